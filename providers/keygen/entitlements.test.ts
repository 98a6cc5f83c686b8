import { describe, expect, it } from 'vitest'
import { call, createKeygen, DEVICE } from '../../testing/keygen-over-store.js'

const wanting = { ...call, wantsEntitlements: true }

async function createEntitled() {
  const keygen = await createKeygen()
  const { key } = keygen.store.keys.add({ entitlements: ['PRO', 'SYNC'], activationLimit: 5 })
  const { instanceId } = (await keygen.take(key)).seat
  const asked = () => keygen.store.requests.count('retrieve-related')
  const verbs = (about: typeof call) => ({
    inspect: () => keygen.provider.inspect({ key }, about),
    activate: () => keygen.provider.activate({ key, seatName: 'Desk' }, about),
    validate: () => keygen.provider.validate({ key, instanceId }, about),
    recover: () => keygen.provider.recover?.({ key, seatName: 'Desk' }, about),
  })
  return { ...keygen, key, asked, verbs }
}

describe('the entitlements of a license of Keygen', () => {
  it('are told by each verb that grants, and asked for once', async () => {
    const { verbs, asked } = await createEntitled()
    for (const ask of Object.values(verbs(wanting))) {
      const before = asked()
      expect(JSON.stringify(await ask())).toContain('"entitlements":["PRO","SYNC"]')
      expect(asked() - before).toBe(1)
    }
  })

  it('are told of a seat that is new', async () => {
    const { provider, key } = await createEntitled()
    const other = { ...wanting, computer: { appId: 'com.example.app', deviceId: 'e'.repeat(64) } }
    expect(other.computer.deviceId).not.toBe(DEVICE)
    expect(await provider.activate({ key, seatName: 'Lap' }, other)).toMatchObject({
      kind: 'granted',
      value: { license: { entitlements: ['PRO', 'SYNC'], seatsUsed: 2 } },
    })
  })

  it('are not asked for where nobody wants to know', async () => {
    const { verbs, asked } = await createEntitled()
    for (const ask of Object.values(verbs(call)))
      expect(JSON.stringify(await ask())).not.toContain('entitlements')
    expect(asked()).toBe(0)
  })

  it('are told to be none, where the license has none any more', async () => {
    const { store, key, verbs } = await createEntitled()
    store.keys.update(key, { entitlements: [] })
    expect(await verbs(wanting).validate()).toMatchObject({ value: { license: { entitlements: [] } } })
  })

  it.each([
    ['a failing server', { kind: 'server-error' }],
    ['a captive portal', { kind: 'captive-portal' }],
    ['a connection that breaks', { kind: 'reset', when: 'before-effect' }],
  ] as const)('are left out after %s, and the license is granted all the same', async (_what, fault) => {
    const { store, verbs } = await createEntitled()
    store.faults.set('retrieve-related', fault)
    const answer = await verbs(wanting).validate()
    expect(answer).toMatchObject({ kind: 'granted' })
    expect(JSON.stringify(answer)).not.toContain('entitlements')
  })
})
