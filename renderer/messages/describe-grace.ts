import { DAY_MS } from '../../contract/duration.js'
import type { Grace } from '../../contract/license-state.js'
import { gapAfter } from './sentences.js'
import type { Translator } from './translator.js'

/** Says how long the app still opens, and what keeps it going. On the last day the hour counts. */
export function describeGrace({ t, formats }: Translator, { cause, endsAt }: Grace, now: number): string {
  const endsToday = formats.isSameDay(endsAt, now)
  const works = endsToday
    ? t('grace.works-last', { time: formats.time(endsAt) })
    : t('grace.works', { count: Math.ceil((endsAt - now) / DAY_MS) })
  if (cause !== 'unreachable') return sentences(t(`grace.${cause}.text`), works)
  return sentences(
    works,
    endsToday
      ? t('grace.unreachable.text-last')
      : t('grace.unreachable.text', { date: formats.dateAndTime(endsAt, now) }),
  )
}

const sentences = (first: string, second: string): string => `${first}${gapAfter(first)}${second}`
