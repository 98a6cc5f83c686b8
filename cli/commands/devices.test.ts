import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { STORE_NAMES, type StoreName } from '../../providers/stores.js'
import { annasKey, annasOtherSeat, annasSeat, bensKey, startStoreFor } from '../test-store.js'

const start = (name: StoreName) => startStoreFor(name, onTestFinished)

describe.each(STORE_NAMES)('the seats of a key, with %s', (name) => {
  it('devices shows them, the newest first', async () => {
    const { run, idOf, seatOf } = await start(name)
    const { exitCode, printed } = await run(['devices', idOf(annasKey)])
    const [seat, otherSeat] = [seatOf(annasSeat), seatOf(annasOtherSeat)]
    expect([exitCode, printed.split('\n')]).toEqual([
      0,
      [
        `Key ****-ABCD (number ${idOf(annasKey)}): active, seats in use: 2 of 3`,
        `${'SEAT'.padEnd(seat.length)}  SINCE       NAME`,
        `${otherSeat}  2029-12-22  Studio-PC 3F9A1C-7B2E`,
        `${seat}  2029-12-12  Office-Laptop D0CBEC-1E40`,
      ],
    ])
  })

  it('devices shows what the documents say', async () => {
    const { run, idOf } = await start(name === 'dodo-payments' ? 'lemon-squeezy' : name)
    const support = readFileSync(new URL('../../docs/support.md', import.meta.url), 'utf8')
    const [, ...table] = (await run(['devices', idOf(annasKey)])).printed.split('\n')
    expect(support).toContain(`\n${table.join('\n')}\n`)
  })

  it('devices prints JSON, from the key itself', async () => {
    const { run, idOf, seatOf } = await start(name)
    const { printed } = await run(['devices', '-', '--json'], { input: annasKey })
    expect(printed).not.toContain(annasKey)
    expect(JSON.parse(printed)).toMatchObject({
      key: '****-ABCD',
      keyId: idOf(annasKey),
      seatsUsed: 2,
      seatsLimit: 3,
      seats: [
        { name: 'Studio-PC 3F9A1C-7B2E' },
        { instanceId: seatOf(annasSeat), createdAt: '2029-12-12T00:00:00.000Z' },
      ],
    })
  })

  it('devices says that no computer uses a key', async () => {
    const { run, idOf } = await start(name)
    expect((await run(['devices', idOf(bensKey)])).printed).toContain('No computer uses this key.')
  })

  it('instances list shows those of one key, or all', async () => {
    const { run, idOf } = await start(name)
    const one = await run(['instances', 'list', '--key', idOf(annasKey)])
    expect(one.printed.split('\n')[0]).toMatch(/^SEAT +KEY +SINCE +NAME$/)
    expect(one.printed).toContain('Office-Laptop D0CBEC-1E40')
    const all = await run(['instances', 'list', '--json', '--limit', '1'])
    expect([all.printed.split('\n').length, all.warned]).toEqual([1, expect.stringContaining('more than 1')])
  })

  it('release asks, frees one seat, and may be called again', async () => {
    const { run, idOf, seatOf, store } = await start(name)
    const seat = seatOf(annasSeat)
    const seats = () => store.keys.get(annasKey)?.instances.map(({ name }) => name)
    const no = await run(['release', idOf(annasKey), seat], { answers: [''] })
    expect([no.exitCode, no.warned, seats()?.length]).toEqual([1, 'Nothing was changed.', 2])
    expect(no.asked).toEqual([
      'Free "Office-Laptop D0CBEC-1E40", in use since 2029-12-12, of key ****-ABCD? [y/N] ',
    ])
    const yes = await run(['release', idOf(annasKey), seat], { answers: ['y'] })
    expect([yes.exitCode, yes.printed, seats()]).toEqual([
      0,
      '"Office-Laptop D0CBEC-1E40" is free.',
      ['Studio-PC 3F9A1C-7B2E'],
    ])
    const again = await run(['release', idOf(annasKey), seat, '--yes', '--json'])
    expect([again.exitCode, JSON.parse(again.printed)]).toEqual([0, { released: false, seat }])
  })

  it('release takes the name of the computer, and the key itself', async () => {
    const { run, store } = await start(name)
    const asked = await run(['release', 'Office-Laptop D0CBEC-1E40'], { answers: [annasKey, 'yes'] })
    expect([asked.exitCode, store.keys.get(annasKey)?.instances.length]).toEqual([0, 1])
    const piped = await run(['release', '-', 'Studio-PC 3F9A1C-7B2E', '--yes', '--json'], { input: annasKey })
    expect(JSON.parse(piped.printed)).toMatchObject({ released: true, name: 'Studio-PC 3F9A1C-7B2E' })
    expect(store.keys.get(annasKey)?.instances).toEqual([])
  })

  it('release lists the seats where a name is not there', async () => {
    const { run, idOf } = await start(name)
    const { exitCode, warned } = await run(['release', idOf(annasKey), 'Lapdog', '--yes'])
    expect([exitCode, warned]).toEqual([1, expect.stringContaining('no seat with this name. Its seats:')])
    expect(warned).toContain('Office-Laptop D0CBEC-1E40')
  })

  it('release does nothing unasked where nobody can be asked', async () => {
    const { run, idOf, seatOf, store } = await start(name)
    const { exitCode, warned } = await run(['release', idOf(annasKey), seatOf(annasSeat)])
    expect([exitCode, warned]).toEqual([2, expect.stringContaining('pass --yes')])
    expect(store.keys.get(annasKey)?.instances).toHaveLength(2)
  })

  it('release says that the end is not known where the answer is lost, and finds the seat free then', async () => {
    const { run, idOf, seatOf, store } = await start(name)
    store.faults.once('deactivate', { kind: 'reset', when: 'after-effect' })
    const args = ['release', idOf(annasKey), seatOf(annasSeat), '--yes']
    const lost = await run(args)
    expect([lost.exitCode, lost.warned]).toEqual([
      3,
      expect.stringContaining('running the command again is safe'),
    ])
    expect((await run(args)).printed).toBe('No computer has this seat; it is already free.')
  })
})

it.each([[['release', '4711']], [['release']], [['release', ' ']], [['release', '4711', '-']]])(
  '%j asks which seat, and for no secret',
  async (args) => {
    const { run } = await start('lemon-squeezy')
    const { exitCode, warned, asked } = await run(args, { answers: [annasKey] })
    expect([exitCode, warned, asked]).toEqual([2, expect.stringContaining('which seat?'), []])
  },
)

it.each([
  [['release']],
  [['release', '4711', annasSeat, 'more']],
  [['release', annasKey, annasSeat]],
  [['devices', annasKey]],
])('%j is wrong use, and no key is repeated', async (args) => {
  const { run } = await start('lemon-squeezy')
  const { exitCode, warned } = await run(args)
  expect(exitCode).toBe(2)
  expect(warned).not.toContain(annasKey)
})
