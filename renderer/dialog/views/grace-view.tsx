import { describeGrace } from '../../messages/describe-grace.js'
import type { DialogModel } from '../dialog-model.js'
import { Button, LinkButton } from '../parts/buttons.js'
import { CheckAgainButton } from '../parts/check-again-button.js'
import { Fact, FactList } from '../parts/fact-list.js'
import { FailureText } from '../parts/failure-text.js'
import { PageLink } from '../parts/page-link.js'
import { richText } from '../parts/rich-text.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

/** A notice, never a wall: the app goes on, and the user learns what would keep it going. */
export function graceView(model: DialogModel, view: Extract<View, { kind: 'grace' }>): ViewParts {
  const { translator, interaction, actions, now } = model
  const { t, formats } = translator
  const { cause, confirmedAt, endsAt, license } = view.state
  const hasEnded = license.storeNotAsked === true && typeof license.expiresAt === 'number'
  const isMoved = cause === 'store-closed' && actions.openLink('moved') !== undefined
  return {
    badge: cause === 'unreachable' ? 'offline' : 'attention',
    title: hasEnded
      ? t('locked.expired.title', { date: formats.date(license.expiresAt, now) })
      : t('grace.title', { date: formats.date(confirmedAt, now) }),
    text: richText(describeGrace(translator, view.state, now)),
    body: (
      <FactList>
        <Fact term={t('fact.last-checked')}>{formats.dayAndTime(confirmedAt, now)}</Fact>
        <Fact term={t('fact.works-until')}>{formats.dayAndTime(endsAt, now)}</Fact>
      </FactList>
    ),
    alert: interaction.failure !== null && <FailureText error={interaction.failure.error} />,
    start: <LinkButton onPress={() => actions.choose('details')}>{t('action.license-details')}</LinkButton>,
    secondary: isMoved ? <PageLink to="moved" as="button" /> : <CheckAgainButton />,
    primary: actions.close !== undefined && (
      <Button kind="primary" onPress={actions.close}>
        {t('action.continue')}
      </Button>
    ),
    onTitleReturn: actions.close,
  }
}
