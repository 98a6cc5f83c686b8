import { existsSync } from 'node:fs'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import {
  contentOf,
  createImportFolder,
  hasSqlite,
  importAt,
  keyOf,
  rowsOf,
  startImportStore,
} from './test-import.js'

const { newFile } = createImportFolder(afterAll)
const startStore = (count: number) => startImportStore(count, newFile('db'), onTestFinished)

describe.skipIf(!hasSqlite)('license-gate ledger import of a store', () => {
  it('takes limits, ends, switches, ids and seats with the ids that apps know, and twice is once', async () => {
    const { file, run } = await startStore(250)
    const first = await run('import')
    expect([first.code, first.warned]).toEqual([0, ''])
    const counts = { keys: 250, refused: 0, seats: 373, seatsRefused: 0 }
    expect(first.ofKind('imported')).toMatchObject([{ ...counts, added: 250, seatsAdded: 373 }])
    expect(first.ofKind('checked')).toEqual([{ event: 'checked', keys: 250, seats: 373, differences: 0 }])
    const { licenses = [], seats = [] } = rowsOf(file)
    expect(licenses.find(({ reference }) => reference === 'lemon-squeezy:6')).toMatchObject({
      key_tail: '0005',
      seats_limit: 3,
      expires_at: importAt + 5 * DAY_MS,
      disabled: 0,
      test_mode: 0,
      store_id: '12345',
      product_id: '67890',
      variant_id: '24680',
      order_id: '500006',
      order_item_id: '600006',
      customer_id: '700006',
      product_name: 'Demo App',
      variant_name: 'Default',
      created_at: importAt - DAY_MS,
    })
    expect(seats.find(({ id }) => id === 'seat-5-0')).toMatchObject({
      name: 'Computer 0',
      created_at: importAt - 1_000,
      device: null,
      released_at: null,
    })
    const before = rowsOf(file)
    const second = await run('import')
    expect(second.ofKind('imported')).toMatchObject([{ ...counts, same: 250, added: 0, seatsAdded: 0 }])
    expect(rowsOf(file)).toEqual(before)
  })

  it('says on a terminal how far it is, and how long it takes', async () => {
    const { run } = await startStore(250)
    let at = importAt
    const { printed, shown } = await run('import', [], { columns: 100, now: () => (at += 500) })
    expect(printed).toEqual([
      'Imported 250 keys from Lemon Squeezy: 250 new, 0 changed, 0 as before; 373 seats: 373 new.',
      'Checked: the ledger has all 250 keys and 373 seats as Lemon Squeezy has them.',
    ])
    const [first, second] = shown.filter((line) => line !== '')
    expect(first).toBe('Importing  [#########---------------]  100 of 250 keys, 150 seats')
    expect(second).toMatch(/^Importing {2}\[#{19}-{5}\] {2}200 of 250 keys, 300 seats, \d+ s left$/)
    expect(shown.at(-1)).toBe('')
  })

  it('does nothing in a dry run, not even a file', async () => {
    const { file, run } = await startStore(5)
    const { code, ofKind } = await run('import', ['--dry-run'])
    expect([code, ofKind('checked'), existsSync(file)]).toEqual([0, [], false])
    expect(ofKind('imported')).toMatchObject([{ added: 5, seatsAdded: 6, dryRun: true }])
  })

  it('waits as long as the store asks for, and no less', async () => {
    const { store, run } = await startStore(250)
    store.faults.once('list-keys', { kind: 'rate-limited', retryAfter: 7 })
    const waited: number[] = []
    const adapt = () => ({ wait: async (ms: number) => void waited.push(ms) })
    const { code } = await run('import', [], { adapt })
    expect([code, waited]).toEqual([0, [7_000]])
  })

  it('asks again where the network was lost, and otherwise says that the same command goes on', async () => {
    const { store, file, run } = await startStore(350)
    store.faults.once('list-keys', { kind: 'reset', when: 'after-effect' })
    const waited: number[] = []
    const adapt = () => ({ wait: async (ms: number) => void waited.push(ms) })
    expect((await run('import', ['--no-check'], { adapt })).code).toBe(0)
    expect(waited).toEqual([2_000])
    const other = await startStore(350)
    const lost = await other.run('import', ['--no-check'], {
      adapt: () => ({
        fetch: async (input, init) => {
          if (String(input).includes('number%5D=3')) throw new TypeError('fetch failed')
          return fetch(input, init)
        },
      }),
    })
    expect(lost.code).toBe(3)
    expect(lost.warned).toContain('What was imported stays. The same command goes on from there.')
    expect(lost.warned).toContain('cannot reach Lemon Squeezy')
    other.store.requests.clear()
    const again = await other.run('import', ['--no-check'])
    expect(again.ofKind('resumed')).toMatchObject([{ keys: 200 }])
    expect(again.ofKind('imported')).toMatchObject([{ keys: 350, added: 350 }])
    expect(other.store.requests.count('list-keys')).toBe(2)
    expect(contentOf(other.file)).toEqual(contentOf(file))
  })

  it.each([
    [-1, 2],
    [0, 4],
    [1, 4],
  ])('%i ms from a day after it was interrupted makes %i requests', async (ms, requests) => {
    const { store, run } = await startStore(350)
    let stopped = 0
    await run('import', ['--no-check'], {
      adapt: (world) => ({
        fetch: async (input, init) => {
          stopped += 1
          if (stopped === 3) world.pressCtrlC()
          return fetch(input, init)
        },
      }),
    })
    store.requests.clear()
    await run('import', ['--no-check'], { now: () => importAt + DAY_MS + ms })
    expect(store.requests.count('list-keys')).toBe(requests)
  })

  it('ends with 4 where the store does not accept the API key, and with 2 where there is none', async () => {
    const { file, run } = await startStore(5)
    const wrong = await run('import', [], { environment: { LEMON_SQUEEZY_API_KEY: 'wrong' } })
    expect([wrong.code, wrong.warned]).toEqual([4, expect.stringContaining('does not accept the API key')])
    expect(rowsOf(file)['licenses']).toEqual([])
    const none = await run('import', [], { environment: {} })
    expect([none.code, none.warned]).toEqual([2, expect.stringContaining('LEMON_SQUEEZY_API_KEY')])
  })

  it('names a key that the store has twice, and takes the first', async () => {
    const { store, file, run } = await startStore(3)
    const twice = async (input: string | URL | Request, init?: RequestInit) => {
      const response = await fetch(input, init)
      return new Response((await response.text()).replaceAll(keyOf(1), keyOf(0)), response)
    }
    const { code, ofKind } = await run('import', ['--no-check'], { adapt: () => ({ fetch: twice }) })
    expect(code).toBe(1)
    expect(ofKind('fault')).toEqual([
      { event: 'fault', place: 'key 2', fault: 'the store has this key twice: the first one counts' },
    ])
    expect(rowsOf(file)['licenses']).toHaveLength(2)
    expect(store.requests.count('list-keys')).toBe(1)
  })
})
