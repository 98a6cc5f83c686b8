import type { StoreFault } from '../testing/index.js'
import { activate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, type Through, test, withEachProvider } from './fixtures.js'

const TROUBLE = {
  'a server error page': { kind: 'server-error', status: 503, as: 'html' },
  'the login page of a hotel': { kind: 'captive-portal' },
  'half an answer': { kind: 'truncated' },
  'a rate limit': { kind: 'rate-limited', retryAfter: 2 },
  'a reset connection': { kind: 'reset', when: 'before-effect' },
} as const satisfies Record<string, StoreFault>

type TroubleName = keyof typeof TROUBLE

/** A relay tells trouble of the store in its own words: that which says when to come back, and one of the others. */
const TOLD_BY: Readonly<Record<Through, readonly TroubleName[]>> = {
  'lemon-squeezy': Object.keys(TROUBLE) as TroubleName[],
  'sellapp-relay': ['half an answer', 'a rate limit'],
}

withEachProvider((through) => {
  for (const name of TOLD_BY[through]) {
    test(`${name} keeps the key in the field, loses nothing, and the next try works`, async ({
      launch,
      store,
    }) => {
      const host = await launch()
      const dialog = await host.dialog()
      store.faults.set('*', TROUBLE[name])
      await enterKey(dialog, store.keys.demo.oneSeat)
      await expect(dialog.getByRole('alert')).not.toBeEmpty()
      await expect(dialog.getByRole('textbox', { name: 'License key' })).toHaveValue(store.keys.demo.oneSeat)
      await expectStatus(dialog, 'unlicensed', 'none')

      store.faults.clear()
      await expect(dialog.getByRole('button', { name: 'Activate', exact: true })).toBeEnabled()
      await dialog.getByRole('textbox', { name: 'License key' }).press('Enter')
      await expectStatus(dialog, 'licensed')
      expect(store.keys.get(store.keys.demo.oneSeat)?.instances).toHaveLength(1)
    })
  }
})

test.describe('with sellapp-relay', () => {
  test.use({ through: 'sellapp-relay' })

  test('a lost answer to the activation is looked for, and its seat lets the customer in', async ({
    launch,
    store,
  }) => {
    const key = store.keys.demo.oneSeat
    const host = await launch()
    const dialog = await host.dialog()
    store.faults.once('activate', { kind: 'reset', when: 'after-effect' })
    await enterKey(dialog, key)
    await expectStatus(dialog, 'licensed')
    expect(store.keys.get(key)?.instances).toHaveLength(1)
    expect(store.requests.count('activate')).toBe(1)
  })
})

// Chromium sends a request again by itself when a connection that it used before breaks: that would take two seats.
test('a lost answer to the activation takes one seat and names it', async ({ launch, store }) => {
  const host = await launch()
  const dialog = await host.dialog()
  store.faults.once('activate', { kind: 'reset', when: 'after-effect' })
  await enterKey(dialog, store.keys.demo.fiveSeats)
  const seats = () => store.keys.get(store.keys.demo.fiveSeats)?.instances ?? []
  await expect.poll(() => seats().length).toBe(1)
  expect(store.requests.count('activate')).toBe(1)
  await expect(dialog.getByText(seats()[0]?.name ?? 'no seat was taken')).toBeVisible()
  await activate(host, store.keys.demo.fiveSeats)
  expect(store.keys.get(store.keys.demo.fiveSeats)?.instances).toHaveLength(2)
})
