import { judgeSale, type StoreDemand } from '../../../contract/sale.js'
import type { ProviderAnswer } from '../../../providers/license-provider.js'
import type { LicenseVault } from '../../vault/license-vault.js'
import type { Credentials } from '../../vault/vault-content.js'
import { readOnce } from '../open-record.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { StoreCalls } from './store-calls.js'

export type Refused = Extract<ProviderAnswer<never>, { kind: 'refused' }>

interface OtherProductPorts {
  readonly record: RecordKeeper
  readonly store: Pick<StoreCalls, 'saleOf'>
  readonly vault: LicenseVault
  /** What the app sells. */
  readonly demand: StoreDemand | null
}

/**
 * A record of an early version does not say what it was granted for, so it opens the app of any product in its profile. When
 * the store tells one of them that it is another product's, that is no end of the license: it is kept as what it is, for the
 * app of that product to open by, and this app goes on without.
 */
export interface OtherProduct {
  /**
   * `not-theirs`: it is as any other refusal, also where a host's own vault can keep only one record. `unsaved`: it could not be
   * written whose it is, which is to be tried again.
   */
  leaveTo(held: Credentials, refusal: Refused): Promise<'left' | 'unsaved' | 'not-theirs'>
}

export function createOtherProduct({ record, store, vault, demand }: OtherProductPorts): OtherProduct {
  return {
    async leaveTo(held, { reason, facts }) {
      const kept = record.content.sale ?? held.sale ?? null
      // Known to be another's while this app is open: it was told, and it could not be written.
      const isKnown = kept !== null && judgeSale(demand, kept) !== 'other'
      if (reason !== 'wrong-product' || facts === undefined || isKnown) return 'not-theirs'
      const sale = store.saleOf(facts)
      if (judgeSale(demand, sale) !== 'other') return 'not-theirs'
      await record.change({ sale, credentials: { ...held, sale } })
      const own = record.persisted ? readOnce(vault, record.device) : null
      if (own === null || own.problem?.kind === 'unreadable') return 'unsaved'
      if (own.content.credentials !== null) return 'not-theirs'
      record.open(own)
      await record.change({})
      return 'left'
    },
  }
}
