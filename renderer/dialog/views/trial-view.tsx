import type { ReactElement } from 'react'
import { DAY_MS } from '../../../contract/duration.js'
import { daysLeft } from '../days-left.js'
import type { DialogModel } from '../dialog-model.js'
import { Button, LinkButton } from '../parts/buttons.js'
import { PageLink } from '../parts/page-link.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

export function trialView(model: DialogModel, { state }: Extract<View, { kind: 'trial' }>): ViewParts {
  const { translator, actions, now } = model
  const { t, formats } = translator
  const left = daysLeft(state.endsAt, now)
  const endsToday = formats.isSameDay(state.endsAt, now)
  const canBuy = actions.openLink('buy') !== undefined
  const enterKey = (): void => actions.choose('enter-key')
  const goOn = actions.close
  return {
    badge: 'trial',
    title: endsToday ? t('trial.title-last') : t('trial.title', { count: left }),
    text: endsToday
      ? t('trial.text-last', { time: formats.time(state.endsAt) })
      : t('trial.text', { date: formats.dateAndTime(state.endsAt, now) }),
    body: <TrialTrack model={model} startedAt={state.startedAt} endsAt={state.endsAt} />,
    start: canBuy && <LinkButton onPress={enterKey}>{t('action.enter-key')}</LinkButton>,
    secondary: goOn !== undefined && <Button onPress={goOn}>{t('action.continue-trial')}</Button>,
    primary: canBuy ? (
      <PageLink to="buy" as="button" kind="primary" />
    ) : (
      <Button kind="primary" onPress={enterKey}>
        {t('action.enter-key')}
      </Button>
    ),
    onEscape: goOn,
  }
}

/** More segments than this would be thinner than the gaps between them. */
const MAX_SEGMENTS = 60

interface TrialTrackProps {
  readonly model: DialogModel
  readonly startedAt: number
  readonly endsAt: number
}

function TrialTrack({ model, startedAt, endsAt }: TrialTrackProps): ReactElement {
  const { t, formats } = model.translator
  const count = Math.max(1, Math.ceil((endsAt - startedAt) / DAY_MS))
  const used = Math.min(count, Math.max(0, count - daysLeft(endsAt, model.now)))
  const segments = Math.min(count, MAX_SEGMENTS)
  const usedSegments = Math.round((used / count) * segments)
  return (
    <div className="lic-track">
      <p className="lic-hidden">{t('trial.used', { used, count })}</p>
      <div className="lic-days" aria-hidden="true">
        {Array.from({ length: segments }, (_, day) => (
          <i key={day} data-left={day >= usedSegments || undefined} />
        ))}
      </div>
      <div className="lic-track-ends" aria-hidden="true">
        <span>{t('trial.day', { day: Math.min(count, used + 1), count })}</span>
        <span>{t('trial.ends', { date: formats.date(endsAt, model.now) })}</span>
      </div>
    </div>
  )
}
