import { contextBridge, ipcRenderer } from 'electron'
import 'electron-license-gate/preload/auto'
import { DEMO_KEYS, LOAD_NOTES, NEW_NOTE, SAVE_NOTES } from '../shared/channels.js'
import type { NotesApi } from '../shared/notes-api.js'

const notes: NotesApi = {
  load: () => ipcRenderer.invoke(LOAD_NOTES),
  save: (changed) => ipcRenderer.invoke(SAVE_NOTES, changed),
  demoKeys: () => ipcRenderer.invoke(DEMO_KEYS),
  onNewNote(listener) {
    const onAsked = (): void => listener()
    ipcRenderer.on(NEW_NOTE, onAsked)
    return () => ipcRenderer.off(NEW_NOTE, onAsked)
  },
}

contextBridge.exposeInMainWorld('notes', notes)
