import type { CopyRequest, DialogBridge, DialogContext, MenuWords } from '../contract/dialog-contract.js'
import type { DialogView, LicenseBridge, LinkName } from '../contract/ipc-contract.js'
import { UUID_PATTERNS } from '../contract/key-patterns.js'
import {
  type CommandName,
  type CommandValue,
  LICENSE_COMMANDS,
  mapCommands,
  type Reply,
} from '../contract/license-commands.js'
import { isEntitled, type LicenseSnapshot } from '../contract/license-state.js'
import { ok } from '../contract/result.js'

/** A call of the fake bridge: a command with its argument, `read`, or `showDialog` with its view. */
export type FakeLicenseCall =
  | { readonly verb: CommandName; readonly argument?: string | undefined }
  | { readonly verb: 'read' }
  | { readonly verb: 'showDialog'; readonly view: DialogView | undefined }
/** What was asked of the bridge, in order. A key is among it only where the test has put one in. */
type FakeBridgeCall =
  | FakeLicenseCall
  | { readonly verb: 'context' | 'paste' | 'close' | 'saveRequest' }
  | { readonly verb: 'openLink'; readonly name: LinkName }
  | { readonly verb: 'copy'; readonly request: CopyRequest }
  | { readonly verb: 'resize'; readonly height: number }
  | { readonly verb: 'setMenuWords'; readonly words: MenuWords }
  | { readonly verb: 'reportMessages'; readonly problems: readonly string[] }

/** A fixed answer, or one that is made when asked, for example to hold it back. */
export type FakeAnswer<Value> = Reply<Value> | (() => Reply<Value> | Promise<Reply<Value>>)

/** Answers of the fake bridge. Default: each command answers with the snapshot at hand, and one that only asks with `null`. */
export interface FakeAnswers extends CommandAnswers {
  readonly read?: FakeAnswer<LicenseSnapshot>
}
type CommandAnswers = { readonly [Name in CommandName]?: FakeAnswer<CommandValue<Name>> }

/** Options of `createFakeBridge()`. */
export interface FakeBridgeOptions {
  /** What differs from a snapshot without a license. `entitled` follows `state` unless it is given. */
  readonly snapshot?: Partial<LicenseSnapshot>
  /** What commands answer with, by name. @defaultValue the snapshot at hand */
  readonly answers?: FakeAnswers
}

/** A bridge of `electron-license-gate/preload` without Electron, for tests of pages and components. */
export interface FakeBridge extends LicenseBridge {
  /** What was asked of it, in order. */
  readonly calls: readonly FakeLicenseCall[]
  /** How many listen to snapshots at the moment. */
  readonly subscribers: number
  /** Publishes a change, as the main process does: the revision grows by one unless it is given, `entitled` follows `state`. */
  push(change: Partial<LicenseSnapshot>): LicenseSnapshot
}

export interface FakeDialogBridgeOptions extends FakeBridgeOptions {
  readonly context?: Partial<DialogContext>
}

export interface FakeDialogBridge extends DialogBridge {
  readonly calls: readonly FakeBridgeCall[]
  readonly subscribers: number
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
  keyPatterns: UUID_PATTERNS,
  storeHost: 'api.lemonsqueezy.com',
  messages: {},
}

/**
 * Makes a bridge for tests that need no Electron. Components take it as their bridge, pages find it where the preload puts it.
 *
 * @example
 * window.licenseGate = createFakeBridge({ snapshot: { state: { status: 'trial', startedAt: 0, endsAt: 86_400_000 } } })
 */
export function createFakeBridge(options: FakeBridgeOptions = {}): FakeBridge {
  return createBridge<FakeLicenseCall>([], options)
}

/** The two bridges of the dialog's window without Electron, for tests and for looking at states in a browser. */
export function createFakeDialogBridge(options: FakeDialogBridgeOptions = {}): FakeDialogBridge {
  const calls: FakeBridgeCall[] = []
  const license = createBridge(calls, options)
  const contexts = createBroadcast<DialogContext>({ ...CONTEXT, ...options.context })
  const note = createNote(calls)
  return {
    license,
    calls,
    get subscribers() {
      return license.subscribers
    },
    push: license.push,
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
    pushContext: (change) => void contexts.send(change),
  }
}

function createBridge<Call>(calls: (Call | FakeLicenseCall)[], options: FakeBridgeOptions) {
  const snapshots = createBroadcast<LicenseSnapshot>({ ...SNAPSHOT, ...withEntitled(options.snapshot ?? {}) })
  const answers = options.answers ?? {}
  const commandAnswers: CommandAnswers = answers
  const note = createNote(calls)
  return {
    calls: calls as readonly FakeLicenseCall[],
    get subscribers() {
      return snapshots.listeners.size
    },
    push: (change: Partial<LicenseSnapshot>) =>
      snapshots.send({ revision: snapshots.latest().revision + 1, ...withEntitled(change) }),
    async read() {
      calls.push({ verb: 'read' })
      return (await given(answers.read)) ?? ok(snapshots.latest())
    },
    subscribe: snapshots.subscribe,
    ...mapCommands(async <Name extends CommandName>(name: Name, argument: string | undefined) => {
      calls.push({ verb: name, argument })
      const usual = LICENSE_COMMANDS[name].asks ? null : snapshots.latest()
      return (await given<CommandValue<Name>>(commandAnswers[name])) ?? ok(usual as CommandValue<Name>)
    }),
    showDialog: (view?: DialogView) => note({ verb: 'showDialog', view }, null),
  }
}

const withEntitled = (change: Partial<LicenseSnapshot>): Partial<LicenseSnapshot> =>
  change.state === undefined ? change : { entitled: isEntitled(change.state), ...change }

async function given<Value>(answer: FakeAnswer<Value> | undefined): Promise<Reply<Value> | undefined> {
  return typeof answer === 'function' ? answer() : answer
}

function createNote<Call>(calls: Call[]) {
  return async <Value>(call: Call, value: Value): Promise<Reply<Value>> => {
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
