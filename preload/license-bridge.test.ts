import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BRIDGE_KEY, type LicenseBridge, SNAPSHOT_CHANGED } from '../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../contract/license-state.js'
import { fakeElectron } from './fake-electron.js'
import { exposeLicenseBridge } from './index.js'

vi.mock('electron', () => import('./fake-electron.js'))

const listening = (channel: string): number => fakeElectron.listeners.get(channel)?.size ?? 0

function createSnapshot(revision: number): LicenseSnapshot {
  return {
    revision,
    at: 0,
    state: { status: 'unlicensed', reason: 'none' },
    activity: 'idle',
    entitled: false,
    persisted: true,
    notices: [],
  }
}

function exposeBridge(): LicenseBridge {
  exposeLicenseBridge()
  return fakeElectron.exposed.get(BRIDGE_KEY) as LicenseBridge
}

beforeEach(() => fakeElectron.reset())

describe('exposeLicenseBridge()', () => {
  it('puts named verbs on window.licenseGate and nothing of ipcRenderer', () => {
    expect(Object.keys(exposeBridge()).sort().join(' ')).toBe(
      'activate cancelActivation deactivate devices dismissLostSeat importCertificate move moveHere ' +
        'read releaseDevice removeHere requestCode revalidate showDialog subscribe',
    )
  })

  it('takes another name', () => {
    exposeLicenseBridge('acmeLicense')
    expect([...fakeElectron.exposed.keys()]).toEqual(['acmeLicense'])
  })

  it('names the option when the name is empty', () => {
    expect(() => exposeLicenseBridge('')).toThrow(/expected name to be a non-empty string/)
  })

  it.each([
    [false, /window\.licenseGate: it needs contextIsolation, which this window has turned off/],
    [true, /window\.licenseGate: Cannot bind an API on top of an existing property/],
  ])("lets the host's preload go on where it cannot be exposed (isolated: %s)", (isolated, said) => {
    const lines: string[] = []
    vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line))
    vi.stubGlobal('process', { ...process, contextIsolated: isolated })
    fakeElectron.refusal = 'Cannot bind an API on top of an existing property on the window object'
    expect(() => exposeLicenseBridge()).not.toThrow()
    expect(lines).toEqual([expect.stringMatching(said)])
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('sends each verb on its own channel with its one argument', async () => {
    const bridge = exposeBridge()
    await bridge.read()
    await bridge.activate('KEY')
    await bridge.activate()
    await bridge.deactivate()
    await bridge.revalidate()
    await bridge.moveHere()
    await bridge.dismissLostSeat('Studio iMac')
    await bridge.showDialog()
    await bridge.showDialog('details')
    expect(fakeElectron.invoked).toEqual([
      ['license-gate:read', null],
      ['license-gate:activate', 'KEY'],
      ['license-gate:activate', null],
      ['license-gate:deactivate', null],
      ['license-gate:revalidate', null],
      ['license-gate:move-here', null],
      ['license-gate:dismiss-lost-seat', 'Studio iMac'],
      ['license-gate:show-dialog', 'auto'],
      ['license-gate:show-dialog', 'details'],
    ])
  })

  it('does not take a click event for "no key"', async () => {
    const bridge = exposeBridge()
    const reply = await bridge.activate({ type: 'click' } as unknown as string)
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    expect(fakeElectron.invoked).toEqual([])
  })
})

describe('a call that gets no answer', () => {
  it('is "forbidden" where no gate is attached, and says what to do', async () => {
    fakeElectron.answer = async () => {
      throw new Error("Error invoking remote method 'x': Error: No handler registered for 'x'")
    }
    const reply = await exposeBridge().read()
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(reply.ok ? '' : reply.error.message).toContain('gate.attach(webContents')
  })

  it('is "internal" where the handler fails, and repeats nothing of the failure', async () => {
    fakeElectron.answer = async () => {
      throw new Error('KEY-THAT-MUST-NOT-LEAK')
    }
    const reply = await exposeBridge().activate('KEY-THAT-MUST-NOT-LEAK')
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(reply)).not.toContain('LEAK')
  })

  it.each([undefined, null, 'yes', {}, { ok: 1 }])('is "internal" where the answer is %j', async (answer) => {
    fakeElectron.answer = async () => answer
    expect(await exposeBridge().read()).toMatchObject({ ok: false, error: { code: 'internal' } })
  })
})

