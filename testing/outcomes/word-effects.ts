import type { Becomes } from './outcome-row.js'

/** The state of a license, as its status and the reason or cause that goes with it. */
export type EndState =
  | 'licensed'
  | 'grace: unreachable'
  | 'grace: doubted'
  | 'locked: disabled'
  | 'locked: expired'
  | 'locked: wrong-product'
  | 'locked: not-found'
  | 'locked: grace-ended'
  | 'unlicensed: none'
  | 'unlicensed: seat-released'
  | 'unlicensed: deactivated'

/**
 * What a word does, by what was going on when it came. Written down by a person from the rules of the design: the engine is
 * held against it, never the other way round.
 */
export interface WordEffects {
  /** A key is entered where there is no license; the word comes when the key is inspected or the seat is asked for. */
  readonly activating: EndState
  /**
   * What has become of the seat when the word comes from `activate`. `counted`: the store is asked how many seats are in use
   * now, and where that is one more than before, the user is told the name of ours. `counted-later`: the store may be at
   * work on the request for half a minute more, so an unchanged count proves nothing before that.
   */
  readonly seat: 'taken' | 'none' | 'counted' | 'counted-later'
  /** The key of the license that is held is entered once more; the word comes from a check of its seat. */
  readonly enteringAgain: EndState
  /** A check of a license in order. */
  readonly licensed: EndState
  /** A check in the grace period, after trouble. */
  readonly grace: EndState
  /** A check of a license that was "not found" twice, the first time 24 h ago. */
  readonly doubted: EndState
  /** A check of a license that the store has disabled. */
  readonly disabled: EndState
  /** A check after the end of the grace period. */
  readonly graceOver: EndState
  /** The user deactivates a license in order. */
  readonly deactivating: EndState
  /** The user deactivates a license that the store has disabled: it can be removed whatever the store says. */
  readonly removing: EndState
  /** What has become of the seat that is being given back. `noted`: the next check tells, or it is tried again. */
  readonly release: 'given-back' | 'kept' | 'noted'
}

/** Nothing is known of the license, so nothing changes but that it is not confirmed. */
const TROUBLE: WordEffects = {
  activating: 'unlicensed: none',
  seat: 'counted',
  enteringAgain: 'licensed',
  licensed: 'grace: unreachable',
  grace: 'grace: unreachable',
  doubted: 'grace: doubted',
  disabled: 'locked: disabled',
  graceOver: 'locked: grace-ended',
  deactivating: 'licensed',
  removing: 'locked: disabled',
  release: 'noted',
}

/** The store has answered, but with nothing that could end a license. */
const ANSWERED: WordEffects = {
  ...TROUBLE,
  seat: 'none',
  enteringAgain: 'grace: unreachable',
  removing: 'unlicensed: deactivated',
  release: 'kept',
}

function ending(state: EndState): WordEffects {
  return {
    activating: 'unlicensed: none',
    seat: 'none',
    enteringAgain: state,
    licensed: state,
    grace: state,
    doubted: state,
    disabled: state,
    graceOver: state,
    deactivating: 'unlicensed: deactivated',
    removing: 'unlicensed: deactivated',
    release: 'given-back',
  }
}

export const WORD_EFFECTS: Readonly<Record<Becomes, WordEffects>> = {
  granted: { ...ending('licensed'), activating: 'licensed', seat: 'taken' },

  'key-disabled': ending('locked: disabled'),
  'key-expired': ending('locked: expired'),
  // the store has said yes to the seat, and we no
  'wrong-product': { ...ending('locked: wrong-product'), seat: 'counted' },
  // entered again, the key takes a new seat
  'instance-not-found': { ...ending('unlicensed: seat-released'), enteringAgain: 'licensed' },
  'key-not-found': {
    ...ANSWERED,
    enteringAgain: 'grace: doubted',
    licensed: 'grace: doubted',
    grace: 'grace: doubted',
    doubted: 'locked: not-found',
  },
  'no-seats-left': ANSWERED,
  'test-key': { ...ANSWERED, seat: 'counted' },
  'invalid-input': ANSWERED,
  unspecified: ANSWERED,

  offline: TROUBLE,
  timeout: { ...TROUBLE, seat: 'counted-later' },
  tls: TROUBLE,
  'proxy-auth': TROUBLE,
  // turned away before anything is done
  'rate-limited': { ...TROUBLE, seat: 'none' },
  'server-error': TROUBLE,
  'not-the-api': TROUBLE,
  misconfigured: TROUBLE,
}
