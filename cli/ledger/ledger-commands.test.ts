import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createSigningKey } from '../../relay/lease/signing-key.js'
import { runCli } from '../run-cli.js'
import { createTestWorld, type TestWorldOptions } from '../test-world.js'

const AT = Date.UTC(2030, 0, 1)
const folder = mkdtempSync(join(tmpdir(), 'license-gate-cli-ledger-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = () => join(folder, `${(files += 1)}.db`)

async function run(args: readonly string[], options: TestWorldOptions = {}) {
  const world = createTestWorld({ now: () => AT, ...options })
  const code = await runCli(args, world)
  return { code, printed: world.printed.join('\n'), warned: world.warned.join('\n') }
}

interface Made {
  readonly id: string
  readonly key?: string
  readonly isNew: boolean
}

async function make(
  file: string,
  args: readonly string[] = [],
  options: TestWorldOptions = {},
): Promise<Made> {
  const { code, printed, warned } = await run(
    ['keys', 'create', '--database', file, '--json', ...args],
    options,
  )
  expect([code, warned]).toEqual([0, ''])
  return JSON.parse(printed) as Made
}

const hasSqlite = process.getBuiltinModule?.('node:sqlite') !== undefined

describe.skipIf(!hasSqlite)('license-gate keys create', () => {
  it('prints a new key once, and the other commands find it', async () => {
    const file = newFile()
    const { id, key = '' } = await make(file, ['--seats', '3', '--expires', '2030-01-31', '--order', 'A-7'])
    const shown = await run(['keys', 'show', id, '--store', 'ledger', '--database', file, '--json'])
    expect(JSON.parse(shown.printed)).toMatchObject({
      id,
      status: 'inactive',
      seatsLimit: 3,
      orderId: 'A-7',
    })
    expect(shown.printed).not.toContain(key)
    const found = await run(['keys', 'show', '-', '--database', file], { input: `Your key: ${key}` })
    expect([found.code, found.printed]).toEqual([0, expect.stringContaining(id)])
    const listed = await run(['keys', 'list', '--database', file])
    expect(listed.printed).toContain(id)
    const off = await run(['keys', 'update', id, '--disable', '--database', file])
    expect([off.code, off.printed]).toEqual([0, expect.stringContaining('disabled')])
  })

  it('makes one key for a reference, however often it is asked', async () => {
    const file = newFile()
    const { id } = await make(file, ['--reference', 'order-1'])
    expect(await make(file, ['--reference', 'order-1'])).toMatchObject({ id, isNew: false })
    const told = await run(['keys', 'create', '--database', file, '--reference', 'order-1'])
    expect(told.printed).toContain('made before')
  })

  it('reads the database from the settings of the relay, also from a file', async () => {
    const environment = { LICENSE_RELAY_DATABASE_FILE: 'database.txt' }
    const found = await run(['keys', 'create'], { environment, files: { 'database.txt': `${newFile()}\n` } })
    expect([found.code, found.printed]).toEqual([0, expect.stringMatching(/^Key {5}[0-9A-F]{8}-/)])
  })

  it.each([
    [[], 2, 'no ledger: set LICENSE_RELAY_DATABASE'],
    [['--database', 'postgres://u:hunter2@h/d'], 2, 'a PostgreSQL URL goes into'],
    [['--database', join(folder, 'none', 'x.db')], 1, 'cannot be opened (ENOENT)'],
    [['--database', newFile(), '--seats', '0'], 2, '--seats: expected'],
    [['--database', newFile(), '--reference', 'two words'], 2, 'option "reference" must be'],
  ])('with %j ends with %i', async (args, code, words) => {
    const ended = await run(['keys', 'create', ...args])
    expect([ended.code, ended.warned]).toEqual([code, expect.stringContaining(words)])
    expect(ended.warned).not.toMatch(/hunter2|^\s+at /m)
  })
})

describe.skipIf(!hasSqlite)('license-gate relay over a ledger', () => {
  async function settingsOf(file: string) {
    const { signingKey } = await createSigningKey()
    return {
      LICENSE_RELAY_PROVIDER: 'ledger',
      LICENSE_RELAY_DATABASE: file,
      LICENSE_RELAY_APP_IDS: 'Margin Notes',
      LICENSE_RELAY_SIGNING_KEY: signingKey,
      LICENSE_RELAY_PORT: '0',
    }
  }

  it('grants the keys that were made for it', async () => {
    const file = newFile()
    const { key } = await make(file)
    const world = createTestWorld({ environment: await settingsOf(file) })
    const ended = runCli(['relay'], world)
    await expect.poll(() => world.printed.length, { timeout: 10_000 }).toBe(1)
    const { url } = JSON.parse(world.printed[0] ?? '{}') as { url: string }
    const ask = async (verb: string, fields: object) => {
      const body = JSON.stringify({
        appId: 'Margin Notes',
        key,
        deviceId: `3f9a1c${'0'.repeat(58)}`,
        nonce: 'A'.repeat(22),
        ...fields,
      })
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`${url}/v1/${verb}`, { method: 'POST', headers, body })).json()
    }
    const seat = { seatName: 'Studio 3F9A1C-0001' }
    expect(await ask('activate', seat)).toMatchObject({ verdict: 'granted', license: { store: 'ledger' } })
    expect(await ask('devices', {})).toMatchObject({
      devices: [{ name: seat.seatName, isThisComputer: true }],
    })
    const other = { deviceId: `0ab12c${'0'.repeat(58)}`, seatName: 'Laptop 0AB12C-0001' }
    expect(await ask('activate', other)).toMatchObject({ verdict: 'refused', reason: 'no-seats-left' })
    world.pressCtrlC()
    expect(await ended).toBe(0)
  })

  it('ends at once where waiting does not help, and says why', async () => {
    const settings = await settingsOf(join(folder, 'none', 'x.db'))
    const ended = await run(['relay'], { environment: settings })
    expect([ended.code, ended.warned]).toEqual([1, expect.stringContaining('cannot be opened (ENOENT)')])
    const { LICENSE_RELAY_DATABASE: _none, ...without } = settings
    const unset = await run(['relay'], { environment: without })
    expect(unset.warned).toContain('LICENSE_RELAY_DATABASE must be set')
  })
})
