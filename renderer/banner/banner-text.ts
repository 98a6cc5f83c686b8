import type { LicenseSnapshot } from '../../contract/license-state.js'
import { describeGrace } from '../messages/describe-grace.js'
import type { Translator } from '../messages/translator.js'
import type { LicenseBannerNotice } from './select-banner.js'

export interface BannerText {
  readonly title: string
  /** With `<b>` as its only mark-up. */
  readonly text: string
}

/** The words of the dialog's views of the same state, so that the two never disagree. */
export function bannerText(
  translator: Translator,
  { state, at }: LicenseSnapshot,
  { kind, daysLeft: count, endsAt }: LicenseBannerNotice,
  canRenew: boolean,
): BannerText {
  const { t, formats } = translator
  const today = formats.isSameDay(endsAt, at)
  if (state.status === 'grace') {
    const title = t('grace.title', { date: formats.date(state.confirmedAt, at) })
    return { title, text: describeGrace(translator, state, at) }
  }
  if (kind === 'expiring') {
    const title = today ? t('expiring.title-today') : t('expiring.title', { count })
    return { title, text: t(canRenew ? 'expiring.text' : 'expiring.text-bare') }
  }
  return today
    ? { title: t('trial.title-last'), text: t('trial.text-last', { time: formats.time(endsAt) }) }
    : { title: t('trial.title', { count }), text: t('trial.text', { date: formats.dateAndTime(endsAt, at) }) }
}
