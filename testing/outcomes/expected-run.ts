import { SECOND_MS } from '../../contract/duration.js'
import { isUnreachableCause } from '../../contract/license-error.js'
import { type Becomes, type OutcomeCall, type OutcomeRow, wordAt } from './outcome-row.js'
import type { RunReport } from './outcome-run.js'
import type { RunStart } from './run-starts.js'
import { type EndState, WORD_EFFECTS, type WordEffects } from './word-effects.js'

/** For so long an unchanged count of seats proves nothing. */
const COUNTED_LATER_MS = 30 * SECOND_MS

/** What a table tells of an outcome. */
export type ToldRow = Pick<OutcomeRow, 'becomes' | 'retryAfterMs' | 'requestId' | 'takesSeat' | 'isFull'>

/** What the table says that must come of an outcome. */
export function expectedRun(row: ToldRow, start: RunStart, spent = false): RunReport {
  const word = wordAt(row, start.call)
  const effects = WORD_EFFECTS[word]
  const isFull = start.call === 'inspect' && row.isFull === true
  const state = isFull ? 'unlicensed: none' : effects[start.effect]
  const told = isFull ? 'no-seats-left' : toldOf(word, start, state)
  const isOpen = start.call === 'activate' && effects.seat === 'counted-later' && !spent
  const isTrouble = told !== 'ok' && isUnreachableCause(told)
  return {
    asked: isFull ? ['inspect'] : askedOf(row, start, effects),
    told,
    retryAfterMs: isOpen ? COUNTED_LATER_MS : isTrouble ? row.retryAfterMs : undefined,
    requestId: told === 'ok' ? undefined : row.requestId,
    seatTold: spent || isOpen ? 'in the error and a notice' : 'nowhere',
    state,
    entitled: state.startsWith('licensed') || state.startsWith('grace'),
    kept: keptOf(state),
    journal: isOpen ? 'an activation' : journalOf(start, effects, told),
    later: state.startsWith('unlicensed') ? state : 'licensed',
    leftLater: 0,
  }
}

function toldOf(word: Becomes, { call, effect }: RunStart, state: EndState): RunReport['told'] {
  const isDone =
    word === 'granted' ||
    (call === 'deactivate' && state === 'unlicensed: deactivated') ||
    (effect === 'enteringAgain' && word === 'instance-not-found')
  return isDone ? 'ok' : word
}

function askedOf(row: ToldRow, { call, effect }: RunStart, { seat }: WordEffects): readonly OutcomeCall[] {
  const word = wordAt(row, call)
  const isGranted = word === 'granted'
  switch (call) {
    case 'inspect':
      // The key that is sent is in capitals: one that the store does not find is looked for in small letters too.
      if (word === 'key-not-found') return ['inspect', 'inspect']
      return isGranted ? ['inspect', 'activate'] : ['inspect']
    case 'activate': {
      const giveBack = row.takesSeat && !isGranted ? (['deactivate'] as const) : []
      const count = seat.startsWith('counted') ? (['inspect'] as const) : []
      return ['inspect', 'activate', ...giveBack, ...count]
    }
    case 'validate': {
      const isRetaken = effect === 'enteringAgain' && word === 'instance-not-found'
      return isRetaken ? ['validate', 'inspect', 'activate'] : ['validate']
    }
    case 'deactivate':
      return ['deactivate']
    default:
      return call satisfies never
  }
}

function keptOf(state: EndState): RunReport['kept'] {
  if (state === 'unlicensed: seat-released') return 'the key'
  return state.startsWith('unlicensed') ? 'nothing' : 'the key and a named seat'
}

function journalOf(
  { call }: RunStart,
  { release }: WordEffects,
  told: RunReport['told'],
): RunReport['journal'] {
  return call === 'deactivate' && told !== 'ok' && release === 'noted' ? 'a release' : 'empty'
}
