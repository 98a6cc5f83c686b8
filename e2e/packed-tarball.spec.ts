import { rmSync } from 'node:fs'
import path from 'node:path'
import { activate, enterKey } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { createPackedHost } from './packed-host.js'

for (const main of ['main.mjs', 'main.cjs'] as const) {
  test(`the packed package works in a fresh host with ${main}, no bundler, no React`, async ({
    launch,
    store,
  }) => {
    const app = await createPackedHost(main)
    try {
      const host = await launch({ app })
      // A host without an accent of its own: the color of the button comes from the package's style sheet.
      const button = (await host.dialog()).getByRole('button', { name: 'Activate', exact: true })
      await expect(button).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
      await enterKey(await host.dialog(), store.keys.demo.otherProduct)
      const window = await activate(host, store.keys.demo.oneSeat)
      await expect(window.getByRole('heading')).toHaveText('The host is open')
      await host.close()

      await store.close()
      const again = await launch({ app })
      await expect((await again.window()).getByRole('heading')).toHaveText('The host is open')
      expect(again.isDialogOpen()).toBe(false)
    } finally {
      rmSync(path.dirname(app), { recursive: true, force: true, maxRetries: 5 })
    }
  })
}
