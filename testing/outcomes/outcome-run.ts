import { SECOND_MS } from '../../contract/duration.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { createLicenseEngine } from '../../main/engine/create-engine.js'
import type { EngineReply } from '../../main/engine/license-engine.js'
import { silentLog } from '../../main/ports/log.js'
import type { VaultContent } from '../../main/vault/vault-content.js'
import { lemonSqueezy } from '../../providers/index.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import { createFakeClock, type FakeClock } from '../fake-clock.js'
import { createMemoryPorts } from '../memory-ports.js'
import { SAMPLE_POLICY } from '../sample-standing.js'
import { createSecretWatch } from '../secret-watch.js'
import { type LicenseStore, startLicenseStore } from '../store/license-store.js'
import { SENT } from './outcome-bodies.js'
import type { Outcome, OutcomeCall, OutcomeRow } from './outcome-row.js'
import { type OutcomeServer, startOutcomeServer } from './outcome-server.js'
import { RUN_AT, type RunStart } from './run-starts.js'
import type { EndState } from './word-effects.js'

/** What came of one outcome that one engine met, in words that a table can be held against. */
export interface RunReport {
  /** The requests, in order. */
  readonly asked: readonly OutcomeCall[]
  /** `ok`, or the code by which the user's text is found. */
  readonly told: 'ok' | LicenseErrorInfo['code']
  readonly retryAfterMs: number | undefined
  readonly requestId: string | undefined
  /** Where the exact name of the seat is told that may be lost. */
  readonly seatTold: 'nowhere' | 'in the error' | 'in a notice' | 'in the error and a notice'
  readonly state: EndState
  readonly entitled: boolean
  /** What the license file holds. */
  readonly kept: 'nothing' | 'the key' | 'the key and a named seat'
  readonly journal: 'empty' | 'an activation' | 'a release'
  /** The state after one more check that reaches the store, half a minute later, and what is left to settle. */
  readonly later: EndState
  readonly leftLater: number
}

export interface OutcomeRunner {
  /** @param spent The store has taken the seat that was asked for, whatever it answers, and does not take it back. */
  run(row: OutcomeRow, start: RunStart, spent?: boolean): Promise<RunReport>
  close(): Promise<void>
}

/** Longer than the store may still be at work on a request. */
const LATER_MS = 31 * SECOND_MS
const REFUSES: Outcome = { kind: 'answer', status: 503, body: '' }

/** The real engine over the real provider. One of its calls meets the outcome; the others reach a local store over HTTP. */
export async function startOutcomeRunner(): Promise<OutcomeRunner> {
  const server = await startOutcomeServer()
  const { storeId, productId, variantId } = SENT
  let clock = createFakeClock({ at: RUN_AT })
  const store = await startLicenseStore({
    storeId,
    productId,
    variantId,
    keys: [],
    now: () => clock.now(),
    rateLimitPerMinute: 1_000_000,
  })
  return {
    run(row, start, spent = false) {
      clock = createFakeClock({ at: RUN_AT })
      return playRun({ server, store, clock }, row, start, spent)
    },
    async close() {
      await Promise.all([server.close(), store.close()])
    },
  }
}

interface World {
  readonly server: OutcomeServer
  readonly store: LicenseStore
  /** The computer's and the store's. */
  readonly clock: FakeClock
}

async function playRun(world: World, row: OutcomeRow, start: RunStart, spent: boolean): Promise<RunReport> {
  resetStore(world.store, start.content)
  world.store.requests.clear()
  const stage = createStage(world, row, start, spent)
  const { engine, kept } = await openEngine(world, row, start, stage)
  try {
    const reply = await start.act(engine)
    const asked = [...stage.asked]
    const now = {
      ...describeReply(reply),
      seatTold: whereTold(stage.seatName, reply, engine.snapshot),
      ...describeKept(kept()),
      state: stateOf(engine.snapshot),
      entitled: engine.snapshot.entitled,
    }
    engine.diagnostics()
    stage.calm()
    await world.clock.advance(LATER_MS)
    await engine.revalidate()
    const { pendingActivation, pendingReleases } = kept()
    const leftLater = pendingReleases.length + (pendingActivation === null ? 0 : 1)
    return { asked, ...now, later: stateOf(engine.snapshot), leftLater }
  } finally {
    engine.dispose()
  }
}

const DEVICE_NAME = 'Janes-Laptop'

