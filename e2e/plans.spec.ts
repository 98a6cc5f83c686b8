import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { LicenseGate } from '../main/license-gate.js'
import { expect, test } from './fixtures.js'
import type { HostApp } from './host-app.js'

declare const gate: LicenseGate
declare const lookForUpdates: () => Promise<string[]>

const app = path.resolve(import.meta.dirname, 'hosts/plans.mjs')
const DAY_MS = 86_400_000

/** What the gate says, in the main process. */
const tellOf = ({ electron }: HostApp) =>
  electron.evaluate(() => {
    const { snapshot, plan } = gate
    const { status } = snapshot.state
    return { status, plan, sync: gate.has('sync'), export: gate.has('export'), entitled: snapshot.entitled }
  })
const check = ({ electron }: HostApp) => electron.evaluate(async () => (await gate.revalidate()).ok)

test('sells plans: an upgrade comes with a check, and the next launch knows it without one', async ({
  launch,
  store,
}) => {
  const { key } = store.keys.add({ variantId: 111, variantName: 'Basic', activationLimit: 2 })
  const host = await launch({ app })
  const activated = await host.electron.evaluate(async (_electron, given) => {
    await gate.open()
    return (await gate.activate(given)).ok
  }, key)
  expect(activated).toBe(true)
  expect(await tellOf(host)).toMatchObject({ plan: 'basic', export: true, sync: false })
  store.keys.update(key, { variantId: 112, variantName: 'Pro' })
  expect(await check(host)).toBe(true)
  expect(await tellOf(host)).toMatchObject({ plan: 'pro', export: true, sync: true })
  await host.close()

  store.requests.clear()
  const again = await launch({ app })
  await again.electron.evaluate(async () => void (await gate.open()))
  expect(await tellOf(again)).toMatchObject({ plan: 'pro', sync: true, entitled: true })
  expect(store.requests.count()).toBe(0)
})

test('lets in without a license where there is a free plan, and falls back to it after a refund', async ({
  launch,
  store,
}) => {
  const { key } = store.keys.add({ variantId: 112, activationLimit: 2 })
  const host = await launch({ app, env: { FREE_PLAN: 'free' } })
  expect(await host.electron.evaluate(() => gate.ensureLicensed())).toBe(true)
  expect(host.isDialogOpen()).toBe(false)
  expect(await tellOf(host)).toMatchObject({
    status: 'unlicensed',
    plan: 'free',
    sync: false,
    entitled: true,
  })
  await host.electron.evaluate(async (_electron, given) => void (await gate.activate(given)), key)
  expect(await tellOf(host)).toMatchObject({ plan: 'pro', sync: true })
  store.keys.update(key, { disabled: true })
  await check(host)
  expect(await tellOf(host)).toMatchObject({ status: 'locked', plan: 'free', sync: false, entitled: true })
  expect(host.isDialogOpen()).toBe(false)
})

test('keeps the real electron-updater from a version after the license’s end, until it is renewed', async ({
  launch,
  store,
  profile,
}) => {
  // To the second, as the store tells it.
  const endsAt = Math.floor(Date.now() / 1_000) * 1_000 - DAY_MS
  const feed = await startFeed(new Date(endsAt + DAY_MS / 2))
  const config = path.join(profile, 'app-update.yml')
  mkdirSync(profile, { recursive: true })
  writeFileSync(config, `provider: generic\nurl: ${feed.url}\nupdaterCacheDirName: plans-updater\n`)
  const { key } = store.keys.add({ variantId: 112, activationLimit: 2, expiresAt: endsAt + 30 * DAY_MS })
  // Where an AppImage would be; electron-updater takes no other kind of app for one on Linux.
  const env = { UPDATE_CONFIG: config, XDG_CACHE_HOME: path.join(profile, 'cache'), APPIMAGE: config }
  const host = await launch({ app, env })
  await host.electron.evaluate(async (_electron, given) => {
    await gate.open()
    await gate.activate(given)
  }, key)
  store.keys.update(key, { expiresAt: endsAt })
  await check(host)
  expect(await tellOf(host)).toMatchObject({ status: 'licensed', plan: 'pro', sync: true })

  const look = () => host.electron.evaluate(() => lookForUpdates())
  expect(await look()).toEqual(['uncovered 99.0.0', 'update-not-available'])
  expect(await look()).toEqual(['update-not-available'])
  expect(feed.asked()).not.toContain('/app-99.0.0.AppImage')

  store.keys.update(key, { expiresAt: endsAt + 365 * DAY_MS })
  expect(await check(host)).toBe(true)
  expect(await look()).toEqual(['update-available', 'update-downloaded'])
  expect(feed.asked()).toContain('/app-99.0.0.AppImage')
  await host.close()

  // The version that an updater without the guard would have put in its place.
  store.keys.update(key, { expiresAt: endsAt })
  const later = await launch({ app, env: { RELEASED_AT: new Date(endsAt + DAY_MS / 2).toISOString() } })
  await later.electron.evaluate(async () => void (await gate.open()))
  await check(later)
  expect(await later.electron.evaluate(() => gate.snapshot.state)).toMatchObject({
    status: 'locked',
    reason: 'version-not-covered',
    since: endsAt,
  })
  await feed.close()
})

/** A generic feed of electron-updater with one version in it. */
async function startFeed(releaseDate: Date) {
  const file = Buffer.from('not really an AppImage')
  const sha512 = createHash('sha512').update(file).digest('base64')
  const name = 'app-99.0.0.AppImage'
  const listed = `  - url: ${name}\n    sha512: ${sha512}\n    size: ${file.length}\n`
  const yml = `version: 99.0.0\nfiles:\n${listed}path: ${name}\nsha512: ${sha512}\nreleaseDate: '${releaseDate.toISOString()}'\n`
  const paths: string[] = []
  const server = createServer((request, response) => {
    const asked = (request.url ?? '').replace(/\?.*/, '')
    paths.push(asked)
    const body = asked.endsWith('.yml') ? yml : asked === `/${name}` ? file : undefined
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => paths,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
