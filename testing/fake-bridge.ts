import type {
  CopyRequest,
  DialogBridge,
  DialogContext,
  DialogView,
  LicenseBridge,
  LinkName,
  MenuWords,
  Reply,
  SnapshotReply,
} from '../contract/ipc-contract.js'
import type { LicenseDevice } from '../contract/license-device.js'
import type { LicenseSnapshot } from '../contract/license-state.js'

/** What was asked of the bridge, in order. A key is among it only where the test has put one in. */
type FakeBridgeCall =
  | { readonly verb: 'read' | 'deactivate' | 'removeHere' | 'revalidate' | 'moveHere' | 'cancelActivation' }
  | { readonly verb: 'context' | 'paste' | 'close' | 'requestCode' | 'saveRequest' }
  | { readonly verb: 'devices'; readonly key: string | undefined }
  | { readonly verb: 'releaseDevice'; readonly id: string }
  | { readonly verb: 'importCertificate'; readonly text: string }
  | { readonly verb: 'activate'; readonly key: string | undefined }
  | { readonly verb: 'dismissLostSeat'; readonly seatName: string }
  | { readonly verb: 'showDialog'; readonly view: DialogView | undefined }
  | { readonly verb: 'openLink'; readonly name: LinkName }
  | { readonly verb: 'copy'; readonly request: CopyRequest }
  | { readonly verb: 'resize'; readonly height: number }
  | { readonly verb: 'setMenuWords'; readonly words: MenuWords }
  | { readonly verb: 'reportMessages'; readonly problems: readonly string[] }

/** A fixed answer, or one that is made when asked, for example to hold it back. */
type FakeAnswer = SnapshotReply | (() => SnapshotReply | Promise<SnapshotReply>)

export interface FakeAnswers {
  readonly read?: FakeAnswer
  readonly activate?: FakeAnswer
  readonly deactivate?: FakeAnswer
  readonly revalidate?: FakeAnswer
  readonly moveHere?: FakeAnswer
  readonly removeHere?: FakeAnswer
  readonly cancelActivation?: FakeAnswer
  readonly dismissLostSeat?: FakeAnswer
  readonly releaseDevice?: FakeAnswer
  readonly importCertificate?: FakeAnswer
  /** @defaultValue `null`: the store cannot tell */
  readonly devices?: Reply<readonly LicenseDevice[] | null>
  readonly requestCode?: string
}

export interface FakeDialogBridgeOptions {
  readonly snapshot?: Partial<LicenseSnapshot>
  readonly context?: Partial<DialogContext>
  /** Default: each verb answers with the snapshot at hand. */
  readonly answers?: FakeAnswers
}

export interface FakeDialogBridge extends DialogBridge {
  readonly calls: readonly FakeBridgeCall[]
  /** How many listen to snapshots at the moment. */
  readonly subscribers: number
  /** Publishes a change, as the main process does: the revision grows by one unless it is given. */
  push(change: Partial<LicenseSnapshot>): LicenseSnapshot
  pushContext(change: Partial<DialogContext>): void
}

const SNAPSHOT: LicenseSnapshot = {
  revision: 1,
  at: Date.UTC(2026, 10, 23, 12),
  state: { status: 'unlicensed', reason: 'none' },
  activity: 'idle',
  entitled: false,
  persisted: true,
  notices: [],
}

const CONTEXT: DialogContext = {
  appName: 'Acme Studio',
  platform: 'darwin',
  locale: 'en-US',
  theme: 'system',
  links: ['buy', 'renew', 'manage', 'support'],
  view: 'auto',
  request: 1,
  isSheet: false,
  closingQuits: false,
  storeHost: 'api.lemonsqueezy.com',
  messages: {},
}

/** The two bridges of the dialog's window without Electron, for tests and for looking at states in a browser. */
export function createFakeDialogBridge(options: FakeDialogBridgeOptions = {}): FakeDialogBridge {
  const calls: FakeBridgeCall[] = []
  const snapshots = createBroadcast<LicenseSnapshot>({ ...SNAPSHOT, ...options.snapshot })
  const contexts = createBroadcast<DialogContext>({ ...CONTEXT, ...options.context })
  const note = createNote(calls)
  return {
    license: createLicenseBridge(calls, snapshots, options.answers ?? {}),
    calls,
    get subscribers() {
      return snapshots.listeners.size
    },
    context: () => note({ verb: 'context' }, contexts.latest()),
    onContextChanged: contexts.subscribe,
    openLink: (name) => note({ verb: 'openLink', name }, null),
    copy: (request) => note({ verb: 'copy', request }, null),
    saveRequest: () => note({ verb: 'saveRequest' }, true),
    paste: () => note({ verb: 'paste' }, null),
    resize: (height) => note({ verb: 'resize', height }, true),
    setMenuWords: (words) => note({ verb: 'setMenuWords', words }, null),
    close: () => note({ verb: 'close' }, null),
    reportMessages: (problems) => note({ verb: 'reportMessages', problems }, null),
    push: (change) => snapshots.send({ revision: snapshots.latest().revision + 1, ...change }),
    pushContext: (change) => void contexts.send(change),
  }
}

function createLicenseBridge(
  calls: FakeBridgeCall[],
  snapshots: Broadcast<LicenseSnapshot>,
  answers: FakeAnswers,
): LicenseBridge {
  async function answer(call: FakeBridgeCall, given: FakeAnswer | undefined): Promise<SnapshotReply> {
    calls.push(call)
    const reply = typeof given === 'function' ? await given() : given
    return reply ?? { ok: true, value: snapshots.latest() }
  }
  return {
    read: () => answer({ verb: 'read' }, answers.read),
    subscribe: snapshots.subscribe,
    activate: (key) => answer({ verb: 'activate', key }, answers.activate),
    cancelActivation: () => answer({ verb: 'cancelActivation' }, answers.cancelActivation),
    deactivate: () => answer({ verb: 'deactivate' }, answers.deactivate),
    removeHere: () => answer({ verb: 'removeHere' }, answers.removeHere),
    revalidate: () => answer({ verb: 'revalidate' }, answers.revalidate),
    moveHere: () => answer({ verb: 'moveHere' }, answers.moveHere),
    dismissLostSeat: (seatName) => answer({ verb: 'dismissLostSeat', seatName }, answers.dismissLostSeat),
    devices: async (key) => {
      calls.push({ verb: 'devices', key })
      return answers.devices ?? { ok: true, value: null }
    },
    releaseDevice: (id) => answer({ verb: 'releaseDevice', id }, answers.releaseDevice),
    requestCode: () => createNote(calls)({ verb: 'requestCode' }, answers.requestCode ?? null),
    importCertificate: (text) => answer({ verb: 'importCertificate', text }, answers.importCertificate),
    showDialog: (view) => createNote(calls)({ verb: 'showDialog', view }, null),
  }
}

function createNote(calls: FakeBridgeCall[]) {
  return async <Value>(call: FakeBridgeCall, value: Value): Promise<Reply<Value>> => {
    calls.push(call)
    return { ok: true, value }
  }
}

interface Broadcast<Value> {
  readonly listeners: ReadonlySet<(value: Value) => void>
  latest(): Value
  subscribe(listener: (value: Value) => void): () => void
  send(change: Partial<Value>): Value
}

function createBroadcast<Value>(first: Value): Broadcast<Value> {
  const listeners = new Set<(value: Value) => void>()
  let latest = first
  return {
    listeners,
    latest: () => latest,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    send(change) {
      latest = { ...latest, ...change }
      for (const listener of listeners) listener(latest)
      return latest
    },
  }
}
