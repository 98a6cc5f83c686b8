import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeClock } from '../../testing/fake-clock.js'
import { clearFsFaults, FAULTY_CALLS, FAULTY_PROMISES, fsFaults } from '../../testing/faulty-fs.js'
import {
  createVaultProfile,
  VAULT_BACKUP,
  VAULT_FILE,
  type VaultProfile,
} from '../../testing/vault-profile.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import { COPY_LIMIT_MS } from './backup-copy.js'
import { EMPTY_CONTENT } from './vault-content.js'

vi.mock('node:fs', async (importActual) => {
  const { faultyFs } = await import('../../testing/faulty-fs.js')
  return faultyFs(await importActual())
})
vi.mock('node:fs/promises', async (importActual) => {
  const { faultyFsPromises } = await import('../../testing/faulty-fs.js')
  return faultyFsPromises(await importActual())
})

const here = sampleDevice('here')
const PASSING = ['EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'ENFILE', 'EAGAIN', 'EIO'] as const
const LASTING = ['ENOSPC', 'EROFS', 'EDQUOT', 'ENOTDIR', 'ELOOP'] as const
const WRITTEN = { kind: 'written' }

let profile: VaultProfile
beforeEach(() => {
  clearFsFaults()
  profile = createVaultProfile()
})
afterEach(() => {
  clearFsFaults()
  profile.dispose()
})

async function keep(content = SAMPLE_CONTENT): Promise<void> {
  expect(await profile.open().write(here, content)).toEqual(WRITTEN)
}

const hold = (call: string, code: string, times?: number): void => {
  const path = call === 'renameSync' ? /json\.tmp-/ : /license-gate\.(?:backup\.)?json$/
  fsFaults.set(call, { path, code, ...(times === undefined ? {} : { times }) })
}

describe('a copy', () => {
  it('that hangs is waited for a second, and then no more', async () => {
    await keep()
    const clock = createFakeClock()
    const vault = profile.open({ clock })
    let letGo = (): void => undefined
    fsFaults.set('copyFile', {
      path: /./,
      code: 'EIO',
      hangs: new Promise<void>((resolve) => {
        letGo = resolve
      }),
    })
    const written = vault.write(here, RELEASED_CONTENT)
    let outcome: unknown
    void written.then((value) => {
      outcome = value
    })
    await clock.advance(COPY_LIMIT_MS - 1)
    await vi.waitFor(() => expect(profile.open().read(here).content).toEqual(RELEASED_CONTENT))
    expect(outcome).toBeUndefined()
    await clock.advance(1)
    await vi.waitFor(() => expect(outcome).toEqual({ kind: 'written', isCopied: false }))
    // A second one is not begun, and the one that is too old does not stay.
    expect(await vault.write(here, SAMPLE_CONTENT)).toEqual({ kind: 'written', isCopied: false })
    await vi.waitFor(() => expect(profile.names()).toEqual([VAULT_FILE]))
    fsFaults.clear()
    letGo()
    await vi.waitFor(async () => {
      expect(await vault.write(here, SAMPLE_CONTENT)).toEqual(WRITTEN)
    })
    expect(profile.text(VAULT_BACKUP)).toBe(profile.text(VAULT_FILE))
  })

  it('that is held, so that it can neither be replaced nor removed, is made by a later write', async () => {
    await keep()
    const vault = profile.open()
    for (const call of ['rename', 'unlink']) fsFaults.set(call, { path: /backup\.json/, code: 'EBUSY' })
    expect(await vault.write(here, EMPTY_CONTENT)).toEqual({ kind: 'written', isCopied: false })
    expect(profile.text(VAULT_BACKUP)).not.toBe(profile.text(VAULT_FILE))
    fsFaults.clear()
    expect(await vault.write(here, EMPTY_CONTENT)).toEqual(WRITTEN)
    expect(profile.text(VAULT_BACKUP)).toBe(profile.text(VAULT_FILE))
  })
})

describe('a damaged file that is held', () => {
  it('is kept once it is replaced, not at each look', async () => {
    await keep()
    for (let number = 1; number <= 5; number += 1)
      writeFileSync(join(profile.directory, `license-gate.damaged-${number}.json`), `older ${number}`)
    profile.put(VAULT_FILE, 'damaged')
    fsFaults.set('renameSync', { path: /\.tmp-/, code: 'EBUSY' })
    const before = profile.names()
    for (let look = 0; look < 7; look += 1)
      expect(profile.open().read(here)).toMatchObject({
        content: SAMPLE_CONTENT,
        problem: { kind: 'restored' },
      })
    expect(profile.names()).toEqual(before)
    fsFaults.clear()
    expect(profile.open().read(here).problem).toEqual({
      kind: 'restored',
      keptAs: 'license-gate.damaged-6.json',
    })
    expect(profile.names()).not.toContain('license-gate.damaged-1.json')
    expect(profile.text('license-gate.damaged-6.json')).toBe('damaged')
  })

  it('leaves no copy of a write that fails', async () => {
    await keep()
    const { version: _, ...file } = profile.file()
    for (const name of [VAULT_FILE, VAULT_BACKUP]) profile.put(name, JSON.stringify({ ...file, version: 9 }))
    hold('renameSync', 'EBUSY')
    expect(await profile.open().write(here, RELEASED_CONTENT)).toEqual({ kind: 'failed', cause: 'EBUSY' })
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
  })
})

describe('each call of the file system that fails', () => {
  const CODES = [...PASSING, ...LASTING, 'ENOENT', 'EXDEV', 'EEXIST', 'EINVAL'] as const
  const FAULTS = [...FAULTY_CALLS, ...FAULTY_PROMISES].flatMap((call) =>
    CODES.map((code) => [call, code] as const),
  )

  it.each(FAULTS)('%s (%s) costs no license, and nothing that is saved later', async (call, code) => {
    await keep()
    const vault = profile.open()
    vault.read(here)
    fsFaults.set(call, { path: /./, code })
    const outcome = await vault.write(here, RELEASED_CONTENT)
    clearFsFaults()
    const kept = profile.open().read(here)
    expect(kept.content).toEqual(outcome.kind === 'written' ? RELEASED_CONTENT : SAMPLE_CONTENT)
    expect(kept.problem).toBeNull()
    expect(await vault.write(here, RELEASED_CONTENT)).toEqual(WRITTEN)
    expect(profile.open().read(here)).toMatchObject({ content: RELEASED_CONTENT, problem: null })
    expect(profile.text(VAULT_BACKUP)).toBe(profile.text(VAULT_FILE))
  })
})
