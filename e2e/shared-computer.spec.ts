import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LicenseStore } from '../testing/index.js'
import { activate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'

test.use({ through: 'sellapp-relay' })

const STUDIO = { LICENSE_COMPUTER: 'Studio' }
const seatsOf = (store: LicenseStore, key: string): string[] =>
  (store.keys.get(key)?.instances ?? []).map(({ name }) => name)

test('another user of a computer takes up its one seat, and a stranger’s computer does not', async ({
  launch,
  store,
}) => {
  // Four launches, one after the other.
  test.setTimeout(180_000)
  const key = store.keys.demo.oneSeat
  const first = await launch({ env: STUDIO })
  await activate(first, key)
  await first.close()
  const seats = seatsOf(store, key)
  expect(seats).toEqual([expect.stringMatching(/^Studio /)])

  const profile = mkdtempSync(path.join(tmpdir(), 'license-gate-second-user-'))
  try {
    const own = { args: [`--user-data-dir=${profile}`] }
    const stranger = await launch({ ...own, env: { LICENSE_COMPUTER: 'Laptop' } })
    const refused = await stranger.dialog()
    await enterKey(refused, key)
    await expect(refused.getByRole('heading', { name: /^Limit of \d+ computers? reached$/ })).toBeVisible()
    await stranger.close()
    expect(seatsOf(store, key)).toEqual(seats)

    const second = await launch({ ...own, env: STUDIO })
    await activate(second, key)
    await second.close()
    expect(seatsOf(store, key)).toEqual(seats)
    const again = await launch({ ...own, env: STUDIO })
    await expectStatus(await again.window(), 'licensed')
    await again.close()
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
