import { vi } from 'vitest'
import type { FormerLicense } from '../main/options.js'
import {
  createEngineHarness,
  type EngineHarness,
  type EngineHarnessOptions,
  GOOD_KEY,
} from './engine-harness.js'

/** A computer on which a former gate has left something, and how often that was read and removed. */
export function createUpdated(former: unknown, options: EngineHarnessOptions = {}) {
  const read = vi.fn<() => Promise<FormerLicense | null>>(async () => former as FormerLicense | null)
  const forget = vi.fn<() => Promise<void>>(async () => undefined)
  const adopt = { read, forget }
  return { harness: createEngineHarness({ ...options, adopt }), read, forget, adopt }
}

/** A seat that the former gate has taken, by its id. */
export async function formerSeat({ store }: EngineHarness, key = GOOD_KEY): Promise<string> {
  const answer = await store.activate({ key, seatName: 'Old gate' }, { fetch })
  if (answer.kind !== 'granted') throw new Error(`expected a free seat, got ${JSON.stringify(answer)}`)
  return answer.value.seat.instanceId
}

/** The same where the former gate has kept key and seat. */
export async function updatedWithSeat(options: EngineHarnessOptions = {}) {
  const former: { key: string; instanceId?: string } = { key: GOOD_KEY }
  const updated = createUpdated(former, options)
  former.instanceId = await formerSeat(updated.harness)
  return updated
}
