import { expect, it } from 'vitest'
import type { LicenseVault } from '../main/vault/license-vault.js'
import { EMPTY_CONTENT } from '../main/vault/vault-content.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT, sampleDevice } from './vault-samples.js'

const here = sampleDevice('here')
const there = sampleDevice('there')

/** Storage of one profile. `open` gives the vault over it as a new launch of the app would. */
export interface VaultStorage {
  open(): LicenseVault
}

/** What every vault tells of a license on another computer, in a profile that was moved or is shared. */
export function describeSharedProfile(create: () => VaultStorage): void {
  describeMove(create)
  describeOffers(create)
  describeGivenBack(create)
}

function describeMove(create: () => VaultStorage): void {
  it('keeps the records of several computers apart', async () => {
    const storage = create()
    await storage.open().write(here, SAMPLE_CONTENT)
    await storage.open().write(there, RELEASED_CONTENT)
    expect(storage.open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, elsewhere: null })
    // Its key is kept, its seat is gone, and the other computer of this profile has one: the license can be moved back.
    const { credentials } = SAMPLE_CONTENT
    expect(storage.open().read(there)).toMatchObject({ content: RELEASED_CONTENT, elsewhere: credentials })
  })

  it('tells of the license on another computer as it is now, not as it was when the file was read', async () => {
    const storage = create()
    const vault = storage.open()
    await vault.write(here, RELEASED_CONTENT)
    expect([vault.read(here).elsewhere, vault.findElsewhere?.(here)]).toEqual([null, null])
    await storage.open().write(there, SAMPLE_CONTENT)
    expect(vault.findElsewhere?.(here)).toEqual(SAMPLE_CONTENT.credentials)
    await storage.open().write(there, RELEASED_CONTENT)
    expect(vault.findElsewhere?.(here)).toBeNull()
  })

  it('tells nothing of another key on another computer while a key is kept here', async () => {
    const storage = create()
    await storage.open().write(there, SAMPLE_CONTENT)
    const credentials = { providerId: 'lemon-squeezy', key: 'another', instanceId: null, seatName: 'here' }
    await storage.open().write(here, { ...EMPTY_CONTENT, credentials })
    expect(storage.open().read(here).elsewhere).toBeNull()
  })
}

function describeOffers(create: () => VaultStorage): void {
  it('offers the license of another computer for as long as none is held here', async () => {
    const storage = create()
    await storage.open().write(there, SAMPLE_CONTENT)
    await storage.open().write(here, { ...EMPTY_CONTENT, trial: SAMPLE_CONTENT.trial })
    expect(storage.open().read(here)).toMatchObject({
      content: { credentials: null, trial: SAMPLE_CONTENT.trial },
      elsewhere: SAMPLE_CONTENT.credentials,
    })
  })

  it('still offers it after an activation here that came to nothing', async () => {
    const storage = create()
    await storage.open().write(there, SAMPLE_CONTENT)
    const { pendingActivation } = SAMPLE_CONTENT
    await storage.open().write(here, { ...EMPTY_CONTENT, pendingActivation })
    await storage.open().write(here, EMPTY_CONTENT)
    expect(storage.open().read(here).elsewhere).toEqual(SAMPLE_CONTENT.credentials)
  })
}

function describeGivenBack(create: () => VaultStorage): void {
  it('does not offer the license of another computer again once one was given back here', async () => {
    const storage = create()
    await storage.open().write(there, SAMPLE_CONTENT)
    await storage.open().write(here, RELEASED_CONTENT)
    const { trial, pendingActivation } = SAMPLE_CONTENT
    for (const left of [
      EMPTY_CONTENT,
      { ...EMPTY_CONTENT, trial },
      { ...EMPTY_CONTENT, pendingActivation },
    ]) {
      await storage.open().write(here, left)
      expect(storage.open().read(here).elsewhere).toBeNull()
    }
  })

  it('offers the license that was written last, of several', async () => {
    const storage = create()
    const third = sampleDevice('third')
    await storage.open().write(third, SAMPLE_CONTENT)
    await storage.open().write(there, SAMPLE_CONTENT)
    await storage.open().write(third, RELEASED_CONTENT)
    expect(storage.open().read(here).elsewhere).toEqual(RELEASED_CONTENT.credentials)
  })
}
