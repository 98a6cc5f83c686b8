import { EventEmitter } from 'node:events'
import { chmodSync, chownSync, closeSync, constants, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createVaultProfile,
  VAULT_BACKUP,
  VAULT_FILE,
  type VaultProfile,
} from '../../testing/vault-profile.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import { createSystemClock } from '../ports/clock.js'
import { loadElectronStoreWriter } from './electron-store-writer.js'

/** libuv's `UV_FS_O_EXLOCK`: opens a file exclusively. Only Windows knows it. */
const ALONE = 0x1000_0000
const here = sampleDevice('here')
const WRITTEN = { kind: 'written' }

let profile: VaultProfile
const handles: number[] = []
beforeEach(() => {
  profile = createVaultProfile()
})
afterEach(() => {
  letGo()
  profile.dispose()
})

const hold = (name: string, flags: number): void =>
  void handles.push(openSync(join(profile.directory, name), flags))
const letGo = (): void => handles.splice(0).forEach((handle) => closeSync(handle))

/** With the real writer and the system's clock, as the app has it. */
function open() {
  const { directory } = profile
  const loadWriter = () => loadElectronStoreWriter({ directory, ipcMain: new EventEmitter() })
  return profile.open({ clock: createSystemClock(), loadWriter })
}

describe.skipIf(process.platform !== 'win32')('on Windows, a file', () => {
  beforeEach(async () => {
    await open().write(here, SAMPLE_CONTENT)
  })

  it.each([
    ['alone', constants.O_RDWR | ALONE],
    ['with sharing', constants.O_RDONLY],
  ])('that is held %s is written when it is let go', async (_how, flags) => {
    const vault = open()
    vault.read(here)
    hold(VAULT_FILE, flags)
    const written = vault.write(here, RELEASED_CONTENT)
    createSystemClock().setTimeout(letGo, 600)
    expect(await written).toEqual(WRITTEN)
    expect(profile.open().read(here)).toMatchObject({ content: RELEASED_CONTENT, problem: null })
  })

  it('that is held for longer is told, and written later', async () => {
    const vault = open()
    vault.read(here)
    hold(VAULT_FILE, constants.O_RDWR | ALONE)
    expect(await vault.write(here, RELEASED_CONTENT)).toMatchObject({ kind: 'failed' })
    letGo()
    expect(await vault.write(here, RELEASED_CONTENT)).toEqual(WRITTEN)
  })

  it('that is held alone at a launch is read when it is let go', async () => {
    profile.remove(VAULT_BACKUP)
    hold(VAULT_FILE, constants.O_RDWR | ALONE)
    const reading = open().readPatiently?.(here)
    createSystemClock().setTimeout(letGo, 600)
    expect(await reading).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
  })

  it('that is read-only is replaced', async () => {
    for (const name of [VAULT_FILE, VAULT_BACKUP]) chmodSync(join(profile.directory, name), 0o444)
    expect(await open().write(here, RELEASED_CONTENT)).toEqual(WRITTEN)
    expect(statSync(join(profile.directory, VAULT_FILE)).mode & 0o200).toBe(0o200)
    expect(profile.text(VAULT_BACKUP)).toBe(profile.text(VAULT_FILE))
  })

  it('whose copy is held is written, and its copy by the next write', async () => {
    const vault = open()
    hold(VAULT_BACKUP, constants.O_RDWR | ALONE)
    expect(await vault.write(here, RELEASED_CONTENT)).toEqual({ ...WRITTEN, isCopied: false })
    letGo()
    expect(await vault.write(here, RELEASED_CONTENT)).toEqual(WRITTEN)
    expect(profile.text(VAULT_BACKUP)).toBe(profile.text(VAULT_FILE))
  })

  it('that is damaged and held leaves no copy of each look', () => {
    profile.put(VAULT_FILE, 'damaged')
    hold(VAULT_FILE, constants.O_RDONLY)
    for (let look = 0; look < 3; look += 1)
      expect(open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: { kind: 'restored' } })
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
  })
})

describe.skipIf(process.geteuid?.() !== 0)('a run as root', () => {
  it("leaves files of the folder's owner, also where an earlier one did not", async () => {
    expect(await open().write(here, SAMPLE_CONTENT)).toEqual(WRITTEN)
    chownSync(profile.directory, 12_345, 12_346)
    expect(await open().write(here, RELEASED_CONTENT)).toEqual(WRITTEN)
    for (const name of [VAULT_FILE, VAULT_BACKUP]) {
      const { uid, gid, mode } = statSync(join(profile.directory, name))
      expect([uid, gid, mode & 0o777]).toEqual([12_345, 12_346, 0o600])
    }
  })
})
