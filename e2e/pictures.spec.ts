import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { activate, expectStatus } from './dialog-steps.js'
import { test } from './fixtures.js'

const folder = path.resolve(import.meta.dirname, '../docs/images')

// PICTURES=1 npm run e2e -- pictures: makes the picture of the example app anew. Those of the dialog are made by
// `npm run gallery -- --shots --out=docs/images --query=logo`.
test.skip(process.env['PICTURES'] !== '1', 'the pictures of the README are made on demand')

test('the picture of the example app', async ({ launch, store }) => {
  mkdirSync(folder, { recursive: true })
  const host = await launch()
  await host.electron.evaluate(async ({ nativeTheme }) => void (nativeTheme.themeSource = 'light'))
  const window = await activate(host, store.keys.demo.fiveSeats)
  await expectStatus(window, 'licensed')
  await window.screenshot({ path: path.join(folder, 'example-light.png') })
})
