import { PACKAGE_VERSION } from '../contract/package-version.js'
import { nearestWord } from './arguments/nearest-word.js'
import {
  type Command,
  CommandFailure,
  type CommandWorld,
  EXIT_FAILURE,
  EXIT_OK,
  EXIT_STOPPED,
  EXIT_UNREACHABLE,
  EXIT_USAGE,
  UsageError,
} from './command.js'
import { commandList, type ListedCommand } from './command-list.js'
import { proxyHint } from './proxy-hint.js'
import { wrapLine } from './text-table.js'

const HELP_WORDS = ['--help', '-h', 'help']

/** Runs one command line, without the names of node and the script. Resolves with the exit code and never rejects. */
export async function runCli(args: readonly string[], world: CommandWorld): Promise<number> {
  const [first] = args
  if (first === undefined) {
    world.warn(describeCommands(commandList))
    return EXIT_USAGE
  }
  if (first === '--version') return printVersion(world)
  const asksForHelp = HELP_WORDS.includes(first) || args.includes('--help') || args.includes('-h')
  const words = HELP_WORDS.includes(first) ? args.slice(1) : args
  const found = findCommand(words)
  if (asksForHelp) return printHelp(found, words[0], world)
  if (found === undefined) return failToFind(words, world)
  return runCommand(await found.load(), args.slice(found.name.split(' ').length), world)
}

/** Some commands have two words. */
function findCommand(args: readonly string[]): ListedCommand | undefined {
  return [2, 1]
    .map((count) => args.slice(0, count).join(' '))
    .map((name) => commandList.find((known) => known.name === name))
    .find((known) => known !== undefined)
}

async function runCommand(command: Command, args: readonly string[], world: CommandWorld): Promise<number> {
  try {
    return await command.run(args, world)
  } catch (error) {
    const isExpected = error instanceof UsageError || error instanceof CommandFailure
    if (world.stop.aborted && !isExpected) return EXIT_STOPPED
    const message = error instanceof Error ? error.message : String(error)
    world.warn(`license-gate ${command.name}: ${message}`)
    if (error instanceof UsageError) {
      world.warn(`Run "license-gate ${command.name} --help" for its options.`)
      return EXIT_USAGE
    }
    if (error instanceof CommandFailure) {
      const hint = error.exitCode === EXIT_UNREACHABLE ? proxyHint(world) : undefined
      if (hint !== undefined) world.warn(hint)
      return error.exitCode
    }
    // An unexpected error is a bug in this program: its stack is worth more than its message.
    if (error instanceof Error && error.stack) world.warn(error.stack)
    return EXIT_FAILURE
  }
}

async function printHelp(
  found: ListedCommand | undefined,
  word: string | undefined,
  world: CommandWorld,
): Promise<number> {
  const group = groupOf(word)
  const help = found ? (await found.load()).help : describeCommands(group.length > 0 ? group : commandList)
  world.print(fitHelp(help, world.columns))
  return EXIT_OK
}

/** Paragraphs are wrapped to the terminal. Examples stay in one piece, to be copied. */
function fitHelp(help: string, columns: number | undefined): string {
  if (columns === undefined) return help
  const [text = '', examples = ''] = help.split(/^(?=Examples:$)/m)
  const paragraphs = text.replace(/(?<=^\S.*)\n(?=\S)/gm, ' ').split('\n')
  return paragraphs.flatMap((line) => wrapLine(line, columns)).join('\n') + examples
}

/** The typed text is not repeated in full: it may be a key in the place of a command. */
function failToFind([first = '', second]: readonly string[], world: CommandWorld): number {
  const group = groupOf(first)
  if (group.length > 0) {
    world.warn(
      `license-gate ${first}: ${second === undefined ? 'no subcommand given' : `there is no "${shorten(second)}" here`}.`,
    )
    world.warn(describeCommands(group))
    return EXIT_USAGE
  }
  const near = nearestWord(
    first,
    commandList.flatMap(({ name }) => [name, name.split(' ')[0] ?? name]),
  )
  const guess = near === undefined ? '' : ` Did you mean ${near}?`
  world.warn(
    `license-gate: unknown command "${shorten(first)}".${guess} Run "license-gate --help" for the list.`,
  )
  return EXIT_USAGE
}

function groupOf(word: string | undefined): readonly ListedCommand[] {
  return commandList.filter(({ name }) => name.startsWith(`${word} `))
}

function shorten(word: string): string {
  return /^[\w-]{1,16}$/.test(word) ? word : `${word.slice(0, 3).replace(/[^\w-]/g, '?')}…`
}

function printVersion(world: CommandWorld): number {
  world.print(PACKAGE_VERSION)
  return EXIT_OK
}

function describeCommands(commands: readonly ListedCommand[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Usage: license-gate <command> [options]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Run "license-gate <command> --help" for the options and examples of a command.',
    '',
    exitCodes,
  ].join('\n')
}

const exitCodes = `Exit codes: 0 done; 1 refused, not found, or a problem found; 2 usage error; 3 the store could not be reached;
4 the store does not accept the API key; 130 stopped with Ctrl-C.`
