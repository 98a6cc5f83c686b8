import type { LicenseDevice } from './license-device.js'
import type { LicenseErrorInfo } from './license-error.js'
import type { LicenseSnapshot } from './license-state.js'
import type { Result } from './result.js'

/** Answers a call: a value, or the error that says why it failed. Nothing that a user or a store does is thrown. */
export type Reply<Value> = Result<Value, LicenseErrorInfo>
/** Answers a call of a window with the snapshot after it, or with the error that says why the call failed. */
export type SnapshotReply = Reply<LicenseSnapshot>

/**
 * Commands of a user. The gate, its engine, the bridge of a window and `useLicense()` all offer them; everything in between
 * forwards them from `LICENSE_COMMANDS`, so this file alone lists them.
 */
export interface LicenseCommands {
  /**
   * Activates this computer, which takes a seat.
   *
   * Fails with a refusal (`key-not-found`, `no-seats-left`, `wrong-product` …), with a cause for which the store could not
   * be asked (`offline`, `timeout` …), or with `key-missing`, `key-too-long`, `key-unreadable`, `several-keys`, `busy`.
   *
   * @param text The key, or a text that holds it, such as a receipt. Left out: the key remembered on this computer.
   */
  activate(text?: string): Promise<SnapshotReply>
  /**
   * Stops waiting for an activation: calls that are under way answer `cancelled` at once. What can still be called off is.
   * Where a seat is being taken the answer is waited for unseen, so that no seat is lost; the error's `facts.seatName` is
   * its name, and a granted seat opens the app after all.
   */
  cancelActivation(): Promise<SnapshotReply>
  /**
   * Releases this computer's seat and forgets the key. Fails with `not-activated`, or with the reason why the store could not be
   * asked: the license then stays.
   */
  deactivate(): Promise<SnapshotReply>
  /**
   * Takes the license off this computer and leaves its seat in use, for when the store does not let it go. A
   * `seat-may-be-lost` notice names the seat. Fails with `not-activated`.
   */
  removeHere(): Promise<SnapshotReply>
  /**
   * Asks the store now. Fails with the store's refusal (the state has changed with it) or with the reason why it could not be
   * asked. Five checks can be made in a row, then one every 10 seconds; a call beyond that gets the last check's result, unless
   * something has changed.
   */
  revalidate(): Promise<SnapshotReply>
  /**
   * Moves the license of this computer to the first of the app's providers that knows its key, where that is another one than so far:
   * a seat is taken there, or the one there is taken over, and then the old one is given back. The gate does this by itself where the
   * provider of a license no longer knows it, says that it has ended, is retired or no longer in the list.
   *
   * Succeeds also where the license is with the first one already. Fails with `not-activated`, a refusal (`key-not-found`,
   * `no-seats-left` …) or a cause for which a store could not be asked: the license then stays as it is.
   */
  move(): Promise<SnapshotReply>
  /** In `unlicensed / new-device`: activates here with the remembered key and releases the other computer's seat. */
  moveHere(): Promise<SnapshotReply>
  /** Dismisses a `seat-may-be-lost` notice: the user has freed its seat, or does not need it. */
  dismissLostSeat(seatName: string): Promise<SnapshotReply>
  /**
   * Lists the computers of a key, by default of the remembered one, without this computer's own seat in use. `null` if the store
   * cannot tell: only a relay can.
   */
  devices(text?: string): Promise<Reply<readonly LicenseDevice[] | null>>
  /** Releases the seat of a computer from the last list. */
  releaseDevice(id: string): Promise<SnapshotReply>
  /** Returns the code to ask for an offline certificate with; `null` if the app takes none. */
  requestCode(): Promise<Reply<string | null>>
  /**
   * Opens the app on this computer with an offline certificate, for its term. Takes the certificate, or a text around it.
   *
   * Fails with `certificate-missing`, `certificate-unreadable`, `certificate-forged`, `certificate-other-app`,
   * `certificate-other-device`, `certificate-expired`, `certificate-not-yet` (the clock is behind) or `certificate-is-lease`.
   */
  importCertificate(text: string): Promise<SnapshotReply>
}

export type CommandName = keyof LicenseCommands

/**
 * Names what a page may do with the license. `read`: get the state. `show-dialog`: open the ready-made dialog, in which the user
 * acts. `activate`: take a seat with a key or a certificate. `revalidate`: ask the store now. `deactivate`: release the seat, or
 * remove the license from this computer. `devices`: list a key's other computers and release their seats.
 */
