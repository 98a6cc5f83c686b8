import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import type { LicenseGate } from 'electron-license-gate/main'
import { DEMO_KEYS, LOAD_NOTES, SAVE_NOTES } from '../shared/channels.js'
import type { DemoKey, SaveOutcome } from '../shared/notes-api.js'
import { type NotesFile, parseNotes } from './notes-file.js'

export interface MainWindowPorts {
  readonly gate: LicenseGate
  readonly notes: NotesFile
  readonly demoKeys: readonly DemoKey[]
}

export function createMainWindow({ gate, notes, demoKeys }: MainWindowPorts): void {
  const window = new BrowserWindow({
    width: 940,
    height: 640,
    minWidth: 620,
    minHeight: 400,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c1b19' : '#f6f3ec',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  gate.attach(window.webContents, { allowOrigin: 'file://' })

  const { ipc } = window.webContents
  ipc.handle(LOAD_NOTES, () => notes.load())
  ipc.handle(DEMO_KEYS, () => demoKeys)
  ipc.handle(SAVE_NOTES, (_event, given: unknown): SaveOutcome => save(given, gate, notes))
  void window.loadFile(join(import.meta.dirname, '../renderer/index.html'))
}

/** The main process decides what a license unlocks; the page only shows it. */
function save(given: unknown, gate: LicenseGate, notes: NotesFile): SaveOutcome {
  if (!gate.snapshot.entitled) return 'read-only'
  const parsed = parseNotes(given)
  if (parsed === null) return 'failed'
  try {
    notes.save(parsed)
    return 'saved'
  } catch (error) {
    console.error('The notes could not be saved:', error)
    return 'failed'
  }
}
