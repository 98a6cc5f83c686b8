import { CommandFailure, type CommandWorld, UsageError } from '../command.js'

/** A secret's file, without the line's end. The message has the path and never the text. */
export async function readSecretFile(path: string, option: string, world: CommandWorld): Promise<string> {
  const text = path === '-' ? await readInput(option, world) : await readFile(path, option, world)
  const secret = text.trim()
  if (secret === '') throw new CommandFailure(`${option}: ${path === '-' ? 'standard input' : path} is empty`)
  return secret
}

/** At a keyboard, standard input would show the secret, and take no line longer than the terminal's own limit. */
async function readInput(option: string, { person, readInput }: CommandWorld): Promise<string> {
  return person
    ? person.askSecret(`Paste it for ${option}, then press Enter (hidden as you type): `)
    : readInput()
}

async function readFile(path: string, option: string, world: CommandWorld): Promise<string> {
  if (path === '') throw new UsageError(`${option}: expected a file`)
  try {
    return await world.readFile(path)
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException
    throw new CommandFailure(`${option}: cannot read ${path} (${code ?? name})`)
  }
}
