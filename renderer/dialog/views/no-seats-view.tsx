import type { ReactElement } from 'react'
import { keyTailOf, readLicenseKey } from '../../../contract/license-key.js'
import { canLetGo, type DialogModel } from '../dialog-model.js'
import { type Effect, EffectList } from '../parts/effect-list.js'
import { Fact, FactList, seatsText } from '../parts/fact-list.js'
import { LeaveButton } from '../parts/leave-button.js'
import { PageLink } from '../parts/page-link.js'
import { SupportMessage } from '../parts/support-message.js'
import { WorkButton } from '../parts/work-button.js'
import type { View } from '../select-view.js'
import { noSeatsMessage } from '../support-message.js'
import type { ViewParts } from '../view-parts.js'

type NoSeatsView = Extract<View, { kind: 'no-seats' }>

/** Says how many are in use and where one is freed. The try that led here is repeated as it was. */
export function noSeatsView(model: DialogModel, view: NoSeatsView): ViewParts {
  const { translator, actions, entry } = model
  const { t } = translator
  const count = view.facts.seatsLimit
  const again = (): void => actions.activate(entry.text === '' ? undefined : entry.text)
  const back = (): void => actions.choose(entry.text === '' ? 'auto' : 'enter-key')
  return {
    badge: 'attention',
    title: count === undefined ? t('no-seats.title-unknown') : t('no-seats.title', { count }),
    text: t('no-seats.text'),
    body: <WaysOut model={model} facts={view.facts} />,
    start: <PageLink to={actions.openLink('manage') ? 'manage' : 'support'} />,
    secondary: <LeaveButton onBack={back} />,
    primary: (
      <WorkButton
        work="activating"
        kind="primary"
        onPress={view.verb === 'move-here' ? actions.moveHere : again}
      >
        {t('action.try-again')}
      </WorkButton>
    ),
    onEscape: canLetGo(model) ? actions.letGo : back,
  }
}

interface WaysOutProps {
  readonly model: DialogModel
  readonly facts: NoSeatsView['facts']
}

function WaysOut({ model, facts }: WaysOutProps): ReactElement {
  const { translator, snapshot, entry } = model
  const { t } = translator
  const state = snapshot?.state
  const held = state !== undefined && 'license' in state ? state.license : undefined
  const reading = readLicenseKey(entry.text)
  const keyTail = reading.kind === 'key' ? keyTailOf(reading.key) : (held?.keyTail ?? '')
  return (
    <>
      <FactList>
        <Fact term={t('fact.in-use')}>{seatsText(translator, facts)}</Fact>
      </FactList>
      <EffectList effects={waysOf(model, facts.seatName)} />
      <SupportMessage text={noSeatsMessage(translator, { facts, keyTail })} />
    </>
  )
}

/** A place that this computer itself has lost is the first to free: nobody misses it. */
function waysOf({ translator, actions }: DialogModel, ownSeat: string | undefined): readonly Effect[] {
  const { t } = translator
  const canManage = actions.openLink('manage') !== undefined
  const own: readonly Effect[] =
    ownSeat === undefined ? [] : [{ icon: 'computer', text: t('no-seats.own', { name: ownSeat }) }]
  return [
    ...own,
    { icon: 'computer', text: t('no-seats.in-app') },
    { icon: 'online', text: t(canManage ? 'no-seats.online' : 'no-seats.ask') },
  ]
}
