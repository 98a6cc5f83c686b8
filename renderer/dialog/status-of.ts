import { describeFailure } from '../messages/describe-failure.js'
import { gapAfter } from '../messages/sentences.js'
import type { Translator } from '../messages/translator.js'
import type { DialogModel } from './dialog-model.js'
import type { CheckResult } from './interaction.js'
import type { KeyEntry, KeyNote } from './key-entry.js'
import type { Work } from './select-view.js'
import type { Pace } from './use-pace.js'

/** Returns what a screen reader announces while the focus stays where it is; '' if there is nothing to say. */
export function statusOf(model: DialogModel): string {
  const { work, pace, interaction, entry, translator } = model
  if (work !== null) return workText(translator, work, pace)
  if (interaction.outcome !== null) return outcomeText(model, interaction.outcome)
  return entryText(translator, entry)
}

export function workText({ t }: Translator, work: Work, pace: Pace): string {
  if (pace === 'long' && work === 'activating') return t('enter-key.slow')
  if (pace !== 'usual') return t('enter-key.still-checking')
  return work === 'activating' ? t('enter-key.checking') : t(`busy.${work}`)
}

export function outcomeText(model: DialogModel, outcome: CheckResult): string {
  const { translator, snapshot, now, interaction } = model
  const { t, formats } = translator
  const isCounter = interaction.failure?.error.facts?.seatKind === 'counter'
  switch (outcome) {
    case 'renewed': {
      const expiresAt = snapshot?.state.status === 'licensed' ? snapshot.state.license.expiresAt : null
      return typeof expiresAt === 'number'
        ? t('status.renewed', { date: formats.date(expiresAt, now) })
        : t('status.confirmed')
    }
    case 'confirmed':
      return t('status.confirmed')
    case 'unchanged':
      return t('status.checked')
    case 'not-found':
      return t('status.not-found')
    case 'still-full':
      return t(isCounter ? 'no-seats.title-counter' : 'status.still-full')
    default:
      return outcome satisfies never
  }
}

/** A problem found on submitting is read with the field, which gets the focus then. */
function entryText(translator: Translator, { note, problem, rejections }: KeyEntry): string {
  if (problem !== null && rejections === 0) {
    const { title, text } = describeFailure(translator, { code: problem, message: '' }, { now: 0 })
    return `${title}${gapAfter(title)}${text}`
  }
  return note === null || note === 'unknown-form' ? '' : noteText(translator, note)
}

export function noteText({ t }: Translator, note: KeyNote): string {
  return note === 'paste-blocked'
    ? t('enter-key.paste-blocked', { keys: pasteKeys() })
    : t(`enter-key.${note}`)
}

function pasteKeys(): string {
  return navigator.userAgent.includes('Mac OS') ? '⌘V' : 'Ctrl+V'
}
