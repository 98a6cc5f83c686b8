import type { ChangeEvent, ClipboardEvent, DragEvent, FocusEvent } from 'react'
import { readLicenseKey } from '../../contract/license-key.js'
import { useDialogModel } from './dialog-model.js'
import { insertText } from './insert-text.js'

export interface KeyFieldHandlers {
  onChange(event: ChangeEvent<HTMLInputElement>): void
  onPaste(event: ClipboardEvent<HTMLInputElement>): void
  onDragOver(event: DragEvent<HTMLInputElement>): void
  onDrop(event: DragEvent<HTMLInputElement>): void
  onBlur(event: FocusEvent<HTMLInputElement>): void
}

/** Typing is left alone; what is pasted or dropped is searched for a key. Nothing is ever sent from here. */
export function useKeyField(): KeyFieldHandlers {
  const { actions, work } = useDialogModel()
  const { changeEntry, clearFailure } = actions
  const locked = work === 'activating'

  /** @returns whether the text was taken care of, so that the browser does not insert it as well. */
  function take(field: HTMLInputElement, text: string): boolean {
    const reading = readLicenseKey(text)
    if (reading.kind === 'empty') return false
    clearFailure()
    if (reading.kind === 'key') insertText(field, reading.key, { replaces: reading.known })
    // a part of a key that is pasted beside the other part makes a whole one
    const isPart = reading.kind === 'key' && !reading.known
    changeEntry({ type: 'pasted', reading: isPart ? readLicenseKey(field.value) : reading })
    return true
  }

  return {
    onChange(event) {
      clearFailure()
      changeEntry({ type: 'typed', text: event.target.value })
    },
    onPaste(event) {
      if (!locked && take(event.currentTarget, event.clipboardData.getData('text'))) event.preventDefault()
    },
    onDragOver(event) {
      event.preventDefault()
    },
    onDrop(event) {
      // also for files, which the browser would open in place of the page
      event.preventDefault()
      const text = event.dataTransfer.getData('text')
      if (!locked) take(event.currentTarget, text)
    },
    onBlur() {
      if (!locked) changeEntry({ type: 'left' })
    },
  }
}