describe('subscribe()', () => {
  const answerWith = (revision: number): void => {
    fakeElectron.answer = async () => ({ ok: true, value: createSnapshot(revision) })
  }
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }

  it('calls back with the current snapshot, each new listener once', async () => {
    answerWith(3)
    const bridge = exposeBridge()
    const heard: string[] = []
    bridge.subscribe(({ revision }) => heard.push(`one ${revision}`))
    await settle()
    bridge.subscribe(({ revision }) => heard.push(`two ${revision}`))
    await settle()
    expect(heard).toEqual(['one 3', 'two 3'])
  })

  it('asks once for a page that subscribes and reads', async () => {
    answerWith(3)
    const bridge = exposeBridge()
    bridge.subscribe(() => undefined)
    expect(await bridge.read()).toMatchObject({ ok: true, value: { revision: 3 } })
    expect(fakeElectron.invoked).toEqual([['license-gate:read', null]])
    await bridge.read()
    expect(fakeElectron.invoked).toHaveLength(2)
  })

  it.each([3, 4])('says no older snapshot, and not the same again, after a push of %i', async (pushed) => {
    answerWith(3)
    const heard: number[] = []
    exposeBridge().subscribe(({ revision }) => heard.push(revision))
    fakeElectron.push(SNAPSHOT_CHANGED, createSnapshot(pushed))
    await settle()
    expect(heard).toEqual([pushed])
  })

  it('says nothing where the main process refuses, nor to who has left', async () => {
    const heard: unknown[] = []
    const bridge = exposeBridge()
    fakeElectron.answer = async () => ({ ok: false, error: { code: 'forbidden', message: '' } })
    bridge.subscribe((snapshot) => heard.push(snapshot))
    await settle()
    answerWith(3)
    bridge.subscribe((snapshot) => heard.push(snapshot))()
    await settle()
    expect(heard).toEqual([])
  })

  it('calls back with the snapshot alone, without the event', () => {
    const heard: unknown[][] = []
    exposeBridge().subscribe((...values) => heard.push(values))
    const snapshot = createSnapshot(1)
    fakeElectron.push(SNAPSHOT_CHANGED, snapshot)
    expect(heard).toEqual([[snapshot]])
  })

  it('drops a snapshot that is older than one already heard, and keeps an equal one', () => {
    const heard: number[] = []
    exposeBridge().subscribe(({ revision }) => heard.push(revision))
    for (const revision of [5, 4, 5, 6, 5]) fakeElectron.push(SNAPSHOT_CHANGED, createSnapshot(revision))
    expect(heard).toEqual([5, 5, 6])
  })

  it('drops what is not a snapshot', () => {
    const heard: unknown[] = []
    exposeBridge().subscribe((snapshot) => heard.push(snapshot))
    for (const payload of [undefined, null, 7, {}, { revision: '1', state: {} }, { revision: 1 }]) {
      fakeElectron.push(SNAPSHOT_CHANGED, payload)
    }
    expect(heard).toEqual([])
  })

  it('listens once for any number of listeners, and not at all after the last undo', () => {
    const bridge = exposeBridge()
    const listener = vi.fn<() => void>()
    const undos = [bridge.subscribe(listener), bridge.subscribe(listener)]
    expect(listening(SNAPSHOT_CHANGED)).toBe(1)
    undos[0]?.()
    undos[0]?.()
    expect(listening(SNAPSHOT_CHANGED)).toBe(1)
    fakeElectron.push(SNAPSHOT_CHANGED, createSnapshot(1))
    expect(listener).toHaveBeenCalledTimes(1)
    undos[1]?.()
    expect(listening(SNAPSHOT_CHANGED)).toBe(0)
  })
})

describe('auto', () => {
  it('exposes the bridge under its usual name', async () => {
    await import('./auto.js')
    expect([...fakeElectron.exposed.keys()]).toEqual([BRIDGE_KEY])
  })
})
