import { chmodSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeClock } from '../../testing/fake-clock.js'
import { clearFsFaults, fsFailures, fsFaults } from '../../testing/faulty-fs.js'
import {
  createVaultProfile,
  VAULT_BACKUP,
  VAULT_FILE,
  type VaultProfile,
} from '../../testing/vault-profile.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import { EMPTY_CONTENT } from './vault-content.js'
import { WRITE_PAUSES_MS } from './vault-writes.js'

vi.mock('node:os', { spy: true })
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
  vi.mocked(homedir).mockReturnValue('/home/nobody')
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

describe('a file that is held while it is read', () => {
  it.each(PASSING)('(%s) is read when it is let go', async (code) => {
    await keep()
    profile.remove(VAULT_BACKUP)
    const clock = createFakeClock()
    hold('readFileSync', code)
    const reading = profile.open({ clock }).readPatiently?.(here)
    await clock.advance(600)
    fsFaults.clear()
    await clock.advance(600)
    expect(await reading).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
  })

  it('for good is told after two seconds, with its path, and stays as it is', async () => {
    await keep()
    const clock = createFakeClock()
    hold('readFileSync', 'EACCES')
    const reading = profile.open({ clock }).readPatiently?.(here)
    let isDone = false
    void reading?.then(() => {
      isDone = true
    })
    await clock.advance(1_974)
    expect(isDone).toBe(false)
    await clock.advance(1)
    expect(isDone).toBe(true)
    const path = join(profile.directory, VAULT_FILE)
    expect(await reading).toMatchObject({
      content: EMPTY_CONTENT,
      problem: { kind: 'unreadable', cause: 'EACCES', path },
    })
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
  })

  it('is not waited for where its copy can be read', async () => {
    await keep()
    fsFaults.set('readFileSync', { path: /license-gate\.json$/, code: 'EBUSY' })
    const reading = await profile.open({ clock: createFakeClock() }).readPatiently?.(here)
    expect(reading).toMatchObject({ content: SAMPLE_CONTENT, problem: { kind: 'restored', cause: 'EBUSY' } })
  })

  it.each(LASTING)('is not waited for where waiting cannot help (%s)', async (code) => {
    await keep()
    hold('statSync', code)
    const reading = await profile.open({ clock: createFakeClock() }).readPatiently?.(here)
    expect(reading?.problem).toMatchObject({ kind: 'unreadable', cause: code })
  })

  it('shows a path without the name of its user', async () => {
    vi.mocked(homedir).mockReturnValue(profile.directory)
    await keep()
    hold('readFileSync', 'EACCES')
    const home = process.platform === 'win32' ? '%USERPROFILE%' : '~'
    expect(profile.open().read(here).problem?.path).toBe(join(home, VAULT_FILE))
  })
})

describe('a file that is held while it is written', () => {
  it.each(PASSING)('(%s) is tried again without standing still, until it is let go', async (code) => {
    await keep()
    const clock = createFakeClock()
    hold('renameSync', code)
    const written = profile.open({ clock }).write(here, RELEASED_CONTENT)
    // Each try asks the system once, so nothing spins.
    for (const [tries, pauseMs] of WRITE_PAUSES_MS.entries()) {
      await vi.waitFor(() => expect(fsFailures.get('renameSync')).toBe(tries + 1))
      if (tries === WRITE_PAUSES_MS.length - 1) fsFaults.clear()
      await clock.advance(pauseMs)
    }
    expect(await written).toEqual(WRITTEN)
    expect(profile.open().read(here)).toMatchObject({ content: RELEASED_CONTENT, problem: null })
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
  })

  it('for longer is told, then asked once a time, and waited for again once it could be written', async () => {
    await keep()
    const vault = profile.open()
    const failed = { kind: 'failed', cause: 'EBUSY' }
    hold('renameSync', 'EBUSY')
    expect(await vault.write(here, RELEASED_CONTENT)).toEqual(failed)
    expect(fsFailures.get('renameSync')).toBe(WRITE_PAUSES_MS.length + 1)
    expect(await vault.write(here, RELEASED_CONTENT)).toEqual(failed)
    expect(fsFailures.get('renameSync')).toBe(WRITE_PAUSES_MS.length + 2)
    clearFsFaults()
    expect(await vault.write(here, RELEASED_CONTENT)).toEqual(WRITTEN)
    hold('renameSync', 'EBUSY', 1)
    expect(await vault.write(here, SAMPLE_CONTENT)).toEqual(WRITTEN)
  })

  it.each(LASTING)('is not waited for where waiting cannot help (%s)', async (code) => {
    await keep()
    hold('renameSync', code)
    expect(await profile.open({ clock: createFakeClock() }).write(here, RELEASED_CONTENT)).toEqual({
      kind: 'failed',
      cause: code,
    })
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
  })

  it('is not set aside for a new license while it is only held', async () => {
    await keep()
    const vault = profile.open()
    vault.read(here)
    hold('readFileSync', 'EBUSY', 8)
    expect(await vault.write(here, { ...SAMPLE_CONTENT, trial: null })).toEqual(WRITTEN)
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
  })
})

describe('a file that is marked read-only, as Windows knows it', () => {
  /** There, no such file can be replaced or removed. */
  const forbid = (): void => {
    for (const name of [VAULT_FILE, VAULT_BACKUP]) chmodSync(join(profile.directory, name), 0o444)
    hold('renameSync', 'EPERM', 1)
    fsFaults.set('rename', { path: /backup/, code: 'EPERM', times: 1 })
  }

  it('is made writable and replaced at the first try, and so is its copy', async () => {
    await keep()
    forbid()
    expect(await profile.open({ clock: createFakeClock() }).write(here, RELEASED_CONTENT)).toEqual(WRITTEN)
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
    expect(profile.text(VAULT_BACKUP)).toBe(profile.text(VAULT_FILE))
    expect(profile.open().read(here).content).toEqual(RELEASED_CONTENT)
    expect(statSync(join(profile.directory, VAULT_FILE)).mode & 0o200).toBe(0o200)
  })
})
