import { CommandFailure, type CommandWorld, type NewFile } from './command.js'

/** Writes a file that only its owner can read, unless it is for everybody; an existing file stays as it is. */
export async function writeNewFile(
  file: string,
  text: string,
  world: CommandWorld,
  readers: 'owner' | 'everybody' = 'owner',
): Promise<void> {
  requireFile(file, world)
  const write = readers === 'owner' ? world.writeSecret : world.writePublic
  await write(file, text).catch((error) => fail(file, error))
}

/** A secret one that comes piece by piece: the file has its name once it is whole. */
export async function createNewFile(file: string, world: CommandWorld): Promise<NewFile> {
  requireFile(file, world)
  const created = await world.createSecret(file).catch((error) => fail(file, error))
  return {
    write: (text) => created.write(text).catch((error) => fail(file, error)),
    finish: () => created.finish().catch((error) => fail(file, error)),
    discard: () => created.discard(),
  }
}

function requireFile(file: string, { platform }: CommandWorld): void {
  const fault = platform === 'win32' ? windowsFaultOf(file) : undefined
  if (fault !== undefined) throw new CommandFailure(`cannot write ${file} (${fault})`)
}

function fail(file: string, error: unknown): never {
  const { code, path = file } = error as NodeJS.ErrnoException
  const why = code === 'EEXIST' ? 'it already exists' : (code ?? 'unknown error')
  throw new CommandFailure(`cannot write ${path} (${why})`)
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
