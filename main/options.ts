import type { Session } from 'electron'
import type { Density, Theme } from '../contract/dialog-contract.js'
import type { LicenseSnapshot } from '../contract/license-state.js'
import type { LicenseProvider } from '../providers/license-provider.js'
import type { PageLinks, PlanDefinitions, PlanOptions } from './plan-options.js'
import type { Clock } from './ports/clock.js'
import type { DeviceIdentityReader } from './ports/device-identity.js'
import type { Log } from './ports/log.js'
import type { UpdateOptions } from './update-options.js'
import type { LicenseVault } from './vault/license-vault.js'

/** Options that an app author sets. Only `provider` is required. */
export interface LicenseGateOptions<Plans extends PlanDefinitions = PlanDefinitions>
  extends PlanOptions<Plans> {
  /**
   * The store that sold the key: `lemonSqueezy({ storeId, productId })`. Or a list of several, the first being the one that sells
   * new keys: a key is sent to those whose form it has, one after the other, and is activated at the one that knows it. From then
   * on only that one is asked. A license of a store that has left the list keeps working, and moves to one that knows its key
   * (`gate.move()`).
   */
  readonly provider: LicenseProvider | readonly LicenseProvider[]
  /**
   * Scopes the device id and the license file: every customer's seat is bound to it. Set it to an id that stays when the app is
   * renamed, such as `com.example.writer`: the default changes with the app's name. If you set it after a release, name the
   * former one in `formerAppIds`. Each gate of an app that sells several products needs its own.
   *
   * @defaultValue the app's name (`app.getName()`)
   */
  readonly appId?: string
  /**
   * Ids that the app had before, such as its former name if `appId` was not set: a license stored under one of them opens the app
   * with its seat, and stays there. A relay must go on serving those ids.
   *
   * @defaultValue none
   */
  readonly formerAppIds?: readonly string[]
  /**
   * Days for which a paid app opens without reaching the store, counted from the last granted answer. 1 to 3650.
   *
   * @defaultValue 14: longer than a holiday without a network, shorter than a refund is worth
   */
  readonly offlineGraceDays?: number
  /**
   * Hours between checks while all is well, each off by up to 10 %. 1 to 2160.
   *
   * @defaultValue 24: one request a day and computer
   */
  readonly revalidateEveryHours?: number
  /**
   * A running grace period is shown to the user only in its last days, this many of them. 0 to `offlineGraceDays`.
   *
   * @defaultValue 5
   */
  readonly warnDays?: number
  /**
   * Hours by which the clock may be behind the store's clock plus the running time since, before the user sees a notice. 0 to
   * 720. `docs/time.md` has all the rules.
   *
   * @defaultValue 24: a wrong time zone or day is common and means nothing
   */
  readonly clockToleranceHours?: number
  /**
   * Days of trial from the first start without a license; 0 for none. 0 to 365. Deleting the license file starts a new one.
   *
   * @defaultValue 0
   */
  readonly trialDays?: number
  /**
   * For an app that is sold with updates for a time, such as one year: the date of this build, and what becomes of a license whose end
   * has come. docs/updates.md says which stores can do it.
   *
   * @example
   * { releasedAt: '2027-03-02', afterExpiry: 'keep-covered-versions' }
   * @defaultValue none: a license that has ended locks the app
   */
  readonly updates?: UpdateOptions
  /**
   * The public key that `license-gate keygen` prints, or several while one replaces another: offline certificates signed with it
   * open the app, and the dialog offers "Activate offline". A relay's own keys count as well. A certificate cannot be revoked
   * before it ends.
   *
   * @defaultValue none
   */
  readonly certificatePublicKey?: string | readonly string[]
  /**
   * Takes over the license of the gate that the app had before: it is read once, at the first launch without a license of ours,
   * and never again after the user has given the license back. The app opens by it at once, offline too, for no longer than
   * `offlineGraceDays`; the store is asked as soon as it can be reached, and its answer counts. A seat whose id was read goes on
   * as it is; for a key alone one is taken, once. Nothing else of the old gate is believed. docs/switching.md has examples.
   *
   * Whoever can write what `read` reads can open the app for a grace period without a license.
   *
   * @defaultValue none
   */
  readonly adopt?: AdoptOption
  /**
   * Where your signed notices lie, for the day on which a store closes under an app that is out: `license-gate notice issue` makes one.
   * Asked for only where a license ends, or is about to, and nobody confirms it. A notice can only help: it locks no app, and opens none
   * that never held a license. `docs/notices.md` has all of it.
   *
   * @defaultValue none
   */
  readonly notices?: NoticeOptions
  /**
   * The name of this computer in the store's list of seats; a short tag is added.
   *
   * @defaultValue the host name
   */
  readonly deviceName?: string
  /** Pages that the dialog may open in the browser, each `https:` or `mailto:`. A link that is not set is not shown. */
  readonly links?: PageLinks<Plans>
  /**
   * The scheme of the app's own links, such as `acme` for `acme://license?key=…`. With it the gate takes such links by itself,
   * also one that starts the app: from the arguments of the start, of a second start (with `requestSingleInstanceLock()`), and
   * on macOS from `open-url`, if the gate is made before `ready`. Register the scheme yourself, by
   * `app.setAsDefaultProtocolClient()` or your installer. Any web page can open such a link: its key is filled in, and
   * nothing is activated by it.
   *
   * @defaultValue none: only `gate.applyUrl()` takes links
   */
  readonly protocol?: string
  /** Describes the app in the dialog. */
  readonly brand?: Brand
  /**
   * `system` follows Electron's `nativeTheme`, and so a theme that the host forces there.
   *
   * @defaultValue `'system'`
   */
  readonly theme?: Theme
  /**
   * The language of the dialog, BCP 47: the one that the app itself is in. `gate.setLocale()` changes it later. See
   * `docs/languages.md` for the list; other languages get English.
   *
   * @defaultValue the first of the system's languages that there are texts for, else English
   */
  readonly locale?: string
  /**
   * Texts that replace ours, by message name, or by language and message name. Unusable texts are ignored and logged.
   *
   * @example { 'activated.text': 'Have fun.', de: { 'activated.text': 'Viel Spaß.' } }
   */
  readonly messages?: Readonly<Record<string, unknown>>
  /**
   * The folder of the license file, as an absolute path of a folder of the user's. On Windows the default lies in the roaming
   * profile and follows the user to other computers; `path.join(process.env.LOCALAPPDATA, 'Your App')` stays on one. A folder
   * that OneDrive, iCloud or the like keeps in sync works, but it may lock a file for a moment. An installer that removes the
   * folder (`deleteAppDataOnUninstall`) leaves the seat in use. docs/support.md has more.
   *
   * @defaultValue `app.getPath('userData')`
   */
  readonly directory?: string
  /** The file of our dialog's preload, for hosts whose bundler moves it. By default it is found automatically. */
  readonly preloadPath?: string
  /** The network. @defaultValue Electron's own stack in an in-memory session of the gate: system proxy, system certificates */
  readonly fetch?: typeof fetch
  /** A session of the host to send requests through, for a proxy that is set there. Ignored where `fetch` is given. */
  readonly session?: Session
  /** Replaces the license file. */
  readonly store?: LicenseVault
  /** Replaces the hardware id. */
  readonly deviceId?: DeviceIdentityReader
  /** Replaces the time. For tests. */
  readonly clock?: Clock
  /** @defaultValue warnings and errors to the console of the main process */
  readonly log?: Log
  /**
   * Asked before the dialog comes up over a running app because its license ended. Answer `true` while the user has
   * unsaved work: it is asked again after a minute.
   */
  readonly onBusy?: (snapshot: LicenseSnapshot) => boolean | Promise<boolean>
}

