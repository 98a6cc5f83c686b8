import { type ReactElement, useEffect } from 'react'
import { findLicenseKey } from '../../../contract/find-key.js'
import { keyTailOf } from '../../../contract/key-text.js'
import { canLetGo, type DialogModel } from '../dialog-model.js'
import { LeaveButton, WorkButton } from '../parts/buttons.js'
import { DeviceChoice } from '../parts/device-choice.js'
import { type Effect, EffectList } from '../parts/effect-list.js'
import { FailureText } from '../parts/failure-text.js'
import { PageLink } from '../parts/page-link.js'
import { noSeatsMessage, SupportMessage } from '../parts/support-message.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

type NoSeatsView = Extract<View, { kind: 'no-seats' }>

/**
 * Shown when all seats are in use. If a relay can list the computers, the user replaces one right here; otherwise the view says
 * how many there are and where to free one. The command that led here is then repeated.
 */
export function noSeatsView(model: DialogModel, view: NoSeatsView): ViewParts {
  if (view.facts.seatKind === 'counter') return counterView(model, view)
  const { translator, interaction, actions } = model
  const { t } = translator
  const { devices, obstacle } = interaction
  const isTold = typeof devices !== 'string'
  const count = view.facts.seatsLimit
  const back = wayBack(model)
  return {
    badge: 'attention',
    title: count === undefined ? t('no-seats.title-unknown') : t('no-seats.title', { count }),
    text: t(isTold ? 'no-seats.choose' : 'no-seats.text'),
    body: isTold ? <DeviceChoice devices={devices} /> : <WaysOut model={model} facts={view.facts} />,
    alert: obstacle !== null && <FailureText error={obstacle} />,
    ...bar(model, { isTold, back, again: mainAction(model, view) }),
    onEscape: canLetGo(model) ? actions.letGo : back,
  }
}

/** Each activation has been counted and cannot be undone: only support can help. */
function counterView(model: DialogModel, view: NoSeatsView): ViewParts {
  const { t } = model.translator
  const { actions, interaction, translator } = model
  const back = wayBack(model)
  const hasSupport = actions.openLink('support') !== undefined
  const again = hasSupport && !mayHaveChanged(model) ? undefined : 'primary'
  return {
    badge: 'attention',
    title: t('no-seats.title-counter'),
    text: t('no-seats.text-counter'),
    body: (
      <SupportMessage text={noSeatsMessage(translator, { facts: view.facts, keyTail: keyTailIn(model) })} />
    ),
    alert: interaction.obstacle !== null && <FailureText error={interaction.obstacle} />,
    start: <LeaveButton kind="link" onBack={back} />,
    secondary: (
      <WorkButton work="activating" kind={again} onPress={mainAction(model, view)}>
        {t('action.try-again')}
      </WorkButton>
    ),
    primary: hasSupport && (
      <PageLink to="support" as="button" kind={again === undefined ? 'primary' : undefined} />
    ),
    onEscape: canLetGo(model) ? actions.letGo : back,
  }
}

function wayBack({ actions, entry }: DialogModel): () => void {
  return () => actions.choose(entry.text === '' ? 'auto' : 'enter-key')
}

/** Trying again is of no use before the user has been somewhere. */
function mayHaveChanged({ interaction, work }: DialogModel): boolean {
  return interaction.pageOpened || interaction.outcome !== null || work !== null
}

interface Ways {
  /** Whether one of the computers is replaced right here. */
  readonly isTold: boolean
  readonly back: () => void
  readonly again: () => void
}

/** The way to the store comes first until it was gone. */
function bar(model: DialogModel, { isTold, back, again }: Ways): Partial<ViewParts> {
  const { translator, actions } = model
  const { t } = translator
  const canManage = actions.openLink('manage') !== undefined
  const label = t(isTold ? 'action.replace' : 'action.try-again')
  if (isTold || !canManage) {
    return {
      start: <PageLink to={canManage ? 'manage' : 'support'} />,
      secondary: <LeaveButton onBack={back} />,
      primary: (
        <WorkButton work="activating" kind="primary" onPress={again}>
          {label}
        </WorkButton>
      ),
    }
  }
  const isAgainFirst = mayHaveChanged(model)
  return {
    start: <LeaveButton kind="link" onBack={back} />,
    secondary: (
      <WorkButton work="activating" kind={isAgainFirst ? 'primary' : undefined} onPress={again}>
        {label}
      </WorkButton>
    ),
    primary: <PageLink to="manage" as="button" kind={isAgainFirst ? undefined : 'primary'} />,
  }
}

function mainAction({ interaction, actions, entry }: DialogModel, { verb }: NoSeatsView): () => void {
  const { devices, chosenDevice } = interaction
  if (typeof devices !== 'string' && chosenDevice !== null) {
    return () => actions.replaceDevice(chosenDevice, verb === 'move-here' ? verb : 'activate')
  }
  if (verb === 'move-here') return actions.moveHere
  return () => actions.activate(entry.text === '' ? undefined : entry.text)
}

interface WaysOutProps {
  readonly model: DialogModel
  readonly facts: NoSeatsView['facts']
}

function WaysOut({ model, facts }: WaysOutProps): ReactElement {
  const { translator, actions, interaction } = model
  const { listDevices } = actions
  const isUnasked = interaction.devices === 'unasked'
  useEffect(() => {
    if (isUnasked) void listDevices()
    // oxlint-disable-next-line react/exhaustive-deps -- a new function on each render; asked once for each refusal
  }, [isUnasked])
  return (
    <>
      <EffectList effects={waysOf(model, facts.seatName)} />
      <SupportMessage
        text={noSeatsMessage(translator, { facts, keyTail: keyTailIn(model) })}
        leadsToSupport={actions.openLink('manage') !== undefined}
      />
    </>
  )
}

/** The tail of the entered key, or else of the license. */
function keyTailIn({ snapshot, entry, host }: DialogModel): string {
  const state = snapshot?.state
  const license = state !== undefined && 'license' in state ? state.license : undefined
  const reading = findLicenseKey(entry.text, host.keyPatterns)
  return reading.kind === 'key' ? keyTailOf(reading.key) : (license?.keyTail ?? '')
}

/** A seat that this computer itself has lost is the first to free: nobody misses it. */
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
