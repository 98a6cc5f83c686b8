import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isUnreachableCause, type RefusalReason } from '../../contract/license-error.js'
import { SENT } from '../../testing/outcomes/outcome-bodies.js'
import {
  ALL_CALLS,
  type Becomes,
  type OutcomeCall,
  type OutcomeRow,
  wordAt,
} from '../../testing/outcomes/outcome-row.js'
import { type OutcomeServer, SERVER_TIME, startOutcomeServer } from '../../testing/outcomes/outcome-server.js'
import { OUTCOME_TABLE, titleOfRow } from '../../testing/outcomes/outcome-table.js'
import type { LicenseProvider, ProviderAnswer, ProviderCall } from '../license-provider.js'
import { lemonSqueezy } from './index.js'

let server: OutcomeServer
beforeAll(async () => {
  server = await startOutcomeServer()
})
afterAll(() => server.close())

function ask(
  provider: LicenseProvider,
  name: OutcomeCall,
  call: ProviderCall,
): Promise<ProviderAnswer<unknown>> {
  const { key, instanceId, seatName } = SENT
  switch (name) {
    case 'inspect':
      return provider.inspect({ key }, call)
    case 'activate':
      return provider.activate({ key, seatName }, call)
    case 'validate':
      return provider.validate({ key, instanceId }, call)
    case 'deactivate':
      return provider.deactivate({ key, instanceId, idempotencyKey: 'i' }, call)
    default:
      return name satisfies never
  }
}

function wordOf(answer: ProviderAnswer<unknown>): Becomes | RefusalReason {
  if (answer.kind === 'granted') return 'granted'
  return answer.kind === 'refused' ? answer.reason : answer.cause
}

/** Shortens an answer, so that one comparison can check it against a row. */
function shortOf(answer: ProviderAnswer<unknown>): object {
  const word = wordOf(answer)
  if (answer.kind === 'granted') return { word, serverTimeAt: answer.serverTimeAt }
  const { requestId } = answer
  return answer.kind === 'refused'
    ? { word, serverTimeAt: answer.serverTimeAt, requestId }
    : { word, retryAfterMs: answer.retryAfterMs, requestId }
}

function expectedOf(row: OutcomeRow, call: OutcomeCall): object {
  const word = wordAt(row, call)
  const { retryAfterMs, requestId } = row
  if (word !== 'granted' && isUnreachableCause(word)) return { word, retryAfterMs, requestId }
  const serverTimeAt = Date.parse(SERVER_TIME)
  return word === 'granted' ? { word, serverTimeAt } : { word, serverTimeAt, requestId }
}

async function meet(row: OutcomeRow, name: OutcomeCall): Promise<ProviderAnswer<unknown>> {
  const { baseUrl, fetch, timeoutMs } = server.play(row.outcome, name)
  const { storeId, productId } = SENT
  const provider = lemonSqueezy({ storeId, productId, baseUrl, timeoutMs, ...row.options })
  return ask(provider, name, { fetch })
}

for (const { title, rows } of OUTCOME_TABLE) {
  describe(`outcomes: ${title}`, () => {
    it.each(rows.map((row, index) => [titleOfRow(row, index), row] as const))('%s', async (_title, row) => {
      const answers = []
      for (const call of ALL_CALLS) answers.push([call, await meet(row, call)] as const)
      expect(answers.map(([call, answer]) => [call, shortOf(answer)])).toEqual(
        ALL_CALLS.map((call) => [call, expectedOf(row, call)]),
      )
      expect(JSON.stringify(answers)).not.toContain(SENT.key)
    })
  })
}
