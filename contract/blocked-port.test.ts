import { describe, expect, it } from 'vitest'
import { isBlockedPort } from './blocked-port.js'

/**
 * Returns the reason why Node's own `fetch` fails. A port that is not refused may not answer either, so the call is aborted at
 * once.
 */
async function failureOf(port: number, isExpected: boolean): Promise<string> {
  const stop = new AbortController()
  const answer = fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD', signal: stop.signal })
  if (!isExpected) stop.abort()
  const failure = await answer.then(
    () => undefined,
    (error: Error) => error.cause as Error | undefined,
  )
  return String(failure?.message)
}

describe('isBlockedPort', () => {
  it('knows the ports that fetch refuses, and none beside them', async () => {
    const known = Array.from({ length: 11_000 }, (_, port) => port).filter(
      (port) => port > 0 && isBlockedPort(port),
    )
    expect(known.length).toBeGreaterThan(80)
    const neighbors = known.map((port) => port + 1).filter((port) => !isBlockedPort(port))
    for (const port of known) expect([port, await failureOf(port, true)]).toEqual([port, 'bad port'])
    for (const port of neighbors) expect([port, await failureOf(port, false)]).not.toEqual([port, 'bad port'])
  })

  it.each(['', '66', 443, 4010, 8787, 65_535])('lets %j pass', (port) => {
    expect(isBlockedPort(port)).toBe(false)
  })

  it.each(['6666', 0])('knows %j', (port) => {
    expect(isBlockedPort(port)).toBe(true)
  })
})
