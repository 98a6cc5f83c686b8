import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fsFaults } from '../../testing/faulty-fs.js'
import {
  createVaultProfile,
  VAULT_BACKUP,
  VAULT_FILE,
  type VaultProfile,
} from '../../testing/vault-profile.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import type { VaultWriter } from './license-vault.js'
import { EMPTY_CONTENT } from './vault-content.js'

vi.mock('node:fs', async (importActual) => {
  const { faultyFs } = await import('../../testing/faulty-fs.js')
  return faultyFs(await importActual())
})

const here = sampleDevice('here')

let profile: VaultProfile
beforeEach(() => {
  fsFaults.clear()
  profile = createVaultProfile()
})
afterEach(() => profile.dispose())

async function keep(content = SAMPLE_CONTENT): Promise<void> {
  expect(await profile.open().write(here, content)).toEqual({ kind: 'written' })
}

describe('a file that cannot be read', () => {
  it.each(['EACCES', 'EPERM', 'EBUSY', 'EIO', 'EMFILE'])(
    'for %s is left alone, and its copy used',
    async (code) => {
      await keep()
      fsFaults.set('readFileSync', { path: /license-gate\.json$/, code })
      expect(profile.open().read(here)).toMatchObject({
        content: SAMPLE_CONTENT,
        problem: { kind: 'restored' },
      })
      fsFaults.clear()
      expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
      expect(profile.open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
    },
  )

  it('nor its copy grants nothing, and is left alone', async () => {
    await keep()
    fsFaults.set('readFileSync', { path: /\.json$/, code: 'EACCES' })
    expect(profile.open().read(here)).toMatchObject({
      content: EMPTY_CONTENT,
      problem: { kind: 'unreadable' },
    })
    fsFaults.clear()
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
  })

  it('is not given up for a write that is worth less', async () => {
    await keep()
    fsFaults.set('readFileSync', { path: /\.json$/, code: 'EACCES' })
    const vault = profile.open()
    vault.read(here)
    const onlyTime = { ...EMPTY_CONTENT, time: { highWaterAt: 5, clockOffsetMs: 0 } }
    expect(await vault.write(here, onlyTime)).toEqual({ kind: 'failed', cause: 'EACCES' })
    fsFaults.clear()
    expect(await vault.write(here, onlyTime)).toEqual({ kind: 'written' })
    expect(profile.open().read(here).content).toEqual({ ...SAMPLE_CONTENT, time: onlyTime.time })
  })

  it('is back in its place when a new license could not be written', async () => {
    await keep()
    const before = profile.text(VAULT_FILE)
    fsFaults.set('readFileSync', { path: /\.json$/, code: 'EACCES' })
    const write: VaultWriter['write'] = () => {
      throw Object.assign(new Error('injected'), { code: 'ENOSPC' })
    }
    const outcome = await profile.open({ loadWriter: async () => ({ write }) }).write(here, RELEASED_CONTENT)
    expect(outcome).toEqual({ kind: 'failed', cause: 'ENOSPC' })
    fsFaults.clear()
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
    expect(profile.text(VAULT_FILE)).toBe(before)
  })

  it('gives way to a new license, and is kept', async () => {
    mkdirSync(join(profile.directory, VAULT_FILE))
    const vault = profile.open()
    expect(vault.read(here).problem).toMatchObject({ kind: 'unreadable', cause: 'EISDIR' })
    expect(await vault.write(here, SAMPLE_CONTENT)).toEqual({ kind: 'written' })
    expect(profile.open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
    expect(statSync(join(profile.directory, 'license-gate.damaged-1.json')).isDirectory()).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('below a path that is none is no reason to throw', async () => {
    profile.put('file', '')
    const vault = profile.open({ directory: join(profile.directory, 'file') })
    expect(vault.read(null)).toMatchObject({
      content: EMPTY_CONTENT,
      problem: { kind: 'unreadable', cause: 'ENOTDIR' },
    })
    expect(await vault.write(here, SAMPLE_CONTENT)).toMatchObject({ kind: 'failed' })
  })
})

describe('a file of a newer version', () => {
  it('is read as far as it is known, and kept before the first write', async () => {
    await keep()
    profile.edit((file) => Object.assign(file, { version: 7, seats: ['new'] }))
    const newer = profile.text(VAULT_FILE)
    const vault = profile.open()
    expect(vault.read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: { kind: 'newer-version' } })
    expect(profile.text(VAULT_FILE)).toBe(newer)
    await vault.write(here, RELEASED_CONTENT)
    expect(profile.text('license-gate.version-7.json')).toBe(newer)
    expect(profile.file()).toMatchObject({ version: 1, seats: ['new'] })
    expect(profile.open().read(here)).toMatchObject({ content: RELEASED_CONTENT, problem: null })
  })

  it('of a form that is not known grants nothing', async () => {
    profile.put(VAULT_FILE, '{"version":7,"computers":[]}')
    expect(profile.open().read(here)).toMatchObject({
      content: EMPTY_CONTENT,
      problem: { kind: 'newer-version' },
    })
  })

  it('is not replaced where it cannot be kept', async () => {
    profile.put(VAULT_FILE, '{"version":7,"computers":[]}')
    fsFaults.set('copyFileSync', { path: /license-gate\.json$/, code: 'ENOSPC' })
    expect(await profile.open().write(here, SAMPLE_CONTENT)).toEqual({ kind: 'failed', cause: 'ENOSPC' })
    expect(profile.text(VAULT_FILE)).toBe('{"version":7,"computers":[]}')
  })
})

describe('a write that fails', () => {
  const failing = (error: Error) => async (): Promise<VaultWriter> => ({
    write: () => {
      throw error
    },
  })

  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EPERM'])(
    'for %s says so, and leaves the file as it was',
    async (code) => {
      await keep()
      const before = profile.text(VAULT_FILE)
      const vault = profile.open({ loadWriter: failing(Object.assign(new Error('injected'), { code })) })
      expect(await vault.write(here, EMPTY_CONTENT)).toEqual({ kind: 'failed', cause: code })
      expect(profile.text(VAULT_FILE)).toBe(before)
    },
  )

  it('without a code, or because the writer cannot be loaded, is unknown', async () => {
    const expected = { kind: 'failed', cause: 'unknown' }
    expect(
      await profile.open({ loadWriter: failing(new SyntaxError('injected')) }).write(here, SAMPLE_CONTENT),
    ).toEqual(expected)
    const unloadable = profile.open({ loadWriter: () => Promise.reject(new Error('no such module')) })
    expect(await unloadable.write(here, SAMPLE_CONTENT)).toEqual(expected)
  })

  it('for a content that could not be read back keeps the old one', async () => {
    await keep()
    const broken = { ...SAMPLE_CONTENT, time: { highWaterAt: Number.NaN, clockOffsetMs: 0 } }
    expect(await profile.open().write(here, broken)).toEqual({ kind: 'failed', cause: 'unknown' })
    expect(profile.open().read(here).content).toEqual(SAMPLE_CONTENT)
  })

  it('is made good by the next one', async () => {
    let fails = true
    const write: VaultWriter['write'] = (record) => {
      if (fails) throw Object.assign(new Error('injected'), { code: 'ENOSPC' })
      profile.writer.write(record)
    }
    const vault = profile.open({ loadWriter: async () => ({ write }) })
    vault.read(here)
    await vault.write(here, SAMPLE_CONTENT)
    fails = false
    expect(await vault.write(here, SAMPLE_CONTENT)).toEqual({ kind: 'written' })
    expect(profile.open().read(here).content).toEqual(SAMPLE_CONTENT)
  })

  it('does not call the writer into a folder without the right to write', async () => {
    const loadWriter = vi.fn<() => Promise<VaultWriter>>(async () => profile.writer)
    fsFaults.set('accessSync', { path: /./, code: 'EROFS' })
    expect(await profile.open({ loadWriter }).write(here, SAMPLE_CONTENT)).toEqual({
      kind: 'failed',
      cause: 'EROFS',
    })
    expect(loadWriter).not.toHaveBeenCalled()
  })
})
