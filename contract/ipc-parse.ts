import {
  type AllCalls,
  type CallChannel,
  type CopyRequest,
  MENU_ITEMS,
  type MenuWords,
} from './dialog-contract.js'
import { DIALOG_VIEWS, LINK_NAMES } from './ipc-contract.js'
import { MAX_TEXT_LENGTH } from './key-text.js'
import {
  type ArgumentForms,
  COMMAND_NAMES,
  type CommandCalls,
  type CommandName,
  LICENSE_COMMANDS,
} from './license-commands.js'
import { fail, ok, type Result } from './result.js'
import { type Check, listOf, oneOf, pickShape, type Shape, textUpTo } from './shape.js'

/** Reads one argument of a window, or says what is wrong with it without repeating it. */
export type ArgumentParser<Argument> = (argument: unknown) => Result<Argument, string>

/** No dialog is taller than a screen; anything else is a fault of the page. */
const MAX_HEIGHT = 4_000
const MAX_SEAT_NAME_LENGTH = 255
const MAX_DEVICE_ID_LENGTH = 64
const MAX_COPIED_LENGTH = 2_000
const MAX_MENU_WORD_LENGTH = 60
const MAX_SENTENCES = 50
const MAX_SENTENCE_LENGTH = 300

function expecting<Argument>(expected: string, check: Check<Argument>): ArgumentParser<Argument> {
  return (argument) => (check(argument) ? ok(argument) : fail(`expected ${expected}`))
}

const nothing: ArgumentParser<null> = (argument) =>
  argument === null || argument === undefined ? ok(null) : fail('expected no argument')

const text: ArgumentParser<string> = (argument) => {
  if (typeof argument !== 'string') return fail('expected a string')
  return argument.length > MAX_TEXT_LENGTH ? fail('the text is too long') : ok(argument)
}

const optionalText: ArgumentParser<string | null> = (argument) =>
  argument === null || argument === undefined ? ok(null) : text(argument)

const height: ArgumentParser<number> = (argument) =>
  typeof argument === 'number' && argument >= 1 && argument <= MAX_HEIGHT
    ? ok(Math.round(argument))
    : fail('expected a height')

const COPY_SHAPE = { text: textUpTo(MAX_COPIED_LENGTH) }

const copyRequest: ArgumentParser<CopyRequest> = (argument) => {
  const request = argument === 'diagnostics' ? argument : pickShape(COPY_SHAPE, argument)
  return request === undefined ? fail('expected "diagnostics" or a short text') : ok(request)
}

const MENU_SHAPE = Object.fromEntries(
  MENU_ITEMS.map((item) => [item, textUpTo(MAX_MENU_WORD_LENGTH)]),
) as Shape<MenuWords>

const menuWords: ArgumentParser<MenuWords> = (argument) => {
  const words = pickShape(MENU_SHAPE, argument)
  return words === undefined ? fail('expected a label for each menu item') : ok(words)
}

const oneWordOf = <Word extends string>(words: readonly Word[]): ArgumentParser<Word> =>
  expecting(`one of ${words.join(', ')}`, oneOf(words))

/** Makes a table with an entry for each command, under its channel. */
export function byChannel<Entries extends Readonly<Record<keyof CommandCalls, unknown>>>(
  entryOf: (name: CommandName) => unknown,
): Entries {
  return Object.fromEntries(
    COMMAND_NAMES.map((name) => [LICENSE_COMMANDS[name].channel, entryOf(name)]),
  ) as Entries
}

type CommandParsers = {
  readonly [Channel in keyof CommandCalls]: ArgumentParser<CommandCalls[Channel]['argument']>
}

/** Reads the argument of a command by the form that `LICENSE_COMMANDS` gives it. */
const FORM_PARSERS: { readonly [Form in keyof ArgumentForms]: ArgumentParser<ArgumentForms[Form]> } = {
  none: nothing,
  text,
  'optional text': optionalText,
  'seat name': expecting('the name of a seat', textUpTo(MAX_SEAT_NAME_LENGTH)),
  'device id': expecting('the id of a computer', textUpTo(MAX_DEVICE_ID_LENGTH)),
}

export const ARGUMENT_PARSERS: {
  readonly [Channel in CallChannel]: ArgumentParser<AllCalls[Channel]['argument']>
} = {
  ...byChannel<CommandParsers>((name) => FORM_PARSERS[LICENSE_COMMANDS[name].argument]),
  'license-gate:read': nothing,
  'license-gate:show-dialog': oneWordOf(DIALOG_VIEWS),
  'license-gate:dialog-context': nothing,
  'license-gate:dialog-open-link': oneWordOf(LINK_NAMES),
  'license-gate:dialog-copy': copyRequest,
  'license-gate:dialog-paste': nothing,
  'license-gate:dialog-save-request': nothing,
  'license-gate:dialog-resize': height,
  'license-gate:dialog-menu-words': menuWords,
  'license-gate:dialog-close': nothing,
  'license-gate:dialog-report-messages': expecting(
    'some sentences',
    listOf(textUpTo(MAX_SENTENCE_LENGTH, 0), { longest: MAX_SENTENCES }),
  ),
}
