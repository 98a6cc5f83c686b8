import { type DialogContext, LINK_NAMES } from '../../../contract/ipc-contract.js'
import type { LicenseGateOptions } from '../../options.js'
import type { DialogRequest } from '../dialog-loader.js'
import { accentColorOf } from './accent-color.js'

export interface DialogContextFacts {
  readonly options: Pick<
    LicenseGateOptions,
    'provider' | 'certificatePublicKey' | 'brand' | 'theme' | 'messages' | 'links'
  >
  readonly request: Pick<DialogRequest, 'view' | 'isGate' | 'prefilledKey'>
  /** How often the dialog was asked for since it opened. */
  readonly requests: number
  readonly isSheet: boolean
  readonly appName: string
  readonly locale: string
  /** `process.platform` */
  readonly platform: string
  readonly entitled: boolean
  /** As Electron gives it. */
  readonly readSystemAccent: () => unknown
}

/** What the dialog's page is told of the host: how to look, how to speak, and what it can offer. */
export function createDialogContext(facts: DialogContextFacts): DialogContext {
  const { options, request, platform } = facts
  const { brand = {}, links = {} } = options
  const storeHost = hostOf(options.provider.endpoint)
  const accent = accentColorOf(brand.accent, facts.readSystemAccent)
  return {
    appName: brand.name ?? facts.appName,
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    locale: facts.locale,
    theme: options.theme ?? 'system',
    ...(accent === undefined ? {} : { accent }),
    ...(brand.density === undefined ? {} : { density: brand.density }),
    ...(brand.logo === undefined ? {} : { logo: brand.logo }),
    links: LINK_NAMES.filter((name) => links[name] !== undefined),
    view: request.view,
    request: facts.requests,
    isSheet: facts.isSheet,
    ...(request.prefilledKey === undefined ? {} : { prefilledKey: request.prefilledKey }),
    closingQuits: request.isGate === true && !facts.entitled,
    ...(takesCertificates(options) ? { takesCertificates: true } : {}),
    ...(storeHost === undefined ? {} : { storeHost }),
    messages: options.messages ?? {},
  }
}

function takesCertificates({ provider, certificatePublicKey }: DialogContextFacts['options']): boolean {
  return provider.leaseTrust !== undefined || [certificatePublicKey ?? []].flat().length > 0
}

function hostOf(endpoint: string | undefined): string | undefined {
  return endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint).host : undefined
}
