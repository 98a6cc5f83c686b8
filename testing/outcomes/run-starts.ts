import { DAY_MS } from '../../contract/duration.js'
import type { Activation } from '../../main/core/activation-state.js'
import type { EngineReply, LicenseEngine } from '../../main/engine/license-engine.js'
import { EMPTY_CONTENT, type VaultContent } from '../../main/vault/vault-content.js'
import { SENT } from './outcome-bodies.js'
import type { OutcomeCall } from './outcome-row.js'
import type { WordEffects } from './word-effects.js'

/** What was going on when an outcome was met. */
export interface RunStart {
  readonly name: string
  /** What this computer has kept. */
  readonly content: VaultContent
  /** What the user, or the schedule, does. */
  readonly act: (engine: LicenseEngine) => Promise<EngineReply>
  /** The call that meets the outcome; all others reach the store. */
  readonly call: OutcomeCall
  /** Which of a word's effects is to be expected. */
  readonly effect: Exclude<keyof WordEffects, 'seat' | 'release'>
}

/** When the outcomes are met; the clocks of the computer and the store agree. */
export const RUN_AT = Date.UTC(2030, 0, 1)

function held(overrides: Partial<Activation> = {}): VaultContent {
  const confirmedAt = overrides.confirmedAt ?? RUN_AT - 2 * DAY_MS
  return {
    ...EMPTY_CONTENT,
    credentials: {
      providerId: 'lemon-squeezy',
      key: SENT.key,
      instanceId: SENT.instanceId,
      seatName: SENT.seatName,
    },
    entitlement: {
      license: {
        keyTail: SENT.key.slice(-4),
        productName: 'App',
        expiresAt: null,
        seatsUsed: 1,
        seatsLimit: 3,
        seatName: SENT.seatName,
        testMode: false,
      },
      confirmedAt,
      nextCheckAt: confirmedAt + DAY_MS,
      trouble: null,
      doubt: null,
      verdict: null,
      ...overrides,
    },
    time: { highWaterAt: RUN_AT - 1, clockOffsetMs: 0 },
  }
}

const inOrder = held()
const disabled = held({ verdict: { reason: 'disabled', since: RUN_AT - DAY_MS } })
const activate: RunStart['act'] = (engine) => engine.activate(SENT.key)
const check: RunStart['act'] = (engine) => engine.revalidate()
const deactivate: RunStart['act'] = (engine) => engine.deactivate()

function checking(name: string, effect: RunStart['effect'], content: VaultContent): RunStart {
  return { name: `checking, ${name}`, content, act: check, call: 'validate', effect }
}

export const ASKING_FOR_SEAT: RunStart = {
  name: 'activating, asking for the seat',
  content: EMPTY_CONTENT,
  act: activate,
  call: 'activate',
  effect: 'activating',
}

export const CHECKING_IN_ORDER = checking('in order', 'licensed', inOrder)

export const RUN_STARTS: readonly RunStart[] = [
  { ...ASKING_FOR_SEAT, name: 'activating, inspecting the key', call: 'inspect' },
  ASKING_FOR_SEAT,
  {
    name: 'activating what is held',
    content: inOrder,
    act: activate,
    call: 'validate',
    effect: 'enteringAgain',
  },
  CHECKING_IN_ORDER,
  checking('in grace', 'grace', held({ trouble: { since: RUN_AT - DAY_MS } })),
  checking('doubted', 'doubted', held({ doubt: { answers: 2, firstAt: RUN_AT - DAY_MS } })),
  checking('disabled', 'disabled', disabled),
  checking('grace over', 'graceOver', held({ confirmedAt: RUN_AT - 15 * DAY_MS })),
  {
    name: 'deactivating',
    content: inOrder,
    act: deactivate,
    call: 'deactivate',
    effect: 'deactivating',
  },
  {
    name: 'deactivating what is disabled',
    content: disabled,
    act: deactivate,
    call: 'deactivate',
    effect: 'removing',
  },
]
