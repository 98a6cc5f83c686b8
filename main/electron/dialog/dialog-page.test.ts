import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { LicenseGateOptions } from '../../options.js'
import { showPage } from './dialog-page.js'

const { box } = vi.hoisted(() => ({
  box: vi.fn<(...given: unknown[]) => Promise<void>>(async () => undefined),
}))
vi.mock('electron', () => ({
  app: { getName: () => 'Acme', getPreferredSystemLanguages: () => ['en'] },
  BrowserWindow: { getAllWindows: () => [] },
  dialog: { showMessageBox: box },
}))

function createWindow() {
  const loaded: string[] = []
  const webContents = new EventEmitter()
  const destroy = vi.fn<() => void>()
  const window = {
    webContents,
    isDestroyed: () => destroy.mock.calls.length > 0,
    loadURL: async (url: string) => void loaded.push(url),
    destroy,
  }
  return { window: window as unknown as BrowserWindow, webContents, destroy, loaded }
}

function show(loadScript: () => Promise<void> = async () => undefined) {
  const logged: unknown[] = []
  const shown = createWindow()
  const log = { write: (level: string, message: string) => void logged.push(`${level}: ${message}`) }
  showPage(shown.window, { options: {} as LicenseGateOptions, locale: () => 'en', loadScript, log })
  return { ...shown, logged }
}

beforeEach(() => void box.mockClear())

describe('showPage()', () => {
  it('loads the page, and says nothing where its script is there', async () => {
    const { loaded, destroy, logged } = show()
    await Promise.resolve()
    expect(loaded).toEqual(['https://license-gate.invalid/index.html'])
    expect([box.mock.calls, destroy.mock.calls, logged]).toEqual([[], [], []])
  })

  it('shows a message in place of an empty window where the script cannot be loaded', async () => {
    const { destroy, logged } = show(() => Promise.reject(new Error('ENOENT')))
    await vi.waitFor(() => expect(destroy).toHaveBeenCalledOnce())
    expect(box).toHaveBeenCalledOnce()
    expect(logged).toEqual(['error: could not load the script of the license dialog'])
  })

  it('loads the page again after one crash, and gives up after the second', async () => {
    const { webContents, loaded, destroy } = show()
    const crash = () => webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    crash()
    await vi.waitFor(() => expect(loaded).toHaveLength(2))
    crash()
    await vi.waitFor(() => expect(destroy).toHaveBeenCalledOnce())
    expect(loaded).toHaveLength(2)
    expect(box).toHaveBeenCalledOnce()
  })
})
