import type { Note } from '../shared/notes-api.js'
import { element } from './element.js'

export interface NoteListOptions {
  readonly notes: readonly Note[]
  readonly open: Note
  readonly onChosen: (id: string) => void
}

/** Shows the notes that hold the words of the search field. */
export function showNoteList({ notes, open, onChosen }: NoteListOptions): void {
  const list = element('#note-list')
  const hadFocus = list.contains(document.activeElement)
  const words = element<HTMLInputElement>('#search').value.trim().toLocaleLowerCase()
  const found = notes.filter(({ text, margin }) => `${text}\n${margin}`.toLocaleLowerCase().includes(words))
  list.replaceChildren(...found.map((note) => listItem(note, note === open, onChosen)))
  // What was chosen with the keyboard is a new element now.
  if (hadFocus) list.querySelector<HTMLElement>('[aria-current]')?.focus()
}

function listItem(note: Note, isOpen: boolean, onChosen: (id: string) => void): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  if (isOpen) button.setAttribute('aria-current', 'true')
  const title = document.createElement('b')
  const preview = document.createElement('span')
  const [first = 'New note', second = ''] = linesOf(note.text)
  title.textContent = first
  preview.textContent = second || linesOf(note.margin)[0] || 'No more text'
  button.append(title, preview)
  button.addEventListener('click', () => onChosen(note.id))
  const item = document.createElement('li')
  item.append(button)
  return item
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