async function openEngine(
  { clock }: World,
  { options }: OutcomeRow,
  { content }: RunStart,
  { provider, fetch }: Pick<ReturnType<typeof createStage>, 'provider' | 'fetch'>,
) {
  const watch = createSecretWatch()
  watch.guard(SENT.key, SENT.instanceId, 'A. Customer', 'Demo Customer')
  watch.guardFromLogs(DEVICE_NAME)
  const ports = createMemoryPorts({ clock, fetch, log: watch.watchLog(silentLog) })
  const device = await ports.device.read()
  if (device === null) throw new Error('device: expected one, as memory ports have')
  await ports.vault.write(device, content)
  const acceptsTestKeys = options?.allowTestMode ?? false
  const settings = { provider, policy: SAMPLE_POLICY, deviceName: DEVICE_NAME, acceptsTestKeys }
  return {
    engine: watch.watchEngine(createLicenseEngine(settings, ports)),
    kept: (): VaultContent => ports.vault.read(device).content,
  }
}

function resetStore({ keys }: LicenseStore, { credentials }: VaultContent): void {
  keys.remove(SENT.key)
  const seat = { id: SENT.instanceId, name: SENT.seatName }
  keys.add({ key: SENT.key, activationLimit: 3, instances: credentials === null ? [] : [seat] })
}

/** The provider and the network of one run. */
function createStage({ server, store }: World, row: OutcomeRow, { call }: RunStart, spent: boolean) {
  const { storeId, productId } = SENT
  const { baseUrl, fetch: meet, timeoutMs } = server.play(row.outcome, call, spent ? REFUSES : undefined)
  const good = lemonSqueezy({ storeId, productId, baseUrl: store.url })
  const bad = lemonSqueezy({ storeId, productId, baseUrl, timeoutMs, ...row.options })
  const asked: OutcomeCall[] = []
  const seen = { seatName: '', isCalm: false }
  const meeting = (each: OutcomeCall): LicenseProvider => (each === call && !seen.isCalm ? bad : good)
  const request: typeof fetch = (input, init) => {
    asked.push(callOf(String(input), String(init?.body)))
    return String(input).startsWith(baseUrl) ? meet(input, init) : fetch(input, init)
  }
  const provider: LicenseProvider = {
    ...good,
    inspect: (...all) => meeting('inspect').inspect(...all),
    validate: (...all) => meeting('validate').validate(...all),
    deactivate: (...all) => meeting('deactivate').deactivate(...all),
    async activate(asking, context) {
      seen.seatName = asking.seatName
      if (spent) store.keys.addInstance(SENT.key, { name: asking.seatName })
      const taking = meeting('activate')
      const answer = await taking.activate(asking, context)
      if (taking === bad && answer.kind === 'granted') {
        store.keys.addInstance(SENT.key, { id: answer.value.seat.instanceId, name: asking.seatName })
      }
      return answer
    },
  }
  return {
    provider,
    fetch: request,
    asked,
    get seatName() {
      return seen.seatName
    },
    calm() {
      seen.isCalm = true
    },
  }
}

function callOf(url: string, body: string): OutcomeCall {
  const path = url.slice(url.lastIndexOf('/') + 1)
  if (path === 'activate' || path === 'deactivate') return path
  return new URLSearchParams(body).has('instance_id') ? 'validate' : 'inspect'
}

function describeReply(reply: EngineReply) {
  if (reply.ok) return { told: 'ok', retryAfterMs: undefined, requestId: undefined } as const
  const { code, retryAfterMs, requestId } = reply.error
  return { told: code, retryAfterMs, requestId }
}

function whereTold(
  seatName: string,
  reply: EngineReply,
  { notices }: LicenseSnapshot,
): RunReport['seatTold'] {
  const inError = seatName !== '' && !reply.ok && reply.error.facts?.seatName === seatName
  const inNotice = notices.some(
    (notice) => notice.kind === 'seat-may-be-lost' && notice.seatName === seatName,
  )
  if (inError) return inNotice ? 'in the error and a notice' : 'in the error'
  return inNotice ? 'in a notice' : 'nowhere'
}

function describeKept({ credentials, pendingActivation, pendingReleases }: VaultContent) {
  const journal = pendingActivation === null ? 'empty' : 'an activation'
  return { kept: keptOf(credentials), journal: pendingReleases.length > 0 ? 'a release' : journal } as const
}

function keptOf(credentials: VaultContent['credentials']): RunReport['kept'] {
  if (credentials === null) return 'nothing'
  if (credentials.key !== SENT.key) throw new Error('key: expected the one that was sent')
  return credentials.instanceId !== null && credentials.seatName !== ''
    ? 'the key and a named seat'
    : 'the key'
}

function stateOf({ state }: LicenseSnapshot): EndState {
  const detail = 'reason' in state ? state.reason : 'cause' in state ? state.cause : undefined
  return (detail === undefined ? state.status : `${state.status}: ${detail}`) as EndState
}
