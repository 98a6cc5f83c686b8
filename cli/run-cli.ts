import {
  type Command,
  CommandFailure,
  type CommandWorld,
  EXIT_FAILURE,
  EXIT_OK,
  EXIT_USAGE,
  UsageError,
} from './command.js'
import { keygenCommand } from './commands/keygen.js'
import { relayCommand } from './commands/relay.js'
import { serveCommand } from './commands/serve.js'

const commands: readonly Command[] = [serveCommand, relayCommand, keygenCommand]

/** Runs one command line, without the names of node and the script. Resolves with the exit code and never rejects. */
export async function runCli(args: readonly string[], world: CommandWorld): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined) {
    world.warn(describeCli())
    return EXIT_USAGE
  }
  if (name === '--help' || name === '-h' || name === 'help') return printHelp(rest[0], world)
  const command = commands.find((known) => known.name === name)
  if (!command) {
    world.warn(`license-gate: there is no command "${name}". Run "license-gate --help" for those there are.`)
    return EXIT_USAGE
  }
  if (rest.includes('--help') || rest.includes('-h')) return printHelp(name, world)
  return runCommand(command, rest, world)
}

async function runCommand(command: Command, args: readonly string[], world: CommandWorld): Promise<number> {
  try {
    return await command.run(args, world)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    world.warn(`license-gate ${command.name}: ${message}`)
    if (error instanceof UsageError) {
      world.warn(`Run "license-gate ${command.name} --help" for its options.`)
      return EXIT_USAGE
    }
    // What nobody expected is a fault of this program: its place is worth more than its message.
    if (!(error instanceof CommandFailure) && error instanceof Error && error.stack) world.warn(error.stack)
    return EXIT_FAILURE
  }
}

function printHelp(name: string | undefined, world: CommandWorld): number {
  const command = commands.find((known) => known.name === name)
  world.print(command ? command.help : describeCli())
  return EXIT_OK
}

function describeCli(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Usage: license-gate <command> [options]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Run "license-gate <command> --help" for the options and examples of a command.',
  ].join('\n')
}
