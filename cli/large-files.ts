import { constants } from 'node:fs'
import { access, copyFile, link, open, rm } from 'node:fs/promises'
import type { NewFile, OpenedFile } from './command.js'

/** A file that is read piece by piece. */
export async function openFile(path: string): Promise<OpenedFile> {
  const file = await open(path)
  const { size } = await file.stat()
  return { size, chunks: file.createReadStream() }
}

/** A new file for its owner alone. Until it is whole, it lies beside its place under another name. */
export async function createFile(path: string): Promise<NewFile> {
  if (await isThere(path)) throw existsAlready(path)
  const partial = `${path}.partial`
  const file = await open(partial, 'wx', 0o600)
  return {
    async write(text) {
      await file.writeFile(text)
    },
    async finish() {
      await file.sync()
      await file.close()
      await giveName(partial, path)
      await rm(partial, { force: true })
    },
    async discard() {
      await file.close().catch(() => {})
      await rm(partial, { force: true })
    },
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** By a link, which replaces nothing that has come there meanwhile; some file systems know none. */
async function giveName(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw existsAlready(path)
    await copyFile(partial, path, constants.COPYFILE_EXCL)
  }
}

function existsAlready(path: string): Error {
  return Object.assign(new Error('it already exists'), { code: 'EEXIST', path })
}
