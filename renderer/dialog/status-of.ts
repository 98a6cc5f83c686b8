import { describeFailure } from '../messages/describe-failure.js'
import type { Translator } from '../messages/translator.js'
import type { DialogModel } from './dialog-model.js'
import type { CheckOutcome } from './interaction.js'
import type { KeyEntry } from './key-entry.js'
import type { Work } from './select-view.js'

/** What a screen reader is told while the focus stays where it is; '' where there is nothing to say. */
export function statusOf({ work, slow, interaction, entry, translator }: DialogModel): string {
  if (work !== null) return workText(translator, work, slow)
  if (interaction.outcome !== null) return outcomeText(translator, interaction.outcome)
  return entryText(translator, entry)
}

function workText({ t }: Translator, work: Work, slow: boolean): string {
  if (slow) return t('enter-key.still-checking')
  return work === 'activating' ? t('enter-key.checking') : t(`busy.${work}`)
}

export function outcomeText({ t }: Translator, outcome: CheckOutcome): string {
  switch (outcome) {
    case 'confirmed':
      return t('status.confirmed')
    case 'unchanged':
      return t('status.checked')
    case 'not-found':
      return t('status.not-found')
    case 'still-full':
      return t('status.still-full')
    default:
      return outcome satisfies never
  }
}

/** What was found on submitting is read with the field, which gets the focus then. */
function entryText(translator: Translator, { note, problem, rejections }: KeyEntry): string {
  if (problem !== null && rejections === 0) {
    const { title, text } = describeFailure(translator, { code: problem, message: '' }, { now: 0 })
    return `${title} ${text}`
  }
  return note === 'found' || note === 'from-link' ? translator.t(`enter-key.${note}`) : ''
}
