import { LICENSE_EVENTS, type LicenseSnapshot } from '../../contract/license-state.js'
import type { LicenseEngine } from '../engine/license-engine.js'
import type { LicenseGate } from '../license-gate.js'
import { type Log, nameOfError } from '../ports/log.js'

/** Makes `gate.on()`. What tells the events apart is loaded with the first change. */
export function createGateEvents(engine: Pick<LicenseEngine, 'observe'>, log: Log): LicenseGate['on'] {
  return (name, listener) => {
    if (!LICENSE_EVENTS.includes(name))
      throw new TypeError(`on: expected one of ${LICENSE_EVENTS.join(', ')}, got ${JSON.stringify(name)}`)
    let latest: LicenseSnapshot | null = null
    let told = Promise.resolve()
    let isStopped = false

    async function tell(before: LicenseSnapshot, after: LicenseSnapshot): Promise<void> {
      try {
        const { licenseEvents } = await import('../core/license-event.js')
        if (!isStopped && licenseEvents(before, after).includes(name)) listener(after)
      } catch (error) {
        log.write('error', 'a license event listener threw', { event: name, error: nameOfError(error) })
      }
    }

    const stopObserving = engine.observe((after) => {
      const before = latest
      latest = after
      // The first snapshot is what the others are compared with.
      if (before !== null) told = told.then(() => tell(before, after))
    })
    return () => {
      isStopped = true
      stopObserving()
    }
  }
}
