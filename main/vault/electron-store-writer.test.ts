import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadElectronStoreWriter } from './electron-store-writer.js'

const CHANNEL = 'electron-store-get-data'
const { ipcMain } = await vi.hoisted(async () => {
  const events = await import('node:events')
  return { ipcMain: new events.EventEmitter() }
})
vi.mock('electron', () => ({
  default: { ipcMain, app: { getPath: () => '/nowhere', getVersion: () => '1.0.0' }, shell: {} },
}))

let directory = ''
const at = (name: string): string => join(directory, name)
beforeEach(() => {
  vi.resetModules()
  ipcMain.removeAllListeners()
  directory = mkdtempSync(join(tmpdir(), 'electron-store-writer-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true, force: true })
})

describe('loadElectronStoreWriter', () => {
  it('writes the whole record into one private file, and nothing before it is told to', async () => {
    const writer = await loadElectronStoreWriter({ directory, ipcMain })
    expect(readdirSync(directory)).toEqual([])
    writer.write({ version: 1, devices: { 'a.b': { order: 1 } } })
    writer.write({ version: 1, devices: {} })
    expect(readdirSync(directory)).toEqual(['license-gate.json'])
    expect(JSON.parse(readFileSync(at('license-gate.json'), 'utf8'))).toEqual({ version: 1, devices: {} })
  })

  it.skipIf(process.platform === 'win32')('makes the file private, even one that was not', async () => {
    const writer = await loadElectronStoreWriter({ directory, ipcMain })
    writer.write({ version: 1 })
    expect(statSync(at('license-gate.json')).mode & 0o777).toBe(0o600)
    chmodSync(at('license-gate.json'), 0o666)
    writer.write({ version: 1 })
    expect(statSync(at('license-gate.json')).mode & 0o777).toBe(0o600)
  })

  it('makes the folder', async () => {
    const writer = await loadElectronStoreWriter({ directory: at('new/profile'), ipcMain })
    writer.write({ version: 1 })
    expect(readdirSync(at('new/profile'))).toEqual(['license-gate.json'])
  })

  it('writes over a file with a byte order mark', async () => {
    writeFileSync(at('license-gate.json'), '\uFEFF{"version":1}')
    const writer = await loadElectronStoreWriter({ directory, ipcMain })
    writer.write({ version: 1, devices: {} })
    expect(JSON.parse(readFileSync(at('license-gate.json'), 'utf8'))).toEqual({ version: 1, devices: {} })
  })

  it('throws for a damaged file and leaves it as it is, until it is gone', async () => {
    writeFileSync(at('license-gate.json'), 'damaged')
    const writer = await loadElectronStoreWriter({ directory, ipcMain })
    expect(() => writer.write({ version: 1 })).toThrow(SyntaxError)
    expect(readFileSync(at('license-gate.json'), 'utf8')).toBe('damaged')
    rmSync(at('license-gate.json'))
    writer.write({ version: 1 })
    expect(JSON.parse(readFileSync(at('license-gate.json'), 'utf8'))).toEqual({ version: 1 })
  })

  it('leaves no listener that answers any page, and the listeners of the host', async () => {
    const added: string[] = []
    ipcMain.on('newListener', (channel: string) => added.push(channel))
    const ofHost = (): void => undefined
    ipcMain.on(CHANNEL, ofHost)
    const writer = await loadElectronStoreWriter({ directory, ipcMain })
    writer.write({ version: 1 })
    expect(added).toEqual([CHANNEL, CHANNEL])
    expect(ipcMain.listeners(CHANNEL)).toEqual([ofHost])
  })

  it('leaves no listener when the store cannot be made', async () => {
    writeFileSync(at('license-gate.json'), 'damaged')
    const writer = await loadElectronStoreWriter({ directory, ipcMain })
    expect(() => writer.write({ version: 1 })).toThrow(SyntaxError)
    expect(ipcMain.listeners(CHANNEL)).toEqual([])
  })
})
