import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PlainVaultFile } from '../vault-profile.js'
import { honestLaunches, launchesThatOpen, makeTwoCopies, putEdited, type TwoCopies } from './launches.js'
import { createTamperedProfile, GRANTED_AT, HERE, OTHER, type TamperedProfile } from './tampered-profile.js'

let tampered: TamperedProfile
let copies: TwoCopies
beforeEach(async () => {
  tampered = createTamperedProfile()
  copies = await makeTwoCopies(tampered)
})
afterEach(() => tampered.dispose())

const PARTS = ['credentials', 'entitlement', 'journal'] as const
const SLOTS = [HERE.id, OTHER.id].flatMap((id) => PARTS.map((part) => [id, part] as const))

describe('a file with parts of others', { timeout: 120_000 }, () => {
  it('opens nothing, on any computer and by any clock, that the files themselves do not', async () => {
    const honest = await honestLaunches(tampered, copies)
    expect(honest.size).toBeGreaterThan(5)
    const sources = [copies.older, copies.newer].map(({ file }) => JSON.parse(file) as PlainVaultFile)
    const pieces = new Set(
      sources.flatMap(({ identity, devices }) => [
        identity,
        ...Object.values(devices).flatMap((device) => PARTS.map((part) => device[part])),
      ]),
    )
    const wrong: string[] = []
    for (const base of [copies.older, copies.newer]) {
      for (const [id, part] of SLOTS) {
        for (const piece of pieces) {
          putEdited(tampered, base, ({ devices }) => void Object.assign(devices[id] ?? {}, { [part]: piece }))
          const open = await launchesThatOpen(tampered)
          wrong.push(...open.filter((name) => !honest.has(name)))
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('opens nothing with whole records exchanged, renamed or doubled', async () => {
    const honest = await honestLaunches(tampered, copies)
    const edits: ((file: PlainVaultFile) => void)[] = [
      ({ devices }) => void Object.assign(devices, { [OTHER.id]: devices[HERE.id] }),
      ({ devices }) => void Object.assign(devices, { [HERE.id]: devices[OTHER.id] }),
      ({ devices }) =>
        void Object.assign(devices, { [HERE.id]: devices[OTHER.id], [OTHER.id]: devices[HERE.id] }),
      (file) => void Object.assign(file, { devices: { [OTHER.id]: file.devices[HERE.id] } }),
    ]
    for (const base of [copies.older, copies.newer]) {
      for (const edit of edits) {
        putEdited(tampered, base, edit)
        const open = await launchesThatOpen(tampered)
        expect(open.filter((name) => !honest.has(name))).toEqual([])
      }
    }
  })

  it('opens nothing with any of its parts cut out', async () => {
    const honest = await honestLaunches(tampered, copies)
    for (let cut = 1; cut < 2 ** SLOTS.length; cut += 1) {
      putEdited(tampered, copies.older, (file) => {
        for (const [at, [id, part]] of SLOTS.entries())
          if ((cut >> at) % 2 === 1) delete file.devices[id]?.[part]
        if (cut % 3 === 0) Reflect.deleteProperty(file, 'identity')
      })
      const open = await launchesThatOpen(tampered, [
        { wallAt: GRANTED_AT },
        { device: OTHER, wallAt: GRANTED_AT },
      ])
      // Without its own key or entitlement this computer is granted nothing.
      const isOwnCut = cut % 4 > 0
      const wrong = open.filter((name) => !honest.has(name) || (isOwnCut && name.startsWith('here')))
      expect(wrong).toEqual([])
    }
  })
})
