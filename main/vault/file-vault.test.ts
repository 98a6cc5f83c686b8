import { EventEmitter } from 'node:events'
import { readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fsFaults } from '../../testing/faulty-fs.js'
import { describeVaultContract } from '../../testing/vault-contract.js'
import {
  createVaultProfile,
  VAULT_BACKUP,
  VAULT_FILE,
  type VaultProfile,
} from '../../testing/vault-profile.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import { loadElectronStoreWriter } from './electron-store-writer.js'
import type { VaultWriter } from './license-vault.js'
import { EMPTY_CONTENT } from './vault-content.js'

vi.mock('node:fs/promises', async (importActual) => {
  const { faultyFsPromises } = await import('../../testing/faulty-fs.js')
  return faultyFsPromises(await importActual())
})

const here = sampleDevice('here')
const there = sampleDevice('there')

let profile: VaultProfile
beforeEach(() => {
  fsFaults.clear()
  profile = createVaultProfile()
})
afterEach(() => profile.dispose())

async function keep(content = SAMPLE_CONTENT): Promise<void> {
  expect(await profile.open().write(here, content)).toEqual({ kind: 'written' })
}

describeVaultContract('createFileVault', () => ({ open: () => profile.open() }))
describeVaultContract('createFileVault with electron-store', () => {
  const { directory } = profile
  const loadWriter = () => loadElectronStoreWriter({ directory, ipcMain: new EventEmitter() })
  return { open: () => profile.open({ loadWriter }) }
})

describe('the file', () => {
  it('is made by the first write, not by reading, which loads no writer', () => {
    const loadWriter = vi.fn<() => Promise<VaultWriter>>(async () => profile.writer)
    profile.open({ loadWriter }).read(here)
    expect(profile.names()).toEqual([])
    expect(loadWriter).not.toHaveBeenCalled()
  })

  it('shows no key, no name and no secret', async () => {
    await keep()
    const text = profile.text(VAULT_FILE)
    for (const word of ['38b1460a', '47596ad9', 'workstation', 'Writer', here.secret])
      expect(text).not.toContain(word)
    expect(Object.keys(profile.file().devices)).toEqual([here.id])
  })

  it('is of no use to another app', async () => {
    await keep()
    const reading = profile.open({ appId: 'com.example.reader' }).read(sampleDevice('other'))
    expect(reading).toMatchObject({ content: EMPTY_CONTENT, elsewhere: null })
  })

  it('keeps fields that it does not know, on top and in the record', async () => {
    await keep()
    profile.edit((file) => {
      file['certificate'] = { kept: true }
      Object.assign(file.devices[here.id] ?? {}, { lease: 'kept' })
    })
    await keep(RELEASED_CONTENT)
    expect(profile.file()).toMatchObject({
      certificate: { kept: true },
      devices: { [here.id]: { lease: 'kept' } },
    })
  })

  it.each(['vault-v1', 'vault-v1-flags', 'vault-v1-lease'])(
    'reads %s, as it was recorded, for ever',
    (recorded) => {
      const fixture = (name: string): string =>
        readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')
      profile.put(VAULT_FILE, fixture(recorded))
      const opened = JSON.parse(fixture('vault-v1.opened'))
      expect(profile.open().read(opened.here.device)).toMatchObject({
        ...opened.here,
        problem: null,
        deviceChanged: false,
      })
      expect(profile.open().read(opened.there.device)).toMatchObject({ ...opened.there, problem: null })
    },
  )
})

describe('a lease and an offline certificate', () => {
  it('are read as they were recorded, and are not there in files of before', () => {
    const read = (recorded: string) => {
      const text = readFileSync(new URL(`./fixtures/${recorded}.json`, import.meta.url), 'utf8')
      const opened = JSON.parse(
        readFileSync(new URL('./fixtures/vault-v1.opened.json', import.meta.url), 'utf8'),
      )
      profile.put(VAULT_FILE, text)
      const { entitlement, certificate } = profile.open().read(opened.here.device).content
      return { lease: entitlement?.lease, certificate }
    }
    const lease = { token: 'eyJ.lease.kept', endsAt: 1_897_257_600_000 }
    expect(read('vault-v1-lease')).toEqual({ lease, certificate: 'eyJ.certificate.kept' })
    expect(read('vault-v1')).toEqual({ lease: undefined, certificate: null })
  })
})

