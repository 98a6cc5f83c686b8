import path from 'node:path'
import type { LicenseGate } from '../main/license-gate.js'
import { activate, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'

declare const gates: Readonly<Record<'writer' | 'painter' | 'extras', LicenseGate>>
declare const createGate: (productId: number) => LicenseGate

test('an app of another product in the same profile neither opens by a license nor takes it away', async ({
  launch,
  store,
}) => {
  const key = store.keys.demo.oneSeat
  const first = await launch()
  await activate(first, key)
  await first.close()

  const other = await launch({ env: { LICENSE_PRODUCT_ID: '99999' } })
  await expectStatus(await other.dialog(), 'unlicensed', 'none')
  await other.close()

  const again = await launch()
  await expectStatus(await again.window(), 'licensed')
  expect(store.keys.get(key)?.instances).toHaveLength(1)
})

test('gates of two products, or with ids of their own, keep their licenses apart in one app', async ({
  launch,
  store,
}) => {
  const app = path.resolve(import.meta.dirname, 'hosts/products.mjs')
  const keys = [store.keys.demo.oneSeat, store.keys.demo.fiveSeats]
  const statuses = async (host: Awaited<ReturnType<typeof launch>>): Promise<string[]> =>
    host.electron.evaluate(async () =>
      Promise.all(Object.values(gates).map(async (gate) => (await gate.open()).state.status)),
    )
  const first = await launch({ app })
  expect(await statuses(first)).toEqual(['unlicensed', 'unlicensed', 'unlicensed'])
  const activated = await first.electron.evaluate(
    async (_electron, [writer = '', extras = '']) => [
      (await gates.writer.activate(writer)).ok,
      (await gates.painter.activate(writer)).ok,
      (await gates.extras.activate(extras)).ok,
    ],
    keys,
  )
  expect(activated).toEqual([true, false, true])
  const refusal = await first.electron.evaluate(() => {
    try {
      return createGate(67890).snapshot.state.status
    } catch (error) {
      return String(error)
    }
  })
  expect(refusal).toMatch(/TypeError: .*"appId" must be different for each gate/)
  await first.close()
  const again = await launch({ app })
  expect(await statuses(again)).toEqual(['licensed', 'unlicensed', 'licensed'])
})
