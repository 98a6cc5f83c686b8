import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll } from 'vitest'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The child's program, there while the tests of the file run. `input`: from this folder. */
export function useChildProgram(input = './crash-child.ts'): { readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-child-'))
  const program = { path: '' }
  beforeAll(async () => {
    program.path = await buildChild(folder, input)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return program
}

/** Bundles the child into the folder, since Node runs no TypeScript. Gives the path of the program. */
async function buildChild(folder: string, input: string): Promise<string> {
  const build = await rolldown({
    input: file(input),
    platform: 'node',
    tsconfig: false,
    external: [/^node:/],
    resolve: { alias: { electron: file('../../scripts/vitest/electron-stub.ts') } },
    transform: { target: 'node20.18' },
  })
  try {
    await build.write({
      dir: folder,
      format: 'es',
      entryFileNames: 'child.mjs',
      chunkFileNames: '[name]-[hash].mjs',
      minify: true,
    })
  } finally {
    await build.close()
  }
  return join(folder, 'child.mjs')
}
