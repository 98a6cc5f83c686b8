import { CommandFailure, type CommandWorld } from './command.js'

/** A file that only its owner can read, unless it is for everybody; one that is there stays as it is. */
export async function writeNewFile(
  file: string,
  text: string,
  world: CommandWorld,
  readers: 'owner' | 'everybody' = 'owner',
): Promise<void> {
  const fault = world.platform === 'win32' ? windowsFaultOf(file) : undefined
  if (fault !== undefined) throw new CommandFailure(`cannot write ${file} (${fault})`)
  try {
    await (readers === 'owner' ? world.writeSecret : world.writePublic)(file, text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'EEXIST' ? 'it already exists' : (code ?? 'unknown error')
    throw new CommandFailure(`cannot write ${file} (${why})`)
  }
}

/** Names of devices, in any folder and with any ending: what is written there is gone, or printed. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:[ .:].*)?$/i

/** Windows takes such names, and no file is there afterwards that anybody would find. */
function windowsFaultOf(file: string): string | undefined {
  const name = file.replace(/^.*[\\/]/, '').trimEnd()
  if (DEVICE.test(name)) return 'this is the name of a device'
  const path = file.replace(/^(?:\\\\[.?]\\)?[a-z]:/i, '')
  return path.includes(':') ? 'with a colon it is a hidden stream of another file' : undefined
}
