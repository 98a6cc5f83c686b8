import { describe, expect, it, onTestFinished } from 'vitest'
import { STORE_NAMES, STORES, type StoreName } from '../../providers/stores.js'
import { annasKey, bensKey, startStoreFor } from '../test-store.js'

const start = (name: StoreName) => startStoreFor(name, onTestFinished)

describe.each(STORE_NAMES)('license-gate keys, with %s', (name) => {
  it('list shows keys as a table, masked and without their customers', async () => {
    const { run, idsOf } = await start(name)
    const { id, productId, orderId } = idsOf(annasKey)
    const { exitCode, printed, warned } = await run(['keys', 'list'])
    const [header = '', ...rows] = printed.split('\n')
    expect([exitCode, warned, rows.length]).toEqual([0, '', 2])
    expect(header.split(/ {2,}/)).toEqual([
      'ID',
      'KEY',
      'STATUS',
      'SEATS',
      'EXPIRES',
      'PRODUCT',
      'ORDER',
      'CREATED',
    ])
    const anna = rows.find((row) => row.startsWith(id))
    expect(anna).toMatch(/^\S+ +\*{4}-ABCD +active +\S.* of 3 +never +\S+ +(\S+ +)?2029-12-02$/)
    expect(anna?.split(/ {2,}/).slice(-3)).toEqual(
      orderId === '' ? ['never', productId, '2029-12-02'] : [productId, orderId, '2029-12-02'],
    )
    expect(printed).not.toMatch(/A1B2C3D4|Anna|anna@/)
  })

  it('list filters, and prints one JSON object a line', async () => {
    const { run, idsOf, strange } = await start(name)
    const { id, productId } = idsOf(bensKey)
    const { printed } = await run(['keys', 'list', '--product', productId, '--status', 'disabled', '--json'])
    expect(printed.split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        id,
        key: '****-BCDE',
        status: 'disabled',
        disabled: true,
        expiresAt: null,
        seatsLimit: 1,
        productId,
        createdAt: '2029-12-23T00:00:00.000Z',
      }),
    ])
    expect((await run(['keys', 'list', '--product', strange.productId])).printed).toBe('No keys.')
  })

  it('list stops at the limit, and says that there are more', async () => {
    const { run } = await start(name)
    const one = await run(['keys', 'list', '--limit', '1', '--json'])
    expect([one.printed.split('\n').length, one.warned]).toEqual([
      1,
      'There are more than 1; to see them, use --limit <number> or --limit all.',
    ])
    const all = await run(['keys', 'list', '--limit', 'all', '--json'])
    expect([all.printed.split('\n').length, all.warned]).toEqual([2, ''])
    const two = await run(['keys', 'list', '--limit', '2', '--json'])
    expect([two.printed.split('\n').length, two.warned]).toEqual([2, ''])
  })

  it('shows the key in full only where that is asked for', async () => {
    const { run, idOf } = await start(name)
    expect((await run(['keys', 'show', idOf(annasKey)])).printed).not.toContain(annasKey)
    expect((await run(['keys', 'show', idOf(annasKey), '--reveal'])).printed).toContain(annasKey)
  })

  it('shows the key that a person pastes, or that comes by file or pipe, in a receipt or by itself', async () => {
    const { run, idOf } = await start(name)
    const shown = `Number    ${idOf(annasKey)}`
    const pasted = await run(['keys', 'show'], { answers: [`Your key: ${annasKey}.`] })
    expect(pasted.printed).toMatch(new RegExp(shown.replace(/ +/, ' +')))
    expect(pasted.asked).toEqual(['License key (hidden as you type): '])
    const files = { 'key.txt': `${annasKey}\n` }
    const inFile = await run(['keys', 'show', '--key-file', 'key.txt', '--json'], { files })
    const piped = await run(['keys', 'show', '-', '--json'], { input: annasKey })
    expect(JSON.parse(inFile.printed)).toMatchObject({ id: idOf(annasKey), key: '****-ABCD' })
    expect(piped.printed).toBe(inFile.printed)
  })

  it('finds the key anywhere in a mail that is longer than what is read in one go', async () => {
    const { run, idOf } = await start(name)
    for (const before of [0, 99_950, 99_990, 100_000, 199_000]) {
      const input = `${'lorem ipsum '.repeat(before / 12)} ${annasKey} ${'dolor sit amet '.repeat(9_000)}`
      const { printed, warned } = await run(['keys', 'show', '-', '--json'], { input })
      expect(warned).toBe('')
      expect(JSON.parse(printed)).toMatchObject({ id: idOf(annasKey) })
    }
    const both = `${annasKey} ${'lorem ipsum '.repeat(10_000)} ${bensKey}`
    expect((await run(['keys', 'show', '-'], { input: both })).warned).toContain(
      'expected one license key, found 2',
    )
    const none = await run(['keys', 'show', '-'], { input: 'lorem ipsum '.repeat(10_000) })
    expect([none.exitCode, none.warned]).toEqual([
      1,
      expect.stringContaining('there is none in this long text'),
    ])
  })

  it('finds a key that is disabled', async () => {
    const { run, idOf } = await start(name)
    const { printed } = await run(['keys', 'show', '-', '--json'], { input: bensKey })
    expect(JSON.parse(printed)).toMatchObject({ id: idOf(bensKey), status: 'disabled' })
  })

  it('says that there is no such key, or no such number', async () => {
    const { run, strange } = await start(name)
    const unknown = await run(['keys', 'show', '-'], { input: 'C1B2C3D4-0000-4000-8000-00000000CDEF' })
    expect([unknown.exitCode, unknown.printed]).toEqual([1, ''])
    expect(unknown.warned).toContain('no such key')
    const number = await run(['keys', 'show', strange.id])
    expect([number.exitCode, number.warned]).toEqual([
      1,
      expect.stringContaining('has no key or seat with that number'),
    ])
  })

  it('updates what is given and nothing else', async () => {
    const { run, idOf, store } = await start(name)
    const id = idOf(bensKey)
    const seats = await run(['keys', 'update', id, '--seats', '7'])
    expect([seats.exitCode, seats.warned]).toEqual([0, 'The key is disabled: --enable turns it on.'])
    expect(store.keys.get(bensKey)).toMatchObject({ activationLimit: 7, disabled: true, expiresAt: null })
    await run(['keys', 'update', id, '--expires', '2031-01-31'])
    expect(store.keys.get(bensKey)?.expiresAt).toBe(Date.UTC(2031, 0, 31, 23, 59, 59))
    await run(['keys', 'update', id, '--enable', '--seats', 'unlimited', '--expires', 'never'])
    expect(store.keys.get(bensKey)).toMatchObject({
      activationLimit: null,
      disabled: false,
      expiresAt: null,
    })
    const off = await run(['keys', 'update', id, '--disable', '--json'])
    expect(JSON.parse(off.printed)).toMatchObject({ id, status: 'disabled', disabled: true })
  })

  it('says when a date is past', async () => {
    const { run, idOf } = await start(name)
    const { exitCode, warned } = await run(['keys', 'update', idOf(annasKey), '--expires', '2029-12-31'])
    expect([exitCode, warned]).toEqual([0, expect.stringContaining('This date is in the past')])
  })

  it('ends with 4 where the store does not accept the API key, and never repeats it', async () => {
    const { run } = await start(name)
    const wrong = 'wrong-secret-value'
    const environment = { [STORES[name].variable]: wrong }
    const { exitCode, warned } = await run(['keys', 'list', '--store', name], { environment })
    expect([exitCode, warned]).toEqual([4, expect.stringContaining('does not accept the API key')])
    expect(warned).not.toContain(wrong)
  })

  it('ends with 3 where the store cannot be reached', async () => {
    const { run, store } = await start(name)
    store.faults.set('*', { kind: 'captive-portal' })
    const portal = await run(['keys', 'list'])
    expect([portal.exitCode, portal.warned]).toEqual([
      3,
      expect.stringContaining('the answer is not from its API'),
    ])
    await store.close()
    const gone = await run(['keys', 'show', '-'], { input: annasKey })
    expect([gone.exitCode, gone.warned]).toEqual([3, expect.stringContaining('cannot reach')])
  })

  it('waits when the store asks for that', async () => {
    const { run, store } = await start(name)
    store.faults.once('list-keys', { kind: 'rate-limited', retryAfter: 7 })
    const { exitCode, warned } = await run(['keys', 'list'])
    expect([exitCode, warned]).toEqual([0, 'Waiting, as the store asks: 7 seconds …'])
  })
})

