import { describe, expect, it, vi } from 'vitest'
import { isEntitled, type LicenseSnapshot, type LicenseState } from '../../contract/license-state.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import { silentLog } from '../ports/log.js'
import type { DialogOutcome } from './dialog-loader.js'
import { createGateEntry, type GateEntryPorts } from './gate-entry.js'

vi.mock('electron', () => ({ BrowserWindow: { getFocusedWindow: () => null } }))

const trial: LicenseState = { status: 'trial', startedAt: 0, endsAt: 1 }
const unlicensed: LicenseState = { status: 'unlicensed', reason: 'none' }

/** A gate whose dialog stays open until `close`. */
function createEntry(first: LicenseState) {
  let state = first
  let close: (outcome: DialogOutcome) => void = () => undefined
  const opened: string[] = []
  const listeners = new Set<(snapshot: LicenseSnapshot) => void>()
  const snapshot = () => ({ state, entitled: isEntitled(state) })
  const ports = {
    options: {},
    engine: {
      get snapshot() {
        return snapshot()
      },
      subscribe(listener: (snapshot: LicenseSnapshot) => void) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
      open: async () => snapshot(),
      revalidate: async () => undefined,
    },
    dialogs: {
      open: async () => void opened.push('lock'),
      showAsGate: () =>
        new Promise<DialogOutcome>((resolve) => {
          opened.push('dialog')
          close = resolve
        }),
    },
    clock: createFakeClock(),
    log: silentLog,
  } as unknown as GateEntryPorts
  const entry = createGateEntry(ports)
  return {
    ...entry,
    opened,
    openWindow: entry.guard((name: string) => opened.push(name)),
    listeners,
    publish(next: LicenseState) {
      state = next
      for (const listener of listeners) listener(snapshot() as LicenseSnapshot)
    },
    close(next: LicenseState) {
      state = next
      close('closed')
    },
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

describe('guard()', () => {
  it('opens at once where the app is entitled, and passes the arguments on', async () => {
    const { openWindow, opened } = createEntry(trial)
    const done = openWindow('window')
    expect(opened).toEqual(['window'])
    await done
  })

  it('opens nothing while ensureLicensed waits, whose caller opens the window', async () => {
    const { ensureLicensed, openWindow, opened, close } = createEntry(unlicensed)
    const starting = ensureLicensed().then((isLetIn) => isLetIn && opened.push('main window'))
    await openWindow('second window')
    await settle()
    expect(opened).toEqual(['dialog'])
    close(trial)
    await starting
    expect(opened).toEqual(['dialog', 'main window'])
  })

  it('shows the dialog where nobody waits, and opens once the user is let in', async () => {
    const { openWindow, opened, close } = createEntry(unlicensed)
    const first = openWindow('window')
    await openWindow('clicked twice')
    await settle()
    expect(opened).toEqual(['dialog'])
    close(trial)
    await first
    expect(opened).toEqual(['dialog', 'window'])
  })

  it('opens nothing where the user closes the dialog', async () => {
    const { openWindow, opened, close } = createEntry(unlicensed)
    const done = openWindow('window')
    await settle()
    close(unlicensed)
    await done
    expect(opened).toEqual(['dialog'])
  })

  it('rejects with the error that opening throws', async () => {
    const broken = createEntry(trial).guard(() => {
      throw new Error('no display')
    })
    await expect(broken()).rejects.toThrow('no display')
  })
})

describe('ensureLicensed()', () => {
  it('shows the end of a license that comes while the watch over it is loaded, once', async () => {
    const { ensureLicensed, publish, opened } = createEntry(trial)
    await ensureLicensed()
    publish(unlicensed)
    publish(unlicensed)
    await vi.waitFor(() => expect(opened).toEqual(['lock']))
    publish(trial)
    publish(unlicensed)
    await vi.waitFor(() => expect(opened).toEqual(['lock', 'lock']))
  })

  it('shows nothing where the license was renewed by then', async () => {
    const { ensureLicensed, publish, opened, listeners } = createEntry(trial)
    await ensureLicensed()
    const before = [...listeners]
    publish(unlicensed)
    publish(trial)
    await vi.waitFor(() => expect(listeners).not.toContain(before[0]))
    await settle()
    expect(opened).toEqual([])
  })

  it('watches nothing once it is disposed of', async () => {
    const { ensureLicensed, dispose, publish, opened, listeners } = createEntry(trial)
    await ensureLicensed()
    publish(unlicensed)
    dispose()
    await import('./license-watch.js')
    await settle()
    expect([opened, listeners.size]).toEqual([[], 0])
  })
})
