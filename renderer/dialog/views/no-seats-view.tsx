import type { ReactElement } from 'react'
import type { DialogModel } from '../dialog-model.js'
import { Button } from '../parts/button.js'
import { EffectList } from '../parts/effect-list.js'
import { ComputerFact, Fact, FactList, seatsText } from '../parts/fact-list.js'
import { PageLink } from '../parts/page-link.js'
import { WorkButton } from '../parts/work-button.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

type NoSeatsView = Extract<View, { kind: 'no-seats' }>

/** Says how many are in use and where one is freed. The try that led here is repeated as it was. */
export function noSeatsView(model: DialogModel, view: NoSeatsView): ViewParts {
  const { translator, actions, entry, work } = model
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
    secondary: (
      <Button onPress={back} unavailable={work !== null}>
        {t('action.back')}
      </Button>
    ),
    primary: (
      <WorkButton
        work="activating"
        kind="primary"
        onPress={view.verb === 'move-here' ? actions.moveHere : again}
      >
        {t('action.try-again')}
      </WorkButton>
    ),
    onEscape: back,
  }
}

interface WaysOutProps {
  readonly model: DialogModel
  readonly facts: NoSeatsView['facts']
}

function WaysOut({ model, facts }: WaysOutProps): ReactElement {
  const { translator, actions, snapshot } = model
  const { t } = translator
  const state = snapshot?.state
  const held = state !== undefined && 'license' in state ? state.license : undefined
  return (
    <>
      <FactList>
        <Fact term={t('fact.in-use')}>{seatsText(translator, facts)}</Fact>
        <ComputerFact name={facts.seatName ?? held?.seatName} />
      </FactList>
      <EffectList
        effects={[
          { icon: 'computer', text: t('no-seats.in-app') },
          { icon: 'online', text: t(actions.openLink('manage') ? 'no-seats.online' : 'no-seats.ask') },
        ]}
      />
    </>
  )
}
