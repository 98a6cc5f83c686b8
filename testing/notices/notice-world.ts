import { setImmediate as nextTurn } from 'node:timers/promises'
import { DAY_MS } from '../../contract/duration.js'
import type { StoreNoticeClaims } from '../../contract/store-notice.js'
import { createLicenseRelay } from '../../relay/create-license-relay.js'
import { createSigningKey } from '../../relay/lease/signing-key.js'
import {
  createEngineHarness,
  type EngineHarness,
  type EngineHarnessOptions,
  GOOD_KEY,
} from '../engine-harness.js'
import { createLeaseSigner } from '../lease-signer.js'
import { createModelStore, type ModelStore } from '../model-store.js'

export const NOTICE_URL = 'https://author.example/notice.txt'
const RELAY_URL = 'https://license.author.example'
const NOTICE_APP = 'com.example.writer'
/** The id of the harness's store. */
export const NOTICED_STORE = 'model-store'

const author = createLeaseSigner('author of notices')

const STEP_MS = DAY_MS

type Answer = string | (() => Response | Promise<Response>)
type Claims = Partial<Pick<StoreNoticeClaims, 'aud' | 'iat' | 'exp' | 'honor' | 'goTo'>>

/** An engine with a web space of the author's, where a notice may lie, and a relay that a notice may name. */
export interface NoticeWorld extends EngineHarness {
  /** Puts something where the app looks for a notice; `null`: there is nothing. */
  publish(answer: Answer | null): void
  /** A notice that is issued now, for ten years. */
  notice(claims: Claims): string
  /** Sends licenses of the store to the relay. */
  readonly goTo: NonNullable<StoreNoticeClaims['goTo']>
  /** The relay's own books; what it does not know, it refuses. */
  readonly ledger: ModelStore
  /** How often the app has asked for a notice, and the relay, since this was asked last. */
  takeAsked(): { readonly notice: number; readonly relay: number }
  /** The relay cannot be reached. */
  cutRelay(isCut: boolean): void
  /**
   * Lets time pass, and what it sets off come to its end: signatures and bodies take real turns of the event loop. A check that begins in
   * between may be late by this clock, and then counts as not answered; one that is to be relied on is asked for by `revalidate`.
   */
  pass(ms: number): Promise<void>
}

/** Making keys takes a while; one relay's serves all worlds. */
const relayKeys = createSigningKey()

export async function createNoticeWorld(options: EngineHarnessOptions = {}): Promise<NoticeWorld> {
  const { signingKey, publicKey } = await relayKeys
  const network = createNetwork()
  const harness = createEngineHarness({
    appId: NOTICE_APP,
    ...options,
    fetch: network.fetch,
    notices: { url: NOTICE_URL, publicKeys: [author.publicKey] },
  })
  const { trueNow: now } = harness
  const ledger = createModelStore(now, NOTICED_STORE)
  network.relay = createLicenseRelay({ provider: ledger, signingKey, appIds: [NOTICE_APP], now })
  const world: Omit<NoticeWorld, keyof EngineHarness> = {
    ledger,
    goTo: [{ store: NOTICED_STORE, url: RELAY_URL, publicKey }],
    publish: (next) => void (network.published = next),
    cutRelay: (isCut) => void (network.isRelayCut = isCut),
    notice: (claims) => author.storeNotice(claimsAt(now(), claims)),
    pass: (ms) => passTime(harness, ms),
    takeAsked: network.takeAsked,
  }
  return Object.assign(harness, world)
}

interface Network {
  published: Answer | null
  isRelayCut: boolean
  relay: (request: Request) => Promise<Response>
  readonly fetch: typeof fetch
  readonly takeAsked: NoticeWorld['takeAsked']
}

/** The author's web space and relay, and nothing else. */
function createNetwork(): Network {
  let asked = { notice: 0, relay: 0 }

  async function askRelay(request: Request): Promise<Response> {
    asked.relay += 1
    if (network.isRelayCut) throw Object.assign(new TypeError('fetch failed'), { code: 'ECONNREFUSED' })
    return network.relay(request)
  }

  const network: Network = {
    published: null,
    isRelayCut: false,
    relay: async () => new Response(null, { status: 503 }),
    async fetch(input, init) {
      const request = new Request(input, init)
      const { published } = network
      if (request.url !== NOTICE_URL) return askRelay(request)
      asked.notice += 1
      if (published === null) return new Response('<h1>Not found</h1>', { status: 404 })
      return typeof published === 'string' ? new Response(`${published}\n`) : published()
    },
    takeAsked() {
      const taken = asked
      asked = { notice: 0, relay: 0 }
      return taken
    },
  }
  return network
}

function claimsAt(at: number, claims: Claims): StoreNoticeClaims {
  const iat = Math.floor(at / 1_000)
  return { aud: NOTICE_APP, iat, exp: iat + 3_650 * 86_400, jti: `notice-${iat}`, ...claims }
}

async function passTime({ clock, engine }: EngineHarness, ms: number): Promise<void> {
  for (let leftMs = ms; leftMs > 0; leftMs -= STEP_MS) {
    await clock.advance(Math.min(leftMs, STEP_MS))
    while (engine.snapshot.activity === 'checking') await nextTurn()
  }
}

/** Licensed by the store, in a world with notices. */
export async function createNoticedLicense(endsInMs: number | null = null): Promise<NoticeWorld> {
  const world = await createNoticeWorld()
  world.store.keyOf(GOOD_KEY).expiresAt = endsInMs === null ? null : world.trueNow() + endsInMs
  await world.start()
  const activated = await world.engine.activate(GOOD_KEY)
  if (!activated.ok) throw new TypeError(`expected an activation, got ${activated.error.code}`)
  return world
}

export async function relaunch(
  world: NoticeWorld,
  options: Parameters<NoticeWorld['restart']>[0] = {},
): ReturnType<NoticeWorld['start']> {
  world.restart(options)
  return world.start()
}

/** What a notice says that honors each license of the store, for so long from now on. */
export function honorFor(world: NoticeWorld, ms: number): NonNullable<StoreNoticeClaims['honor']> {
  const until = Math.floor((world.trueNow() + ms) / 1_000)
  return [{ store: NOTICED_STORE, before: until, until }]
}
