import { findLicenseKey, type KeyPatterns, type KeyReading } from '../../contract/find-key.js'
import type { LocalFailure } from '../../contract/license-error.js'

/** Something worth saying about the text, which is no fault. */
export type KeyNote = 'found' | 'found-in-file' | 'from-link' | 'unknown-form' | VainNote

/** Something that was tried in vain. */
type VainNote = (typeof VAIN_NOTES)[number]
const VAIN_NOTES = ['no-key-in-file', 'file-unreadable', 'nothing-to-paste', 'paste-blocked'] as const

export function isVain(note: KeyNote | null): note is VainNote {
  return (VAIN_NOTES as readonly (KeyNote | null)[]).includes(note)
}

/** Reasons why a text is not sent. */
type KeyProblem = Extract<LocalFailure, 'key-missing' | 'key-too-long' | 'key-unreadable' | 'several-keys'>

/** The key field: what is in it, and what is said below it. */
export interface KeyEntry {
  readonly text: string
  readonly note: KeyNote | null
  readonly problem: KeyProblem | null
  /** The number of failed submissions since the last edit. The field counts as invalid from the first one on. */
  readonly rejections: number
  /** Several keys were found: the user takes one. */
  readonly choices: readonly string[]
}

export type KeyEntryEvent =
  | { readonly type: 'typed'; readonly text: string }
  /** The text was read, and what it gave is in the field already. */
  | { readonly type: 'pasted'; readonly reading: KeyReading }
  /** A file was dropped; `null`: it could not be read. A key in it is in the field already. */
  | { readonly type: 'file-read'; readonly reading: KeyReading | null }
  | { readonly type: 'tried'; readonly note: VainNote }
  | { readonly type: 'left' }
  | { readonly type: 'submitted' }
  | { readonly type: 'linked'; readonly text: string }
  | { readonly type: 'emptied' }

const EMPTY: KeyEntry = { text: '', note: null, problem: null, rejections: 0, choices: [] }

export function createKeyEntry(linkedText: string, patterns: KeyPatterns): KeyEntry {
  return linkedText === '' ? EMPTY : linked(linkedText, EMPTY, patterns)
}

/** @param patterns what keys look like */
export function reduceKeyEntry(entry: KeyEntry, event: KeyEntryEvent, patterns: KeyPatterns): KeyEntry {
  switch (event.type) {
    case 'typed':
      return { ...EMPTY, text: event.text }
    case 'pasted':
      return { ...EMPTY, text: entry.text, ...saidOfPaste(event.reading) }
    case 'file-read':
      return { ...EMPTY, text: entry.text, ...saidOfFile(event.reading) }
    case 'tried':
      return { ...EMPTY, text: entry.text, note: event.note }
    case 'left':
      return entry.problem === null ? leave(entry, patterns) : entry
    case 'submitted':
      return submit(entry, patterns)
    case 'linked':
      return linked(event.text, entry, patterns)
    case 'emptied':
      return EMPTY
    default:
      return event satisfies never
  }
}

function submit(entry: KeyEntry, patterns: KeyPatterns): KeyEntry {
  const found = problemOf(findLicenseKey(entry.text, patterns))
  return { ...entry, ...found, rejections: found.problem === null ? 0 : entry.rejections + 1 }
}

/** The user's own text stays, since any page can open a link: the link's key is offered beside it. */
function linked(text: string, { text: typed, note }: KeyEntry, patterns: KeyPatterns): KeyEntry {
  const reading = findLicenseKey(text, patterns)
  if (reading.kind !== 'key') return { ...EMPTY, text }
  const { key } = reading
  const isTyped = note !== 'from-link' && ![key, ''].includes(typed.trim())
  return isTyped
    ? { ...EMPTY, text: typed, problem: 'several-keys', choices: [key] }
    : { ...EMPTY, text: key, note: 'from-link' }
}

function saidOfPaste(reading: KeyReading): Partial<KeyEntry> {
  if (reading.kind !== 'key') return reading.kind === 'empty' ? {} : problemOf(reading)
  if (reading.extracted) return { note: 'found' }
  return reading.known ? {} : { note: 'unknown-form' }
}

function saidOfFile(reading: KeyReading | null): Partial<KeyEntry> {
  if (reading === null || reading.kind === 'unreadable') return { note: 'file-unreadable' }
  if (reading.kind === 'several') return problemOf(reading)
  if (reading.kind !== 'key') return { note: 'no-key-in-file' }
  return { note: reading.known ? 'found-in-file' : 'unknown-form' }
}

function problemOf(reading: KeyReading): Pick<KeyEntry, 'problem' | 'choices'> {
  switch (reading.kind) {
    case 'key':
      return { problem: null, choices: [] }
    case 'empty':
      return { problem: 'key-missing', choices: [] }
    case 'too-long':
      return { problem: 'key-too-long', choices: [] }
    case 'unreadable':
      return { problem: 'key-unreadable', choices: [] }
    case 'several':
      return { problem: 'several-keys', choices: reading.keys }
    default:
      return reading satisfies never
  }
}

/** Dashes are put in when the field is left, never while typing: that would move the caret and break undo. */
function leave(entry: KeyEntry, patterns: KeyPatterns): KeyEntry {
  const reading = findLicenseKey(entry.text, patterns)
  if (reading.kind !== 'key') return entry
  return reading.known ? { ...entry, text: reading.key } : { ...entry, note: 'unknown-form' }
}
