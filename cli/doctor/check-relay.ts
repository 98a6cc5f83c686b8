import { randomBytes, randomUUID } from 'node:crypto'
import { MINUTE_MS, SECOND_MS } from '../../contract/duration.js'
import { RELAY_HEALTH_PATH, RELAY_PATH_PREFIX } from '../../contract/relay-api.js'
import { exchangeHttp, type HttpOutcome } from '../../providers/http/exchange.js'
import type { CommandWorld } from '../command.js'
import { LOOPBACK } from '../store/loopback.js'
import { type Finding, finding } from './finding.js'
import { judgeHealth } from './judge-health.js'
import { judgeApp } from './judge-relay-app.js'
import type { RelaySettings } from './relay-settings.js'

const TIMEOUT_MS = 10 * SECOND_MS
const TOLERATED_CLOCK_MS = 5 * MINUTE_MS
/** Of a page that nobody has heard of. */
const FOREIGN_PAGE = 'https://a-page-of-somebody-else.example'

/** Asks the author's relay what an app would ask, with a made-up key. Nothing where the app has no relay. */
export async function checkRelay(
  settings: RelaySettings,
  packageVersion: string,
  world: CommandWorld,
): Promise<readonly Finding[]> {
  const { url, publicKeys, where } = settings
  const place = where === undefined ? {} : { where }
  if (url === undefined) {
    if (where === undefined) return []
    const what = 'no relay({ url, publicKey }) with plain texts was found, so the relay was not asked'
    return [
      finding('unknown', 'relay', what, { ...place, advice: 'give --relay-url and --relay-public-key' }),
    ]
  }
  const address = judgeAddress(url)
  if (address?.level === 'problem') return [{ ...address, ...place }]
  const base = url.replace(/\/+$/, '')
  const health = await exchangeHttp({ url: `${base}${RELAY_HEALTH_PATH}`, method: 'GET' }, callOf(world))
  if (health.kind === 'failed') return [unreached(health.cause)]
  const judged = await judgeHealth(health, { publicKeys, packageVersion, ...place })
  if (!judged.isRelay) return judged.findings
  return [
    ...(address === undefined ? [] : [address]),
    ...judged.findings,
    clockFinding(health.serverTimeAt, world.now()),
    await checkPages(base, world),
    ...judgeApp(await askAboutApp(base, settings, world), settings),
  ]
}

/** Wrong even before anything is asked. */
function judgeAddress(url: string): Finding | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol))
    return finding('problem', 'relay', 'its url does not begin with https://')
  if (parsed.protocol === 'https:') return undefined
  const advice = 'put a TLS proxy in front of the relay, and use its address in the app'
  if (!LOOPBACK.test(parsed.hostname))
    return finding('problem', 'relay', 'its url begins with http://, which a packaged app refuses', {
      advice,
    })
  return finding('warning', 'relay', 'its url is an address of this computer, which a packaged app refuses', {
    advice,
  })
}

function unreached(cause: string): Finding {
  if (cause === 'tls')
    return finding('problem', 'relay', 'its certificate is not accepted, so no app can ask it')
  return finding('unknown', 'relay', `could not reach it from here: ${cause}`)
}

async function askAboutApp(
  base: string,
  { appId }: RelaySettings,
  world: CommandWorld,
): Promise<HttpOutcome | undefined> {
  if (appId === undefined) return undefined
  const body = {
    appId: appId.text,
    key: randomUUID().toUpperCase(),
    deviceId: randomBytes(32).toString('hex'),
    nonce: randomBytes(16).toString('base64url'),
  }
  return exchangeHttp(
    {
      url: `${base}${RELAY_PATH_PREFIX}inspect`,
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      // The relay asks its store, and waits for that for longer.
      timeoutMs: 3 * TIMEOUT_MS,
    },
    callOf(world),
  )
}

/** As a browser asks before a page may. */
async function checkPages(base: string, { fetch, stop }: CommandWorld): Promise<Finding> {
  try {
    const { headers } = await fetch(`${base}${RELAY_PATH_PREFIX}inspect`, {
      method: 'OPTIONS',
      headers: { origin: FOREIGN_PAGE, 'access-control-request-method': 'POST' },
      redirect: 'error',
      signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    if (headers.get('access-control-allow-origin') === null)
      return finding('ok', 'relay pages', 'pages from other sites cannot call it')
    return finding(
      'problem',
      'relay pages',
      'pages from other sites can call it (Access-Control-Allow-Origin)',
      {
        advice: 'the relay sets no such header: take it out of what is in front of it',
      },
    )
  } catch {
    stop.throwIfAborted()
    return finding('unknown', 'relay pages', 'whether pages of other sites can ask it could not be found out')
  }
}

function callOf({ fetch, stop }: CommandWorld) {
  return { fetch, signal: stop }
}

/** Leases begin and end by the relay's clock. */
function clockFinding(relayAt: number | undefined, now: number): Finding {
  if (relayAt === undefined) return finding('unknown', 'relay clock', 'the relay did not report its time')
  const aheadMs = relayAt - now
  if (Math.abs(aheadMs) <= TOLERATED_CLOCK_MS)
    return finding('ok', 'relay clock', "agrees with this computer's")
  const minutes = Math.round(Math.abs(aheadMs) / MINUTE_MS)
  const what = `it is ${minutes} minutes ${aheadMs > 0 ? 'ahead of' : 'behind'} this computer: leases begin and end by it`
  return finding('warning', 'relay clock', what, { advice: 'sync both clocks with network time' })
}
