import { type ReactElement, useId } from 'react'
import type { LicenseSummary } from '../../../contract/license-state.js'
import { canLetGo, type DialogModel, useDialogModel } from '../dialog-model.js'
import { AnotherKeyLink } from '../parts/another-key-link.js'
import { activateLabel, LeaveButton, WorkButton } from '../parts/buttons.js'
import { ComputerFact, Fact, FactList, KeyFact, listsComputers, PlanFact } from '../parts/fact-list.js'
import { FailureText } from '../parts/failure-text.js'
import { PageLink } from '../parts/page-link.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

type RememberedView = Extract<View, { kind: 'remembered' }>

/** The key is remembered on this computer, so that no one has to look for it again. */
export function rememberedView(model: DialogModel, { reason, license }: RememberedView): ViewParts {
  const { translator, interaction, actions } = model
  const { t } = translator
  const isNewDevice = reason === 'new-device'
  const isMove = isNewDevice && listsComputers(license)
  const movesHere = isMove && interaction.oldComputerGone
  return {
    ...(isNewDevice ? {} : { badge: 'attention' }),
    title: t(`unlicensed.${reason}.title`),
    text: t(isMove || !isNewDevice ? `unlicensed.${reason}.text` : 'unlicensed.new-device.text-anywhere'),
    body: (
      <>
        <RememberedFacts license={license} isNewDevice={isNewDevice} />
        {isMove && <OldComputerChoice model={model} />}
      </>
    ),
    alert: interaction.failure !== null && <FailureText error={interaction.failure.error} />,
    start: (
      <>
        {interaction.failure?.error.code === 'store-closed' && <PageLink to="moved" />}
        <AnotherKeyLink />
      </>
    ),
    secondary: <LeaveButton />,
    onEscape: canLetGo(model) ? actions.letGo : undefined,
    primary: (
      <WorkButton
        work="activating"
        kind="primary"
        onPress={() => (movesHere ? actions.moveHere() : actions.activate())}
      >
        {t(activateLabel(model, isNewDevice ? 'action.use-here' : 'action.activate-again'))}
      </WorkButton>
    ),
  }
}

interface RememberedFactsProps {
  readonly license: LicenseSummary
  readonly isNewDevice: boolean
}

/** The seat of a record from another computer bears that computer's name, so it is not "this computer". */
function RememberedFacts({ license, isNewDevice }: RememberedFactsProps): ReactElement {
  const { t } = useDialogModel().translator
  return (
    <FactList>
      <KeyFact license={license} />
      <PlanFact license={license} />
      {isNewDevice ? (
        <Fact term={t('fact.other-computer')}>{license.seatName}</Fact>
      ) : (
        <ComputerFact license={license} />
      )}
    </FactList>
  )
}

/** Off by default: the other computer is given up only by saying so. */
function OldComputerChoice({ model }: { readonly model: DialogModel }): ReactElement {
  const { t } = model.translator
  const id = useId()
  return (
    <div className="lic-list">
      <div className="lic-row lic-choice-row">
        <input
          id={id}
          className="lic-checkbox"
          type="checkbox"
          checked={model.interaction.oldComputerGone}
          onChange={(event) => model.actions.judgeOldComputer(event.target.checked)}
        />
        <label htmlFor={id} className="lic-choice-text">
          <b>{t('new-device.old-is-gone')}</b> <span>{t('new-device.old-is-gone-text')}</span>
        </label>
      </div>
    </div>
  )
}
