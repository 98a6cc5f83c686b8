import type { Note } from '../shared/notes-api.js'

/** The notes in memory, the newest first, and which of them lies open. There is always one. */
export interface Notebook {
  readonly notes: readonly Note[]
  readonly open: Note
  choose(id: string): void
  /** Opens an empty note, the one that is there before another one. */
  add(): void
  /** Takes the open note away. Returns its way back. */
  remove(): () => void
  change(change: Partial<Pick<Note, 'text' | 'margin'>>): void
}

export function createNotebook(loaded: readonly Note[]): Notebook {
  let notes = sorted(loaded.length === 0 ? [emptyNote()] : loaded)
  let open = first()

  function first(): Note {
    return notes[0] ?? emptyNote()
  }
  function put(next: readonly Note[], opened?: Note): void {
    notes = sorted(next.length === 0 ? [emptyNote()] : next)
    open = opened ?? first()
  }

  return {
    get notes() {
      return notes
    },
    get open() {
      return open
    },
    choose(id) {
      open = notes.find((note) => note.id === id) ?? open
    },
    add() {
      const note = notes.find(isEmpty) ?? emptyNote()
      put([note, ...notes.filter((other) => other !== note)], note)
    },
    remove() {
      const removed = open
      put(notes.filter((note) => note !== removed))
      return () => put([...notes.filter((note) => !isEmpty(note)), removed], removed)
    },
    change(change) {
      const changed = { ...open, ...change, changedAt: Date.now() }
      put([changed, ...notes.filter((note) => note !== open)], changed)
    },
  }
}

function emptyNote(): Note {
  return { id: crypto.randomUUID(), text: '', margin: '', changedAt: Date.now() }
}

function isEmpty({ text, margin }: Note): boolean {
  return text === '' && margin === ''
}

function sorted(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => b.changedAt - a.changedAt)
}
