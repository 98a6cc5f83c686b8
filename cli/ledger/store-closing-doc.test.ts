import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { useChildProgram } from '../../testing/crash/build-child.js'
import { hasSqlite, rowsOf, startImportStore } from './test-import.js'

const PAGE = readFileSync(new URL('../../docs/store-closing.md', import.meta.url), 'utf8')
const program = useChildProgram('../../cli/license-gate.ts')
const folder = mkdtempSync(join(tmpdir(), 'license-gate-closing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const blocks = [...PAGE.matchAll(/<!-- run -->\n```sh\n([^]*?)```/g)].map(([, text = '']) => text)

/** What stands in the place of programs that a test cannot have: the registry's packages, and the store of an author. */
function makePrograms(baseUrl: string): string {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const node = `"${process.execPath}" --no-warnings`
  const fetching = `fetch(process.argv.at(-1)).then(async (answer) => { console.log(await answer.text()); process.exitCode = answer.ok ? 0 : 22 })`
  const programs = {
    npm: 'exit 0',
    npx: `shift\ncase "$*" in *--from*) set -- "$@" --base-url ${baseUrl} ;; esac\nexec ${node} "${program.path}" "$@"`,
    curl: `exec ${node} -e '${fetching}' -- "$@"`,
    node: `exec ${node} "$@"`,
  }
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  return bin
}

/** The page's commands as one script: the relay runs until the end. */
function scriptOf(port: number): string {
  const relay =
    'npx license-gate relay > relay.log &\nRELAY=$!\nuntil grep -q listening relay.log; do sleep 0.05; done\n'
  const text = blocks.join('\n').replace('npx license-gate relay\n', relay).replaceAll('8787', String(port))
  const number =
    'KEY_NUMBER=$(npx license-gate keys list --store ledger --limit 1 | tail -n 1 | cut -d " " -f 1)\n'
  return `set -e\n${text.replace('npx license-gate keys update', `${number}npx license-gate keys update`)}kill $RELAY\nwait $RELAY\n`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { readonly port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

function runScript(script: string, environment: Readonly<Record<string, string>>) {
  const child = spawn('sh', ['-c', script], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)))
  return new Promise<{ readonly code: number | null; readonly text: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, text })),
  )
}

describe.skipIf(!hasSqlite || process.platform === 'win32')('docs/store-closing.md', () => {
  it('has commands that do what it says, from the store to a running relay', {
    timeout: 120_000,
  }, async () => {
    const { store } = await startImportStore(40, '', onTestFinished)
    writeFileSync(join(folder, 'lemon-squeezy-api-key.txt'), `${store.management.apiKey}\n`)
    const port = await freePort()
    const bin = makePrograms(store.management.baseUrl)
    expect(blocks).toHaveLength(6)
    const { code, text } = await runScript(scriptOf(port), {
      PATH: `${bin}:${process.env['PATH']}`,
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
})
