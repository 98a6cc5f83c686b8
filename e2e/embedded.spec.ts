import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { LicenseBridge } from '../contract/ipc-contract.js'
import { expect, test } from './fixtures.js'
import { type ReactVersion, serveReactHost } from './react-host-app.js'

const app = path.resolve(import.meta.dirname, 'hosts/react/main.cjs')
const preload = path.resolve(import.meta.dirname, '../dist/preload/auto.cjs')

for (const react of ['19', '18.3'] as const satisfies readonly ReactVersion[]) {
  test(`a host's own page with React ${react}: banner, dialog, own form, require`, async ({
    launch,
    store,
  }) => {
    const hosted = await serveReactHost(react)
    try {
      // one of them starts with a trial, the other with nothing
      const hasTrial = react === '19'
      const env = { HOST_URL: hosted.url, HOST_PRELOAD: preload, TRIAL_DAYS: hasTrial ? '7' : '0' }
      const host = await launch({ app, env })
      const page = await host.window()
      await expect(page.getByRole('heading', { name: `React ${react}` })).toBeVisible()
      if (hasTrial) await seeTrial(page)
      else await expect(page.getByText('Export is locked')).toBeVisible()
      await openAndCloseModal(page)
      await unlockWithOwnForm(page, store.keys.demo)
      await deactivateInline(page)
      await expect(page.getByText(`Status: ${hasTrial ? 'trial' : 'unlicensed'}`)).toBeVisible()
      await expect(page.getByText(`Export is ${hasTrial ? 'open' : 'locked'}`)).toBeVisible()
      const events = () =>
        host.electron.evaluate(() => (globalThis as { licenseEvents?: string[] }).licenseEvents)
      await expect.poll(events).toEqual(['activated', 'deactivated'])
    } finally {
      await hosted.close()
    }
  })
}

test("the README's page without React shows the status at once", async ({ launch }) => {
  const readme = readFileSync(path.resolve(import.meta.dirname, '../README.md'), 'utf8')
  const snippet = /```js\n(.*licenseGate\.subscribe.*)\n```/.exec(readme)?.[1] ?? ''
  expect(snippet).not.toBe('')
  const page = `<!doctype html><p>status: ?</p><script type="module">
    const show = (status) => { document.querySelector('p').textContent = \`status: \${status}\` }
    ${snippet}
  </script>`
  const served = await servePage(page)
  try {
    const env = { HOST_URL: served.url, HOST_PRELOAD: preload, TRIAL_DAYS: '7' }
    const host = await launch({ app, env })
    await expect((await host.window()).locator('p')).toHaveText('status: trial')
  } finally {
    served.close()
  }
})

test('a page may do what its window was allowed, and nothing else', async ({ launch, store }) => {
  const served = await servePage('<!doctype html><p>a page</p>')
  try {
    const env = { HOST_URL: served.url, HOST_PRELOAD: preload, HOST_ALLOW: 'read,activate' }
    const page = await (await launch({ app, env })).window()
    await expect(page.locator('p')).toBeVisible()
    const replies = await page.evaluate(async (key) => {
      const bridge = (window as never as { licenseGate: LicenseBridge }).licenseGate
      const said = (reply: Awaited<ReturnType<LicenseBridge['read' | 'showDialog']>>) =>
        reply.ok ? 'done' : reply.error.code
      return {
        activate: said(await bridge.activate(key)),
        read: said(await bridge.read()),
        deactivate: said(await bridge.deactivate()),
        revalidate: said(await bridge.revalidate()),
        showDialog: said(await bridge.showDialog()),
      }
    }, store.keys.demo.unlimited)
    expect(replies).toEqual({
      activate: 'done',
      read: 'done',
      deactivate: 'forbidden',
      revalidate: 'forbidden',
      showDialog: 'forbidden',
    })
  } finally {
    served.close()
  }
})

test("a window without context isolation keeps the rest of the host's preload", async ({
  launch,
  profile,
}) => {
  const served = await servePage('<!doctype html><p>a page</p>')
  const bundled = path.join(profile, 'preload.cjs')
  writeFileSync(bundled, `${readFileSync(preload, 'utf8')}\nwindow.goesOn = typeof window.licenseGate\n`)
  try {
    const env = { HOST_URL: served.url, HOST_PRELOAD: bundled, HOST_ISOLATION: '0' }
    const page = await (await launch({ app, env })).window()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.reload()
    expect(await page.evaluate('window.goesOn')).toBe('undefined')
    await expect
      .poll(() => said.join())
      .toMatch(/could not set window\.licenseGate: it needs contextIsolation/)
  } finally {
    served.close()
  }
})

async function servePage(page: string): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(page),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function seeTrial(page: Page): Promise<void> {
  const banner = page.locator('.lic-banner')
  await expect(banner).toHaveAccessibleName('7 days left in your trial')
  await expect(banner.getByRole('button', { name: 'Buy a license' })).toBeVisible()
  await expect(page.getByText('Export is open')).toBeVisible()
  await banner.getByRole('button', { name: 'Close' }).click()
  await expect(banner.getByRole('button')).toHaveCount(0)
}

/** The page behind cannot be reached, Escape closes, and the focus goes back to where it came from. */
async function openAndCloseModal(page: Page): Promise<void> {
  const opener = page.getByRole('button', { name: 'License…' })
  await opener.click()
  const modal = page.getByRole('dialog')
  // its title, or its field
  await expect(modal.locator(':focus')).toHaveCount(1)
  expect(await page.evaluate(() => document.querySelector('dialog')?.matches(':modal'))).toBe(true)
  await page.keyboard.press('Escape')
  await expect(modal).toHaveCount(0)
  await expect(opener).toBeFocused()
}

async function unlockWithOwnForm(page: Page, keys: Readonly<Record<string, string>>): Promise<void> {
  const form = page.getByRole('form', { name: 'Own form' })
  const field = form.getByRole('textbox')
  await field.fill(keys['otherProduct'] ?? '')
  await form.getByRole('button', { name: 'Unlock' }).click()
  await expect(form.getByRole('alert')).toHaveText(/another product|is for/)
  await field.fill(keys['oneSeat'] ?? '')
  await form.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('Status: licensed')).toBeVisible()
  await expect(page.getByText('Export is open')).toBeVisible()
  await expect(field).toHaveValue('')
}

/** The dialog as a part of the page follows what the own form has done. */
async function deactivateInline(page: Page): Promise<void> {
  const inline = page.locator('.lic-inline')
  const button = inline.getByRole('button', { name: 'Deactivate this computer' })
  const details = inline.getByRole('button', { name: 'License details' })
  if (await details.isVisible()) await details.click()
  await button.click()
  await expect(inline.getByRole('button', { name: 'Keep activated' })).toBeFocused()
  await button.click()
}
