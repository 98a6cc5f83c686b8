import { spawn } from 'node:child_process'
import path from 'node:path'

const hosts = path.join(import.meta.dirname, 'hosts')
const electron = process.env.ELECTRON_EXEC_PATH

/** Starts one of the hosts, waits for its one line of results, and answers it. */
export function runHost(name, profile, env = {}) {
  if (!electron) throw new Error('run this through `npm run bench`: it finds Electron first')
  const args = [
    ...(process.env.NO_SANDBOX === '1' ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    hosts,
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(electron, args, {
      env: { ...process.env, ...env, BENCH_HOST: name, BENCH_STARTED_AT: String(Date.now()) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (errors += data))
    const timer = setTimeout(() => child.kill('SIGKILL'), 60_000)
    child.on('close', () => {
      clearTimeout(timer)
      const line = /^BENCH (.*)$/m.exec(output)
      if (line) resolve(JSON.parse(line[1]))
      else reject(new Error(`${name} gave no result: ${errors.slice(-2000)}`))
    })
  })
}
