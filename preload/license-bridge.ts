import { type DialogView, type LicenseBridge, SNAPSHOT_CHANGED } from '../contract/ipc-contract.js'
import {
  type CommandName,
  type CommandValue,
  LICENSE_COMMANDS,
  mapCommands,
  type Reply,
  type SnapshotReply,
} from '../contract/license-commands.js'
import type { LicenseSnapshot } from '../contract/license-state.js'
import { ask, invoke } from './invoke.js'
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
    ...mapCommands(command),
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

/**
 * `onClick={bridge.activate}` would pass an event here: it must not count as "no key", which activates the remembered one.
 * Where a command takes nothing, what it is given is dropped.
 */
async function command<Name extends CommandName>(
  name: Name,
  given: unknown,
): Promise<Reply<CommandValue<Name>>> {
  const { channel, argument } = LICENSE_COMMANDS[name]
  if (argument === 'none') return ask(channel, null)
  if (given !== undefined && given !== null && typeof given !== 'string') {
    return { ok: false, error: { code: 'bad-request', message: `${name}: expected a string` } }
  }
  return ask(channel, given ?? null)
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
