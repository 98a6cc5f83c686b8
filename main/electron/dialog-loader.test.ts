import { describe, expect, it } from 'vitest'
import type { Log } from '../ports/log.js'
import { createDialogLoader, type DialogOutcome, type LicenseDialog } from './dialog-loader.js'

const request = { view: 'auto' } as const

function createLoader(load?: () => Promise<LicenseDialog>) {
  const done: string[] = []
  const dialog: LicenseDialog = {
    async show(): Promise<DialogOutcome> {
      done.push('shown')
      return 'quitting'
    },
    refresh: () => void done.push('refreshed'),
    dispose: () => void done.push('disposed'),
  }
  async function loadIt(): Promise<LicenseDialog> {
    done.push('loaded')
    return dialog
  }
  const onFailed = async (): Promise<void> => void done.push('reported')
  const log: Log = { write: (level, message) => void done.push(`${level}: ${message}`) }
  return { done, loader: createDialogLoader({ load: load ?? loadIt, onFailed, log }) }
}

describe('createDialogLoader()', () => {
  it('loads the dialog once, when it is first shown', async () => {
    const { loader, done } = createLoader()
    expect(done).toEqual([])
    expect(await Promise.all([loader.show(request), loader.show(request)])).toEqual(['quitting', 'quitting'])
    expect(done).toEqual(['loaded', 'shown', 'shown'])
  })

  it('reports a dialog that cannot be loaded, and tries again the next time', async () => {
    let tries = 0
    const { loader, done } = createLoader(async () => {
      tries += 1
      throw new Error('no such file')
    })
    expect(await loader.show(request)).toBe('closed')
    expect(await loader.show(request)).toBe('closed')
    const line = 'error: could not open the license dialog'
    expect({ tries, done }).toEqual({ tries: 2, done: [line, 'reported', line, 'reported'] })
  })

  it('does not load again where only the opening failed', async () => {
    const { loader, done } = createLoader(async () => ({
      show: async () => Promise.reject(new Error('no file for the preload')),
      refresh: () => undefined,
      dispose: () => void done.push('disposed'),
    }))
    expect(await loader.show(request)).toBe('closed')
    loader.dispose()
    await Promise.resolve()
    expect(done).toEqual(['error: could not open the license dialog', 'reported', 'disposed'])
  })

  it('shows nothing after it is disposed, not even a dialog that was loading', async () => {
    const { loader, done } = createLoader()
    const showing = loader.show(request)
    loader.dispose()
    expect(await showing).toBe('closed')
    expect(await loader.show(request)).toBe('closed')
    expect(done).toEqual(['loaded', 'disposed'])
  })

  it('refreshes a loaded dialog, but loads none for it', async () => {
    const { loader, done } = createLoader()
    loader.refresh()
    expect(done).toEqual([])
    const showing = loader.show(request)
    loader.refresh()
    await showing
    expect(done).toEqual(['loaded', 'shown', 'refreshed'])
  })

  it('loads nothing only to dispose of it', () => {
    const { loader, done } = createLoader()
    loader.dispose()
    expect(done).toEqual([])
  })
})
