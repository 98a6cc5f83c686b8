import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../contract/duration.js'
import { createLicenseEngine } from '../main/engine/create-engine.js'
import { silentLog } from '../main/ports/log.js'
import { lemonSqueezy } from '../providers/index.js'
import { createFakeClock } from './fake-clock.js'
import { createMemoryPorts } from './memory-ports.js'
import { createSecretWatch } from './secret-watch.js'
import { startLicenseStore } from './store/license-store.js'

const policy = {
  graceMs: 14 * DAY_MS,
  warnMs: 5 * DAY_MS,
  clockToleranceMs: DAY_MS,
  trialMs: 0,
  revalidateMs: DAY_MS,
}

describe('createMemoryPorts', () => {
  it('runs the whole engine in plain Node, over several launches', async () => {
    const store = await startLicenseStore()
    const { storeId, productId } = store.product
    const provider = lemonSqueezy({ storeId, productId, baseUrl: store.url })
    const options = { provider, policy, deviceName: 'Studio-PC', acceptsTestKeys: false }
    const watch = createSecretWatch()
    const log = watch.watchLog(silentLog)
    const clock = createFakeClock({ at: Date.UTC(2030, 0, 1) })
    const ports = createMemoryPorts({ clock, log })
    const { id, secret } = (await ports.device.read()) ?? { id: '', secret: '' }
    watch.guard(id, secret, 'Demo Customer')
    watch.guardFromLogs(options.deviceName)

    const first = watch.watchEngine(createLicenseEngine(options, ports))
    expect(await first.activate(store.keys.demo.oneSeat)).toMatchObject({ ok: true })
    first.diagnostics()
    first.dispose()
    await store.close()

    const second = watch.watchEngine(createLicenseEngine(options, ports))
    expect(await second.open()).toMatchObject({ entitled: true, state: { status: 'licensed' } })
    second.dispose()

    const elsewhere = createLicenseEngine(
      options,
      createMemoryPorts({ vault: ports.vault, computer: 'another' }),
    )
    expect(await elsewhere.open()).toMatchObject({ entitled: false, state: { reason: 'new-device' } })
    elsewhere.dispose()
  })
})
