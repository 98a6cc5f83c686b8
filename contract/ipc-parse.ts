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

/** Reads one argument of a window, or says what is wrong with it without repeating it. */
export type ArgumentParser<Argument> = (argument: unknown) => Result<Argument, string>

/** No dialog is taller than a screen; anything else is a fault of the page. */
const MAX_HEIGHT = 4_000
const MAX_SEAT_NAME_LENGTH = 255
const MAX_DEVICE_ID_LENGTH = 64

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

const seatName: ArgumentParser<string> = (argument) =>
  typeof argument === 'string' && argument.length > 0 && argument.length <= MAX_SEAT_NAME_LENGTH
    ? ok(argument)
    : fail('expected the name of a seat')

const MAX_COPIED_LENGTH = 2_000
const MAX_MENU_WORD_LENGTH = 60

const copyRequest: ArgumentParser<CopyRequest> = (argument) => {
  if (argument === 'diagnostics') return ok(argument)
  const copied = isObject(argument) ? argument['text'] : undefined
  return isText(copied, MAX_COPIED_LENGTH)
    ? ok({ text: copied })
    : fail('expected "diagnostics" or a short text')
}

const menuWords: ArgumentParser<MenuWords> = (argument) => {
  const entries = MENU_ITEMS.map((item) => [item, isObject(argument) ? argument[item] : undefined] as const)
  return entries.every(([, word]) => isText(word, MAX_MENU_WORD_LENGTH))
    ? ok(Object.fromEntries(entries) as MenuWords)
    : fail('expected a word for each item of the menu')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest
}

const deviceId: ArgumentParser<string> = (argument) =>
  isText(argument, MAX_DEVICE_ID_LENGTH) ? ok(argument) : fail('expected the id of a computer')

const MAX_SENTENCES = 50
const MAX_SENTENCE_LENGTH = 300

const sentences: ArgumentParser<readonly string[]> = (argument) =>
  Array.isArray(argument) && argument.length <= MAX_SENTENCES && argument.every(isSentence)
    ? ok(argument)
    : fail('expected some sentences')

const isSentence = (text: unknown): boolean => typeof text === 'string' && text.length <= MAX_SENTENCE_LENGTH

function oneOf<Word extends string>(words: readonly Word[]): ArgumentParser<Word> {
  return (argument) => {
    const word = words.find((each) => each === argument)
    return word === undefined ? fail(`expected one of ${words.join(', ')}`) : ok(word)
  }
}

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
  'seat name': seatName,
  'device id': deviceId,
}

export const ARGUMENT_PARSERS: {
  readonly [Channel in CallChannel]: ArgumentParser<AllCalls[Channel]['argument']>
} = {
  ...byChannel<CommandParsers>((name) => FORM_PARSERS[LICENSE_COMMANDS[name].argument]),
  'license-gate:read': nothing,
  'license-gate:show-dialog': oneOf(DIALOG_VIEWS),
  'license-gate:dialog-context': nothing,
  'license-gate:dialog-open-link': oneOf(LINK_NAMES),
  'license-gate:dialog-copy': copyRequest,
  'license-gate:dialog-paste': nothing,
  'license-gate:dialog-save-request': nothing,
  'license-gate:dialog-resize': height,
  'license-gate:dialog-menu-words': menuWords,
  'license-gate:dialog-close': nothing,
  'license-gate:dialog-report-messages': sentences,
}
