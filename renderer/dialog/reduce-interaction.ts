import type { LicenseDevice } from '../../contract/license-device.js'
import type { LicenseErrorCode, LicenseErrorInfo } from '../../contract/license-error.js'
import type { LicenseState } from '../../contract/license-state.js'
import {
  type DialogVerb,
  type Failure,
  type Interaction,
  type InteractionEvent,
  type News,
  NO_DEVICES,
} from './interaction.js'

/** Answers what an event makes of the dialog. `select-view.ts` turns that into a view. */
export function reduceInteraction(interaction: Interaction, event: InteractionEvent): Interaction {
  switch (event.type) {
    case 'step-chosen':
      return { ...interaction, step: event.step, failure: null, outcome: null, ...NO_DEVICES }
    case 'verb-started':
      return {
        ...interaction,
        running: event.verb,
        failure: keptFailure(interaction, event.verb),
        outcome: null,
        obstacle: null,
        letGo: false,
      }
    case 'verb-succeeded':
      return succeed({ ...interaction, running: null, failure: null, ...NO_DEVICES }, event.verb)
    case 'verb-failed':
      return failVerb({ ...interaction, running: null }, event)
    case 'failure-cleared':
      return interaction.failure === null ? interaction : { ...interaction, failure: null }
    case 'let-go':
      return { ...interaction, letGo: true }
    case 'let-go-settled':
      return settleLetGo(interaction, event.isNoted)
    case 'old-computer-judged':
      return { ...interaction, oldComputerGone: event.gone }
    case 'devices-listed':
      return withDevices(interaction, event.devices)
    case 'device-chosen':
      return { ...interaction, chosenDevice: event.id, obstacle: null }
    case 'page-opened':
      return interaction.pageOpened ? interaction : { ...interaction, pageOpened: true }
    case 'certificate-edited':
      return { ...interaction, certificate: event.text, failure: null }
    case 'state-changed':
      return followState(interaction, event.from, event.to)
    default:
      return event satisfies never
  }
}

/** The view of a full license stays while its "Try again" runs; anything else begins without the old failure. */
function keptFailure({ failure }: Interaction, verb: DialogVerb): Failure | null {
  const isSame = failure?.verb === verb || verb === 'replace'
  return isSame && failure?.error.code === 'no-seats-left' ? failure : null
}

function succeed(interaction: Interaction, verb: DialogVerb): Interaction {
  switch (verb) {
    case 'activate':
    case 'move-here':
    case 'replace':
    case 'certify':
      return { ...interaction, step: 'activated', news: 'activated', certificate: '' }
    case 'deactivate':
    case 'remove-here':
      return { ...interaction, step: 'auto' }
    case 'revalidate':
      return confirmed(interaction)
    default:
      return verb satisfies never
  }
}

/** The result is not shown if the state itself already says it. */
function confirmed(interaction: Interaction): Interaction {
  if (interaction.step === 'activated') return { ...interaction, outcome: null }
  return interaction.outcome === 'renewed' ? interaction : { ...interaction, outcome: 'confirmed' }
}

/** Now it is known whether a seat was taken: a notice names it, or there is none. */
function settleLetGo(interaction: Interaction, isNoted: boolean): Interaction {
  const { failure } = interaction
  if (failure?.error.code !== 'cancelled') return { ...interaction, letGo: false }
  const { facts: _seat, ...error } = failure.error
  return { ...interaction, letGo: false, failure: isNoted ? null : { ...failure, error } }
}

/** Refusals that the state itself shows: a check that ends in one of them has worked. */
const SHOWN_BY_STATE: ReadonlySet<LicenseErrorCode> = new Set([
  'key-disabled',
  'key-expired',
  'instance-not-found',
  'wrong-product',
])

function failVerb(interaction: Interaction, { verb, error }: Failure): Interaction {
  if (verb === 'replace') return failReplacing(interaction, error)
  if (verb === 'revalidate' && SHOWN_BY_STATE.has(error.code)) return { ...interaction, outcome: 'unchanged' }
  if (verb === 'revalidate' && error.code === 'key-not-found') return { ...interaction, outcome: 'not-found' }
  const stillFull = interaction.failure?.error.code === 'no-seats-left' && error.code === 'no-seats-left'
  const seats = stillFull ? ({ devices: 'unasked' } as const) : NO_DEVICES
  return { ...interaction, failure: { verb, error }, outcome: stillFull ? 'still-full' : null, ...seats }
}

/** The list of computers stays, with the reason of the failure. If somebody else was quicker, the list is fetched again. */
function failReplacing(interaction: Interaction, error: LicenseErrorInfo): Interaction {
  if (error.code !== 'no-seats-left') return { ...interaction, obstacle: error }
  return { ...interaction, outcome: 'still-full', ...NO_DEVICES }
}

/** The one that is missed least comes first, and is chosen until the user chooses another. */
function withDevices(interaction: Interaction, devices: readonly LicenseDevice[] | null): Interaction {
  const [first] = devices ?? []
  if (devices === null || first === undefined) return { ...interaction, devices: 'unknown' }
  return { ...interaction, devices, chosenDevice: first.id }
}

/** A license that opens the app again, from wherever, deserves its own view. */
function followState(interaction: Interaction, from: LicenseState, to: LicenseState): Interaction {
  if (sameState(from, to)) return isLonger(from, to) ? { ...interaction, outcome: 'renewed' } : interaction
  const news = to.status === 'licensed' ? newsOf(from) : undefined
  const shown: Partial<Interaction> = news === undefined ? {} : { step: 'activated', news, letGo: false }
  return { ...interaction, failure: null, outcome: null, ...shown }
}

function newsOf(from: LicenseState): News | undefined {
  if (from.status === 'unlicensed') return 'activated'
  if (from.status !== 'locked') return undefined
  return from.reason === 'expired' ? 'renewed' : 'confirmed'
}

/** A license that was renewed before it ended. */
function isLonger(from: LicenseState, to: LicenseState): boolean {
  if (from.status !== 'licensed' || to.status !== 'licensed') return false
  const before = from.license.expiresAt
  const after = to.license.expiresAt
  return typeof before === 'number' && typeof after === 'number' && after > before
}

function sameState(a: LicenseState, b: LicenseState): boolean {
  return a.status === b.status && reasonOf(a) === reasonOf(b)
}

/** Returns the reason of a state, or '' if it has none. */
export function reasonOf(state: LicenseState): string {
  return 'reason' in state ? state.reason : ''
}
