import type { DialogModel } from '../dialog-model.js'
import { Button, LinkButton } from '../parts/buttons.js'
import { ComputerFact, ExpiryFact, FactList, PlanFact, SeatsFact } from '../parts/fact-list.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

/** Stays until the user goes on: nothing closes by itself. */
export function activatedView(model: DialogModel, view: Extract<View, { kind: 'activated' }>): ViewParts {
  const { translator, actions } = model
  const { t } = translator
  const { license, news } = view
  const { close } = actions
  return {
    badge: 'activated',
    title: t(`${news}.title`),
    text: t(`${news}.text`),
    body: (
      <FactList>
        <PlanFact license={license} />
        <ExpiryFact license={license} />
        <SeatsFact license={license} />
        <ComputerFact license={license} />
      </FactList>
    ),
    start: <LinkButton onPress={() => actions.choose('details')}>{t('action.license-details')}</LinkButton>,
    primary: close !== undefined && (
      <Button kind="primary" onPress={close}>
        {t('action.start-working')}
      </Button>
    ),
    onTitleReturn: close,
  }
}
