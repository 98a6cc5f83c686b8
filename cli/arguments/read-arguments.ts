import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from '../command.js'

type OptionTypes = NonNullable<ParseArgsConfig['options']>
type Arguments<Options extends OptionTypes> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>
>

const SECRET_OPTION =
  /^--(api-?key|license-?key|key|signing-?key|private-?key|token|secret|password|bearer)(=|$)/i
/** What no number, name or request code looks like: a key of either store, a token, a signing key. */
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
  try {
    return parseArgs({ args: joinDashedKeys(args), options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
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
      `--${option.toLowerCase()}: a secret on the command line can be read by every user of this computer, and the shell keeps it. ` +
        'Give it in the environment, in a file or by standard input',
    )
  }
}

/** A seat's id is a UUID as a key is, so this is for the words that cannot be one. */
export function refuseSecretValue(text: string, place: string): void {
  if (!SECRET_VALUE.test(text)) return
  throw new UsageError(
    `${place}: this looks like a key. On the command line every user of this computer can read it, and the shell keeps it. ` +
      'Leave it out to be asked for it, or give --key-file <file>, or "-" for standard input',
  )
}
