import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from '../command.js'
import { nearestWord } from './nearest-word.js'

type OptionTypes = NonNullable<ParseArgsConfig['options']>
type Arguments<Options extends OptionTypes> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>
>

const SECRET_OPTION =
  /^--(api-?key|license-?key|key|signing-?key|private-?key|token|secret|password|bearer)(=|$)/i
/** Matches secrets, and no number, name or request code: a key of either store, a token, a signing key. */
const SECRET_VALUE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|^eyJ[\w-]+\.|^\s*\{.*"d"|PRIVATE KEY/i

/**
 * Options and words of a command. A secret among them is refused: every user of the computer can list them, and the
 * shell keeps them. Throws a `UsageError` that repeats no value.
 */
export function readArguments<const Options extends OptionTypes>(
  args: readonly string[],
  options: Options,
): Arguments<Options> {
  for (const arg of args) refuseSecret(arg, options)
  const joined = joinDashedKeys(args)
  checkOptions(joined, options)
  return parseArgs({ args: joined, options, allowPositionals: true })
}

/** In our words: what Node says of a mistyped option is advice about words that begin with a dash. */
function checkOptions(args: readonly string[], options: OptionTypes): void {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const type = Object.hasOwn(options, name) ? options[name]?.type : undefined
    if (type === undefined) throw unknownOption(rawName, Object.keys(options))
    if (type === 'boolean' && value !== undefined) throw new UsageError(`${rawName}: takes no value`)
    if (type === 'boolean') continue
    if (value === undefined) throw new UsageError(`${rawName}: expected a value`)
    if (!inlineValue && value.length > 1 && value.startsWith('-'))
      throw new UsageError(
        `${rawName}: expected a value, got an option; one that begins with a dash is written ${rawName}=<value>`,
      )
  }
}

/** The text may be a secret in the wrong place, unless it looks like an option. */
function unknownOption(rawName: string, known: readonly string[]): UsageError {
  const shown = /^--?[a-z][a-z-]{0,24}$/i.test(rawName) ? rawName : 'one of the options'
  const near = nearestWord(rawName.replace(/^-+/, ''), known)
  return new UsageError(
    `${shown}: there is no such option${near === undefined ? '' : `; did you mean --${near}?`}`,
  )
}

/** One public key of 64 begins with a dash, and must not be taken for an option. */
const DASHED_KEY = /^-[\w-]{42}$/

function joinDashedKeys(args: readonly string[]): string[] {
  const joined: string[] = []
  for (const arg of args) {
    const option = joined.at(-1)
    if (DASHED_KEY.test(arg) && option?.startsWith('--') && !option.includes('=')) {
      joined.splice(-1, 1, `${option}=${arg}`)
    } else joined.push(arg)
  }
  return joined
}

/** The words beside the options, at most so many. */
export function readWords(positionals: readonly string[], names: readonly string[]): readonly string[] {
  if (positionals.length <= names.length) return positionals
  const expected = names.length === 0 ? 'no words beside the options' : names.join(' ')
  throw new UsageError(`expected ${expected}, got ${positionals.length} words`)
}

function refuseSecret(arg: string, options: OptionTypes): void {
  const option = SECRET_OPTION.exec(arg)?.[1]
  if (option !== undefined && !Object.hasOwn(options, option)) {
    throw new UsageError(
      `--${option.toLowerCase()}: do not put a secret on the command line: other users of this computer can read it, and the shell saves it. ` +
        'Pass it in the environment, a file or standard input',
    )
  }
}

/** A seat's id is a UUID as a key is, so this is for the words that cannot be one. */
export function refuseSecretValue(text: string, place: string): void {
  if (!SECRET_VALUE.test(text)) return
  throw new UsageError(
    `${place}: this looks like a license key. On the command line other users of this computer can read it, and the shell saves it. ` +
      'Leave it out to be asked for it, or pass --key-file <file>, or "-" for standard input',
  )
}