describe('the last good copy', () => {
  it('is the same as the file after each write', async () => {
    const vault = profile.open()
    for (const content of [SAMPLE_CONTENT, RELEASED_CONTENT, EMPTY_CONTENT]) {
      await vault.write(here, content)
      expect(profile.text(VAULT_BACKUP)).toBe(profile.text(VAULT_FILE))
    }
  })

  it.skipIf(process.platform === 'win32')('is as private as the file', async () => {
    await keep()
    expect(statSync(join(profile.directory, VAULT_BACKUP)).mode & 0o777).toBe(0o600)
  })

  it('is a second name of the file where there is no room for a copy', async () => {
    await keep()
    fsFaults.set('copyFile', { path: /license-gate\.json$/, code: 'ENOSPC' })
    const vault = profile.open()
    expect(await vault.write(here, EMPTY_CONTENT)).toEqual({ kind: 'written' })
    expect(profile.names()).toEqual([VAULT_BACKUP, VAULT_FILE])
    expect(profile.text(VAULT_BACKUP)).toBe(profile.text(VAULT_FILE))
    expect(await vault.write(here, SAMPLE_CONTENT)).toEqual({ kind: 'written' })
    expect(profile.text(VAULT_BACKUP)).toBe(profile.text(VAULT_FILE))
  })

  it.each<[string, Record<string, RegExp>]>([
    ['no room, and one name for a file', { copyFile: /license-gate\.json$/, link: /./ }],
    ['no right to rename', { rename: /license-gate\.backup\.json\.tmp-\w+$/ }],
  ])('does not stay when it is older than the file, with %s', async (_what, faults) => {
    await keep()
    for (const [call, path] of Object.entries(faults)) fsFaults.set(call, { path, code: 'ENOSPC' })
    expect(await profile.open().write(here, EMPTY_CONTENT)).toEqual({ kind: 'written', isCopied: false })
    expect(profile.names()).toEqual([VAULT_FILE])
  })
})

describe('a deleted file', () => {
  it('means a new beginning, with or without a copy', async () => {
    await keep()
    profile.remove(VAULT_FILE)
    expect(profile.open().read(here)).toMatchObject({ content: EMPTY_CONTENT, problem: null })
  })
})

describe('two writes', () => {
  it('keep their order, however long the writer takes to load', async () => {
    const loads: (() => void)[] = []
    const loadWriter = () =>
      new Promise<VaultWriter>((resolve) => {
        loads.push(() => resolve(profile.writer))
      })
    const vault = profile.open({ loadWriter })
    const writes = Promise.all([vault.write(here, SAMPLE_CONTENT), vault.write(here, RELEASED_CONTENT)])
    for (const turn of [0, 1]) {
      await vi.waitFor(() => expect(loads).toHaveLength(turn + 1))
      loads[turn]?.()
    }
    await writes
    expect(profile.open().read(here).content).toEqual(RELEASED_CONTENT)
  })
})

describe('two processes', () => {
  it('do not undo each other', async () => {
    const first = profile.open()
    const second = profile.open()
    for (const vault of [first, second]) vault.read(here)
    await first.write(here, SAMPLE_CONTENT)
    const time = { highWaterAt: SAMPLE_CONTENT.time.highWaterAt + 1, clockOffsetMs: 0 }
    await second.write(here, { ...EMPTY_CONTENT, time })
    expect(profile.open().read(here).content).toEqual({ ...SAMPLE_CONTENT, time })
    await first.write(here, { ...SAMPLE_CONTENT, pendingActivation: null })
    await second.write(here, { ...EMPTY_CONTENT, time })
    expect(profile.open().read(here).content).toEqual({ ...SAMPLE_CONTENT, pendingActivation: null, time })
  })

  it('on different computers keep both records', async () => {
    const first = profile.open()
    const second = profile.open()
    first.read(here)
    second.read(there)
    await Promise.all([first.write(here, SAMPLE_CONTENT), second.write(there, RELEASED_CONTENT)])
    expect(profile.open().read(here).content).toEqual(SAMPLE_CONTENT)
    expect(profile.open().read(there).content).toEqual(RELEASED_CONTENT)
  })
})

describe('temporary files', () => {
  it('of killed processes are swept by the first write, those of living ones are not', async () => {
    const age = (name: string, seconds: number): void => {
      profile.put(name, 'left behind')
      const at = statSync(join(profile.directory, name)).mtimeMs / 1_000 - seconds
      utimesSync(join(profile.directory, name), at, at)
    }
    age(`${VAULT_FILE}.tmp-1234567890abcdef`, 120)
    age(`${VAULT_BACKUP}.tmp-0123456789abcdef`, 120)
    age(`${VAULT_FILE}.tmp-1234567890fedcba`, 1)
    age('notes.json.tmp-1234567890abcdef', 120)
    await keep()
    expect(profile.names()).toEqual([
      VAULT_BACKUP,
      VAULT_FILE,
      `${VAULT_FILE}.tmp-1234567890fedcba`,
      'notes.json.tmp-1234567890abcdef',
    ])
  })
})
