import { describeFailure } from '../../messages/describe-failure.js'
import type { DialogModel } from '../dialog-model.js'
import { Button, CloseButton } from '../parts/buttons.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

/** The main process refused to tell the state, or failed to: never a blank page. */
export function unavailableView(model: DialogModel, view: Extract<View, { kind: 'unavailable' }>): ViewParts {
  const { t } = model.translator
  return {
    badge: 'attention',
    title: t('unavailable.title'),
    text: describeFailure(model.translator, view.error, model).text,
    secondary: <CloseButton />,
    primary: (
      <Button kind="primary" onPress={model.actions.refresh}>
        {t('action.try-again')}
      </Button>
    ),
  }
}
