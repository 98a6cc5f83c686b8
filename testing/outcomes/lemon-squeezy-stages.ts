import { lemonSqueezy } from '../../providers/index.js'
import type { LicenseStore } from '../store/license-store.js'
import { SENT } from './outcome-bodies.js'
import type { Outcome, OutcomeCall, OutcomeRow } from './outcome-row.js'
import { startOutcomeServer } from './outcome-server.js'
import type { OutcomeStages } from './run-stage.js'

const REFUSES: Outcome = { kind: 'answer', status: 503, body: '' }

export async function openLemonSqueezyStages(store: LicenseStore): Promise<OutcomeStages<OutcomeRow>> {
  const server = await startOutcomeServer()
  const { storeId, productId } = SENT
  return {
    set(row, call, spent) {
      const { baseUrl, fetch: meet, timeoutMs } = server.play(row.outcome, call, spent ? REFUSES : undefined)
      const asked: OutcomeCall[] = []
      return {
        good: lemonSqueezy({ storeId, productId, baseUrl: store.url }),
        bad: lemonSqueezy({ storeId, productId, baseUrl, timeoutMs, ...row.options }),
        fetch(input, init) {
          asked.push(callOf(String(input), String(init?.body)))
          return String(input).startsWith(baseUrl) ? meet(input, init) : fetch(input, init)
        },
        asked,
      }
    },
    close: () => server.close(),
  }
}

function callOf(url: string, body: string): OutcomeCall {
  const path = url.slice(url.lastIndexOf('/') + 1)
  if (path === 'activate' || path === 'deactivate') return path
  return new URLSearchParams(body).has('instance_id') ? 'validate' : 'inspect'
}
