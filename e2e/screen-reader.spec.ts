import { deactivate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

test('the accessibility tree of the main flow', async ({ launch, store }) => {
  const host = await launch()
  const dialog = await host.dialog()
  await expect(dialog.getByRole('main')).toMatchAriaSnapshot(`
    - main "Activate Margin Notes":
      - heading "Activate Margin Notes" [level=1]
      - text: License key
      - textbox "License key"
      - group: What is sent when I activate?
      - button "Activate"
      - status
  `)
  await enterKey(dialog, store.keys.demo.fiveSeats)
  await expectStatus(dialog, 'licensed')
  await expect(dialog.getByRole('main')).toMatchAriaSnapshot(`
    - main "Margin Notes is activated":
      - text: Activated
      - heading "Margin Notes is activated" [level=1]
      - term: Computers
      - definition: /1 of 5/
      - button "License details"
      - button "Start working"
  `)
  await dialog.getByRole('button', { name: 'Start working' }).click()
  await host.window()

  const details = await openLicenseDialog(host)
  const tail = Array.from(store.keys.demo.fiveSeats.slice(-4)).join(' ')
  await expect(details.getByRole('main')).toMatchAriaSnapshot(`
    - main /license/:
      - heading [level=1]
      - term: License key
      - definition: ending in ${tail}
      - term: Last checked
      - definition:
        - button "Check again"
      - button "Deactivate this computer"
  `)
  await deactivate(details)
  await expectStatus(details, 'unlicensed')
  await expect(details.getByRole('heading', { name: 'This computer is deactivated', level: 1 })).toBeVisible()
  await expect(details.getByRole('textbox', { name: 'License key' })).toBeFocused()
})