export type WindowPermission = 'read' | 'show-dialog' | CommandPermission
type CommandPermission = 'activate' | 'revalidate' | 'deactivate' | 'devices'

/**
 * The channel of each command between a window and the main process, the form of its argument (read by `ARGUMENT_PARSERS`),
 * whether it only asks (all others answer with the snapshot), and the permission that a page needs.
 */
export const LICENSE_COMMANDS = {
  activate: { channel: 'license-gate:activate', argument: 'optional text', asks: false, needs: 'activate' },
  cancelActivation: {
    channel: 'license-gate:cancel-activation',
    argument: 'none',
    asks: false,
    needs: 'activate',
  },
  deactivate: { channel: 'license-gate:deactivate', argument: 'none', asks: false, needs: 'deactivate' },
  removeHere: { channel: 'license-gate:remove-here', argument: 'none', asks: false, needs: 'deactivate' },
  revalidate: { channel: 'license-gate:revalidate', argument: 'none', asks: false, needs: 'revalidate' },
  move: { channel: 'license-gate:move', argument: 'none', asks: false, needs: 'activate' },
  moveHere: { channel: 'license-gate:move-here', argument: 'none', asks: false, needs: 'activate' },
  dismissLostSeat: {
    channel: 'license-gate:dismiss-lost-seat',
    argument: 'seat name',
    asks: false,
    needs: 'deactivate',
  },
  devices: { channel: 'license-gate:devices', argument: 'optional text', asks: true, needs: 'devices' },
  releaseDevice: {
    channel: 'license-gate:release-device',
    argument: 'device id',
    asks: false,
    needs: 'devices',
  },
  requestCode: { channel: 'license-gate:request-code', argument: 'none', asks: true, needs: 'activate' },
  importCertificate: {
    channel: 'license-gate:import-certificate',
    argument: 'text',
    asks: false,
    needs: 'activate',
  },
} as const satisfies { readonly [Name in CommandName]: CommandEntry<Name> }

interface CommandEntry<Name extends CommandName> {
  readonly channel: `license-gate:${string}`
  readonly argument: ArgumentFormOf<WireArgument<Name>>
  readonly asks: CommandValue<Name> extends LicenseSnapshot ? false : true
  readonly needs: CommandPermission
}

/** Forms of arguments, and the type that each is parsed to. */
export interface ArgumentForms {
  readonly none: null
  readonly text: string
  readonly 'optional text': string | null
  readonly 'seat name': string
  readonly 'device id': string
}

type ArgumentFormOf<Argument> = {
  [Form in keyof ArgumentForms]: [Argument, ArgumentForms[Form]] extends [ArgumentForms[Form], Argument]
    ? Form
    : never
}[keyof ArgumentForms]

/** The value that a successful command answers with. */
export type CommandValue<Name extends CommandName> =
  Awaited<ReturnType<LicenseCommands[Name]>> extends Reply<infer Value> ? Value : never

type CommandArgument<Name extends CommandName> = Parameters<LicenseCommands[Name]>[0]
/** An argument on its way to the main process, where one that was left out is `null`. */
type WireArgument<Name extends CommandName> =
  | Exclude<CommandArgument<Name>, undefined>
  | (undefined extends CommandArgument<Name> ? null : never)

/** The commands as calls of a window, by channel. */
export type CommandCalls = {
  readonly [Name in CommandName as (typeof LICENSE_COMMANDS)[Name]['channel']]: {
    readonly argument: WireArgument<Name>
    readonly value: CommandValue<Name>
  }
}

export const COMMAND_NAMES = Object.keys(LICENSE_COMMANDS) as readonly CommandName[]

/** Makes every command from one function, which gets the name and the argument, if any. */
export function mapCommands(
  call: <Name extends CommandName>(
    name: Name,
    argument: string | undefined,
  ) => Promise<Reply<CommandValue<Name>>>,
): LicenseCommands {
  const commands = COMMAND_NAMES.map((name) => [name, (argument?: string) => call(name, argument)] as const)
  return Object.fromEntries(commands) as unknown as LicenseCommands
}

/** Calls a command by its name. */
export function callCommand<Name extends CommandName>(
  commands: LicenseCommands,
  name: Name,
  argument: string | undefined,
): Promise<Reply<CommandValue<Name>>> {
  const call = commands[name] as (argument?: string) => Promise<Reply<CommandValue<Name>>>
  return call(argument)
}
