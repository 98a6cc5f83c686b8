import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isUnreachableCause } from '../../contract/license-error.js'
import { SENT } from '../../testing/outcomes/outcome-bodies.js'
import type { Becomes, OutcomeCall, OutcomeRow } from '../../testing/outcomes/outcome-row.js'
import { type OutcomeServer, SERVER_TIME, startOutcomeServer } from '../../testing/outcomes/outcome-server.js'
import { OUTCOME_TABLE } from '../../testing/outcomes/outcome-table.js'
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

function wordOf(answer: ProviderAnswer<unknown>): Becomes {
  if (answer.kind === 'granted') return 'granted'
  return answer.kind === 'refused' ? answer.reason : answer.cause
}

/** What an answer says in short, so that a row can be held against it in one comparison. */
function shortOf(answer: ProviderAnswer<unknown>): object {
  const word = wordOf(answer)
  if (answer.kind === 'unreachable') return { kind: answer.kind, word, retryAfterMs: answer.retryAfterMs }
  return { kind: answer.kind, word, serverTimeAt: answer.serverTimeAt }
}

function expectedOf({ becomes, retryAfterMs }: OutcomeRow): object {
  if (becomes !== 'granted' && isUnreachableCause(becomes))
    return { kind: 'unreachable', word: becomes, retryAfterMs }
  const kind = becomes === 'granted' ? 'granted' : 'refused'
  return { kind, word: becomes, serverTimeAt: Date.parse(SERVER_TIME) }
}

function titleOf({ what, outcome }: OutcomeRow, call: OutcomeCall, index: number): string {
  const detail = outcome.kind === 'answer' ? outcome.status : outcome.kind === 'throws' ? outcome.error : ''
  return `${call}: ${what} (${[detail, `row ${index + 1}`].filter(Boolean).join(', ')})`
}

async function meet(row: OutcomeRow, name: OutcomeCall): Promise<ProviderAnswer<unknown>> {
  const { baseUrl, fetch, timeoutMs } = server.play(row.outcome, name)
  const { storeId, productId } = SENT
  const provider = lemonSqueezy({ storeId, productId, baseUrl, timeoutMs, ...row.options })
  return ask(provider, name, { fetch })
}

for (const { title, rows } of OUTCOME_TABLE) {
  describe(`outcomes: ${title}`, () => {
    for (const [index, row] of rows.entries()) {
      for (const call of row.calls) {
        it(`${titleOf(row, call, index)} becomes ${row.becomes}`, async () => {
          const answer = await meet(row, call)
          expect(shortOf(answer)).toEqual(expectedOf(row))
          expect(JSON.stringify(answer)).not.toContain(SENT.key)
        })
      }
    }
  })
}
