import type { DemoKeyName } from '../testing/index.js'
import { enterKey, expectStatus } from './dialog-steps.js'
import { expect, test, withEachProvider } from './fixtures.js'

/** What each refused key tells its owner. None of them may cost a seat. */
const REFUSED: readonly (readonly [DemoKeyName, RegExp])[] = [
  ['expired', /expired on /],
  ['disabled', /turned off/],
  ['otherProduct', /Another App/],
  ['otherStore', /An App of Another Store/],
  ['full', /^Limit of \d+ computers? reached$/],
]

/** SellApp does not tell the names of products. */
const REFUSED_BY_SELLAPP: readonly (readonly [DemoKeyName, RegExp])[] = [
  ['expired', /expired on /],
  ['disabled', /turned off/],
  ['otherProduct', /for another product/],
]

for (const [name, words] of REFUSED) {
  test(`the key "${name}" is refused in its own words, and costs no seat`, async ({ launch, store }) => {
    const host = await launch()
    const dialog = await host.dialog()
    const seats = store.keys.get(store.keys.demo[name])?.instances.length
    await enterKey(dialog, store.keys.demo[name])
    await expect(dialog.getByText(words).first()).toBeVisible()
    await expect(dialog.getByText(/invalid/i)).toHaveCount(0)
    await expectStatus(dialog, 'unlicensed', 'none')
    expect(store.requests.count('activate')).toBe(0)
    expect(store.keys.get(store.keys.demo[name])?.instances).toHaveLength(seats ?? -1)
  })
}

test.describe('with sellapp-relay', () => {
  test.use({ through: 'sellapp-relay' })

  test('refused keys are told apart, one after the other, and cost no seat', async ({ launch, store }) => {
    const host = await launch()
    const dialog = await host.dialog()
    for (const [name, words] of REFUSED_BY_SELLAPP) {
      await enterKey(dialog, store.keys.demo[name])
      await expect(dialog.getByText(words).first()).toBeVisible()
      await expectStatus(dialog, 'unlicensed', 'none')
      expect(store.keys.get(store.keys.demo[name])?.instances).toEqual([])
    }
    await enterKey(dialog, '11111111-2222-4333-8444-555555555555')
    await expect(dialog.getByText(/This key wasn’t found/)).toBeVisible()
    expect(store.requests.count('activate')).toBe(0)
  })
})

test('an unknown key is refused with what may be the matter, and stays in the field', async ({
  launch,
  store,
}) => {
  const host = await launch()
  const dialog = await host.dialog()
  await enterKey(dialog, '11111111-2222-4333-8444-555555555555')
  await expect(dialog.getByText(/This key wasn’t found/)).toBeVisible()
  await expect(dialog.getByText(/can take a few minutes/)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'License key' })).toHaveValue(/^11111111/)
  expect(store.requests.count('activate')).toBe(0)
})

test('a text of unknown form is sent as typed, with a hint beside it', async ({ launch, store }) => {
  store.keys.add({ key: 'FRIENDS-2030' })
  const host = await launch()
  const dialog = await host.dialog()
  const field = dialog.getByRole('textbox', { name: 'License key' })
  await field.fill('  FRIENDS-2030 ')
  await field.blur()
  await expect(dialog.getByText(/You can still try it/)).toBeVisible()
  await field.press('Enter')
  await expectStatus(dialog, 'licensed')
  expect(store.requests.last('activate')?.fields['license_key']).toBe('FRIENDS-2030')
})

withEachProvider((through) => {
  test('with all seats taken, freeing one elsewhere and trying again lets the customer in', async ({
    launch,
    store,
  }) => {
    const key = store.keys.demo.full
    const host = await launch()
    const dialog = await host.dialog()
    await enterKey(dialog, key)
    await expect(dialog.getByRole('heading', { name: /^Limit of \d+ computers? reached$/ })).toBeVisible()
    for (const { id } of store.keys.get(key)?.instances ?? []) store.keys.releaseInstance(key, id)
    // a relay tells the computers, to replace one; whoever has freed one elsewhere goes back to the key
    await dialog.getByRole('button', { name: through === 'sellapp-relay' ? 'Back' : 'Try again' }).click()
    if (through === 'sellapp-relay')
      await dialog.getByRole('button', { name: 'Activate', exact: true }).click()
    await expectStatus(dialog, 'licensed')
  })
})
