import type { KeyForm } from '../../contract/key-form.js'
import type { LicenseEngine } from '../engine/license-engine.js'
import type { Clock } from '../ports/clock.js'
import { type LicenseLink, readLicenseLink } from './deep-link.js'
import type { DialogRequest, LicenseDialog } from './dialog-loader.js'
import { createGateLinks } from './gate-links.js'
import type { LinkRequest } from './link-request.js'

interface LinkDialogsPorts {
  /** The option. */
  readonly protocol: string | undefined
  /** The provider's key forms. */
  readonly keyForms?: readonly KeyForm[] | undefined
  readonly engine: Pick<LicenseEngine, 'open'>
  readonly dialog: Pick<LicenseDialog, 'show'>
  readonly clock: Clock
}

/** Opens the dialog for a link. */
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

  async function read(link: LicenseLink): Promise<LinkRequest> {
    const { state } = await engine.open()
    try {
      const { readLinkRequest } = await import('./link-request.js')
      return readLinkRequest(link, state, keyForms)
    } catch {
      return { request: { view: 'auto' }, isKeyInUse: false }
    }
  }
  async function show(link: LicenseLink): Promise<void> {
    const { request } = await read(link)
    await dialog.show(request)
  }
  /** A user who opens the same mail again only wants to start an app that has this license already. */
  async function showFirst(link: LicenseLink): Promise<void> {
    const { request, isKeyInUse } = await read(link)
    if (!isKeyInUse) await dialog.show(request)
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
      return link === null ? undefined : (await read(link)).request
    },
    dispose: links.dispose,
  }
}
