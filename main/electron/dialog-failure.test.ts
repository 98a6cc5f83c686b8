import type { MessageBoxOptions } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LicenseGateOptions } from '../options.js'
import { reportDialogFailed } from './dialog-failure.js'

const { box, windows } = vi.hoisted(() => ({
  windows: [] as unknown[],
  box: vi.fn<(...given: unknown[]) => Promise<void>>(async () => undefined),
}))
vi.mock('electron', () => ({
  app: { getName: () => 'Acme', getPreferredSystemLanguages: () => ['fi', 'de-AT'] },
  BrowserWindow: { getAllWindows: () => windows },
  dialog: { showMessageBox: box },
}))

beforeEach(() => void box.mockClear())
afterEach(() => {
  windows.splice(0)
  vi.doUnmock('virtual:license-gate-failure-words')
  vi.resetModules()
})

const options = (rest: Partial<LicenseGateOptions> = {}): LicenseGateOptions => rest as LicenseGateOptions
const shown = () => box.mock.calls[0]?.at(-1) as MessageBoxOptions | undefined

describe('reportDialogFailed()', () => {
  it('speaks the language that the host has chosen last', async () => {
    await reportDialogFailed(options({ brand: { name: 'Acme Studio' } }), 'en-GB')
    expect(shown()).toMatchObject({
      title: 'Acme Studio',
      message: 'Not shown',
      detail: 'Restart Acme Studio.',
      buttons: ['Close'],
    })
  })

  it('opens over a window that is always on top', async () => {
    const kiosk = {
      isDestroyed: () => false,
      isVisible: () => true,
      isMinimized: () => false,
      isAlwaysOnTop: () => true,
    }
    windows.push(kiosk)
    await reportDialogFailed(options(), 'en-GB')
    expect(box.mock.calls[0]?.[0]).toBe(kiosk)
    expect(shown()?.message).toBe('Not shown')
  })

  it('speaks the first of the system’s languages that there are words for', async () => {
    await reportDialogFailed(options({ links: { support: 'mailto:help@acme.example' } }), undefined)
    expect(shown()).toMatchObject({
      message: 'Nicht gezeigt',
      detail: 'Acme neu starten: Acme.\n\nmailto:help@acme.example',
      buttons: ['Schließen'],
    })
  })

  it('speaks English where the words cannot be loaded', async () => {
    vi.doMock('virtual:license-gate-failure-words', () => {
      throw new Error('the file is gone')
    })
    const { reportDialogFailed: report } = await import('./dialog-failure.js')
    await report(options(), 'de')
    expect(shown()?.message).toBe('The license window couldn’t be opened')
    expect(shown()?.detail).toContain('Restart Acme.')
  })
})