it('asks before SellApp deletes seats, and only then', async () => {
  const { run, idOf, store } = await start('sellapp')
  const seats = () => store.keys.get(annasKey)?.instances.length
  const no = await run(['keys', 'update', idOf(annasKey), '--seats', '1'], { answers: ['n'] })
  expect([no.exitCode, no.warned, seats()]).toEqual([1, 'Nothing was changed.', 2])
  expect(no.asked).toEqual(['SellApp deletes the oldest seat at this limit. Continue? [y/N] '])
  const script = await run(['keys', 'update', idOf(annasKey), '--seats', '1'])
  expect([script.exitCode, seats()]).toEqual([2, 2])
  const yes = await run(['keys', 'update', idOf(annasKey), '--seats', '1', '--yes'])
  expect([yes.exitCode, seats()]).toEqual([0, 1])
})

it('prints as JSON what it names, and nothing else that the store tells', async () => {
  const { run, idOf } = await start('lemon-squeezy')
  const { printed } = await run(['keys', 'show', idOf(annasKey), '--json'])
  expect(JSON.parse(printed)).toEqual({
    id: idOf(annasKey),
    key: '****-ABCD',
    status: 'active',
    disabled: false,
    expiresAt: null,
    seatsUsed: 2,
    seatsLimit: 3,
    testMode: false,
    storeId: '12345',
    productId: '67890',
    orderId: '1001',
    customerId: expect.stringMatching(/^\d+$/),
    createdAt: '2029-12-02T00:00:00.000Z',
    updatedAt: '2030-01-01T00:00:00.000Z',
  })
})

it('tells the customer of Lemon Squeezy only where that is asked for, safe for a terminal', async () => {
  const { run, idOf, store } = await start('lemon-squeezy')
  store.keys.update(annasKey, { customerName: 'Anna \u001b[31mExample\u202e' })
  const id = idOf(annasKey)
  expect((await run(['keys', 'show', id])).printed).not.toMatch(/Anna|anna@/)
  expect((await run(['keys', 'show', id, '--json'])).printed).not.toMatch(/Anna|anna@/)
  const { printed } = await run(['keys', 'show', id, '--with-customer'])
  expect(printed).toContain('anna@example.test')
  expect(printed).toContain('Anna ?[31mExample?')
  expect((await run(['keys', 'list', '--with-customer'])).printed).toContain('anna@example.test')
})
