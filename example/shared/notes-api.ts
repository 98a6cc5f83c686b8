/** A page with room beside its text. */
export interface Note {
  readonly id: string
  readonly text: string
  /** Remarks beside the text. */
  readonly margin: string
  /** Epoch milliseconds. */
  readonly changedAt: number
}

export type SaveOutcome = 'saved' | 'read-only' | 'failed'

/** What a person may try in the demo store; absent where the app talks to a real one. */
export interface DemoKey {
  readonly key: string
  readonly note: string
}

/** What the window's preload puts on `window.notes`. */
export interface NotesApi {
  load(): Promise<readonly Note[]>
  save(notes: readonly Note[]): Promise<SaveOutcome>
  demoKeys(): Promise<readonly DemoKey[]>
  /** The menu asks for a new note. Returns the undo. */
  onNewNote(listener: () => void): () => void
}
