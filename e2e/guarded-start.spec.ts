import path from 'node:path'
import { activate } from './dialog-steps.js'
import { expect, test } from './fixtures.js'

const app = path.resolve(import.meta.dirname, 'hosts/guarded.mjs')

test('a click on the Dock opens no window of the app before the user is let in', async ({
  launch,
  store,
}) => {
  const host = await launch({ app })
  const clickDock = () =>
    host.electron.evaluate(({ app: running }) => void running.emit('activate', {}, false))
  const windows = () => host.electron.windows().filter((page) => page.url().startsWith('file:')).length
  await host.dialog()
  await clickDock()
  expect(windows()).toBe(0)
  await activate(host, store.keys.demo.unlimited)
  expect(windows()).toBe(1)
  await clickDock()
  await expect.poll(windows).toBe(2)
})
