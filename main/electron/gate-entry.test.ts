import { describe, expect, it } from 'vitest'
import { isEntitled, type LicenseState } from '../../contract/license-state.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import { silentLog } from '../ports/log.js'
import type { DialogOutcome } from './dialog-loader.js'
import { createGateEntry, type GateEntryPorts } from './gate-entry.js'

const trial: LicenseState = { status: 'trial', startedAt: 0, endsAt: 1 }
const unlicensed: LicenseState = { status: 'unlicensed', reason: 'none' }

/** A gate whose dialog stays open until `close`. */
function createEntry(first: LicenseState) {
  let state = first
  let close: (outcome: DialogOutcome) => void = () => undefined
  const opened: string[] = []
  const snapshot = () => ({ state, entitled: isEntitled(state) })
  const ports = {
    options: {},
    engine: {
      get snapshot() {
        return snapshot()
      },
      subscribe: () => () => undefined,
      open: async () => snapshot(),
      revalidate: async () => undefined,
    },
    dialogs: {
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
