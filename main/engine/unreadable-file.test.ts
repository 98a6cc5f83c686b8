import { describe, expect, it } from 'vitest'
import { combineProviders } from '../../providers/several/combine-providers.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'
import { createModelStore } from '../../testing/model-store.js'
import { createScriptedProvider } from '../../testing/scripted-provider.js'
import type { LicenseVault } from '../vault/license-vault.js'
import { EMPTY_CONTENT, type VaultReading } from '../vault/vault-content.js'

const PATH = '~/app/license-gate.json'

/** A vault whose file cannot be read until it is let go. */
function heldVault(vault: LicenseVault, file: { isHeld: boolean; reads: number }): LicenseVault {
  const read: LicenseVault['read'] = (device) => {
    file.reads += 1
    const reading = vault.read(device)
    return file.isHeld ? unreadable(reading) : reading
  }
  return {
    read,
    readPatiently: async (device) => read(device),
    write: async (device, content) =>
      file.isHeld ? { kind: 'failed', cause: 'EACCES' } : vault.write(device, content),
  }
}

function unreadable({ device }: VaultReading): VaultReading {
  const problem = { kind: 'unreadable', cause: 'EACCES', path: PATH } as const
  return { device, content: EMPTY_CONTENT, elsewhere: null, problem, deviceChanged: false }
}

/** The next launch of a licensed app, whose file is held. */
async function launchHeld(): Promise<{ harness: EngineHarness; file: { isHeld: boolean; reads: number } }> {
  const file = { isHeld: false, reads: 0 }
  const harness = createEngineHarness({ wrapVault: (vault) => heldVault(vault, file) })
  expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
  file.isHeld = true
  harness.restart({ wrapVault: (vault) => heldVault(vault, file) })
  return { harness, file }
}

const HELD = {
  state: { status: 'unlicensed', reason: 'storage-unreadable' },
  notices: [{ kind: 'storage-unreadable', path: PATH }],
}

describe('a license file that cannot be read', () => {
  it('is told with its path: to the user, in diagnostics and in the log', async () => {
    const { harness } = await launchHeld()
    expect(await harness.start()).toMatchObject(HELD)
    expect(harness.engine.diagnostics()).toMatchObject({
      storage: 'unreadable',
      storageCause: 'EACCES',
      storagePath: PATH,
    })
    expect(harness.log).toContainEqual(
      expect.objectContaining({ level: 'warn', facts: { cause: 'EACCES', path: PATH } }),
    )
  })

  it('opens the app by itself when it can be read', async () => {
    const { harness, file } = await launchHeld()
    await harness.start()
    file.isHeld = false
    await harness.clock.advance(1_999)
    expect(harness.engine.snapshot.entitled).toBe(false)
    await harness.clock.advance(1)
    expect(harness.engine.snapshot).toMatchObject({
      entitled: true,
      state: { status: 'licensed' },
      notices: [],
    })
  })

  it('is looked at less and less often, and at last once a minute', async () => {
    const { harness, file } = await launchHeld()
    await harness.start()
    file.reads = 0
    for (const seconds of [2, 5, 15, 30, 60, 60]) {
      await harness.clock.advance(seconds * 1_000 - 1)
      expect(file.reads).toBe(0)
      await harness.clock.advance(1)
      expect(file.reads).toBe(1)
      file.reads = 0
    }
  })

  it('is read once more when the gate is opened again, and not when it could be read', async () => {
    const { harness, file } = await launchHeld()
    await harness.engine.open()
    file.isHeld = false
    expect((await harness.engine.open()).entitled).toBe(true)
    file.reads = 0
    await harness.engine.open()
    expect(file.reads).toBe(0)
  })

  it('costs no second seat: the seat in it is recognized', async () => {
    const { harness, file } = await launchHeld()
    await harness.start()
    const { calls } = harness.provider
    const before = calls.length
    const refused = await harness.engine.activate(GOOD_KEY)
    expect(refused).toMatchObject({ ok: false, error: { code: 'cannot-read' } })
    expect(calls).toHaveLength(before)
    file.isHeld = false
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true, value: { entitled: true } })
    expect(calls.slice(before).map(({ verb }) => verb)).not.toContain('activate')
  })

  it('lets a user who asks again take another seat, once told for each key', async () => {
    const { harness } = await launchHeld()
    await harness.start()
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'cannot-read' } })
    expect(await harness.engine.activate(OTHER_KEY)).toMatchObject({ error: { code: 'cannot-read' } })
    const code = async () => {
      const reply = await harness.engine.activate(GOOD_KEY)
      return reply.ok ? 'ok' : reply.error.code
    }
    // That cannot be saved either, which is told too.
    expect([await code(), await code()]).toEqual(['cannot-save', 'ok'])
  })

  it.each([
    ['gives a computer its seat again is not asked about', true, true],
    ['would take another one is asked about once, after a look at the key', false, false],
  ] as const)('of several stores, a key of one that %s', async (_what, idempotentActivate, isAllowed) => {
    const file = { isHeld: true, reads: 0 }
    const harness = createEngineHarness()
    const known = createScriptedProvider(harness.store)
    const capabilities = { ...known.capabilities, idempotentActivate }
    const other = createScriptedProvider(createModelStore(harness.trueNow, 'other-store'))
    const others = { ...other.capabilities, idempotentActivate: !idempotentActivate }
    harness.restart({
      wrapVault: (vault) => heldVault(vault, file),
      wrapProvider: () =>
        combineProviders([
          { ...other, capabilities: others },
          { ...known, capabilities },
        ]),
    })
    await harness.start()
    const answer = await harness.engine.activate(GOOD_KEY)
    expect(answer).toMatchObject(isAllowed ? { ok: true } : { ok: false, error: { code: 'cannot-read' } })
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(isAllowed ? 1 : 0)
    file.isHeld = false
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
  })
})
