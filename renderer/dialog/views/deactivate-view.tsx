import type { DialogModel } from '../dialog-model.js'
import { Button } from '../parts/button.js'
import { type Effect, EffectList } from '../parts/effect-list.js'
import { FailureText } from '../parts/failure-text.js'
import { WorkButton } from '../parts/work-button.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

/** The safe button has the focus, and Escape does what it does. */
export function deactivateView(model: DialogModel, view: Extract<View, { kind: 'deactivate' }>): ViewParts {
  const { translator, interaction, actions, work } = model
  const { t } = translator
  const { failure } = interaction
  const keep = work === 'deactivating' ? undefined : () => actions.choose('auto')
  return {
    badge: 'attention',
    title: t('deactivate.title'),
    text: t('deactivate.text'),
    body: <EffectList effects={effectsOf(model, view.license.keyTail)} />,
    alert: failure !== null && <FailureText error={failure.error} lead={t('deactivate.failed')} />,
    secondary: (
      <Button onPress={keep} unavailable={keep === undefined} takesFocus>
        {t('action.keep-activated')}
      </Button>
    ),
    primary: (
      <WorkButton work="deactivating" kind="danger" onPress={actions.deactivate}>
        {t('action.deactivate')}
      </WorkButton>
    ),
    onEscape: keep,
  }
}

function effectsOf({ translator }: DialogModel, tail: string): readonly Effect[] {
  const { t } = translator
  const elsewhere =
    tail === '' ? t('deactivate.effect-elsewhere-unknown') : t('deactivate.effect-elsewhere', { tail })
  return [
    { icon: 'lock', text: t('deactivate.effect-here') },
    { icon: 'file', text: t('deactivate.effect-files') },
    { icon: 'key', text: elsewhere },
  ]
}
