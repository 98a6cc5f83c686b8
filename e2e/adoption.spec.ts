import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { LicenseGate } from '../main/license-gate.js'
import { expect, test } from './fixtures.js'

declare const gate: LicenseGate

const app = path.resolve(import.meta.dirname, 'hosts/adopting.mjs')

test('an app with a gate of its own is updated to ours: it opens without a question, offline too, and spends no seat', async ({
  launch,
  store,
  profile,
}) => {
  test.setTimeout(90_000)
  const key = store.keys.demo.oneSeat
  const seats = () => store.keys.get(key)?.instances.map(({ id, name }) => ({ id, name }))
  const config = () => readFileSync(path.join(profile, 'config.json'), 'utf8')

  const old = await launch({ app, env: { HOST_VERSION: '1', HOST_KEY: key } })
  await old.window()
  await old.close()
  const taken = seats()
  expect(taken).toEqual([{ id: expect.any(String), name: 'My laptop' }])
  expect(config()).toContain(key)

  store.faults.set('*', { kind: 'captive-portal' })
  const before = store.requests.list().length
  const offline = await launch({ app })
  await offline.window()
  expect(offline.isDialogOpen()).toBe(false)
  const unproven = await offline.electron.evaluate(async () => {
    const reply = await gate.revalidate()
    const { adoption, status } = gate.diagnostics()
    return { ok: reply.ok, adoption, status }
  })
  expect(unproven).toEqual({ ok: false, adoption: 'unproven', status: 'grace' })
  await offline.close()
  expect(config()).toContain(key)

  store.faults.clear()
  const online = await launch({ app })
  await online.window()
  expect(online.isDialogOpen()).toBe(false)
  const adopted = await online.electron.evaluate(async () => (await gate.revalidate()).ok)
  expect(adopted).toBe(true)
  const told = () => online.electron.evaluate(() => gate.diagnostics())
  await expect.poll(async () => (await told()).adoption).toBe('forgotten')
  expect(await told()).toMatchObject({ status: 'licensed', licensedBy: 'lemon-squeezy' })
  expect(config()).not.toContain(key)
  expect(seats()).toEqual(taken)
  const routes = store.requests.list().slice(before)
  expect(new Set(routes.map(({ route }) => route))).toEqual(new Set(['validate']))
})
