import { CommandFailure, type CommandWorld } from './command.js'

/** A file that only its owner can read; one that is there stays as it is. */
export async function writeNewFile(file: string, text: string, world: CommandWorld): Promise<void> {
  try {
    await world.writeSecret(file, text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'EEXIST' ? 'it is there already' : (code ?? 'unknown error')
    throw new CommandFailure(`cannot write ${file} (${why})`)
  }
}
