import { isRefusal, type LicenseErrorFacts, type LicenseErrorInfo } from '../../contract/license-error.js'
import type {
  CertificateTerm,
  Grace,
  Licensed,
  LicenseSnapshot,
  LicenseState,
  LicenseSummary,
  Locked,
  Trial,
  UnlicensedReason,
} from '../../contract/license-state.js'
import type { LicenseReading } from '../license-store.js'
import type { DialogVerb, Interaction, News } from './interaction.js'

type RememberedReason = Extract<UnlicensedReason, 'seat-released' | 'new-device' | 'deactivated'>

/** The views of the dialog. Each has its own component in `views/`. */
export type View =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unavailable'; readonly error: LicenseErrorInfo }
  /** `reason`: why a key is asked for; with `canGoBack` the user came here by choice. */
  | { readonly kind: 'enter-key'; readonly reason: UnlicensedReason; readonly canGoBack: boolean }
  /** The key is remembered: one click is enough. */
  | { readonly kind: 'remembered'; readonly reason: RememberedReason; readonly license: LicenseSummary }
  | { readonly kind: 'no-seats'; readonly facts: LicenseErrorFacts; readonly verb: DialogVerb }
  | { readonly kind: 'activated'; readonly license: LicenseSummary; readonly news: News }
  | { readonly kind: 'details'; readonly state: Licensed | Grace }
  /** `isRefused`: the store does not free the seat, so what is left is to remove the license here. */
  | {
      readonly kind: 'deactivate'
      readonly license: LicenseSummary
      readonly isRefused: boolean
      /** An offline certificate takes no seat, so all that happens happens here. */
      readonly certificate: CertificateTerm | undefined
    }
  | { readonly kind: 'grace'; readonly state: Grace }
  | { readonly kind: 'locked'; readonly state: Locked }
  | { readonly kind: 'trial'; readonly state: Trial }
  | { readonly kind: 'certificate' }

/** Views whose code is loaded on demand: the one to enter a key is there from the start. */
export type LaterView = Extract<View, { kind: (typeof LATER_VIEWS)[number] }>
const LATER_VIEWS = [
  'activated',
  'certificate',
  'deactivate',
  'details',
  'grace',
  'locked',
  'no-seats',
  'remembered',
  'trial',
] as const

export function isLaterView(view: View): view is LaterView {
  return (LATER_VIEWS as readonly string[]).includes(view.kind)
}

/** `unfetched`: replaces a view whose code could not be loaded. */
export type ViewKind = View['kind'] | 'unfetched'

/** A pure function: what is known of the license and what the user does decide together what is shown. */
export function selectView({ snapshot, failure }: LicenseReading, interaction: Interaction): View {
  if (snapshot === null)
    return failure === null ? { kind: 'loading' } : { kind: 'unavailable', error: failure }
  return viewOfFailure(interaction) ?? viewOfStep(snapshot, interaction) ?? viewOfState(snapshot)
}

function viewOfFailure({ failure }: Interaction): View | undefined {
  if (failure?.error.code !== 'no-seats-left') return undefined
  return { kind: 'no-seats', facts: failure.error.facts ?? {}, verb: failure.verb }
}

/** Returns the view that the user went to, as long as the state still has it; otherwise the state decides. */
function viewOfStep(snapshot: LicenseSnapshot, { step, news, failure }: Interaction): View | undefined {
  const { state } = snapshot
  const license = licenseOf(state)
  switch (step) {
    case 'auto':
      return undefined
    case 'enter-key':
      return enterKeyByChoice(snapshot)
    case 'details':
      return state.status === 'licensed' || state.status === 'grace' ? { kind: 'details', state } : undefined
    case 'deactivate':
      return license === undefined
        ? undefined
        : {
            kind: 'deactivate',
            license,
            isRefused: failure !== null && isRefusal(failure.error.code),
            certificate: 'certificate' in state ? state.certificate : undefined,
          }
    case 'certificate':
      return { kind: 'certificate' }
    case 'activated':
      return license === undefined || state.status === 'locked'
        ? undefined
        : { kind: 'activated', license, news }
    default:
      return step satisfies never
  }
}

function viewOfState({ state, at }: LicenseSnapshot): View {
  switch (state.status) {
    case 'unlicensed':
      return viewOfUnlicensed(state.reason, state.license)
    case 'trial':
      return { kind: 'trial', state }
    case 'licensed':
      return { kind: 'details', state }
    case 'grace':
      return at < state.warnsAt ? { kind: 'details', state } : { kind: 'grace', state }
    case 'locked':
      return { kind: 'locked', state }
    default:
      return state satisfies never
  }
}

function viewOfUnlicensed(reason: UnlicensedReason, license: LicenseSummary | undefined): View {
  const remembered = reason === 'seat-released' || reason === 'new-device' || reason === 'deactivated'
  if (license !== undefined && remembered) return { kind: 'remembered', reason, license }
  return { kind: 'enter-key', reason, canGoBack: false }
}

function enterKeyByChoice(snapshot: LicenseSnapshot): View {
  const back = viewOfState(snapshot)
  return back.kind === 'enter-key' ? back : { kind: 'enter-key', reason: 'none', canGoBack: true }
}

/** Returns the license of a seat that this computer still has, so that it can be released. */
function licenseOf(state: LicenseState): LicenseSummary | undefined {
  switch (state.status) {
    case 'licensed':
    case 'grace':
    case 'locked':
      return state.license
    case 'unlicensed':
    case 'trial':
      return undefined
    default:
      return state satisfies never
  }
}

export type Work = 'activating' | 'deactivating' | 'checking'

const WORK_OF_VERB: Readonly<Record<DialogVerb, Work>> = {
  activate: 'activating',
  'move-here': 'activating',
  replace: 'activating',
  certify: 'activating',
  deactivate: 'deactivating',
  'remove-here': 'deactivating',
  revalidate: 'checking',
}

/** Returns the work under way, whether it began here or in another window, except the work that the user no longer waits for. */
export function workOf(snapshot: LicenseSnapshot | null, { running, letGo }: Interaction): Work | null {
  if (running !== null) return WORK_OF_VERB[running]
  const activity = snapshot?.activity ?? 'idle'
  if (letGo && activity === 'activating') return null
  return activity === 'idle' || activity === 'waiting' ? null : activity
}
