import type { LicenseBridge, LicenseSnapshot, LicenseState } from 'electron-license-gate/renderer'
import { element } from './element.js'

declare global {
  interface Window {
    /** Put there by `electron-license-gate/preload/auto`. */
    readonly licenseGate?: LicenseBridge
  }
}

type Tone = 'good' | 'warn' | 'bad'

/** Keeps the page's pill and banner true. The main process has decided already; this only shows it. */
export async function showLicense(onEntitled: (entitled: boolean) => void): Promise<void> {
  const { licenseGate } = window
  if (licenseGate === undefined) return
  let revision = -1

  function show(snapshot: LicenseSnapshot): void {
    if (snapshot.revision < revision) return
    revision = snapshot.revision
    const { state, entitled, at } = snapshot
    const { dataset } = document.documentElement
    dataset.licenseStatus = state.status
    dataset.licenseReason = reasonOf(state)
    showPill(state, at)
    showBanner(state, entitled)
    onEntitled(entitled)
  }

  element('#license-pill').addEventListener('click', () => void licenseGate.showDialog('details'))
  licenseGate.subscribe(show)
  const reply = await licenseGate.read()
  if (reply.ok) show(reply.value)
}

/** The reason of a state, or the cause of a grace period. */
function reasonOf(state: LicenseState): string {
  if ('reason' in state) return state.reason
  return state.status === 'grace' ? state.cause : ''
}

function showPill(state: LicenseState, at: number): void {
  const pill = element('#license-pill')
  const [tone, text] = pillOf(state, at)
  pill.dataset.tone = tone
  pill.textContent = text
}

function pillOf(state: LicenseState, at: number): [Tone, string] {
  switch (state.status) {
    case 'licensed':
      return ['good', state.license.testMode ? 'Licensed (test)' : 'Licensed']
    case 'grace':
      return at < state.warnsAt
        ? ['good', 'Licensed']
        : ['warn', `Offline, ${daysUntil(state.endsAt, at)} left`]
    case 'trial':
      return ['warn', `Trial, ${daysUntil(state.endsAt, at)} left`]
    case 'locked':
      return ['bad', 'License ended']
    case 'unlicensed':
      return ['bad', 'No license']
    default:
      return state satisfies never
  }
}

function daysUntil(endsAt: number, at: number): string {
  const days = Math.max(0, Math.ceil((endsAt - at) / 86_400_000))
  return `${days} ${days === 1 ? 'day' : 'days'}`
}

/** Without a license what was written stays readable: it is the user's. */
function showBanner(state: LicenseState, entitled: boolean): void {
  const banner = element('#banner')
  banner.hidden = entitled
  if (entitled) return
  const show = document.createElement('button')
  show.type = 'button'
  show.className = 'inline-button'
  show.textContent = 'Show the license'
  show.addEventListener('click', () => void window.licenseGate?.showDialog())
  const why = state.status === 'locked' ? 'Your license has ended.' : 'There’s no license on this computer.'
  banner.replaceChildren(`${why} Your notes can still be read and copied. `, show)
}
