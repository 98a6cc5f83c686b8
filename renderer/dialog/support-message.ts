import type { LicenseErrorFacts } from '../../contract/license-error.js'
import type { Translator } from '../messages/translator.js'
import { seatsText } from './parts/fact-list.js'

interface SupportFacts {
  readonly facts: LicenseErrorFacts
  /** The end of the key: enough to find the order, not enough to use it. */
  readonly keyTail: string
}

/** What a person would have to write to support, written: who asks for what, and by what the order is found. */
export function noSeatsMessage(translator: Translator, { facts, keyTail }: SupportFacts): string {
  const { t } = translator
  const seats = seatsText(translator, facts)
  const { seatName } = facts
  return [
    t('support.no-seats'),
    '',
    keyTail === '' ? undefined : t('support.key', { tail: keyTail }),
    seats === undefined ? undefined : t('support.seats', { seats }),
    seatName === undefined ? t('support.to-remove') : t('support.own-seat', { name: seatName }),
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}
