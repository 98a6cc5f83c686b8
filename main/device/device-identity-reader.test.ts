import { createHmac } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createDeviceIdentityReader, identityOf, machineKeyOf } from './device-identity-reader.js'

const ID = '4f1c2b7a9d3e40b58a6c1d2e3f405162'
const machine = machineKeyOf({ value: ID, source: 'linux:etc-machine-id' })

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

const hash = (message: string) => createHmac('sha256', ID).update(message).digest('hex')

describe('identityOf', () => {
  it('hashes the app and the purpose under the machine id', () => {
    expect(identityOf(machine, 'com.example.app')).toEqual({
      id: hash('com.example.app:device'),
      secret: hash('com.example.app:entitlement'),
      source: 'linux:etc-machine-id',
    })
  })

  it('differs from app to app on the same computer', () => {
    const one = identityOf(machine, 'com.example.one')
    const two = identityOf(machine, 'com.example.two')
    expect(new Set([one.id, one.secret, two.id, two.secret]).size).toBe(4)
  })

  it('is the same whatever the source', () => {
    const other = machineKeyOf({ value: ID, source: 'node-machine-id' })
    expect(identityOf(other, 'app').id).toBe(identityOf(machine, 'app').id)
  })

  it('does not show the machine id when the key is printed', () => {
    expect(inspect(machine, { depth: 9, showHidden: true })).not.toContain(ID)
    expect(JSON.stringify(machine)).not.toContain(ID)
  })
})
