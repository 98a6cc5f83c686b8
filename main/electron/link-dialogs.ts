import type { KeyForm } from '../../contract/key-form.js'
import { keyTailOf } from '../../contract/key-text.js'
import type { LicenseState } from '../../contract/license-state.js'
import type { LicenseEngine } from '../engine/license-engine.js'
import type { Clock } from '../ports/clock.js'
import { keyOfLink, type LicenseLink, readLicenseLink } from './deep-link.js'
import type { DialogRequest, LicenseDialog } from './dialog-loader.js'
import { createGateLinks } from './gate-links.js'

interface LinkDialogsPorts {
  /** The option. */
  readonly protocol: string | undefined
  /** Of the provider. */
  readonly keyForms?: readonly KeyForm[] | undefined
  readonly engine: Pick<LicenseEngine, 'open'>
  readonly dialog: Pick<LicenseDialog, 'show'>
  readonly clock: Clock
}

/** Opens the dialog for a link. The state of the license wins: nobody is asked for a key that is active already. */
interface LinkDialogs {
  applyUrl(url: string): boolean
  /** The request of the link that started the app. Given once. */
  firstRequest(): Promise<DialogRequest | undefined>
  dispose(): void
}

export function createLinkDialogs(ports: LinkDialogsPorts): LinkDialogs {
  const { protocol, keyForms, engine, dialog, clock } = ports
  const links = createGateLinks({
    protocol: protocol?.toLowerCase(),
    commandLine: process.argv,
    show: (link) => void show(link),
    showFirst: (link) => void showFirst(link),
    clock,
  })

  async function read(link: LicenseLink) {
    const { state } = await engine.open()
    return { state, key: await keyOfLink(link, keyForms) }
  }
  async function show(link: LicenseLink): Promise<void> {
    const { state, key } = await read(link)
    await dialog.show(requestOf(state, key))
  }
  /** A user who opens the same mail again only wants to start an app that has this license already. */
  async function showFirst(link: LicenseLink): Promise<void> {
    const { state, key } = await read(link)
    if (key === undefined || !ownsKey(state, key)) await dialog.show(requestOf(state, key))
  }

  return {
    applyUrl(url) {
      const link = readLicenseLink(url)
      if (link === null) return false
      void show(link)
      return true
    },
    async firstRequest() {
      const link = links.takeFirst()
      if (link === null) return undefined
      const { state, key } = await read(link)
      return requestOf(state, key)
    },
    dispose: links.dispose,
  }
}

function requestOf(state: LicenseState, key: string | undefined): DialogRequest {
  const isAnswered = key === undefined ? hasLicense(state) : ownsKey(state, key)
  return isAnswered ? { view: 'auto' } : { view: 'enter-key', prefilledKey: key }
}

function hasLicense({ status }: LicenseState): boolean {
  return status === 'licensed' || status === 'grace' || status === 'locked'
}

/** Compares the last characters, which are all of the key that is known here. */
function ownsKey(state: LicenseState, key: string): boolean {
  if (state.status !== 'licensed' && state.status !== 'grace') return false
  const { keyTail } = state.license
  return keyTail !== '' && keyTail.toLowerCase() === keyTailOf(key).toLowerCase()
}
