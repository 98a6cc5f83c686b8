import type { LicenseSummary, SeatKind } from '../../../contract/license-state.js'
import { describeFailure } from '../../messages/describe-failure.js'
import type { DialogModel } from '../dialog-model.js'
import { Button, WorkButton } from '../parts/buttons.js'
import { type Effect, EffectList } from '../parts/effect-list.js'
import { FailureText } from '../parts/failure-text.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

type DeactivateView = Extract<View, { kind: 'deactivate' }>

/** The safe button has the focus, and Escape does what it does. */
export function deactivateView(model: DialogModel, view: DeactivateView): ViewParts {
  return view.isRefused ? refusedView(model, view) : questionView(model, view)
}

const TEXT_OF_SEAT = {
  instances: 'deactivate.text',
  fingerprint: 'deactivate.text',
  counter: 'deactivate.text-counter',
  none: 'deactivate.text-anywhere',
} as const satisfies Readonly<Record<SeatKind, string>>

function questionView(model: DialogModel, { license, certificate }: DeactivateView): ViewParts {
  const { translator, interaction, actions, now } = model
  const { t, formats } = translator
  const { failure } = interaction
  const isCertificate = certificate !== undefined
  return {
    badge: 'attention',
    title: t(isCertificate ? 'remove-certificate.title' : 'deactivate.title'),
    text: isCertificate
      ? t('remove-certificate.text', { date: formats.date(certificate.endsAt, now) })
      : license.storeNotAsked !== true && t(TEXT_OF_SEAT[license.seatKind ?? 'instances']),
    body: <EffectList effects={isCertificate ? [filesStay(model)] : effectsOf(model, license)} />,
    alert: failure !== null && <FailureText error={failure.error} lead={t('deactivate.failed')} />,
    ...wayOut(model),
    primary: (
      <WorkButton work="deactivating" kind="danger" onPress={actions.deactivate}>
        {t(isCertificate ? 'action.remove-certificate' : 'action.deactivate')}
      </WorkButton>
    ),
  }
}

/** The store has refused: trying again may help, and a user who gives the computer away must not be stuck. */
function refusedView(model: DialogModel, { license }: DeactivateView): ViewParts {
  const { translator, interaction, actions, work } = model
  const { t } = translator
  const { failure } = interaction
  return {
    badge: 'attention',
    title: t('deactivate.refused-title'),
    text: failure !== null && <FailureText error={failure.error} />,
    said: failure === null ? undefined : describeFailure(translator, failure.error, model).title,
    body: (
      <>
        <div className="lic-links">
          <Button onPress={actions.deactivate} unavailable={work !== null}>
            {t('action.try-again')}
          </Button>
        </div>
        <p>{t('deactivate.refused-text')}</p>
        <EffectList effects={effectsOfRemoval(model, license.seatName)} />
      </>
    ),
    ...wayOut(model),
    primary: (
      <WorkButton work="deactivating" kind="danger" onPress={actions.removeHere}>
        {t('action.remove-here')}
      </WorkButton>
    ),
  }
}

function wayOut({ translator, actions, work }: DialogModel): Pick<ViewParts, 'secondary' | 'onEscape'> {
  const keep = work === 'deactivating' ? undefined : () => actions.choose('auto')
  return {
    secondary: (
      <Button onPress={keep} unavailable={keep === undefined} takesFocus>
        {translator.t('action.keep-activated')}
      </Button>
    ),
    onEscape: keep,
  }
}

const filesStay = ({ translator }: DialogModel): Effect => ({
  icon: 'file',
  text: translator.t('deactivate.effect-files'),
})

function effectsOf(model: DialogModel, { keyTail: tail, storeNotAsked }: LicenseSummary): readonly Effect[] {
  const { t } = model.translator
  const elsewhere =
    tail === '' ? t('deactivate.effect-elsewhere-unknown') : t('deactivate.effect-elsewhere', { tail })
  return [
    { icon: 'lock', text: t('deactivate.effect-here') },
    filesStay(model),
    { icon: 'key', text: storeNotAsked === true ? t('deactivate.effect-store-closed') : elsewhere },
  ]
}

function effectsOfRemoval({ translator, actions }: DialogModel, name: string): readonly Effect[] {
  const { t } = translator
  const canManage = actions.openLink('manage') !== undefined
  return [
    { icon: 'lock', text: t('deactivate.effect-here') },
    {
      icon: 'computer',
      text: t(canManage ? 'deactivate.effect-place' : 'deactivate.effect-place-ask', { name }),
    },
  ]
}
