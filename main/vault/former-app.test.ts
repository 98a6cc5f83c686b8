import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoreDemand } from '../../contract/sale.js'
import { createVaultProfile, type VaultProfile } from '../../testing/vault-profile.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import type { FileVaultOptions } from './file-vault.js'
import { EMPTY_CONTENT } from './vault-content.js'

const OURS: StoreDemand = { store: 'lemon-squeezy', storeId: '1', productId: '22', variantIds: null }
const OTHER: StoreDemand = { ...OURS, productId: '99' }

/** The computer as an app of this id knows it. */
const under = (appId: string, computer = 'here') => sampleDevice(`${computer} for ${appId}`)
const renamed = (options: Partial<FileVaultOptions> = {}) =>
  profile.open({ appId: 'New name', demand: OURS, identityUnder: under, ...options })
const here = under('New name')

let profile: VaultProfile
beforeEach(async () => {
  profile = createVaultProfile()
  const vault = profile.open({ appId: 'Old name', demand: OURS })
  await vault.write(under('Old name'), SAMPLE_CONTENT)
})
afterEach(() => profile.dispose())

/** As early versions left it. */
function forgetApp(): void {
  profile.edit(({ devices }) => Object.values(devices).forEach((device) => delete device['app']))
}

describe('a license of an app that was renamed', () => {
  it.each(['named by the app', 'named by the file'] as const)('is found under its former id, %s', (named) => {
    if (named === 'named by the app') forgetApp()
    const formerAppIds = named === 'named by the app' ? ['Older name', 'Old name'] : []
    expect(renamed({ formerAppIds }).read(here)).toMatchObject({
      content: SAMPLE_CONTENT,
      device: under('Old name'),
      appId: 'Old name',
      problem: null,
      deviceChanged: false,
    })
  })

  it('stays under it: what is written can be read by the app of either name', async () => {
    const vault = renamed({ formerAppIds: ['Old name'] })
    const { device } = vault.read(here)
    expect(await vault.write(device, RELEASED_CONTENT)).toEqual({ kind: 'written' })
    expect(Object.keys(profile.file().devices)).toEqual([under('Old name').id])
    expect(renamed({ formerAppIds: ['Old name'] }).read(here).content).toEqual(RELEASED_CONTENT)
    expect(profile.open({ appId: 'Old name' }).read(under('Old name')).content).toEqual(RELEASED_CONTENT)
  })

  it('is found where the computer cannot be told', () => {
    const vault = renamed({ formerAppIds: ['Old name'], identityUnder: () => null })
    expect(vault.read(null)).toMatchObject({ content: SAMPLE_CONTENT, device: under('Old name') })
  })

  it('is found by an app that has begun anew meanwhile, and not by one that has a license', async () => {
    await profile.open({ appId: 'New name' }).write(here, { ...EMPTY_CONTENT, trial: SAMPLE_CONTENT.trial })
    expect(renamed({ formerAppIds: ['Old name'] }).read(here).content).toEqual(SAMPLE_CONTENT)
    await profile.open({ appId: 'New name' }).write(here, RELEASED_CONTENT)
    expect(renamed({ formerAppIds: ['Old name'] }).read(here).content).toEqual(RELEASED_CONTENT)
  })

  it('is offered on another computer', () => {
    const vault = renamed({ formerAppIds: ['Old name'], identityUnder: (id) => under(id, 'there') })
    expect(vault.read(under('New name', 'there'))).toMatchObject({
      content: EMPTY_CONTENT,
      elsewhere: SAMPLE_CONTENT.credentials,
      appId: 'Old name',
    })
  })

  it.each([
    ['of another product, named by the file', { demand: OTHER }],
    ['of another product, named by the app', { demand: OTHER, formerAppIds: ['Old name'] }],
    ['of an app that cannot tell what it sells, named by the file', { demand: null }],
    ['that nobody names', { formerAppIds: ['Older name'], identityUnder: () => null }],
  ])('is not found %s', (_what, options) => {
    if (!('demand' in options)) forgetApp()
    expect(renamed(options).read(here).content).toEqual(EMPTY_CONTENT)
  })
})

describe('a profile that was copied to another computer', () => {
  it.each([
    ['knows it by itself', (appId: string) => under(appId, 'there')],
    ['is told by its host', () => null],
  ])('opens nothing by a former id where the app %s', (_what, identityUnder) => {
    const vault = renamed({ formerAppIds: ['Old name'], identityUnder })
    expect(vault.read(under('New name', 'there')).content).toEqual(EMPTY_CONTENT)
  })
})

describe('two apps, or two gates of one, with ids of their own in one profile', () => {
  const other = (options: Partial<FileVaultOptions> = {}) => profile.open({ appId: 'Second', ...options })

  it('leave each other alone, and an unchanged launch of either writes nothing', async () => {
    await other().write(under('Second'), RELEASED_CONTENT)
    await profile.open({ appId: 'Old name' }).write(under('Old name'), SAMPLE_CONTENT)
    await other().write(under('Second'), RELEASED_CONTENT)
    expect(other().read(under('Second'))).toMatchObject({
      content: RELEASED_CONTENT,
      problem: null,
      deviceChanged: false,
    })
    expect(profile.open({ appId: 'Old name' }).read(under('Old name'))).toMatchObject({
      content: SAMPLE_CONTENT,
      problem: null,
      deviceChanged: false,
    })
  })

  it('do not write over each other, whatever one counts as its former id', async () => {
    const vault = other({ demand: OURS, formerAppIds: ['Old name', 'First'], identityUnder: under })
    vault.read(under('Second'))
    const first = profile.open({ appId: 'First', demand: OURS })
    first.read(under('First'))
    await first.write(under('First'), SAMPLE_CONTENT)
    const { device } = vault.read(under('Second'))
    expect(device).toEqual(under('Old name'))
    await vault.write(device, RELEASED_CONTENT)
    const late = other({ formerAppIds: ['Third'], identityUnder: under })
    late.read(under('Second'))
    await profile.open({ appId: 'Third', demand: OURS }).write(under('Third'), SAMPLE_CONTENT)
    await late.write(under('Second'), RELEASED_CONTENT)
    const kept = (appId: string) => profile.open({ appId }).read(under(appId)).content
    expect([kept('First'), kept('Third')]).toEqual([SAMPLE_CONTENT, SAMPLE_CONTENT])
    expect([kept('Old name'), kept('Second')]).toEqual([RELEASED_CONTENT, RELEASED_CONTENT])
  })

  it('are each remembered where the computer cannot be told', async () => {
    await other().write(under('Second'), RELEASED_CONTENT)
    expect(other().read(null)).toMatchObject({ content: RELEASED_CONTENT, device: under('Second') })
    expect(profile.open({ appId: 'Old name' }).read(null)).toMatchObject({
      content: SAMPLE_CONTENT,
      device: under('Old name'),
    })
  })
})
