import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { activate, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'

test('a page that may only read cannot act, and gets no key', async ({ launch, store }) => {
  const host = await launch()
  const page = await activate(host, store.keys.demo.fiveSeats)
  const before = store.requests.list().length
  const replies = await page.evaluate(async () => [
    await window.licenseGate.activate('0C2C1E79-6CB3-4CB7-8169-ED11B37CC81D'),
    await window.licenseGate.deactivate(),
    await window.licenseGate.revalidate(),
    await window.licenseGate.moveHere(),
    await window.licenseGate.dismissLostSeat('Studio-PC'),
  ])
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  const read = await page.evaluate(() => window.licenseGate.read())
  expect(read).toMatchObject({ ok: true, value: { state: { status: 'licensed' } } })
  expect(JSON.stringify(read)).not.toContain(store.keys.demo.fiveSeats)
  expect(JSON.stringify(read)).not.toMatch(/@|customer/i)
  expect(store.requests.list()).toHaveLength(before)
})

test('after the window has moved to another origin, its page is refused', async ({ launch, store }) => {
  const host = await launch()
  const page = await activate(host, store.keys.demo.fiveSeats)
  await host.electron.evaluate(async ({ BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().startsWith('file:'))
    if (main === undefined) throw new Error('there is no main window')
    // the end of a loading that is under way would be taken for that of this one
    const stopped = new Promise<void>((resolve) => main.webContents.once('did-stop-loading', () => resolve()))
    if (main.webContents.isLoading()) await stopped
    await main.loadURL('data:text/html,<title>Elsewhere</title>')
  })
  await page.waitForURL('data:**')
  const reply = await page.evaluate(() => window.licenseGate.read())
  expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})

test("another window with the channels' names gets no answer at all", async ({ launch, store }) => {
  const host = await launch()
  await activate(host, store.keys.demo.fiveSeats)
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-preload-'))
  const preload = path.join(folder, 'preload.cjs')
  writeFileSync(
    preload,
    "const { contextBridge, ipcRenderer } = require('electron')\n" +
      "contextBridge.exposeInMainWorld('raw', { invoke: (...words) => ipcRenderer.invoke(...words).then(() => 'answered', String) })\n",
  )
  try {
    const answers = await host.electron.evaluate(async ({ BrowserWindow }, file) => {
      const hostile = new BrowserWindow({ show: false, webPreferences: { preload: file } })
      await hostile.loadURL('data:text/html,<title>Hostile</title>')
      const channels = ['read', 'activate', 'deactivate', 'revalidate', 'show-dialog', 'dialog-context']
      const calls = channels.map((name) => `raw.invoke('license-gate:${name}', 'x')`).join(', ')
      return hostile.webContents.executeJavaScript(`Promise.all([${calls}])`) as Promise<string[]>
    }, preload)
    for (const answer of answers) expect(answer).toContain('No handler registered')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  expect(store.requests.count('activate')).toBe(1)
})

test('malformed, huge and endless calls of the dialog page have no effect', async ({ launch, store }) => {
  const host = await launch()
  const dialog = await host.dialog()
  const codes = await dialog.evaluate(async () => {
    const { license, ...own } = window.licenseGateDialog
    const hostile = (value: unknown): never => value as never
    const replies = [
      await license.activate(hostile(7)),
      await license.activate(hostile({ toString: null })),
      await license.activate('x'.repeat(2_000_000)),
      await license.showDialog(hostile('admin')),
      await license.dismissLostSeat(hostile([])),
      await own.openLink(hostile('https://example.test/')),
      await own.copy(hostile('key')),
      await own.resize(Number.NaN),
      await own.resize(1e9),
    ]
    return replies.map((reply) => (reply.ok ? 'answered' : reply.error.code))
  })
  expect(codes).toEqual(Array.from({ length: 9 }, () => 'bad-request'))
  const answered = await dialog.evaluate(async () => {
    const calls = Array.from({ length: 10_000 }, () => window.licenseGateDialog.license.read())
    return (await Promise.all(calls)).filter((reply) => reply.ok).length
  })
  expect(answered).toBe(10_000)
  expect(store.requests.list()).toEqual([])
  await expectStatus(dialog, 'unlicensed', 'none')
  const complaints = host.output().match(/rejected a call from a window/g) ?? []
  expect(complaints.length).toBeLessThanOrEqual(6)
})

test('the dialog goes nowhere: no navigation, popup, permission, download or file', async ({
  launch,
  store,
}) => {
  const host = await launch()
  const dialog = await host.dialog()
  const windows = host.electron.windows().length
  const outcome = await dialog.evaluate(async (storeUrl) => {
    const popup = window.open('https://example.test/')
    window.location.href = 'https://example.test/'
    const reach = async (address: string): Promise<string> =>
      fetch(address).then(
        () => 'reached',
        () => 'refused',
      )
    const clipboard = await navigator.clipboard.readText().then(
      () => 'read',
      () => 'refused',
    )
    return {
      popup: popup === null,
      store: await reach(storeUrl),
      file: await reach('file:///etc/hostname'),
      clipboard,
    }
  }, store.url)
  expect(outcome).toEqual({ popup: true, store: 'refused', file: 'refused', clipboard: 'refused' })
  expect(dialog.url()).toMatch(/^https:\/\/license-gate\.invalid\//)
  expect(host.electron.windows()).toHaveLength(windows)
  expect(store.requests.list()).toEqual([])
})

test("Chromium's sandbox is on in the dialog and in the app's window", async ({ launch, store }) => {
  test.skip(process.env['NO_SANDBOX'] === '1' || process.platform !== 'linux', 'no user namespaces here')
  const host = await launch()
  await activate(host, store.keys.demo.fiveSeats)
  const modes = await host.electron.evaluate(async ({ BrowserWindow }) => {
    const { readFileSync } = process.getBuiltinModule('node:fs')
    return BrowserWindow.getAllWindows().map((window) => {
      const status = readFileSync(`/proc/${window.webContents.getOSProcessId()}/status`, 'utf8')
      return /Seccomp:\s*(\d)/.exec(status)?.[1]
    })
  })
  expect(modes.length).toBeGreaterThan(0)
  for (const mode of modes) expect(mode).toBe('2')
})
