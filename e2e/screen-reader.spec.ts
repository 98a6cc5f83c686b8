import type { Page } from '@playwright/test'
import { clickAway, deactivate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

/** What the live regions of the page say from now on, each change once. */
interface Heard {
  readonly region: 'status' | 'alert'
  readonly text: string
}

interface ListeningWindow extends Window {
  heard?: Heard[]
}

async function listen(dialog: Page): Promise<() => Promise<readonly Heard[]>> {
  await dialog.evaluate(() => {
    const heard: Heard[] = []
    const last = new Map<Element, string>()
    ;(window as ListeningWindow).heard = heard
    const regions = (): readonly Element[] => [
      ...document.querySelectorAll('output, [role="status"], [role="alert"]'),
    ]
    for (const element of regions()) last.set(element, element.textContent?.trim() ?? '')
    const observer = new MutationObserver(() => {
      for (const element of regions()) {
        const text = element.textContent?.trim() ?? ''
        if (text === (last.get(element) ?? '')) continue
        last.set(element, text)
        if (text !== '') heard.push({ region: element.matches('[role="alert"]') ? 'alert' : 'status', text })
      }
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => dialog.evaluate(() => (window as ListeningWindow).heard?.splice(0) ?? [])
}

const regionsOf = (heard: readonly Heard[]): readonly string[] => [
  ...new Set(heard.map(({ region }) => region)),
]

const repeatedIn = (heard: readonly Heard[]): readonly string[] =>
  heard.map(({ text }) => text).filter((text, index, all) => all.indexOf(text) !== index)

const UNKNOWN_KEY = '00000000-1111-4222-8333-444444444444'
const CHECKING = { region: 'status', text: 'Checking your key. This usually takes a second or two.' }

test('busy, refusal, trouble and success are each said once, and never by two voices', async ({
  launch,
  store,
}) => {
  const host = await launch()
  const dialog = await host.dialog()
  const field = dialog.getByRole('textbox', { name: 'License key' })
  await expect(field).toBeFocused()
  // the focus is in the field, so the title is said beside it
  await expect(dialog.getByRole('status')).toHaveText('Activate Margin Notes')
  const heard = await listen(dialog)

  store.faults.set('*', { kind: 'slow-headers', delayMs: 600 })
  await enterKey(dialog, UNKNOWN_KEY)
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  // the field has the focus, and its description says what is wrong: a region beside it would say it twice
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(/This key wasn’t found/)
  const refused = await heard()
  // a slow computer hears in between that it goes on
  expect(refused[0]).toEqual(CHECKING)
  expect([regionsOf(refused), repeatedIn(refused)]).toEqual([['status'], []])

  store.faults.set('*', { kind: 'server-error', status: 503 })
  await enterKey(dialog, store.keys.demo.fiveSeats)
  await expect(dialog.getByRole('alert')).not.toBeEmpty()
  const trouble = await heard()
  expect(trouble.filter(({ region }) => region === 'alert')).toHaveLength(1)
  expect(repeatedIn(trouble)).toEqual([])

  store.faults.clear()
  await enterKey(dialog, store.keys.demo.fiveSeats)
  await expectStatus(dialog, 'licensed')
  // the title has the focus and is read with it
  await expect(dialog.getByRole('heading', { name: /is activated/ })).toBeFocused()
  expect((await heard()).filter(({ text }) => /is activated/.test(text))).toEqual([])
})

test('the accessibility tree of the main flow', async ({ launch, store }) => {
  const host = await launch()
  const dialog = await host.dialog()
  await expect(dialog.getByRole('main')).toMatchAriaSnapshot(`
    - main "Activate Margin Notes":
      - heading "Activate Margin Notes" [level=1]
      - text: License key
      - textbox "License key"
      - group: What’s sent when you activate?
      - button "Activate"
      - status
  `)
  await enterKey(dialog, store.keys.demo.fiveSeats)
  await expectStatus(dialog, 'licensed')
  await expect(dialog.getByRole('main')).toMatchAriaSnapshot(`
    - main "Margin Notes is activated":
      - text: Activated
      - heading "Margin Notes is activated" [level=1]
      - term: Activated computers
      - definition: /1 of 5/
      - button "License details"
      - button "Done"
  `)
  await clickAway(dialog, 'Done')
  await host.window()

  const details = await openLicenseDialog(host)
  const tail = Array.from(store.keys.demo.fiveSeats.slice(-4)).join(' ')
  await expect(details.getByRole('main')).toMatchAriaSnapshot(`
    - main /license/:
      - heading [level=1]
      - term: License key
      - definition: ending in ${tail}
      - term: Last confirmed
      - definition:
        - button "Check again"
      - button "Deactivate this computer"
  `)
  await deactivate(details)
  await expectStatus(details, 'unlicensed')
  await expect(details.getByRole('heading', { name: 'This computer is deactivated', level: 1 })).toBeVisible()
  await expect(details.getByRole('textbox', { name: 'License key' })).toBeFocused()
})
