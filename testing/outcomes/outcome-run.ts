import { SECOND_MS } from '../../contract/duration.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { createLicenseEngine } from '../../main/engine/create-engine.js'
import type { EngineReply } from '../../main/engine/license-engine.js'
import { silentLog } from '../../main/ports/log.js'
import type { VaultContent } from '../../main/vault/vault-content.js'
import { createFakeClock, type FakeClock } from '../fake-clock.js'
import { createMemoryPorts } from '../memory-ports.js'
import { SAMPLE_POLICY } from '../sample-activation.js'
import { createSecretWatch } from '../secret-watch.js'
import { type LicenseStore, startLicenseStore } from '../store/license-store.js'
import { SENT } from './outcome-bodies.js'
import type { OutcomeCall, OutcomeRow } from './outcome-row.js'
import { createRunStage, type OutcomeStages, type RunStage } from './run-stage.js'
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

/** What the engine has to be told of a row. */
export type RunRow = Pick<OutcomeRow, 'options'>

export interface OutcomeRunner<Row extends RunRow> {
  /** @param spent The store has taken the seat that was asked for, whatever it answers, and does not take it back. */
  run(row: Row, start: RunStart, spent?: boolean): Promise<RunReport>
  close(): Promise<void>
}

/** Longer than the store may still be at work on a request. */
const LATER_MS = 31 * SECOND_MS

/** The real engine over the real provider. One of its calls meets the outcome; the others reach a local store over HTTP. */
export async function startOutcomeRunner<Row extends RunRow>(
  openStages: (store: LicenseStore) => Promise<OutcomeStages<Row>>,
  /** A seat's id as the store writes it. */
  seatId: (id: string) => string = (id) => id,
): Promise<OutcomeRunner<Row>> {
  const { storeId, productId, variantId } = SENT
  let clock = createFakeClock({ at: RUN_AT })
  const store = await startLicenseStore({
    storeId,
    productId,
    variantId,
    keys: [],
    now: () => clock.now(),
    rateLimitPerMinute: 1_000_000,
    polar: { requestsPerSecond: null },
  })
  const stages = await openStages(store)
  return {
    run(row, start, spent = false) {
      clock = createFakeClock({ at: RUN_AT })
      resetStore(store, start.content)
      const staged = stages.set(row, start.call, spent)
      const met = { ...start, content: withSeatId(start.content, seatId) }
      return playRun({ clock, stage: createRunStage(store, staged, met, spent) }, row, met)
    },
    async close() {
      await Promise.all([stages.close(), store.close()])
    },
  }
}

interface World {
  /** The computer's and the store's. */
  readonly clock: FakeClock
  readonly stage: RunStage
}

async function playRun(world: World, row: RunRow, start: RunStart): Promise<RunReport> {
  const { stage } = world
  const { engine, kept } = await openEngine(world, row, start)
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
  { clock, stage: { provider, fetch } }: World,
  { options }: RunRow,
  { content }: RunStart,
) {
  const watch = createSecretWatch()
  watch.guard(SENT.key, SENT.instanceId, 'A. Customer', 'Demo Customer')
  watch.guardFromLogs(DEVICE_NAME)
  const ports = createMemoryPorts({ clock, fetch, log: watch.watchLog(silentLog) })
  const device = await ports.device.read()
  if (device === null) throw new Error('device: expected one, as memory ports have')
  await ports.vault.write(device, keptFor(provider.id, content))
  const acceptsTestKeys = options?.allowTestMode ?? false
  const settings = { provider, policy: SAMPLE_POLICY, deviceName: DEVICE_NAME, acceptsTestKeys }
  return {
    engine: watch.watchEngine(createLicenseEngine(settings, ports)),
    kept: (): VaultContent => ports.vault.read(device).content,
  }
}

function withSeatId(content: VaultContent, seatId: (id: string) => string): VaultContent {
  const { credentials } = content
  if (credentials === null || credentials.instanceId === null) return content
  return { ...content, credentials: { ...credentials, instanceId: seatId(credentials.instanceId) } }
}

/** What was kept, as a license of this provider. */
function keptFor(providerId: string, content: VaultContent): VaultContent {
  const { credentials } = content
  return { ...content, credentials: credentials && { ...credentials, providerId } }
}

function resetStore({ keys, requests }: LicenseStore, { credentials }: VaultContent): void {
  requests.clear()
  keys.remove(SENT.key)
  const seat = { id: SENT.instanceId, name: SENT.seatName }
  keys.add({ key: SENT.key, activationLimit: 3, instances: credentials === null ? [] : [seat] })
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
