import type { RelayLog } from './relay-log.js'

/** One JSON object a line on the console, which is where containers and Workers collect their logs. */
export const consoleLog: RelayLog = (line) => {
  // oxlint-disable-next-line no-console -- the console is what this log writes to
  console.log(JSON.stringify({ ...line, at: new Date(line.at).toISOString() }))
}
