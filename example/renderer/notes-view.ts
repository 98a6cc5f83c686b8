import type { NotesApi } from '../shared/notes-api.js'
import { showNoteList } from './note-list.js'
import type { Notebook } from './notebook.js'
import { installPageFields } from './page-fields.js'
import { createSaver } from './saver.js'

export interface NotesView {
  setReadOnly(isReadOnly: boolean): void
}

/** List and page over one notebook. */
export function installNotesView(notebook: Notebook, api: NotesApi): NotesView {
  const saver = createSaver(() => api.save(notebook.notes))
  const page = installPageFields({ onWritten, onSearched: showList, onNew, onDelete })

  function showList(): void {
    showNoteList(notebook, showAll)
  }
  function showAll(): void {
    page.show(notebook.open)
    showList()
  }
  function onRearranged(): void {
    showAll()
    saver.saveSoon()
  }
  function onNew(): void {
    if (page.isReadOnly) return
    page.beginWriting()
    notebook.add()
    showAll()
  }
  function onWritten(): void {
    notebook.change(page.read())
    showList()
    saver.saveSoon()
  }
  function onDelete(): void {
    const putBack = notebook.remove()
    onRearranged()
    saver.offerUndo('Note deleted.', () => {
      putBack()
      onRearranged()
    })
  }

  api.onNewNote(onNew)
  showAll()
  return { setReadOnly: page.setReadOnly }
}
