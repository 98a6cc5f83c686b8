import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../testing/fake-clock.js'
import { createFakeRandom } from '../../testing/fake-random.js'
import { SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import { silentLog } from '../ports/log.js'
import { createMemoryVault } from '../vault/memory-vault.js'
import { EMPTY_CONTENT } from '../vault/vault-content.js'
import { NO_DEVICE } from './license-record.js'
import { DEVICE_LIMIT_MS, openVault } from './open-record.js'

const device = sampleDevice('this computer')
const unreadable = {
  content: EMPTY_CONTENT,
  elsewhere: null,
  problem: { kind: 'unreadable' },
  deviceChanged: false,
}
const broken = (): never => {
  throw new Error('broken')
}

async function createKept() {
  const vault = createMemoryVault({ random: createFakeRandom() })
  await vault.write(device, SAMPLE_CONTENT)
  return vault
}

describe('openVault', () => {
  it('reads what is kept for this computer', async () => {
    const vault = await createKept()
    const reading = await openVault({
      clock: createFakeClock(),
      vault,
      device: { read: async () => device },
      log: silentLog,
    })
    expect(reading).toMatchObject({ device, content: SAMPLE_CONTENT, problem: null })
  })

  it('goes on with the remembered computer where a reader of the host never answers', async () => {
    const vault = await createKept()
    const clock = createFakeClock()
    const opening = openVault({ clock, vault, device: { read: () => new Promise(() => {}) }, log: silentLog })
    await clock.advance(DEVICE_LIMIT_MS)
    expect(await opening).toMatchObject({ device, content: SAMPLE_CONTENT })
  })

  it('goes on with the remembered computer where a reader of the host throws', async () => {
    const vault = await createKept()
    for (const read of [broken, () => Promise.reject(new Error('broken'))]) {
      const reading = await openVault({ clock: createFakeClock(), vault, device: { read }, log: silentLog })
      expect(reading).toMatchObject({ device, content: SAMPLE_CONTENT })
    }
  })

  it('takes a vault of the host that throws for one that cannot be read', async () => {
    const { write } = await createKept()
    const vault = { write, read: broken }
    const log: string[] = []
    const reading = await openVault({
      clock: createFakeClock(),
      vault,
      device: { read: async () => device },
      log: { write: (level) => void log.push(level) },
    })
    expect([reading, log]).toEqual([{ device, ...unreadable }, ['error']])
    expect(
      await openVault({ clock: createFakeClock(), vault, device: { read: broken }, log: silentLog }),
    ).toEqual({
      device: NO_DEVICE,
      ...unreadable,
    })
  })
})
