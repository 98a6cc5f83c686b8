import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createVaultProfile,
  VAULT_BACKUP,
  VAULT_FILE,
  type VaultProfile,
} from '../../testing/vault-profile.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import type { VaultWriter } from './license-vault.js'
import { EMPTY_CONTENT } from './vault-content.js'

const here = sampleDevice('here')

let profile: VaultProfile
beforeEach(() => {
  profile = createVaultProfile()
})
afterEach(() => profile.dispose())

/** As electron-store on a disk with room for so much: it does not look at how much the system has taken. */
function openOnFullDisk(roomBytes: number, fails = false) {
  const write: VaultWriter['write'] = (record) => {
    const temporary = join(profile.directory, 'written')
    writeFileSync(temporary, JSON.stringify(record).slice(0, roomBytes))
    renameSync(temporary, join(profile.directory, VAULT_FILE))
    if (fails) throw Object.assign(new Error('injected'), { code: 'ENOSPC' })
  }
  return profile.open({ loadWriter: async () => ({ write }) })
}

const FAILED = { kind: 'failed', cause: 'ENOSPC' }

describe('a write of which the disk takes only a part', () => {
  it.each([
    [0, false],
    [1, false],
    [700, false],
    [700, true],
  ])('of %i bytes (told: %s) is no write, and the license before it stays', async (roomBytes, isTold) => {
    expect(await profile.open().write(here, SAMPLE_CONTENT)).toEqual({ kind: 'written' })
    const before = profile.text(VAULT_FILE)
    const vault = openOnFullDisk(roomBytes, isTold)
    vault.read(here)
    expect(await vault.write(here, RELEASED_CONTENT)).toEqual(FAILED)
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
    expect(profile.text(VAULT_FILE)).toBe(before)
    expect(profile.open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
  })

  it('and the one after it lose nothing either', async () => {
    await profile.open().write(here, SAMPLE_CONTENT)
    const full = openOnFullDisk(700)
    full.read(here)
    for (let times = 0; times < 3; times += 1)
      expect(await full.write(here, RELEASED_CONTENT)).toEqual(FAILED)
    expect(profile.open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
  })

  it('leaves no file where there was none', async () => {
    expect(await openOnFullDisk(700).write(here, SAMPLE_CONTENT)).toEqual(FAILED)
    expect(profile.names()).toEqual([])
    expect(profile.open().read(here)).toMatchObject({ content: EMPTY_CONTENT, problem: null })
  })

  it('is made good by the next one that the disk takes whole', async () => {
    const vault = openOnFullDisk(700)
    await vault.write(here, SAMPLE_CONTENT)
    expect(await profile.open().write(here, SAMPLE_CONTENT)).toEqual({ kind: 'written' })
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
    expect(profile.open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
  })
})
