import { memberFor, type SeatOrigin, servesSeat } from '../../../contract/sale.js'
import type { LicenseProvider } from '../../../providers/license-provider.js'
import { acceptsKey } from '../../../providers/several/ask-several.js'

/** Whether another provider than the one that is asked for a license may know its key. */
export function mayMove(provider: LicenseProvider, license: SeatOrigin & { readonly key: string }): boolean {
  const members = provider.members ?? [provider]
  const own = servesSeat(provider, license) ? memberFor({ members }, license) : undefined
  return members.some(
    (each) => each !== own && each.isRetired !== true && acceptsKey(each, license.key) !== 'no',
  )
}
