import { activate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'

test.use({ through: 'sellapp-relay' })

const seatsOf = (
  store: { keys: { get(key: string): { instances: readonly { name: string }[] } | undefined } },
  key: string,
) => store.keys.get(key)?.instances.map(({ name }) => name) ?? []

test('where all computers are in use, one is replaced right there and the activation goes on', async ({
  launch,
  store,
}) => {
  const key = store.keys.demo.fiveSeats
  for (const name of ['Old iMac', 'Laptop', 'Office PC', 'Studio', 'Tablet'])
    store.keys.addInstance(key, { name })
  const host = await launch()
  const dialog = await host.dialog()
  await enterKey(dialog, key)
  const list = dialog.getByRole('radiogroup', { name: 'Computers on this license' })
  await expect(list.getByRole('radio')).toHaveCount(5)
  await list.locator('.lic-choice-row', { hasText: 'Laptop' }).click()
  await dialog.getByRole('button', { name: 'Replace and activate' }).click()
  await expectStatus(dialog, 'licensed')
  expect(seatsOf(store, key)).not.toContain('Laptop')
  expect(seatsOf(store, key)).toHaveLength(5)
})

test('a lease opens the app with relay and store gone, and no other relay’s word does', async ({
  launch,
  store,
}) => {
  const host = await launch()
  await activate(host, store.keys.demo.fiveSeats)
  await host.close()
  await store.close()
  const offline = await launch({ env: { LICENSE_RELAY_URL: 'http://127.0.0.1:4009' } })
  await expectStatus(await offline.window(), 'licensed')
  await offline.close()
  const stranger = await launch({
    env: {
      LICENSE_RELAY_URL: 'http://127.0.0.1:4009',
      LICENSE_RELAY_PUBLIC_KEY: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    },
  })
  await expectStatus(await stranger.dialog(), 'locked', 'grace-ended')
})
