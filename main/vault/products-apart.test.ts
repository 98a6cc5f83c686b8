import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoreDemand } from '../../contract/sale.js'
import {
  createVaultProfile,
  VAULT_BACKUP,
  VAULT_FILE,
  type VaultProfile,
} from '../../testing/vault-profile.js'
import { SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import { EMPTY_CONTENT, type VaultContent } from './vault-content.js'

const here = sampleDevice('here')
const there = sampleDevice('there')

interface OneProduct extends StoreDemand {
  readonly storeId: string
  readonly productId: string
}

const OURS: OneProduct = { store: 'lemon-squeezy', storeId: '1', productId: '22', variantIds: null }
const selling = (product: Partial<OneProduct>): OneProduct => ({ ...OURS, ...product })
const OTHERS: readonly (readonly [what: string, demand: OneProduct])[] = [
  ['another product', selling({ productId: '99' })],
  ['another store', selling({ storeId: '2' })],
  ['other variants', selling({ variantIds: ['6', '7'] })],
]
/** As written by an early version, which did not know what a license was granted for. */
const { sale: _sale, ...oldCredentials } = SAMPLE_CONTENT.credentials!
const OLD: VaultContent = { ...SAMPLE_CONTENT, credentials: oldCredentials, sale: null }

let profile: VaultProfile
beforeEach(() => {
  profile = createVaultProfile()
})
afterEach(() => profile.dispose())

const open = (demand: StoreDemand | null = OURS) => profile.open({ demand })

async function keep(content: VaultContent, demand: StoreDemand | null = OURS, device = here): Promise<void> {
  const vault = open(demand)
  vault.read(device)
  expect(await vault.write(device, content)).toEqual({ kind: 'written' })
}

describe.each(OTHERS)('a license beside an app of %s with the same id and profile', (_what, other) => {
  const sale = { store: other.store, storeId: other.storeId, productId: other.productId, variantId: '7' }
  const theirs: VaultContent = {
    ...SAMPLE_CONTENT,
    credentials: { ...SAMPLE_CONTENT.credentials!, key: 'f90ec370-fd83-46a5-8bbd-44a241e78665', sale },
    sale,
    pendingActivation: null,
    pendingReleases: [],
    lostSeats: [],
  }

  it('opens nothing there, and is not offered', async () => {
    await keep(SAMPLE_CONTENT)
    expect(open(other).read(here)).toMatchObject({ content: EMPTY_CONTENT, elsewhere: null, problem: null })
    expect(open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
  })

  it('is not written over, whatever is done there', async () => {
    await keep(SAMPLE_CONTENT)
    for (const content of [EMPTY_CONTENT, theirs, EMPTY_CONTENT, theirs]) await keep(content, other)
    expect(open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
    expect(open(other).read(here)).toMatchObject({ content: theirs, problem: null })
    profile.remove(VAULT_FILE)
    profile.put(VAULT_FILE, 'damaged')
    expect(open().read(here).content).toEqual(SAMPLE_CONTENT)
    expect(open(other).read(here).content).toEqual(theirs)
  })

  it('is kept apart from the first write on, and by two gates of one process', async () => {
    const [one, two] = [open(), open(other)]
    for (const vault of [one, two]) vault.read(here)
    await Promise.all([one.write(here, EMPTY_CONTENT), two.write(here, EMPTY_CONTENT)])
    await Promise.all([one.write(here, SAMPLE_CONTENT), two.write(here, theirs)])
    expect(open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, deviceChanged: false })
    expect(open(other).read(here)).toMatchObject({ content: theirs, deviceChanged: false })
  })

  it('cannot be opened by putting its record in the place of the other', async () => {
    await keep(SAMPLE_CONTENT)
    await keep(EMPTY_CONTENT, other)
    profile.edit((file) => {
      file.devices[`${here.id}~2`] = file.devices[here.id] ?? {}
    })
    profile.remove(VAULT_BACKUP)
    expect(open(other).read(here).content).toMatchObject({ credentials: null, entitlement: null })
  })

  it('is not offered by a profile that was moved to another computer', async () => {
    await keep(SAMPLE_CONTENT)
    expect(open(other).read(there).elsewhere).toBeNull()
    expect(open().read(there).elsewhere).toEqual(SAMPLE_CONTENT.credentials)
  })

  it('stays with its computer when that is named by another source, and so does the other', async () => {
    const dbus = sampleDevice('here by dbus', 'linux:dbus-machine-id')
    await keep(SAMPLE_CONTENT)
    await keep(theirs, other)
    for (const round of [1, 2]) {
      expect([round, open().read(dbus).content]).toEqual([round, SAMPLE_CONTENT])
      expect([round, open(other).read(dbus).content]).toEqual([round, theirs])
      await keep(SAMPLE_CONTENT, OURS, dbus)
      await keep(theirs, other, dbus)
    }
    expect(Object.keys(profile.file().devices).sort()).toEqual([dbus.id, `${dbus.id}~2`])
  })
})

describe('a license of which it is not known what it was granted for', () => {
  it.each(OTHERS)('goes on opening, also for %s', async (_what, other) => {
    await keep(OLD, null)
    for (const demand of [OURS, other, null]) expect(open(demand).read(here).content).toEqual(OLD)
    await keep(OLD, other)
    expect(open().read(here).content).toEqual(OLD)
  })

  it('belongs to the one who is granted it', async () => {
    await keep(OLD, null)
    await keep(SAMPLE_CONTENT)
    expect(open(selling({ productId: '99' })).read(here).content).toEqual(EMPTY_CONTENT)
  })

  it.each([
    ['a store that numbers its products for itself', selling({ store: 'sellapp', productId: '99' })],
    ['one that cannot tell what it sells', null],
  ])('is left to the check by %s', async (_what, demand) => {
    await keep(SAMPLE_CONTENT)
    expect(open(demand).read(here).content).toEqual(SAMPLE_CONTENT)
  })
})
