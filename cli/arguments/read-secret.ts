import { CommandFailure, type CommandWorld, UsageError } from '../command.js'

/** A secret's file, without the line's end. The message has the path and never the text. */
export async function readSecretFile(path: string, option: string, world: CommandWorld): Promise<string> {
  const text = path === '-' ? await world.readInput() : await readFile(path, option, world)
  const secret = text.replace(/^\uFEFF/, '').trim()
  if (secret === '') throw new CommandFailure(`${option}: ${path === '-' ? 'standard input' : path} is empty`)
  return secret
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
