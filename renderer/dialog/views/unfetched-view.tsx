import type { DialogModel } from '../dialog-model.js'
import type { Step } from '../interaction.js'
import { Button, CloseButton } from '../parts/buttons.js'
import type { LaterView } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

/** Replaces a view whose code could not be loaded, which is not the license's fault: there is always a way on. */
export function unfetchedView(model: DialogModel, wanted: LaterView, fetchAgain: () => void): ViewParts {
  const { actions, translator } = model
  const { t } = translator
  const step = stepInstead(model, wanted)
  const leave = (): void => actions.choose(step)
  return {
    badge: 'attention',
    title: t('unavailable.title'),
    text: t('failure.internal.text'),
    start: <CloseButton kind="link" />,
    secondary: <Button onPress={leave}>{t(isByChoice(wanted) ? 'action.back' : 'action.enter-key')}</Button>,
    primary: (
      <Button kind="primary" onPress={fetchAgain}>
        {t('action.try-again')}
      </Button>
    ),
    onEscape: isByChoice(wanted) ? leave : undefined,
  }
}

/** A view that the state itself calls for cannot be left, but a key can be entered all the same. */
function isByChoice({ kind }: LaterView): boolean {
  return kind === 'activated' || kind === 'certificate' || kind === 'deactivate' || kind === 'no-seats'
}

function stepInstead({ entry }: DialogModel, wanted: LaterView): Step {
  const isKeyThere = wanted.kind === 'no-seats' && entry.text !== ''
  return isByChoice(wanted) && !isKeyThere ? 'auto' : 'enter-key'
}
