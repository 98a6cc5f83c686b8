import { useState } from 'react'
import { findLicenseKey } from '../../contract/find-key.js'
import type { LicenseBridge } from '../../contract/ipc-contract.js'
import type { KeyForm } from '../../contract/key-form.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import type { KeyNote } from '../dialog/key-entry.js'
import { useKeyEntry } from '../dialog/use-key-entry.js'
import { useLicense } from '../use-license.js'
import { useKeyPatterns } from './use-key-patterns.js'

/** A key field without its looks. */
export interface Activation {
  /** The text in the field. */
  readonly text: string
  /** Sets the text that the user types. It is left as it is. */
  setText(text: string): void
  /**
   * Takes what was pasted or dropped: a key with spaces or line breaks, or a whole receipt email. One key found becomes `text`;
   * several become `candidates`.
   *
   * @returns whether it was handled, so that the browser's own insertion should be prevented
   */
  take(pasted: string): boolean
  /** Keys found in a text with more than one: the user says which with `choose`. */
  readonly candidates: readonly string[]
  /** Puts one of `candidates` into the field. */
  choose(key: string): void
  /** Something worth saying that is no fault: a key was found in a longer text, or the text has an unknown form. */
  readonly note: KeyNote | null
  /** The reason why the last try failed, or why the text in the field cannot be sent. Reset by the next edit. */
  readonly error: LicenseErrorInfo | null
  /** From `submit` to the store's answer; also while the key is sent from elsewhere. */
  readonly busy: boolean
  /** Sends the key. Uses a seat, so only on the user's own action. @returns whether the license now opens the app */
  submit(): Promise<boolean>
  /** Empties the field, for example when the view with it closes. */
  reset(): void
}

/**
 * Makes your own key field work: paste, candidates, errors, busy. The words for `error` come from `useLicenseText().describe`.
 *
 * @param bridge - Default: `window.licenseGate`.
 * @param keyForms - the provider's `keyForms`. Default: one form, that of a UUID.
 */
export function useActivation(bridge?: LicenseBridge, keyForms?: readonly KeyForm[]): Activation {
  const patterns = useKeyPatterns(keyForms)
  const [entry, change] = useKeyEntry(patterns)
  const { refusal, forgetRefusal, busy, send } = useSending(bridge)

  function setText(text: string): void {
    forgetRefusal()
    change({ type: 'typed', text })
  }

  function take(pasted: string): boolean {
    const reading = findLicenseKey(pasted, patterns)
    // a part of a key belongs where the caret is, which only the browser knows
    if (reading.kind === 'empty' || (reading.kind === 'key' && !reading.known)) return false
    if (reading.kind === 'key') setText(reading.key)
    change({ type: 'pasted', reading })
    return true
  }

  async function submit(): Promise<boolean> {
    const reading = findLicenseKey(entry.text, patterns)
    change({ type: 'submitted' })
    if (reading.kind !== 'key' || busy) return false
    const entitled = await send(reading.key)
    if (entitled !== null) change({ type: 'emptied' })
    return entitled === true
  }

  function reset(): void {
    forgetRefusal()
    change({ type: 'emptied' })
  }

  const { text, note, problem, choices: candidates } = entry
  const error = refusal ?? (problem === null ? null : { code: problem, message: problem })
  return { text, setText, take, candidates, choose: setText, note, error, busy, submit, reset }
}

interface Sending {
  readonly refusal: LicenseErrorInfo | null
  forgetRefusal(): void
  readonly busy: boolean
  /** @returns whether the app may be used now; `null` where the key was refused */
  send(key: string): Promise<boolean | null>
}

function useSending(bridge: LicenseBridge | undefined): Sending {
  const { activate, activity } = useLicense(bridge)
  const [refusal, setRefusal] = useState<LicenseErrorInfo | null>(null)
  const [sending, setSending] = useState(false)
  return {
    refusal,
    forgetRefusal: () => setRefusal(null),
    busy: sending || activity === 'activating',
    async send(key) {
      setRefusal(null)
      setSending(true)
      const reply = await activate(key)
      setSending(false)
      setRefusal(reply.ok ? null : reply.error)
      return reply.ok ? reply.value.entitled : null
    },
  }
}
