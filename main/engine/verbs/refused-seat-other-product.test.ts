import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createEngineHarness,
  type EngineHarness,
  GOOD_KEY,
  OTHER_KEY,
} from '../../../testing/engine-harness.js'
import { createKillSwitch } from '../../../testing/kill-switch.js'
import { createVaultProfile, type VaultProfile } from '../../../testing/vault-profile.js'
import { sampleDevice } from '../../../testing/vault-samples.js'
import type { LicenseVault } from '../../vault/license-vault.js'
import type { VaultContent } from '../../vault/vault-content.js'

const here = sampleDevice('this computer')
const PAID = { storeId: '1', productId: '22', variantIds: null }
const OTHER = { storeId: '1', productId: '99', variantIds: null }
type Product = typeof PAID

const offline = { kind: 'unreachable', cause: 'offline' } as const
const facts = {
  keyTail: '4D51',
  expiresAt: null,
  seatsUsed: 1,
  seatsLimit: 1,
  storeId: '1',
  productId: '22',
  status: 'active',
  testMode: false,
} as const
const notOurs = { kind: 'refused', reason: 'wrong-product', facts } as const

let profile: VaultProfile
beforeEach(() => {
  profile = createVaultProfile()
})
afterEach(() => profile.dispose())

const vaultOf = (product: Product | null): LicenseVault =>
  profile.open({ demand: product === null ? null : { store: 'model-store', ...product } })

/** The next launch, of the app that sells this product. */
function launch(harness: EngineHarness, product: Product, vault: LicenseVault = vaultOf(product)): void {
  harness.provider.obey()
  harness.restart({
    wrapVault: () => vault,
    wrapProvider: (provider) => ({ ...provider, sale: product }),
  })
}

/** Licensed by an early version, which did not keep what the license was granted for. */
async function licensedLongAgo(): Promise<EngineHarness> {
  const harness = createEngineHarness()
  harness.store.keyOf(GOOD_KEY).limit = 1
  launch(harness, PAID)
  expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
  const { content } = vaultOf(null).read(here)
  const { sale: _sale, ...credentials } = content.credentials!
  const old: VaultContent = { ...content, credentials, sale: null }
  await vaultOf(null).write(here, old)
  return harness
}

async function expectOpensOffline(harness: EngineHarness): Promise<void> {
  launch(harness, PAID)
  harness.provider.always(offline)
  expect(await harness.engine.open()).toMatchObject({ entitled: true, state: { status: 'licensed' } })
}

describe.each([
  ['a check', (harness: EngineHarness) => harness.engine.revalidate()],
  ['its key, entered there', (harness: EngineHarness) => harness.engine.activate(GOOD_KEY)],
] as const)('a license of an early version that %s finds to be another product’s', (_what, ask) => {
  it('goes on opening the app that it was sold for, with its one seat, and no longer the other', async () => {
    const harness = await licensedLongAgo()
    launch(harness, OTHER)
    expect(await harness.engine.open()).toMatchObject({ entitled: true })
    harness.provider.next('validate', notOurs)
    expect(await ask(harness)).toMatchObject({ error: { code: 'wrong-product' } })
    const unlicensed = { entitled: false, state: { status: 'unlicensed', reason: 'none' } }
    expect(harness.engine.snapshot).toMatchObject(unlicensed)
    await expectOpensOffline(harness)
    launch(harness, OTHER)
    expect(await harness.engine.open()).toMatchObject(unlicensed)
    launch(harness, PAID)
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it('stands beside one of the other product, which releases no seat of it', async () => {
    const harness = await licensedLongAgo()
    launch(harness, OTHER)
    harness.provider.next('validate', notOurs)
    await ask(harness)
    expect(await harness.engine.activate(OTHER_KEY)).toMatchObject({ ok: true })
    await harness.clock.advance(3_600_000)
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    await expectOpensOffline(harness)
    launch(harness, OTHER)
    expect(await harness.engine.open()).toMatchObject({ entitled: true, state: { status: 'licensed' } })
  })

  it('is told apart at the next check where that could not be written', async () => {
    const harness = await licensedLongAgo()
    const vault = vaultOf(OTHER)
    let isFull = true
    const write: LicenseVault['write'] = async (...args) =>
      isFull ? { kind: 'failed', cause: 'ENOSPC' } : vault.write(...args)
    launch(harness, OTHER, { ...vault, write })
    harness.provider.always(notOurs, 'validate')
    for (let tries = 0; tries < 2; tries += 1) {
      await ask(harness)
      expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'grace' } })
    }
    isFull = false
    await ask(harness)
    expect(harness.engine.snapshot).toMatchObject({ entitled: false, state: { status: 'unlicensed' } })
    launch(harness, PAID)
    harness.provider.always(offline)
    expect(await harness.engine.open()).toMatchObject({ entitled: true })
  })

  it('opens the app that it was sold for wherever the process is killed that was told', async () => {
    const told = async (at?: number) => {
      const harness = await licensedLongAgo()
      const kill = createKillSwitch(at)
      launch(harness, OTHER, kill.vault(vaultOf(OTHER)))
      harness.provider.next('validate', notOurs)
      await Promise.race([ask(harness), kill.dead])
      return { harness, points: kill.points }
    }
    const { points } = await told()
    expect(points).toBeGreaterThanOrEqual(2)
    for (let at = 1; at <= points; at += 1) await expectOpensOffline((await told(at)).harness)
  })

  it.each([
    ['the store does not say whose it is', { kind: 'refused', reason: 'wrong-product' }],
    ['it says that it is this one’s', { ...notOurs, facts: { ...facts, productId: '99' } }],
    ['it was turned off as well', { ...notOurs, reason: 'key-disabled' }],
  ] as const)('is locked as ever where %s', async (_why, answer) => {
    const harness = await licensedLongAgo()
    launch(harness, OTHER)
    harness.provider.next('validate', answer)
    await ask(harness)
    expect(harness.engine.snapshot).toMatchObject({ entitled: false, state: { status: 'locked' } })
  })

  it('is locked as ever in a vault of the host’s that can keep only one record', async () => {
    const harness = await licensedLongAgo()
    launch(harness, OTHER, vaultOf(null))
    harness.provider.next('validate', notOurs)
    await ask(harness)
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'wrong-product' })
    expect(vaultOf(null).read(here).content.credentials?.key).toBe(GOOD_KEY)
  })
})
