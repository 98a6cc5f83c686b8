import type { NotesApi } from '../shared/notes-api.js'
import { installHelp } from './help-panel.js'
import { showLicense } from './license-status.js'
import { createNotebook } from './notebook.js'
import { installNotesView } from './notes-view.js'

declare global {
  interface Window {
    /** Put there by the window's own preload. */
    readonly notes: NotesApi
  }
}

const notebook = createNotebook(await window.notes.load())
const view = installNotesView(notebook, window.notes)
void showLicense((entitled) => view.setReadOnly(!entitled))
void installHelp(window.notes)
