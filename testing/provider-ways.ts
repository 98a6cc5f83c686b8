import { expect } from 'vitest'
import { createEngineHarness, type EngineHarness, GOOD_KEY } from './engine-harness.js'
import { createKillSwitch } from './kill-switch.js'
import { createLeaseSigner } from './lease-signer.js'
import { createModelRelay } from './model-relay.js'
import { createScriptedProvider, type ScriptedProvider } from './scripted-provider.js'

/** The ways to one and the same store that a release of the app can have. */
export const WAYS = {
  'the store itself': ({ store }) => store,
  'a relay': ({ store, trueNow: now }) => createModelRelay(store, { now }),
  'a relay that does not tell its store': ({ store, trueNow: now }) =>
    createModelRelay(store, { now, tellsStore: false }),
  'the relay at another address': ({ store, trueNow: now }) => ({
    ...createModelRelay(store, { now }),
    endpoint: 'https://moved.example',
  }),
  'a relay with another key': ({ store, trueNow: now }) =>
    createModelRelay(store, { now, signer: createLeaseSigner('stranger') }),
  'a relay with another key, the former one accepted': ({ store, trueNow: now }) =>
    createModelRelay(store, {
      now,
      signer: createLeaseSigner('stranger'),
      formerKeys: [createLeaseSigner('relay').publicKey],
    }),
} satisfies Record<string, (harness: EngineHarness) => Parameters<typeof createScriptedProvider>[0]>
export type Way = keyof typeof WAYS

/** The next launch, of a release that asks in this way. */
export function launch(harness: EngineHarness, way: Way, kill = createKillSwitch()): ScriptedProvider {
  const provider = createScriptedProvider(WAYS[way](harness))
  harness.restart({ wrapVault: kill.vault, wrapProvider: () => kill.provider(provider) })
  return provider
}

/** Licensed through `from`, with a key of one seat. */
export async function activatedThrough(from: Way): Promise<EngineHarness> {
  const harness = createEngineHarness()
  harness.store.keyOf(GOOD_KEY).limit = 1
  launch(harness, from)
  expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
  return harness
}

export function expectOneSeat(harness: EngineHarness): void {
  expect(harness.store.seatsOf(GOOD_KEY)).toEqual([harness.kept().credentials?.seatName])
  expect(harness.engine.snapshot).toMatchObject({ entitled: true, notices: [] })
}
