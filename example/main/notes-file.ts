import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Note } from '../shared/notes-api.js'

/** The user's notes in a file of their own. */
export interface NotesFile {
  load(): readonly Note[]
  /** Throws what the system says. */
  save(notes: readonly Note[]): void
  msSinceSaved(): number
}

const WELCOME: Note = {
  id: 'welcome',
  text: [
    'Welcome to Margin Notes',
    '',
    'The page is for what you write. The margin beside it is for what you think of it: questions, sources, a word to yourself.',
    '',
    'Everything is saved as you type, on this computer only.',
  ].join('\n'),
  margin: 'Try it:\nCtrl+N begins a new page.',
  changedAt: 0,
}

export function createNotesFile(folder: string): NotesFile {
  const path = join(folder, 'notes.json')
  let savedAt = -Infinity
  return {
    load() {
      const notes = parseNotes(readOrNull(path))
      return notes ?? [{ ...WELCOME, changedAt: Date.now() }]
    },
    save(notes) {
      writeFileSync(`${path}.tmp`, JSON.stringify(notes, null, 2))
      renameSync(`${path}.tmp`, path)
      savedAt = performance.now()
    },
    msSinceSaved: () => performance.now() - savedAt,
  }
}

/** Also what a window sends: nobody's word is taken for it. */
export function parseNotes(value: unknown): readonly Note[] | null {
  return Array.isArray(value) && value.every(isNote)
    ? value.map(({ id, text, margin, changedAt }) => ({ id, text, margin, changedAt }))
    : null
}

function isNote(value: unknown): value is Note {
  if (typeof value !== 'object' || value === null) return false
  const { id, text, margin, changedAt } = value as Record<string, unknown>
  return [id, text, margin].every((each) => typeof each === 'string') && typeof changedAt === 'number'
}

function readOrNull(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
