import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createVaultProfile,
  type PlainVaultFile,
  VAULT_BACKUP,
  VAULT_FILE,
  type VaultProfile,
} from '../../testing/vault-profile.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import { EMPTY_CONTENT } from './vault-content.js'

const here = sampleDevice('here')
const there = sampleDevice('there')

let profile: VaultProfile
beforeEach(() => {
  profile = createVaultProfile()
})
afterEach(() => profile.dispose())

async function keep(content = SAMPLE_CONTENT): Promise<void> {
  expect(await profile.open().write(here, content)).toEqual({ kind: 'written' })
}

type OwnRecord = Record<string, unknown>
function editFile(edit: (file: PlainVaultFile, own: OwnRecord) => void): void {
  profile.edit((file) => edit(file, file.devices[here.id] ?? {}))
}

/** One letter in the middle becomes another one. */
function damagePart(sealed: unknown): string {
  const text = String(sealed)
  return text.slice(0, 40) + (text[40] === 'A' ? 'B' : 'A') + text.slice(41)
}

describe('an edited file', () => {
  it.each<[string, (own: Record<string, unknown>, file: PlainVaultFile) => void]>([
    ['with another letter', (own) => void (own['entitlement'] = damagePart(own['entitlement']))],
    ['cut out', (own) => void delete own['entitlement']],
    ['of another part', (own) => void (own['entitlement'] = own['credentials'])],
    [
      'of another computer',
      (own, file) => void (own['entitlement'] = file.devices[there.id]?.['entitlement']),
    ],
    ['in plain text', (own) => void (own['entitlement'] = JSON.stringify(SAMPLE_CONTENT.entitlement))],
  ])('grants nothing by an entitlement %s', async (_what, edit) => {
    await profile.open().write(there, SAMPLE_CONTENT)
    await keep()
    profile.remove(VAULT_BACKUP)
    editFile((file, own) => edit(own, file))
    const { content, problem } = profile.open().read(here)
    expect(content).toEqual({
      ...SAMPLE_CONTENT,
      entitlement: null,
      sale: null,
      checkSpread: null,
      adoption: null,
      trial: null,
      time: EMPTY_CONTENT.time,
    })
    expect(problem).toEqual({ kind: 'entitlement-lost' })
  })

  it('grants nothing by the record of another computer under our id', async () => {
    await profile.open().write(there, SAMPLE_CONTENT)
    editFile((file) => {
      file.devices[here.id] = file.devices[there.id] ?? {}
    })
    profile.remove(VAULT_BACKUP)
    expect(profile.open().read(here)).toMatchObject({
      content: EMPTY_CONTENT,
      elsewhere: SAMPLE_CONTENT.credentials,
      problem: { kind: 'damaged' },
    })
  })

  it.each<[string, (own: OwnRecord, file: PlainVaultFile) => void]>([
    ['changed credentials', (own) => void (own['credentials'] = damagePart(own['credentials']))],
    ['credentials cut out', (own) => void delete own['credentials']],
    ['a changed journal', (own) => void (own['journal'] = damagePart(own['journal']))],
    ['the journal cut out', (own) => void delete own['journal']],
    ['a changed entitlement', (own) => void (own['entitlement'] = damagePart(own['entitlement']))],
    ['the entitlement cut out', (own) => void delete own['entitlement']],
    ['the record cut out', (_own, file) => void delete file.devices[here.id]],
    ['the record under another name', (own, file) => void (file.devices = { [there.id]: own })],
  ])('with %s is replaced by the last good copy', async (_what, edit) => {
    await keep()
    editFile((file, own) => edit(own, file))
    const edited = profile.text(VAULT_FILE)
    expect(profile.open().read(here)).toMatchObject({
      content: SAMPLE_CONTENT,
      problem: { kind: 'restored', keptAs: 'license-gate.damaged-1.json' },
    })
    expect(profile.text('license-gate.damaged-1.json')).toBe(edited)
    expect(profile.open().read(here)).toMatchObject({ content: SAMPLE_CONTENT, problem: null })
  })

  it('without a good copy still grants when only its journal is lost', async () => {
    await keep()
    profile.remove(VAULT_BACKUP)
    editFile((_file, own) => Object.assign(own, { journal: damagePart(own['journal']) }))
    expect(profile.open().read(here)).toMatchObject({
      content: { ...SAMPLE_CONTENT, pendingActivation: null, pendingReleases: [], lostSeats: [] },
      problem: { kind: 'damaged' },
    })
  })

  it('without a good copy grants nothing, and is kept before it is replaced', async () => {
    await keep()
    profile.remove(VAULT_BACKUP)
    editFile((_file, own) => {
      own['credentials'] = damagePart(own['credentials'])
    })
    const edited = profile.text(VAULT_FILE)
    const vault = profile.open()
    expect(vault.read(here)).toMatchObject({
      content: { ...SAMPLE_CONTENT, credentials: null, entitlement: null },
      problem: { kind: 'damaged' },
    })
    expect(profile.text(VAULT_FILE)).toBe(edited)
    await vault.write(here, RELEASED_CONTENT)
    expect(profile.text('license-gate.damaged-1.json')).toBe(edited)
    expect(profile.open().read(here)).toMatchObject({ content: RELEASED_CONTENT, problem: null })
  })
})
