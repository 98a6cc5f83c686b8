import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fsFaults } from '../../testing/faulty-fs.js'
import {
  createVaultProfile,
  type PlainVaultFile,
  VAULT_BACKUP,
  VAULT_FILE,
  type VaultProfile,
} from '../../testing/vault-profile.js'
import { SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
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

const DAMAGES: readonly [string, (text: string) => string][] = [
  ['cut short', (text) => text.slice(0, -20)],
  ['empty', () => ''],
  ['full of NULs', (text) => '\0'.repeat(text.length)],
  ['of another kind', () => 'PK\u0003\u0004'],
  ['a list', () => '[1]'],
  ['null', () => 'null'],
  ['of a version that is no number', (text) => text.replace('"version":1', '"version":"1"')],
  ['larger than a megabyte', (text) => text + ' '.repeat(1_024 * 1_024)],
]

describe('a damaged file', () => {
  it.each(DAMAGES)('that is %s is set aside and the last good copy is used', async (_what, damage) => {
    await keep()
    profile.put(VAULT_FILE, damage(profile.text(VAULT_FILE)))
    const damaged = profile.text(VAULT_FILE)
    expect(profile.open().read(here)).toEqual({
      device: here,
      content: SAMPLE_CONTENT,
      elsewhere: null,
      problem: { kind: 'restored', keptAs: 'license-gate.damaged-1.json' },
      deviceChanged: false,
    })
    expect(profile.text('license-gate.damaged-1.json')).toBe(damaged)
    expect(profile.open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
    expect(profile.names()).toEqual([VAULT_BACKUP, 'license-gate.damaged-1.json', VAULT_FILE])
  })

  it.each(DAMAGES)('that is %s, with its copy, grants nothing and is kept', async (_what, damage) => {
    await keep()
    for (const name of [VAULT_FILE, VAULT_BACKUP]) profile.put(name, damage(profile.text(name)))
    const damaged = profile.text(VAULT_FILE)
    expect(profile.open().read(here)).toMatchObject({
      content: EMPTY_CONTENT,
      problem: { kind: 'damaged', keptAs: 'license-gate.damaged-1.json' },
    })
    expect(profile.text('license-gate.damaged-1.json')).toBe(damaged)
    expect(profile.open().read(here).problem).toBeNull()
  })

  it('is taken up by the next write too', async () => {
    const vault = profile.open()
    vault.read(here)
    await vault.write(here, SAMPLE_CONTENT)
    profile.put(VAULT_FILE, 'damaged since')
    expect(await vault.write(here, { ...SAMPLE_CONTENT, trial: null })).toEqual({ kind: 'written' })
    expect(profile.open().read(here).content).toEqual({ ...SAMPLE_CONTENT, trial: null })
    expect(profile.text('license-gate.damaged-1.json')).toBe('damaged since')
  })

  it('takes nothing away from what is kept in memory', async () => {
    const vault = profile.open()
    await vault.write(here, SAMPLE_CONTENT)
    vault.read(here)
    for (const name of [VAULT_FILE, VAULT_BACKUP]) profile.put(name, 'damaged since')
    const later = { ...SAMPLE_CONTENT, time: { ...SAMPLE_CONTENT.time, clockOffsetMs: 0 } }
    expect(await vault.write(here, later)).toEqual({ kind: 'written' })
    expect(profile.open().read(here)).toMatchObject({ content: later, problem: null })
  })

  it('is one of five that are kept, the newest among them', () => {
    for (let number = 1; number <= 7; number += 1) {
      profile.put(VAULT_FILE, `damage ${number}`)
      profile.open().read(here)
    }
    const kept = profile.names()
    expect(kept).toEqual([3, 4, 5, 6, 7].map((number) => `license-gate.damaged-${number}.json`))
    expect(profile.text('license-gate.damaged-7.json')).toBe('damage 7')
  })

  it.each([
    ['a file can have only one name', 'linkSync', 'EPERM', ''],
    ['a huge file can have only one name', 'linkSync', 'EPERM', ' '.repeat(1_024 * 1_024)],
    ['there is no room for a copy', 'copyFileSync', 'ENOSPC', ''],
  ])('is set aside where %s', async (_where, call, code, rest) => {
    await keep()
    profile.put(VAULT_FILE, `damaged${rest}`)
    fsFaults.set(call, { path: /license-gate\.json$/, code })
    expect(profile.open().read(here).problem).toEqual({
      kind: 'restored',
      keptAs: 'license-gate.damaged-1.json',
    })
    expect(profile.open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
  })

  it.each<[string, string, RegExp, string]>([
    ['no room for another copy', 'copyFileSync', /backup\.json$/, 'ENOSPC'],
    ['no right to rename', 'renameSync', /./, 'EROFS'],
    ['a failure between setting it aside and replacing it', 'renameSync', /\.tmp-/, 'EIO'],
  ])('is left in its place, and the copy used, with %s', async (_what, call, path, code) => {
    await keep()
    profile.put(VAULT_FILE, 'damaged')
    fsFaults.set(call, { path, code })
    expect(profile.open().read(here)).toMatchObject({ content: SAMPLE_CONTENT })
    expect(profile.text(VAULT_FILE)).toBe('damaged')
    expect(profile.open().read(here)).toMatchObject({
      content: SAMPLE_CONTENT,
      problem: { kind: 'restored' },
    })
  })

  it('is reported without a name where it could not be set aside', () => {
    profile.put(VAULT_FILE, 'damaged')
    fsFaults.set('renameSync', { path: /license-gate\.json$/, code: 'EROFS' })
    expect(profile.open().read(here)).toMatchObject({ content: EMPTY_CONTENT, problem: { kind: 'damaged' } })
    expect(profile.text(VAULT_FILE)).toBe('damaged')
  })
})

describe('a file that was filled up', () => {
  const crowd = (count: number): object =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, { order: index + 2 }]))

  it('with thousands of records of other computers loses those, and is written', async () => {
    await keep()
    profile.edit((file) => Object.assign(file.devices, crowd(30_000)))
    const vault = profile.open()
    expect(vault.read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
    expect(await vault.write(here, { ...SAMPLE_CONTENT, trial: null })).toEqual({ kind: 'written' })
    expect(profile.open().read(here).content).toEqual({ ...SAMPLE_CONTENT, trial: null })
    expect(profile.text(VAULT_FILE).length).toBeLessThanOrEqual(512 * 1_024)
  })

  it.each([
    ['in the file', (file: PlainVaultFile, foreign: object) => Object.assign(file, foreign)],
    [
      'in the record of this computer',
      (file: PlainVaultFile, foreign: object) => Object.assign(file.devices[here.id] ?? {}, foreign),
    ],
  ])('with large fields of others %s is kept as it was, and written without them', async (_where, add) => {
    await keep()
    profile.edit((file) => {
      add(file, { theirs: 'x'.repeat(600_000) })
      Object.assign(file.devices, { there: { order: 1 } })
    })
    const filled = profile.text(VAULT_FILE)
    const vault = profile.open()
    vault.read(here)
    for (let times = 0; times < 2; times += 1)
      expect(await vault.write(here, { ...SAMPLE_CONTENT, trial: null })).toEqual({ kind: 'written' })
    expect(profile.open().read(here)).toMatchObject({
      content: { ...SAMPLE_CONTENT, trial: null },
      problem: null,
    })
    expect(Object.keys(profile.file().devices).sort()).toEqual([here.id, 'there'].sort())
    expect(profile.names()).toEqual([VAULT_BACKUP, 'license-gate.damaged-1.json', VAULT_FILE])
    expect(profile.text('license-gate.damaged-1.json')).toBe(filled)
  })
})
