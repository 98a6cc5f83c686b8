import { app, systemPreferences, type WebContents } from 'electron'
import { DIALOG_CONTEXT_CHANGED, type DialogContext } from '../../../contract/dialog-contract.js'
import { LINK_NAMES, type LinkName } from '../../../contract/ipc-contract.js'
import { UUID_KEYS } from '../../../contract/key-form.js'
import { compileKeyForms } from '../../../contract/key-patterns.js'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import { chooseLocale, LANGUAGES } from '../../../contract/locale.js'
import type { GateSettings } from '../../options.js'
import type { Log } from '../../ports/log.js'
import type { DialogRequest } from '../dialog-loader.js'
import { sendToTrusted } from '../trusted-sender.js'
import { DIALOG_ORIGIN } from './dialog-session.js'

const RGBA = /^([0-9a-f]{6})([0-9a-f]{2})$/i

export interface DialogContextFacts {
  readonly options: Pick<
    GateSettings,
    'provider' | 'certificatePublicKey' | 'brand' | 'theme' | 'messages' | 'links' | 'plans'
  >
  readonly request: Pick<DialogRequest, 'view' | 'isGate' | 'prefilledKey'>
  /** The number of requests for the dialog since it opened. */
  readonly requests: number
  readonly isSheet: boolean
  readonly appName: string
  readonly locale: string
  /** `process.platform` */
  readonly platform: string
  readonly entitled: boolean
  /** The plan that counts. */
  readonly plan?: string | null
  /** As Electron returns it. */
  readonly readSystemAccent: () => unknown
}

/** Describes the host to the dialog's page: its looks, its language, and what it offers. */
export function createDialogContext(facts: DialogContextFacts): DialogContext {
  const { options, request, platform } = facts
  const { brand = {} } = options
  const { endpoint, keyForms = [UUID_KEYS] } = options.provider
  const storeHost = hostOf(endpoint)
  const accent = accentColorOf(brand.accent, facts.readSystemAccent)
  return {
    appName: brand.name ?? facts.appName,
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    locale: facts.locale,
    theme: options.theme ?? 'system',
    ...(accent === undefined ? {} : { accent }),
    ...(brand.density === undefined ? {} : { density: brand.density }),
    ...(brand.logo === undefined ? {} : { logo: brand.logo }),
    links: LINK_NAMES.filter((name) => pageAddress(options, name, facts.plan) !== undefined),
    view: request.view,
    request: facts.requests,
    isSheet: facts.isSheet,
    ...(request.prefilledKey === undefined ? {} : { prefilledKey: request.prefilledKey }),
    closingQuits: request.isGate === true && !facts.entitled,
    keyPatterns: compileKeyForms(keyForms),
    ...(takesCertificates(options) ? { takesCertificates: true } : {}),
    ...(storeHost === undefined ? {} : { storeHost }),
    messages: options.messages ?? {},
  }
}

/** The address of a page of the host's; undefined: there is none. Whoever has the largest plan is offered no larger one. */
export function pageAddress(
  { links = {}, plans = {} }: Pick<GateSettings, 'links' | 'plans'>,
  name: LinkName,
  plan: string | null | undefined,
): string | undefined {
  if (name !== 'upgrade') return links[name]
  const { upgrade } = links
  if (typeof upgrade === 'object') return upgrade[plan ?? '']
  return plan === Object.keys(plans).at(-1) ? undefined : upgrade
}

function takesCertificates({ provider, certificatePublicKey }: DialogContextFacts['options']): boolean {
  const { members = [provider] } = provider
  return (
    members.some(({ leaseTrust }) => leaseTrust !== undefined) ||
    [certificatePublicKey ?? []].flat().length > 0
  )
}

function hostOf(endpoint: string | undefined): string | undefined {
  return endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint).host : undefined
}

/** Tells the page about the host, and about each change. */
export interface ContextFeed {
  read(): DialogContext
  sendIfChanged(): void
}

interface ContextFeedPorts extends Pick<DialogContextFacts, 'options'> {
  /** The language that the host has chosen last. */
  readonly locale: () => string | undefined
  readonly snapshot: () => Pick<LicenseSnapshot, 'entitled' | 'plan'>
  readonly log: Log
}

export function createContextFeed(
  { options, locale, snapshot, log }: ContextFeedPorts,
  webContents: WebContents,
  request: () => Pick<DialogContextFacts, 'request' | 'requests' | 'isSheet'>,
): ContextFeed {
  const dialogLocale = createDialogLocale(log)
  let lastSent = ''

  function read(): DialogContext {
    return createDialogContext({
      options,
      ...request(),
      appName: app.getName(),
      locale: dialogLocale(locale(), app.getPreferredSystemLanguages()),
      platform: process.platform,
      entitled: snapshot().entitled,
      plan: snapshot().plan ?? null,
      readSystemAccent: () => systemPreferences.getAccentColor(),
    })
  }
  return {
    read() {
      const context = read()
      lastSent = JSON.stringify(context)
      return context
    },
    sendIfChanged() {
      const context = read()
      const text = JSON.stringify(context)
      if (text === lastSent) return
      lastSent = text
      sendToTrusted(webContents, DIALOG_ORIGIN, DIALOG_CONTEXT_CHANGED, context)
    },
  }
}

/**
 * Chooses the locale of the dialog. A locale without texts is not the author's mistake, who takes it from a setting or the
 * system: the dialog is in English then, and the log says so once.
 */
export function createDialogLocale(
  log: Log,
): (wanted: string | undefined, system: readonly string[]) => string {
  const missing = new Set<string>()
  return (wanted, system) => {
    const { locale, language } = chooseLocale(wanted ?? system, LANGUAGES)
    if (wanted !== undefined && language === 'en' && !/^en\b/i.test(wanted) && !missing.has(wanted)) {
      missing.add(wanted)
      log.write('warn', 'no translation for this locale: the license dialog is in English', {
        locale: wanted,
      })
    }
    return locale
  }
}

/**
 * Returns the CSS color of the host's accent. `'system'` is the user's own, which Electron reads as RGBA in hex without a `#`.
 * `undefined`, the dialog's default, if the system has none or this Electron cannot read it.
 */
export function accentColorOf(wanted: string | undefined, readSystem: () => unknown): string | undefined {
  if (wanted !== 'system') return wanted
  const [, color, alpha] = RGBA.exec(String(attempt(readSystem))) ?? []
  return color === undefined || alpha === '00' ? undefined : `#${color.toLowerCase()}`
}

/** Older versions of Electron do not have the method on Linux, so calling it throws. */
function attempt(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return undefined
  }
}
