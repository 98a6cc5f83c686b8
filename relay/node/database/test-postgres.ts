import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL of a test's own, with its data in a temporary folder, which both end with `stop`. */
export interface TestPostgres {
  /** A new and empty database. */
  createDatabase(): string
  /** As for `postgres` itself: `SIGINT` ends it at once and cuts off its connections. */
  stop(): Promise<void>
  /** The same data again. */
  start(): Promise<void>
  remove(): Promise<void>
}

/** It does not run as root. */
const NOBODY = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0
const who = isRoot ? NOBODY : {}
/** How many a test file can have. */
const DATABASES = 12

/** @param programs - the folder with `initdb` and `postgres` */
export async function startTestPostgres(programs: string): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-postgres-'))
  chmodSync(folder, 0o700)
  if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid)
  const data = join(folder, 'data')
  // what is tested is what it does, not whether a disk keeps it
  run(programs, 'initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
  const port = String(20_000 + (process.pid % 20_000))
  const settings = ['-h', '', '-k', folder, '-p', port, '-c', 'fsync=off', '-c', 'max_connections=60']
  let server: ChildProcess | undefined
  const start = async () => {
    server = spawn(join(programs, 'postgres'), ['-D', data, ...settings], { ...who, cwd: folder })
    await untilReady(server)
  }
  const stop = () => endOf(server)
  await start()
  const urlOf = (name: string) =>
    `postgres://postgres@localhost/${name}?host=${encodeURIComponent(folder)}&port=${port}`
  const databases = await createDatabases(urlOf('postgres'))
  return {
    createDatabase() {
      const name = databases.shift()
      if (name === undefined) throw new Error(`a test file has ${DATABASES} databases; raise the number`)
      return urlOf(name)
    },
    start,
    stop,
    async remove() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** By the driver: not every package of the server has the programs of its clients. */
async function createDatabases(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const names = Array.from({ length: DATABASES }, (_, index) => `books_${index}`)
  for (const name of names) await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return names
}

function run(programs: string, name: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(join(programs, name), args, {
    ...who,
    cwd: '/',
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr}`)
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = ''
    server.stderr?.on('data', (chunk) => {
      text += chunk
      if (/ready to accept connections/.test(text)) resolve()
    })
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${text}`)))
  })
}

function endOf(server: ChildProcess | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill('SIGINT')
  })
}
