import { describe, expect, it } from 'vitest'
import { createDeviceIdentityReader } from './device-identity-reader.js'
import { machineKeyOf } from './machine-key.js'

const machine = machineKeyOf({ value: '4f1c2b7a9d3e40b58a6c1d2e3f405162', source: 'linux:etc-machine-id' })

describe('createDeviceIdentityReader', () => {
  it('answers the same identity each time', async () => {
    const reader = createDeviceIdentityReader({ appId: 'com.example.app', probe: async () => machine })
    const first = await reader.read()
    expect(first).toMatchObject({
      source: 'linux:etc-machine-id',
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await reader.read()).toEqual(first)
  })

  it('answers null without a machine id, and when the probe breaks', async () => {
    const without = createDeviceIdentityReader({ appId: 'a', probe: async () => null })
    const broken = createDeviceIdentityReader({
      appId: 'a',
      probe: () => Promise.reject(new Error('broken')),
    })
    expect(await without.read()).toBeNull()
    expect(await broken.read()).toBeNull()
  })
})
