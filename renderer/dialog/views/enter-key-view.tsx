import { findLicenseKey } from '../../../contract/find-key.js'
import type { LinkName } from '../../../contract/ipc-contract.js'
import { isAboutTheKey } from '../about-the-key.js'
import { canLetGo, type DialogModel } from '../dialog-model.js'
import { activateLabel, LeaveButton, WorkButton } from '../parts/buttons.js'
import { CertificateLink } from '../parts/certificate-link.js'
import { FailureText } from '../parts/failure-text.js'
import { Icon } from '../parts/icons.js'
import { KeyField } from '../parts/key-field.js'
import { PageLink } from '../parts/page-link.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

export function enterKeyView(model: DialogModel, view: Extract<View, { kind: 'enter-key' }>): ViewParts {
  const { translator, interaction, actions, entry, work } = model
  const { t } = translator
  const { failure } = interaction
  const atField = failure !== null && isAboutTheKey(failure.error.code)
  const busy = work === 'activating'

  function submit(): void {
    const reading = findLicenseKey(entry.text, model.host.keyPatterns)
    if (model.retryInMs > 0) return
    actions.clearFailure()
    actions.changeEntry({ type: 'submitted' })
    if (reading.kind === 'key') actions.activate(reading.key)
  }
  const back = view.canGoBack ? () => actions.choose('auto') : undefined

  return {
    title: t(`unlicensed.${view.reason}.title`),
    text: t(`unlicensed.${view.reason}.text`),
    body: (
      <>
        <KeyField refusal={atField ? failure.error : undefined} />
        <BelowField model={model} />
      </>
    ),
    alert: failure !== null && !atField && <FailureText error={failure.error} />,
    start: busy ? null : <PageLink to={pageFor(model)} />,
    secondary: <LeaveButton onBack={back} />,
    primary: (
      // a key from a link is there already: what is left to do is to press the button
      <WorkButton
        work="activating"
        kind="primary"
        submits
        takesFocus={entry.note === 'from-link' && !atField}
      >
        {t(activateLabel(model, 'action.activate'))}
      </WorkButton>
    ),
    onSubmit: submit,
    onEscape: canLetGo(model) ? actions.letGo : back,
  }
}

/**
 * With a key of a store that the app no longer uses, the host's word on how to get another one comes first. In an app that is open
 * already, a key is for more than that.
 */
function pageFor({ actions, snapshot, interaction: { failure } }: DialogModel): LinkName {
  const isMoved = failure?.error.code === 'store-closed' && actions.openLink('moved') !== undefined
  const isOpen = snapshot?.entitled === true && actions.openLink('upgrade') !== undefined
  return isMoved ? 'moved' : isOpen ? 'upgrade' : 'buy'
}

function BelowField({ model }: { readonly model: DialogModel }) {
  const { t } = model.translator
  return (
    <>
      <CertificateLink />
      <details className="lic-details">
        <summary>
          <Icon name="chevron" size={14} stroke={1.7} />
          {t(model.host.takesCertificates ? 'enter-key.privacy-online' : 'enter-key.privacy')}
        </summary>
        <div>{t('enter-key.privacy-text')}</div>
      </details>
    </>
  )
}
