import { useReducer } from 'react'
import type { KeyPatterns } from '../../contract/find-key.js'
import { createKeyEntry, type KeyEntry, type KeyEntryEvent, reduceKeyEntry } from './key-entry.js'

/** The key field's content, for keys of these forms. */
export function useKeyEntry(
  patterns: KeyPatterns,
  linkedText = '',
): [KeyEntry, (event: KeyEntryEvent) => void] {
  return useReducer(
    (entry: KeyEntry, event: KeyEntryEvent) => reduceKeyEntry(entry, event, patterns),
    linkedText,
    (text) => createKeyEntry(text, patterns),
  )
}
