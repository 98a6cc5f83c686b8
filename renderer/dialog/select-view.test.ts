import { describe, expect, it } from 'vitest'
import type { LicenseErrorCode } from '../../contract/license-error.js'
import {
  GRACE_CAUSES,
  type LicenseActivity,
  type LicenseSnapshot,
  type LicenseState,
  LOCK_REASONS,
  UNLICENSED_REASONS,
} from '../../contract/license-state.js'
import {
  SAMPLE_NOW,
  sampleGrace,
  sampleLicense,
  sampleLicensed,
  sampleLocked,
  sampleSnapshot,
} from '../gallery/sample-snapshots.js'
import { createInteraction, type Interaction } from './interaction.js'
import { selectView, type View, workOf } from './select-view.js'

const license = sampleLicense()
const trial: LicenseState = { status: 'trial', startedAt: SAMPLE_NOW, endsAt: SAMPLE_NOW + 1 }

function view(
  state: LicenseState | null,
  interaction: Partial<Interaction> = {},
  change?: Partial<LicenseSnapshot>,
): View {
  const snapshot = state === null ? null : sampleSnapshot(state, change)
  return selectView({ snapshot, failure: null }, createInteraction(interaction))
}

const failed = (code: LicenseErrorCode): Partial<Interaction> => ({
  failure: { verb: 'activate', error: { code, message: code } },
})

describe('before anything is known', () => {
  it('shows nothing yet, and why where it failed', () => {
    const error = { code: 'forbidden', message: 'not attached' } as const
    expect(view(null).kind).toBe('loading')
    expect(selectView({ snapshot: null, failure: error }, createInteraction())).toEqual({
      kind: 'unavailable',
      error,
    })
  })
})

describe('what the state calls for', () => {
  it.each(UNLICENSED_REASONS)('asks for a key where there is none remembered: %s', (reason) => {
    expect(view({ status: 'unlicensed', reason })).toEqual({ kind: 'enter-key', reason, canGoBack: false })
  })

  it.each(['seat-released', 'new-device', 'deactivated'] as const)(
    'offers the remembered key: %s',
    (reason) => {
      expect(view({ status: 'unlicensed', reason, license })).toEqual({ kind: 'remembered', reason, license })
    },
  )

  it.each(['none', 'storage-unreadable'] as const)('asks for the key all the same: %s', (reason) => {
    expect(view({ status: 'unlicensed', reason, license }).kind).toBe('enter-key')
  })

  it.each(LOCK_REASONS)('explains the lock: %s', (reason) => {
    expect(view(sampleLocked(reason))).toMatchObject({ kind: 'locked', state: { reason } })
  })

  it('shows the trial and the license', () => {
    expect(view(trial).kind).toBe('trial')
    expect(view(sampleLicensed()).kind).toBe('details')
  })

  it.each(GRACE_CAUSES)('is silent about grace until it warns, to the millisecond: %s', (cause) => {
    const grace = sampleGrace(cause)
    const kinds = [-1, 0, 1].map((ms) => view(grace, {}, { at: grace.warnsAt + ms }).kind)
    expect(kinds).toEqual(['details', 'grace', 'grace'])
  })
})

describe('where the user has gone', () => {
  it('is the key field, from which a license or a lock can be gone back to', () => {
    expect(view(sampleLicensed(), { step: 'enter-key' })).toMatchObject({
      kind: 'enter-key',
      canGoBack: true,
    })
    expect(view(sampleLocked('expired'), { step: 'enter-key' })).toMatchObject({ canGoBack: true })
    expect(view({ status: 'unlicensed', reason: 'none' }, { step: 'enter-key' })).toMatchObject({
      canGoBack: false,
    })
  })

  it('is the details, also in grace that warns', () => {
    expect(view(sampleGrace('clock'), { step: 'details' }).kind).toBe('details')
  })

  it.each(['details', 'deactivate', 'activated'] as const)(
    'gives way where the state no longer has it: %s',
    (step) => {
      expect(view({ status: 'unlicensed', reason: 'none' }, { step }).kind).toBe('enter-key')
      expect(view(trial, { step }).kind).toBe('trial')
    },
  )

  it('gives good news only while it is true', () => {
    expect(view(sampleLocked('expired'), { step: 'activated' }).kind).toBe('locked')
  })

  it('is deactivating wherever a seat is held, a locked one too', () => {
    expect(view(sampleLocked('disabled'), { step: 'deactivate' }).kind).toBe('deactivate')
    expect(view(sampleLocked('trial-ended'), { step: 'deactivate' }).kind).toBe('locked')
  })

  it('gives way to a full license', () => {
    expect(view({ status: 'unlicensed', reason: 'none' }, failed('no-seats-left')).kind).toBe('no-seats')
    expect(view({ status: 'unlicensed', reason: 'none' }, failed('key-not-found')).kind).toBe('enter-key')
  })
})

describe('workOf()', () => {
  it.each([
    ['idle', null],
    ['waiting', null],
    ['checking', 'checking'],
    ['activating', 'activating'],
    ['deactivating', 'deactivating'],
  ] as [LicenseActivity, string | null][])(
    'takes "%s", which may come from another window, for %s',
    (activity, work) => {
      expect(workOf(sampleSnapshot(trial, { activity }), createInteraction())).toBe(work)
    },
  )

  it('does not wait for the main process to say what was begun here', () => {
    const idle = sampleSnapshot(trial)
    expect(workOf(idle, createInteraction({ running: 'move-here' }))).toBe('activating')
    expect(workOf(idle, createInteraction({ running: 'revalidate' }))).toBe('checking')
  })
})
