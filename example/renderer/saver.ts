import type { SaveOutcome } from '../shared/notes-api.js'
import { element } from './element.js'

const SAVE_AFTER_MS = 300
const WORDS: Readonly<Record<SaveOutcome, string>> = {
  saved: 'Saved',
  'read-only': 'Not saved: there is no license',
  failed: 'Could not be saved',
}

/** Saves a moment after the last change, and says how that went. */
export interface Saver {
  saveSoon(): void
  /** In place of "Saved", until the next change. */
  offerUndo(text: string, undo: () => void): void
}

export function createSaver(save: () => Promise<SaveOutcome>): Saver {
  const line = element('#saved')
  let timer: number | null = null
  let isOffering = false

  async function saveNow(): Promise<void> {
    timer = null
    const outcome = await save()
    if (outcome !== 'saved' || !isOffering) line.textContent = WORDS[outcome]
  }

  window.addEventListener('pagehide', () => {
    if (timer !== null) void saveNow()
  })
  return {
    saveSoon() {
      isOffering = false
      line.textContent = ''
      if (timer !== null) clearTimeout(timer)
      timer = window.setTimeout(() => void saveNow(), SAVE_AFTER_MS)
    },
    offerUndo(text, undo) {
      isOffering = true
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'inline-button'
      button.textContent = 'Undo'
      button.addEventListener('click', undo)
      line.replaceChildren(`${text} `, button)
    },
  }
}
