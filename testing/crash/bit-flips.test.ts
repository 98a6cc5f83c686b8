import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DeviceView, viewRecord } from '../../main/vault/device-view.js'
import type { VaultReading } from '../../main/vault/vault-content.js'
import type { FileReading, VaultFiles } from '../../main/vault/vault-files.js'
import type { VaultRecord } from '../../main/vault/vault-record.js'
import { findSource, type VaultSource } from '../../main/vault/vault-source.js'
import { VAULT_APP_ID, VAULT_BACKUP, VAULT_FILE } from '../vault-profile.js'
import { createTamperedProfile, HERE, KEY, OTHER, type TamperedProfile } from './tampered-profile.js'

let tampered: TamperedProfile
let text: Buffer
let sound: VaultReading

/** A license, and a journal: a seat that may be lost. */
beforeAll(async () => {
  tampered = createTamperedProfile()
  await tampered.run((engine) => engine.activate(KEY))
  const { profile } = tampered
  const { content } = profile.open().read(HERE)
  const lostSeats = [{ seatName: 'Studio 3F9A1C-7K2M', keyTail: '4D51', since: 5 }]
  await profile.open().write(HERE, { ...content, lostSeats })
  text = Buffer.from(profile.text(VAULT_FILE))
  sound = profile.open().read(HERE)
})
afterAll(() => tampered.dispose())

function put(name: string, bytes: Buffer | string): void {
  writeFileSync(join(tampered.profile.directory, name), bytes)
}

/** Every text that differs in one bit; with a choice, in that bit of each byte. */
function* flipped(choose?: (at: number) => number): Generator<[Buffer, number]> {
  for (let at = 0; at < text.length; at += 1) {
    const bits = choose === undefined ? [0, 1, 2, 3, 4, 5, 6, 7] : [choose(at)]
    for (const bit of bits) {
      const bytes = Buffer.from(text)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      yield [bytes, at]
    }
  }
}

/** What the vault finds in the file and its copy, read from memory: all bits take too long from a disk. */
function find(file: Buffer | string, copy: Buffer | null, live = HERE): VaultSource {
  const readingOf = (bytes: Buffer | string | null): FileReading =>
    bytes === null ? { kind: 'absent' } : { kind: 'text', text: bytes.toString() }
  const files = { ...NO_FILES, readMain: () => readingOf(file), readBackup: () => readingOf(copy) }
  const createIdentity = () => OTHER
  const view = (record: VaultRecord) => viewRecord(record, live, { appId: VAULT_APP_ID, createIdentity })
  return findSource({ files, view, uniqueHex: () => '' })
}

const NO_FILES: VaultFiles = {
  readMain: () => ({ kind: 'absent' }),
  readBackup: () => ({ kind: 'absent' }),
  restoreBackup: () => 'kept',
  setAside: () => 'kept',
}

const textOf = ({ device, content, elsewhere }: DeviceView | VaultReading): string =>
  JSON.stringify([device, content, elsewhere])

describe('the file before', () => {
  it('is sound and holds all of its parts', () => {
    const own = tampered.profile.file().devices[HERE.id]
    expect(Object.keys(own ?? {}).sort()).toEqual([
      'app',
      'credentials',
      'entitlement',
      'identity',
      'journal',
      'order',
    ])
    expect(sound.problem).toBeNull()
    expect(textOf(find(text, null).view)).toBe(textOf(sound))
  })
})

describe('one flipped bit', { timeout: 120_000 }, () => {
  it('of the file, wherever it is, changes nothing while the copy is sound', () => {
    const problems = new Set<string>()
    const changed: string[] = []
    for (const [bytes, at] of flipped()) {
      const { view, problem } = find(bytes, text)
      problems.add(problem?.kind ?? 'none')
      if (textOf(view) !== textOf(sound)) changed.push(`${at}: ${bytes.subarray(at - 20, at + 20)}`)
    }
    expect(changed).toEqual([])
    expect([...problems].sort()).toEqual(['newer-version', 'none', 'restored'])
  })

  it('of the file on a disk, wherever it is, changes nothing while the copy is sound', () => {
    put(VAULT_BACKUP, text)
    const changed: number[] = []
    for (const [bytes, at] of flipped((at) => at % 8)) {
      put(VAULT_FILE, bytes)
      if (textOf(tampered.profile.open().read(HERE)) !== textOf(sound)) changed.push(at)
    }
    expect(changed).toEqual([])
  })

  it('of the file grants nothing where there is no copy, and keeps the key wherever that is whole', () => {
    const vital = vitalPlaces()
    const wrong: string[] = []
    let lost = 0
    for (const [bytes, at] of flipped()) {
      const { content } = find(bytes, null).view
      const isSame = sameOrNone(content.entitlement, sound.content.entitlement)
      const hasKey = content.credentials !== null
      if (!hasKey) lost += 1
      if (!isSame || !sameOrNone(content.credentials, sound.content.credentials)) wrong.push(`${at}: new`)
      if (content.entitlement !== null && !hasKey) wrong.push(`${at}: granted without a key`)
      if (!hasKey && !vital(at) && isParsed(bytes)) wrong.push(`${at}: the key is lost`)
    }
    expect(wrong).toEqual([])
    expect(lost).toBeGreaterThan(0)
  })

  it('of the copy changes nothing while the file is sound', () => {
    const changed: number[] = []
    for (const [bytes, at] of flipped()) {
      const { view, problem } = find(text, bytes)
      if (textOf(view) !== textOf(sound) || problem !== null) changed.push(at)
    }
    expect(changed).toEqual([])
  })

  it('of the copy grants nothing new where the file is of no use', () => {
    const wrong: number[] = []
    for (const [bytes, at] of flipped()) {
      const { content } = find('damaged', bytes).view
      if (!sameOrNone(content.entitlement, sound.content.entitlement)) wrong.push(at)
    }
    expect(wrong).toEqual([])
  })

  it('of the file or its copy grants nothing on another computer', () => {
    const wrong: number[] = []
    for (const [bytes, at] of flipped((at) => at % 8)) {
      for (const [file, copy] of [
        [bytes, text],
        ['damaged', bytes],
      ] as const) {
        const { content } = find(file, copy, OTHER).view
        if (content.entitlement !== null || content.trial !== null) wrong.push(at)
      }
    }
    expect(wrong).toEqual([])
  })
})

function sameOrNone(found: unknown, expected: unknown): boolean {
  return found === null || JSON.stringify(found) === JSON.stringify(expected)
}

function isParsed(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString())
    return true
  } catch {
    return false
  }
}

/** Where the key of this computer stands, the names that lead to it, and what says that the file is ours. */
function vitalPlaces(): (at: number) => boolean {
  const own = tampered.profile.file().devices[HERE.id]
  const vital = ['"version":1', '"devices"', HERE.id, '"credentials"', String(own?.['credentials'])]
  const spans = vital.map((part) => {
    const from = part === '"credentials"' ? text.indexOf(part, text.indexOf(HERE.id)) : text.indexOf(part)
    expect(from).toBeGreaterThanOrEqual(0)
    return [from, from + part.length] as const
  })
  return (at) => spans.some(([from, to]) => at >= from && at < to)
}
