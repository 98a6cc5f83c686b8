import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { ledger } from '../../../ledger/ledger.js'
import { createSampleSettings } from '../../../settings/sample-settings.js'
import { type D1Binding, type D1Query, d1Database } from '../../../sql/d1/d1-database.js'
import { requestOf } from '../../../test-relay.js'
import { createRelayWorker } from '../../../worker/index.js'
import { openTestD1 } from '../test-d1.js'
import { CALL, causesOf, wordsOf } from '../test-trouble.js'

const { getBuiltinModule } = process as { readonly getBuiltinModule?: (name: string) => unknown }

describe.skipIf(getBuiltinModule?.('node:sqlite') === undefined)('a ledger in D1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-d1-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let files = 0
  const newFile = () => join(folder, `${(files += 1)}.db`)

  function createBooks(binding: D1Binding) {
    const books = ledger({ database: d1Database({ binding }) })
    onTestFinished(() => books.close())
    return books
  }

  it('is made by several Workers at once', async () => {
    const file = newFile()
    const all = Array.from({ length: 5 }, () => createBooks(openTestD1(file)))
    await Promise.all(all.map((books) => books.connect()))
    const { key = '' } = (await all[0]?.createKey()) ?? {}
    expect(await all[4]?.inspect({ key }, CALL)).toMatchObject({ kind: 'granted' })
  })

  it('is asked again where it had too much to do', async () => {
    const binding = openTestD1(newFile())
    const busy = { left: 0 }
    const books = createBooks(
      failing(binding, () => (busy.left -= 1) >= 0 && 'D1 DB is overloaded. Too many requests queued.'),
    )
    const { key = '' } = await books.createKey()
    busy.left = 3
    expect(await books.activate({ key, seatName: 'A' }, CALL)).toMatchObject({ kind: 'granted' })
  })

  it.each([
    ['D1_ERROR: Network connection lost.', 'server-error', 'D1: it failed'],
    [
      'D1_ERROR: no such table: license_gate_licenses: SQLITE_ERROR',
      'misconfigured',
      'the tables of the ledger are gone',
    ],
    ['D1_ERROR: Exceeded maximum DB size.', 'server-error', 'the database is full'],
    [
      'D1 DB storage operation exceeded timeout which caused object to be reset.',
      'timeout',
      'it took too long',
    ],
  ])('refuses nobody for %s', async (message, cause, words) => {
    const file = newFile()
    const state = { message: '' }
    const books = createBooks(failing(openTestD1(file), () => state.message))
    await books.createKey()
    state.message = message
    const said = await wordsOf(books)
    expect(said).toEqual(said.map(() => `${cause}: ${said[0]?.slice(cause.length + 2)}`))
    expect(said[0]).toContain(words)
    expect((await causesOf(books)).slice(0, 2)).toEqual([cause, cause])
  })

  it('is the ledger of a Worker that has it as LICENSE_RELAY_DATABASE', async () => {
    const { sellAppSettings } = await createSampleSettings()
    const { LICENSE_RELAY_APP_IDS, LICENSE_RELAY_SIGNING_KEY } = sellAppSettings
    const binding = openTestD1(newFile())
    const { key = '' } = await createBooks(binding).createKey()
    const worker = createRelayWorker({ log: () => {} })
    const bindings = {
      LICENSE_RELAY_PROVIDER: 'ledger',
      LICENSE_RELAY_DATABASE: binding,
      LICENSE_RELAY_APP_IDS,
      LICENSE_RELAY_SIGNING_KEY,
    }
    const response = await worker.fetch(requestOf('activate', { key }), bindings)
    expect(await response.json()).toMatchObject({
      verdict: 'granted',
      license: { seatsUsed: 1, store: 'ledger' },
    })
    const devices = await worker.fetch(requestOf('devices', { key }), bindings)
    expect(await devices.json()).toMatchObject({ verdict: 'granted', devices: [{ isThisComputer: true }] })
  })

  it('is a binding of a Worker, and nothing else', () => {
    expect(() => d1Database({ binding: 'DB' as never })).toThrow('option "binding" must be a D1 binding')
  })
})

/** Fails as `fault` says, before anything is done. */
function failing(binding: D1Binding, fault: () => string | false): D1Binding {
  const inner = new Map<D1Query, D1Query>()
  const failingQuery = (query: D1Query): D1Query => {
    const outer: D1Query = {
      bind: (...values) => failingQuery(query.bind(...values)),
      async all() {
        const message = fault()
        if (message !== false && message !== '') throw new Error(message)
        return query.all()
      },
    }
    inner.set(outer, query)
    return outer
  }
  return {
    prepare: (text) => failingQuery(binding.prepare(text)),
    batch: (queries) => binding.batch(queries.map((query) => inner.get(query) ?? query)),
  }
}
