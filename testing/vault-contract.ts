import { describe, expect, it } from 'vitest'
import type { DeviceIdSource } from '../main/ports/device-identity.js'
import { EMPTY_CONTENT, type VaultContent } from '../main/vault/vault-content.js'
import { describeSharedProfile, type VaultStorage } from './shared-profile-contract.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT, sampleDevice } from './vault-samples.js'

const here = sampleDevice('here')

/** What every vault does. `create` is called once for each fact. */
export function describeVaultContract(name: string, create: () => VaultStorage): void {
  describe(`${name} as a license vault`, () => {
    describeKeeping(create)
    describeKnownIdentity(create)
    describeSameComputer(create)
    describeOtherComputer(create)
    describeSharedProfile(create)
  })
}

const CONTENTS: readonly [string, VaultContent][] = [
  ['everything', SAMPLE_CONTENT],
  ['a remembered key', RELEASED_CONTENT],
  ['nothing', EMPTY_CONTENT],
  ['an entitlement without credentials', { ...EMPTY_CONTENT, entitlement: SAMPLE_CONTENT.entitlement }],
  ['only a trial', { ...EMPTY_CONTENT, trial: SAMPLE_CONTENT.trial }],
  ['only a journal', { ...EMPTY_CONTENT, pendingActivation: SAMPLE_CONTENT.pendingActivation }],
  ['only lost seats', { ...EMPTY_CONTENT, lostSeats: SAMPLE_CONTENT.lostSeats }],
]

function describeKeeping(create: () => VaultStorage): void {
  it('is empty at first', () => {
    expect(create().open().read(here)).toEqual({
      device: here,
      content: EMPTY_CONTENT,
      elsewhere: null,
      problem: null,
      deviceChanged: true,
    })
  })

  it.each(CONTENTS)('gives back %s at the next launch', async (_what, content) => {
    const storage = create()
    expect(await storage.open().write(here, content)).toEqual({ kind: 'written' })
    expect(storage.open().read(here)).toEqual({
      device: here,
      content,
      elsewhere: null,
      problem: null,
      deviceChanged: false,
    })
  })

  it('replaces what it kept, down to nothing', async () => {
    const vault = create().open()
    vault.read(here)
    await vault.write(here, SAMPLE_CONTENT)
    await vault.write(here, EMPTY_CONTENT)
    expect(vault.read(here).content).toEqual(EMPTY_CONTENT)
  })

  it('writes in the order of the calls', async () => {
    const vault = create().open()
    const first = vault.write(here, SAMPLE_CONTENT)
    const second = vault.write(here, RELEASED_CONTENT)
    await Promise.all([first, second])
    expect(vault.read(here).content).toEqual(RELEASED_CONTENT)
  })
}

function describeKnownIdentity(create: () => VaultStorage): void {
  it('makes up one identity for a computer that has none, and remembers it', async () => {
    const storage = create()
    const vault = storage.open()
    const { device, deviceChanged } = vault.read(null)
    expect(device).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      secret: expect.stringMatching(/^[0-9a-f]{64}$/),
      source: 'random',
    })
    expect(device.id).not.toBe(device.secret)
    expect(deviceChanged).toBe(true)
    expect(vault.read(null).device).toEqual(device)
    await vault.write(device, SAMPLE_CONTENT)
    expect(storage.open().read(null)).toMatchObject({ device, content: SAMPLE_CONTENT, deviceChanged: false })
  })

  it('goes on with the known identity when the probe fails', async () => {
    const storage = create()
    await storage.open().write(here, SAMPLE_CONTENT)
    expect(storage.open().read(null)).toEqual({
      device: here,
      content: SAMPLE_CONTENT,
      elsewhere: null,
      problem: null,
      deviceChanged: false,
    })
  })

  it('remembers a changed source of the same id', async () => {
    const storage = create()
    await storage.open().write(here, SAMPLE_CONTENT)
    const byPackage = { ...here, source: 'node-machine-id' as const }
    expect(storage.open().read(byPackage)).toMatchObject({ content: SAMPLE_CONTENT, deviceChanged: true })
    await storage.open().write(byPackage, SAMPLE_CONTENT)
    expect(storage.open().read(byPackage).deviceChanged).toBe(false)
  })
}

function describeSameComputer(create: () => VaultStorage): void {
  it.each<[DeviceIdSource, DeviceIdSource]>([
    ['random', 'macos:ioreg'],
    ['random', 'node-machine-id'],
    ['linux:dbus-machine-id', 'linux:etc-machine-id'],
    ['linux:etc-machine-id', 'linux:dbus-machine-id'],
    ['windows:registry', 'host'],
    ['host', 'windows:registry'],
  ])('takes the record over when the source goes from %s to %s', async (former, source) => {
    const storage = create()
    const before = sampleDevice('before', former)
    const after = sampleDevice('after', source)
    await storage.open().write(before, SAMPLE_CONTENT)
    const vault = storage.open()
    expect(vault.read(after)).toEqual({
      device: after,
      content: SAMPLE_CONTENT,
      elsewhere: null,
      problem: null,
      deviceChanged: true,
    })
    await vault.write(after, RELEASED_CONTENT)
    expect(storage.open().read(after)).toMatchObject({ content: RELEASED_CONTENT, deviceChanged: false })
    await storage.open().write(after, EMPTY_CONTENT)
    expect(storage.open().read(after).elsewhere).toBeNull()
  })
}

function describeOtherComputer(create: () => VaultStorage): void {
  it.each<[DeviceIdSource, DeviceIdSource]>([
    ['linux:etc-machine-id', 'linux:etc-machine-id'],
    ['linux:dbus-machine-id', 'linux:dbus-machine-id'],
    ['macos:ioreg', 'macos:ioreg'],
    ['windows:registry', 'windows:registry'],
    ['windows:registry', 'node-machine-id'],
    ['node-machine-id', 'windows:registry'],
    ['host', 'host'],
  ])('grants nothing on another computer when the source goes from %s to %s', async (former, source) => {
    const storage = create()
    const other = sampleDevice('other computer', source)
    await storage.open().write(sampleDevice('first computer', former), SAMPLE_CONTENT)
    expect(storage.open().read(other)).toEqual({
      device: other,
      content: EMPTY_CONTENT,
      elsewhere: SAMPLE_CONTENT.credentials,
      problem: null,
      deviceChanged: true,
    })
  })
}