/**
 * Reads, and removes, what the app's former gate has left on this computer: the option `adopt`.
 *
 * @example
 * const old = new Store()
 * createLicenseGate({
 *   provider,
 *   adopt: {
 *     read: async () => (old.has('licenseKey') ? { key: old.get('licenseKey'), instanceId: old.get('instanceId') } : null),
 *     forget: async () => old.delete('licenseKey'),
 *   },
 * })
 */
export interface AdoptOption {
  /**
   * Answers the key and the seat that the former gate has kept, or `null` where it has kept none, which counts for good. Called
   * when Electron is ready, by a launch that finds no license of ours: read local data only. What throws, takes longer than 5
   * seconds or answers something else is logged, the app goes on as without, and the next launch calls it again.
   */
  read(): Promise<FormerLicense | null>
  /**
   * Removes what was read. Called once the license is ours and saved, so not where the store refuses it. One that fails is
   * logged and called again at the next launch.
   */
  forget?(): Promise<void>
}

/** What a former gate has kept of a license. Its verdicts, dates and plans are not wanted: the store knows them. */
export interface FormerLicense {
  /** The license key. */
  readonly key: string
  /** The store's id of this computer's seat (Lemon Squeezy: `instance.id`, Polar: `activation_id`). Left out: a seat is taken. */
  readonly instanceId?: string | undefined
  /** The name of that seat. @defaultValue the name that the store has */
  readonly seatName?: string | undefined
  /** Whose the key is, by the id of its provider (`'lemon-squeezy'`), where the app has several. @defaultValue found out */
  readonly provider?: string | undefined
}

/** Says where the notices of an app's author are found, and whose are believed. */
export interface NoticeOptions {
  /** The address of the file, on any web space of yours; `https:` in a packaged app. Nothing needs to be there yet. */
  readonly url: string
  /** The public half of the key that you sign notices with, as `license-gate keygen` prints it, or several while it is changed. */
  readonly publicKey: string | readonly string[]
}

/** Adapts the ready-made dialog to the app: its name, logo and color. */
export interface Brand {
  /** @defaultValue `app.getName()` */
  readonly name?: string
  /** A `data:image/…` address, square, at least 112 pixels wide. */
  readonly logo?: string
  /**
   * A CSS color such as `#1f63d6`, or `'system'` for the color that the user has chosen for all apps. The tones for text
   * and borders are derived from it.
   */
  readonly accent?: string
  /** The size of the dialog. @defaultValue `'regular'` */
  readonly density?: Density
}

/** The wrong use of an option: what is meant for the author, at the first start. */
export function optionError(name: string, expected: string, given: unknown): TypeError {
  return new TypeError(`createLicenseGate: option "${name}" must be ${expected}, got ${describe(given)}`)
}

/** Numbers and words as they are; anything else only by its type, since it may hold a secret. */
function describe(given: unknown): string {
  if (typeof given === 'number' || typeof given === 'boolean' || given === undefined) return String(given)
  return given === null ? 'null' : `a ${typeof given}`
}

/** The options with one provider, which represents all if there are several. */
export type GateSettings = LicenseGateOptions & { readonly provider: LicenseProvider }
