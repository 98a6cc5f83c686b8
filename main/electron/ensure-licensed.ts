import { SECOND_MS } from '../../contract/duration.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { EnsureLicensedOptions } from '../license-gate.js'
import type { Clock } from '../ports/clock.js'
import type { DialogOutcome } from './dialog-loader.js'

/** Longer than a store's answer takes, shorter than a start feels stuck. */
export const REVALIDATION_LIMIT_MS = 2.5 * SECOND_MS

/** Squirrel.Windows starts the app with these while it installs or removes it. (`--squirrel-firstrun` is an ordinary start.) */
const INSTALLER_RUN = /^--squirrel-(?:install|updated|uninstall|obsolete)$/

export interface EnsureLicensedPorts {
  readonly commandLine: readonly string[]
  readonly open: () => Promise<LicenseSnapshot>
  readonly snapshot: () => LicenseSnapshot
  readonly revalidate: () => Promise<unknown>
  readonly showDialog: (options: EnsureLicensedOptions) => Promise<DialogOutcome>
  readonly clock: Clock
}

/** Lets the app in: at once where it is entitled, else by asking the store, else by the dialog. */
export async function ensureLicensed(
  ports: EnsureLicensedPorts,
  options: EnsureLicensedOptions,
): Promise<boolean> {
  if (ports.commandLine.some((argument) => INSTALLER_RUN.test(argument))) return false
  const { entitled, state } = await openWithRetry(ports)
  if (entitled) return true
  const isAskable =
    state.status === 'locked' || (state.status === 'unlicensed' && state.reason === 'storage-unreadable')
  // Renewed meanwhile, or a record that the store can confirm again: the user need not be asked.
  if (isAskable && state.license !== undefined) {
    await atMost(REVALIDATION_LIMIT_MS, ports.revalidate(), ports.clock)
    if (ports.snapshot().entitled) return true
  }
  const outcome = await ports.showDialog(options)
  return outcome !== 'quitting' && ports.snapshot().entitled
}

/** Opens once more where the record could not be read, before the user is asked for a key. */
async function openWithRetry({ open }: EnsureLicensedPorts): Promise<LicenseSnapshot> {
  const opened = await open()
  const { state } = opened
  return state.status === 'unlicensed' && state.reason === 'storage-unreadable' ? open() : opened
}

/** Resolves when the work is done, or when the time is over; the work goes on. */
async function atMost(limitMs: number, work: Promise<unknown>, clock: Clock): Promise<void> {
  let cancel = (): void => undefined
  const over = new Promise<void>((resolve) => {
    cancel = clock.setTimeout(resolve, limitMs)
  })
  await Promise.race([work.catch(() => undefined), over])
  cancel()
}
