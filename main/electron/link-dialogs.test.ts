import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LicenseSnapshot, LicenseState } from '../../contract/license-state.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import type { DialogRequest } from './dialog-loader.js'
import type { GateLinksPorts } from './gate-links.js'
import { createLinkDialogs } from './link-dialogs.js'

const { intake } = vi.hoisted(() => ({ intake: { first: null as { keyText: string } | null } }))
vi.mock('./gate-links.js', () => ({
  createGateLinks: ({ showFirst }: GateLinksPorts) => {
    if (intake.first !== null) showFirst(intake.first)
    return {
      takeFirst: () => intake.first,
      dispose: () => undefined,
    }
  },
}))

afterEach(() => {
  intake.first = null
})

const key = '3F2504E0-4F89-41D3-9A0C-0305E82C3301'
const other = '4F2504E0-4F89-41D3-9A0C-0305E82C4402'

const license = { keyTail: '3301' }
const STATES = {
  unlicensed: { status: 'unlicensed', reason: 'none' },
  released: { status: 'unlicensed', reason: 'seat-released', license },
  trial: { status: 'trial' },
  licensed: { status: 'licensed', license },
  certified: { status: 'licensed', license: { keyTail: '' } },
  grace: { status: 'grace', license },
  locked: { status: 'locked', reason: 'expired', license },
} as unknown as Record<string, LicenseState>

async function requestFor(status: keyof typeof STATES, url: string): Promise<DialogRequest | undefined> {
  const requests: DialogRequest[] = []
  const isShown = new Promise<void>((resolve) => {
    const links = createLinkDialogs({
      protocol: undefined,
      engine: { open: async () => ({ state: STATES[status] }) as LicenseSnapshot },
      dialog: {
        show: async (request) => {
          requests.push(request)
          resolve()
          return 'closed'
        },
      },
      clock: createFakeClock(),
    })
    expect(links.applyUrl(url)).toBe(true)
  })
  await isShown
  return requests[0]
}

describe('createLinkDialogs()', () => {
  it.each(['unlicensed', 'released', 'trial', 'locked'])(
    'asks for the key of a link where it is %s',
    async (status) => {
      expect(await requestFor(status, `acme://license?key=${key}`)).toEqual({
        view: 'enter-key',
        prefilledKey: key,
      })
    },
  )

  it.each(['licensed', 'grace'])(
    'shows the state where the key of the link is what it is %s by',
    async (status) => {
      expect(await requestFor(status, `acme://license?key=${key}`)).toEqual({ view: 'auto' })
      expect(await requestFor(status, `acme://license?key=${key.toLowerCase()}`)).toEqual({ view: 'auto' })
    },
  )

  it.each(['licensed', 'certified', 'grace'])('asks for another key where it is %s', async (status) => {
    expect(await requestFor(status, `acme://license?key=${other}`)).toEqual({
      view: 'enter-key',
      prefilledKey: other,
    })
  })

  it.each([
    ['unlicensed', 'enter-key'],
    ['trial', 'enter-key'],
    ['licensed', 'auto'],
    ['grace', 'auto'],
    ['locked', 'auto'],
  ])('without a key shows, where it is %s, the view %s', async (status, view) => {
    expect((await requestFor(status, 'acme://license'))?.view).toBe(view)
  })

  it.each([
    ['licensed', key, []],
    ['licensed', other, ['enter-key']],
    ['licensed', '', ['auto']],
    ['trial', key, ['enter-key']],
  ])(
    'once an app is up that was started by a link, where it is %s, shows for "%s": %j',
    async (status, keyText, views) => {
      const shown: string[] = []
      intake.first = { keyText }
      const links = createLinkDialogs({
        protocol: 'acme',
        engine: { open: async () => ({ state: STATES[status] }) as LicenseSnapshot },
        dialog: {
          show: async ({ view }) => {
            shown.push(view)
            return 'closed'
          },
        },
        clock: createFakeClock(),
      })
      // what the gate would ask for takes as many turns, and more
      await links.firstRequest()
      await links.firstRequest()
      expect(shown).toEqual(views)
    },
  )

  it.each([
    ['unlicensed', key, { view: 'enter-key', prefilledKey: key }],
    ['locked', '', { view: 'auto' }],
  ])(
    'gives the gate what the link of the start asks for, where it is %s',
    async (status, keyText, request) => {
      intake.first = { keyText }
      const links = createLinkDialogs({
        protocol: 'acme',
        engine: { open: async () => ({ state: STATES[status] }) as LicenseSnapshot },
        dialog: { show: async () => 'closed' },
        clock: createFakeClock(),
      })
      expect(await links.firstRequest()).toEqual(request)
      intake.first = null
      expect(await links.firstRequest()).toBeUndefined()
    },
  )

  it('leaves other links to the host', () => {
    const links = createLinkDialogs({
      protocol: undefined,
      engine: { open: () => Promise.reject(new Error('nothing is opened')) },
      dialog: { show: () => Promise.reject(new Error('nothing is shown')) },
      clock: createFakeClock(),
    })
    expect(links.applyUrl('acme://files/1')).toBe(false)
  })
})
