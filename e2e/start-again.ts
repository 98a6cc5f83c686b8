import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { HostApp } from './host-app.js'

/** What the system does when somebody clicks on a link in a mail: it starts the app again, which hands the link on and ends. */
export async function startAgain(host: HostApp, profile: string, app: string, link: string): Promise<void> {
  const { spawnfile } = host.electron.process()
  const second = spawn(spawnfile, ['--no-sandbox', `--user-data-dir=${profile}`, app, link])
  await once(second, 'exit')
}
