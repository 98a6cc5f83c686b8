import { useEffect, useId, useMemo, useReducer, useRef, useState } from 'react'
import type { LicenseBridge } from '../../contract/ipc-contract.js'
import type { SnapshotReply } from '../../contract/license-commands.js'
import type { LicenseSnapshot, LicenseState } from '../../contract/license-state.js'
import type { LicenseReading } from '../license-store.js'
import type { Translator } from '../messages/translator.js'
import { useLicense } from '../use-license.js'
import { createDialogActions, type RunVerb } from './dialog-actions.js'
import type { DialogHost } from './dialog-host.js'
import type { DialogModel } from './dialog-model.js'
import type { Interaction, InteractionEvent } from './interaction.js'
import { reduceInteraction } from './reduce-interaction.js'
import { workOf } from './select-view.js'
import { useKeyEntry } from './use-key-entry.js'
import { type Pace, usePace } from './use-pace.js'
import { useRetryWait } from './use-retry-wait.js'
import { useReturnCheck } from './use-return-check.js'
import { useStatusText } from './use-status-text.js'

interface DialogStateOptions {
  readonly bridge: LicenseBridge
  readonly host: DialogHost
  readonly translator: Translator
  readonly interaction: Interaction
  readonly prefilledKey: string | undefined
  readonly pace: Pace | undefined
}

interface DialogState {
  readonly model: DialogModel
  readonly reading: LicenseReading
  /** The text that a screen reader announces politely. */
  readonly statusText: string
}

/** The behavior of the dialog without its looks. */
export function useDialogState(options: DialogStateOptions): DialogState {
  const { bridge, host, translator } = options
  const license = useLicense(bridge)
  const { snapshot, failure } = license
  const [interaction, dispatch] = useReducer(reduceInteraction, options.interaction)
  const [entry, changeEntry] = useKeyEntry(host.keyPatterns, options.prefilledKey)
  const { statusText, announce } = useStatusText(host.timer)
  const { timer } = host
  const openLink = useReturnCheck({
    state: snapshot?.state ?? null,
    revalidate: license.revalidate,
    openLink: host.openLink,
    timer,
  })
  const work = workOf(snapshot, interaction)
  const pace = usePace(work, timer, options.pace)
  const retryInMs = useRetryWait(interaction.failure, timer)
  const run = useVerbRunner({ isBusy: work !== null, retryInMs }, dispatch)
  useStateChanges(snapshot?.state ?? null, dispatch)
  useLetGo(snapshot, interaction, dispatch)

  const actions = createDialogActions({
    bridge,
    license,
    host,
    translator,
    run,
    dispatch,
    changeEntry,
    typedKey: entry.text === '' ? undefined : entry.text,
    announce,
    openLink,
  })
  const now = snapshot?.at ?? 0
  const reading = useMemo(() => ({ snapshot, failure }), [snapshot, failure])
  const known = { translator, host, snapshot, now, interaction, work, pace, retryInMs, entry }
  const model = { ...known, actions, formId: useId() }
  return { model, reading, statusText }
}

/** Our preload never rejects; a bridge of the host's own might. */
const NO_REPLY: SnapshotReply = {
  ok: false,
  error: { code: 'internal', message: 'the bridge rejected the call' },
}

/**
 * Runs one verb at a time: a second press while one is under way does nothing, nor does one before the store may be asked
 * again.
 */
function useVerbRunner(
  { isBusy, retryInMs }: { readonly isBusy: boolean; readonly retryInMs: number },
  dispatch: (event: InteractionEvent) => void,
): RunVerb {
  const running = useRef(false)
  return async (verb, call, onSuccess) => {
    if (running.current || isBusy || (retryInMs > 0 && verb !== 'remove-here')) return
    running.current = true
    dispatch({ type: 'verb-started', verb })
    const reply = await call().catch(() => NO_REPLY)
    running.current = false
    if (reply.ok) onSuccess?.()
    dispatch(reply.ok ? { type: 'verb-succeeded', verb } : { type: 'verb-failed', verb, error: reply.error })
  }
}

/** Detected while rendering, not in an effect: otherwise the view of the new state would flash up before the success view. */
function useStateChanges(state: LicenseState | null, dispatch: (event: InteractionEvent) => void): void {
  const [seen, setSeen] = useState(state)
  if (seen === state) return
  setSeen(state)
  if (seen !== null && state !== null) dispatch({ type: 'state-changed', from: seen, to: state })
}

/** Work that the user no longer waits for ends unseen; the message about it is then corrected. */
function useLetGo(
  snapshot: LicenseSnapshot | null,
  { letGo, running, failure }: Interaction,
  dispatch: (event: InteractionEvent) => void,
): void {
  const isOver = letGo && running === null && snapshot !== null && snapshot.activity !== 'activating'
  const seatName = failure?.error.facts?.seatName
  const isNoted =
    snapshot?.notices.some((notice) => 'seatName' in notice && notice.seatName === seatName) ?? false
  useEffect(() => {
    if (isOver) dispatch({ type: 'let-go-settled', isNoted })
  }, [isOver, isNoted, dispatch])
}
