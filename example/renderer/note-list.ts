import type { Note } from '../shared/notes-api.js'
import { element } from './element.js'
import type { Notebook } from './notebook.js'

/** Shows the notes that hold the words of the search field. */
export function showNoteList(notebook: Notebook, onChosen: () => void): void {
  const { notes, open } = notebook
  const list = element('#note-list')
  const hadFocus = list.contains(document.activeElement)
  const words = element<HTMLInputElement>('#search').value.trim().toLocaleLowerCase()
  const found = notes.filter(({ text, margin }) => `${text}\n${margin}`.toLocaleLowerCase().includes(words))
  list.replaceChildren(
    ...found.map((note) =>
      listItem(note, note === open, () => {
        notebook.choose(note.id)
        onChosen()
      }),
    ),
  )
  // What was chosen with the keyboard is a new element now.
  if (hadFocus) list.querySelector<HTMLElement>('[aria-current]')?.focus()
}

function listItem(note: Note, isOpen: boolean, onChosen: () => void): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  if (isOpen) button.setAttribute('aria-current', 'true')
  const title = document.createElement('b')
  const preview = document.createElement('span')
  const [first = 'New note', second = ''] = linesOf(note.text)
  title.textContent = first
  preview.textContent = second || linesOf(note.margin)[0] || 'No more text'
  button.append(title, preview)
  button.addEventListener('click', onChosen)
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
