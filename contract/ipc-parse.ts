import { type AllCalls, type CallChannel, COPY_SUBJECTS, DIALOG_VIEWS, LINK_NAMES } from './ipc-contract.js'
import { MAX_TEXT_LENGTH } from './license-key.js'
import { fail, ok, type Result } from './result.js'

/** Reads one argument of a window, or says what is wrong with it without repeating it. */
export type ArgumentParser<Argument> = (argument: unknown) => Result<Argument, string>

/** No dialog is taller than a screen; anything else is a fault of the page. */
const MAX_HEIGHT = 4_000
const MAX_SEAT_NAME_LENGTH = 255

const nothing: ArgumentParser<null> = (argument) =>
  argument === null || argument === undefined ? ok(null) : fail('expected no argument')

const keyOrNothing: ArgumentParser<string | null> = (argument) => {
  if (argument === null || argument === undefined) return ok(null)
  if (typeof argument !== 'string') return fail('expected a string')
  return argument.length > MAX_TEXT_LENGTH ? fail('the text is too long') : ok(argument)
}

const height: ArgumentParser<number> = (argument) =>
  typeof argument === 'number' && argument >= 1 && argument <= MAX_HEIGHT
    ? ok(Math.round(argument))
    : fail('expected a height')

const seatName: ArgumentParser<string> = (argument) =>
  typeof argument === 'string' && argument.length > 0 && argument.length <= MAX_SEAT_NAME_LENGTH
    ? ok(argument)
    : fail('expected the name of a seat')

function oneOf<Word extends string>(words: readonly Word[]): ArgumentParser<Word> {
  return (argument) => {
    const word = words.find((each) => each === argument)
    return word === undefined ? fail(`expected one of ${words.join(', ')}`) : ok(word)
  }
}

export const ARGUMENT_PARSERS: {
  readonly [Channel in CallChannel]: ArgumentParser<AllCalls[Channel]['argument']>
} = {
  'license-gate:read': nothing,
  'license-gate:activate': keyOrNothing,
  'license-gate:deactivate': nothing,
  'license-gate:revalidate': nothing,
  'license-gate:move-here': nothing,
  'license-gate:dismiss-lost-seat': seatName,
  'license-gate:show-dialog': oneOf(DIALOG_VIEWS),
  'license-gate:dialog-context': nothing,
  'license-gate:dialog-open-link': oneOf(LINK_NAMES),
  'license-gate:dialog-copy': oneOf(COPY_SUBJECTS),
  'license-gate:dialog-paste': nothing,
  'license-gate:dialog-resize': height,
  'license-gate:dialog-close': nothing,
}
