/** Runs the tests of a project by a Node that has SQLite, where this one is too old for it. */
import { ForksPoolWorker } from 'vitest/node'
import { ensureRuntimes, nodeWithSqlite, postgresFolder } from '../setup/runtimes.mjs'

class NewerNodeWorker extends ForksPoolWorker {
  name = 'newer-node'

  async start() {
    const own = process.execPath
    process.execPath = nodeWithSqlite() ?? own
    try {
      // it forks before it waits for anything
      return super.start()
    } finally {
      process.execPath = own
    }
  }
}

/** As `pool` of a project. */
export const newerNode = {
  name: 'newer-node',
  createPoolWorker: (options) => new NewerNodeWorker(options),
}

/** As `globalSetup` of a project: before its first test. */
export async function setup(project) {
  await ensureRuntimes()
  project.provide('postgresFolder', postgresFolder() ?? '')
}
