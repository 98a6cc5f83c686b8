import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { useChildProgram } from '../../testing/crash/build-child.js'
import { hasSqlite, rowsOf, startImportStore } from './test-import.js'

const program = useChildProgram('../../cli/license-gate.ts')
const folders = mkdtempSync(join(tmpdir(), 'license-gate-pages-'))
afterAll(() => rmSync(folders, { recursive: true, force: true }))

/** The commands that a page says can be run. */
function blocksOf(page: string): readonly string[] {
  const text = readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8')
  return [...text.matchAll(/<!-- run -->\n```sh\n([^]*?)```/g)].map(([, block = '']) => block)
}

/** What stands in the place of programs that a test cannot have: the registry's packages, and the store of an author. */
function makePrograms(folder: string, baseUrl: string): string {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  const node = `"${process.execPath}" --no-warnings`
  const fetching =
    'fetch(process.argv.at(-1)).then(async (answer) => { console.log(await answer.text()); process.exitCode = answer.ok ? 0 : 22 })'
  const programs = {
    npm: 'exit 0',
    npx: `shift\ncase "$*" in *"--from csv"*) ;; *--from*) set -- "$@" --base-url ${baseUrl} ;; esac\nexec ${node} "${program.path}" "$@"`,
    curl: `exec ${node} -e '${fetching}' -- "$@"`,
    node: `exec ${node} "$@"`,
  }
  for (const [name, text] of Object.entries(programs))
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  return bin
}

function runScript(script: string, { folder, bin, ...environment }: Readonly<Record<string, string>>) {
  const env = { PATH: `${bin}:${process.env['PATH']}`, ...environment }
  const child = spawn('sh', ['-c', `set -e\n${script}`], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)))
  return new Promise<{ readonly code: number | null; readonly text: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, text })),
  )
}

/** The relay runs until the end, and the number of a key is found by itself. */
function closingScript(port: number): string {
  const relay =
    'npx license-gate relay > relay.log &\nRELAY=$!\nuntil grep -q listening relay.log; do sleep 0.05; done\n'
  const number =
    'KEY_NUMBER=$(npx license-gate keys list --store ledger --limit 1 | tail -n 1 | cut -d " " -f 1)\n'
  const text = blocksOf('store-closing').join('\n').replaceAll('8787', String(port))
  return `${text.replace('npx license-gate relay\n', relay).replace('npx license-gate keys update', `${number}npx license-gate keys update`)}kill $RELAY\nwait $RELAY\n`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { readonly port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe.skipIf(!hasSqlite || process.platform === 'win32')('the commands of', () => {
  it('docs/store-closing.md do what it says, from the store to a running relay', {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(join(folders, 'closing-'))
    const { store } = await startImportStore(40, '', onTestFinished)
    writeFileSync(join(folder, 'lemon-squeezy-api-key.txt'), `${store.management.apiKey}\n`)
    const port = await freePort()
    const bin = makePrograms(folder, store.management.baseUrl)
    expect(blocksOf('store-closing')).toHaveLength(6)
    const { code, text } = await runScript(closingScript(port), {
      folder,
      bin,
      LICENSE_RELAY_PORT: String(port),
    })
    expect([code, code === 0 ? '' : text]).toEqual([0, ''])
    const file = (name: string) => join(folder, name)
    const { licenses, seats } = rowsOf(file('ledger.db'))
    expect([licenses?.length, seats?.length]).toEqual([40, 60])
    expect(
      licenses?.filter(({ expires_at: end }) => end === Date.UTC(2031, 11, 31, 23, 59, 59)),
    ).toHaveLength(1)
    for (const name of ['lemon-squeezy.csv', 'signing-key.json'])
      expect(statSync(file(name)).mode & 0o777).toBe(0o600)
    expect(readFileSync(file('lemon-squeezy.csv'), 'utf8')).toContain('customer@example.test')
    expect(text).toContain('"event":"checked","keys":40,"seats":60,"differences":0')
    expect(text).toContain('{"status":"ok","verbs":')
  })

  it('docs/switching.md bring a store and a list into one ledger, and out again', {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(join(folders, 'switching-'))
    const { store } = await startImportStore(20, '', onTestFinished)
    const { baseUrl, apiKey } = store.directories.polar
    const blocks = blocksOf('switching')
    expect(blocks).toHaveLength(3)
    const bin = makePrograms(folder, baseUrl)
    const { code, text } = await runScript(blocks.join('\n'), { folder, bin, POLAR_ACCESS_TOKEN: apiKey })
    expect([code, code === 0 ? '' : text]).toEqual([0, ''])
    expect(rowsOf(join(folder, 'ledger.db'))['licenses']).toHaveLength(22)
    const written = readFileSync(join(folder, 'everything.csv'), 'utf8')
    expect(written).toContain('1f0c7a52-6f3e-4d0e-9a51-000000000002,Laptop')
    expect(text).toContain('"exported","keys":22')
  })
})
