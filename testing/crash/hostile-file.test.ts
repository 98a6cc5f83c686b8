import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { VAULT_BACKUP, VAULT_FILE } from '../vault-profile.js'
import { honestLaunches, launchesThatOpen, makeTwoCopies, putEdited, type TwoCopies } from './launches.js'
import { createTamperedProfile, GRANTED_AT, HERE, KEY, type TamperedProfile } from './tampered-profile.js'

let tampered: TamperedProfile
let copies: TwoCopies
beforeEach(async () => {
  tampered = createTamperedProfile()
  copies = await makeTwoCopies(tampered)
})
afterEach(() => tampered.dispose())

describe('a file with plain text in place of what was sealed', { timeout: 60_000 }, () => {
  const granted = { entitlement: { confirmedAt: GRANTED_AT }, hasCredentials: true }
  const PLAIN = [
    JSON.stringify(granted),
    granted,
    `v1.${Buffer.from(JSON.stringify(granted)).toString('base64url')}`,
    `v1.${Buffer.alloc(28).toString('base64url')}`,
    'v2.AAAA',
    'v1.',
    '',
    true,
    1,
    [],
    null,
    { toString: 'v1.' },
  ].map((plain) => ({ plain, text: JSON.stringify(plain) }))

  it.each(PLAIN)(
    'such as $text opens nothing, and the key still activates where it is whole',
    async ({ plain }) => {
      const keyBefore = tampered.store.keyOf(KEY)
      keyBefore.disabled = false
      for (const part of ['credentials', 'entitlement', 'journal']) {
        putEdited(
          tampered,
          copies.older,
          ({ devices }) => void Object.assign(devices[HERE.id] ?? {}, { [part]: plain }),
        )
        const open = await launchesThatOpen(tampered, [{ wallAt: GRANTED_AT }])
        expect(open).toEqual(part === 'journal' ? ['here at 0 d'] : [])
        if (part === 'credentials') continue
        const { engine } = tampered.launch({ wallAt: tampered.storeAt })
        expect(await engine.activate()).toMatchObject({
          ok: true,
          value: { entitled: true, persisted: true },
        })
        expect(tampered.store.seatsOf(KEY)).toHaveLength(1)
        engine.dispose()
      }
    },
  )
})

const HOSTILE: readonly [string, (text: string) => string][] = [
  ['two lists of computers', (text) => text.replace('"devices":', '"devices":{},"devices":')],
  ['an empty second list', (text) => text.replace(/}$/, ',"devices":{}}')],
  ['two versions', (text) => text.replace('"version":1', '"version":2,"version":1')],
  [
    'a prototype',
    (text) => text.replace('"devices":{', '"__proto__":{"devices":{}},"devices":{"__proto__":{},'),
  ],
  ['names of methods', (text) => text.replace('"devices":{', '"devices":{"toString":{},"constructor":{},')],
  ['a huge order', (text) => text.replace(/"order":\d+/g, '"order":9007199254740991')],
  ['a wrong order', (text) => text.replace(/"order":\d+/g, '"order":-1e999')],
  [
    'much nesting',
    (text) => text.replace('"devices":', `"x":${'['.repeat(50_000)}${']'.repeat(50_000)},"devices":`),
  ],
  [
    'much nesting in its record',
    (text) => text.replace('"order":', `"x":${'{"x":'.repeat(50_000)}1${'}'.repeat(50_000)},"order":`),
  ],
  ['half of a character', (text) => text.replace('"devices":', '"\\ud800":"\\udc00","devices":')],
]

describe('a file with', { timeout: 60_000 }, () => {
  it.each(HOSTILE)('%s opens nothing new, and can be written over', async (_what, edit) => {
    tampered.store.keyOf(KEY).disabled = false
    const honest = await honestLaunches(tampered, copies)
    tampered.restore({ file: edit(copies.newer.file), backup: copies.newer.backup })
    expect(tampered.profile.text(VAULT_FILE)).not.toBe(copies.newer.file)
    const open = await launchesThatOpen(tampered)
    expect(open.filter((name) => !honest.has(name))).toEqual([])
    const { engine } = tampered.launch({ wallAt: tampered.storeAt })
    expect(await engine.activate(KEY)).toMatchObject({ ok: true, value: { entitled: true, persisted: true } })
    engine.dispose()
    expect(await tampered.open({ wallAt: tampered.storeAt })).toMatchObject({ entitled: true })
    expect(tampered.profile.text(VAULT_BACKUP)).toBe(tampered.profile.text(VAULT_FILE))
  })
})
