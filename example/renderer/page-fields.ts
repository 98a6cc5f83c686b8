import type { Note } from '../shared/notes-api.js'
import { element } from './element.js'

/** What can be touched on the page. */
export interface PageFields {
  show(note: Note): void
  read(): Pick<Note, 'text' | 'margin'>
  /** On the page, with the whole list beside it. */
  beginWriting(): void
  readonly isReadOnly: boolean
  setReadOnly(isReadOnly: boolean): void
}

export interface PageActions {
  readonly onWritten: () => void
  readonly onSearched: () => void
  readonly onNew: () => void
  readonly onDelete: () => void
}

export function installPageFields({ onWritten, onSearched, onNew, onDelete }: PageActions): PageFields {
  const search = element<HTMLInputElement>('#search')
  const text = element<HTMLTextAreaElement>('#text')
  const margin = element<HTMLTextAreaElement>('#margin')
  const newNote = element<HTMLButtonElement>('#new-note')
  const deleteNote = element<HTMLButtonElement>('#delete-note')
  const countWords = (): void => {
    element('#words').textContent = wordsIn(text.value)
  }
  for (const field of [text, margin]) field.addEventListener('input', onWritten)
  text.addEventListener('input', countWords)
  search.addEventListener('input', onSearched)
  newNote.addEventListener('click', onNew)
  deleteNote.addEventListener('click', onDelete)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'f' && (event.ctrlKey || event.metaKey)) search.focus()
    else if (event.key === 'Escape' && document.activeElement === search) text.focus()
  })
  return {
    show(note) {
      text.value = note.text
      margin.value = note.margin
      countWords()
    },
    read: () => ({ text: text.value, margin: margin.value }),
    beginWriting() {
      search.value = ''
      text.focus()
    },
    get isReadOnly() {
      return text.readOnly
    },
    setReadOnly(isReadOnly) {
      for (const field of [text, margin]) field.readOnly = isReadOnly
      for (const control of [newNote, deleteNote]) control.disabled = isReadOnly
    },
  }
}

function wordsIn(text: string): string {
  const count = text.split(/\s+/).filter((word) => word !== '').length
  return `${count} ${count === 1 ? 'word' : 'words'}`
}
