import {
  type DialogView,
  type LicenseBridge,
  SNAPSHOT_CHANGED,
  type SnapshotReply,
} from '../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../contract/license-state.js'
import { invoke } from './invoke.js'
import { createPushListeners } from './push-listeners.js'

/** The verbs that a page gets. Each is named; nothing of `ipcRenderer` is handed on. */
export function createLicenseBridge(): LicenseBridge {
  const read = createSharedRead()
  const subscribe = createPushListeners(SNAPSHOT_CHANGED, createNewestOnly(), async () => {
    const reply = await read()
    return reply.ok ? reply.value : undefined
  })
  return {
    read: () => read(),
    subscribe: (listener) => subscribe(listener),
    activate: (key) => activate(key),
    cancelActivation: () => invoke('license-gate:cancel-activation', null),
    deactivate: () => invoke('license-gate:deactivate', null),
    removeHere: () => invoke('license-gate:remove-here', null),
    revalidate: () => invoke('license-gate:revalidate', null),
    moveHere: () => invoke('license-gate:move-here', null),
    dismissLostSeat: (seatName) => invoke('license-gate:dismiss-lost-seat', seatName),
    devices: (key) => invoke('license-gate:devices', key ?? null),
    releaseDevice: (id) => invoke('license-gate:release-device', id),
    requestCode: () => invoke('license-gate:request-code', null),
    importCertificate: (text) => invoke('license-gate:import-certificate', text),
    showDialog: (view: DialogView = 'auto') => invoke('license-gate:show-dialog', view),
  }
}

/** A page that subscribes gets the result of a read, and may read as well: one call serves both. */
function createSharedRead(): () => Promise<SnapshotReply> {
  let reading: Promise<SnapshotReply> | null = null
  return () => {
    reading ??= invoke('license-gate:read', null).finally(() => {
      reading = null
    })
    return reading
  }
}

/** `onClick={bridge.activate}` would pass an event here: it must not count as "no key", which activates the remembered one. */
async function activate(key: unknown): Promise<SnapshotReply> {
  if (key !== undefined && key !== null && typeof key !== 'string') {
    return { ok: false, error: { code: 'bad-request', message: 'activate: expected a string or nothing' } }
  }
  return invoke('license-gate:activate', key ?? null)
}

/** Electron does not promise the order of pushes against replies: what is older than the last push is dropped. */
function createNewestOnly(): (pushed: unknown) => LicenseSnapshot | undefined {
  let newest = -Infinity
  return (pushed) => {
    if (!isSnapshot(pushed) || pushed.revision < newest) return undefined
    newest = pushed.revision
    return pushed
  }
}

function isSnapshot(pushed: unknown): pushed is LicenseSnapshot {
  return (
    typeof pushed === 'object' &&
    pushed !== null &&
    'revision' in pushed &&
    typeof pushed.revision === 'number' &&
    'state' in pushed
  )
}
