import type { ReactElement } from 'react'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { Locked, LockReason } from '../../../contract/license-state.js'
import type { DialogModel } from '../dialog-model.js'
import { AnotherKeyLink } from '../parts/another-key-link.js'
import { Button, LinkButton } from '../parts/button.js'
import { CertificateLink } from '../parts/certificate-link.js'
import { CheckAgainButton } from '../parts/check-again-button.js'
import { CloseButton } from '../parts/close-button.js'
import { ComputerFact, Fact, FactList, KeyFact, PlanFact } from '../parts/fact-list.js'
import { FailureText } from '../parts/failure-text.js'
import { PageLink } from '../parts/page-link.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

/** The page of the host that helps with a lock; the first that the host has set. */
const HELPFUL_LINKS: Readonly<Record<LockReason, readonly LinkName[]>> = {
  expired: ['renew', 'buy'],
  disabled: ['support', 'buy'],
  'not-found': ['support', 'manage'],
  'wrong-product': ['buy', 'support'],
  'grace-ended': [],
  'trial-ended': ['buy'],
}

export function lockedView(model: DialogModel, { state }: Extract<View, { kind: 'locked' }>): ViewParts {
  const { translator, interaction, now } = model
  const { t, formats } = translator
  const isTrial = state.reason === 'trial-ended'
  const expiredAt = typeof state.license?.expiresAt === 'number' ? state.license.expiresAt : state.since
  return {
    badge: isTrial ? 'trial' : state.reason === 'grace-ended' ? 'attention' : 'locked',
    title: t(state.certificate === undefined ? `locked.${state.reason}.title` : 'locked.certificate.title', {
      date: formats.date(expiredAt, now),
    }),
    text: lockText(model, state),
    body: <LockFacts model={model} state={state} />,
    alert: interaction.failure !== null && <FailureText error={interaction.failure.error} />,
    ...lockActions(model, state),
  }
}

function lockText({ translator }: DialogModel, { reason, cause, certificate }: Locked): string {
  const { t } = translator
  if (certificate !== undefined) return t('locked.certificate.text')
  return reason === 'grace-ended' && cause !== undefined
    ? t(`locked.grace-ended.${cause}.text`)
    : t(`locked.${reason}.text`)
}

function LockFacts({ model, state }: { readonly model: DialogModel; readonly state: Locked }): ReactElement {
  const { translator, now } = model
  const { t, formats } = translator
  const { license, reason, since } = state
  const term = reason === 'trial-ended' ? t('fact.ended') : t('fact.locked-since')
  return (
    <>
      <FactList>
        {license !== undefined && (
          <>
            <PlanFact license={license} />
            {state.certificate === undefined && <KeyFact license={license} />}
            <ComputerFact name={license.seatName} />
          </>
        )}
        <Fact term={term}>{formats.date(since, now)}</Fact>
      </FactList>
      {license !== undefined && <OtherWays model={model} />}
    </>
  )
}

/** Besides checking again: another key, or taking the license off this computer, for example before giving it away. */
function OtherWays({ model }: { readonly model: DialogModel }): ReactElement {
  const { actions, translator, work } = model
  const { t } = translator
  return (
    <div className="lic-links">
      <CertificateLink />
      <AnotherKeyLink />
      <LinkButton onPress={() => actions.choose('deactivate')} unavailable={work !== null}>
        {t('action.deactivate')}
      </LinkButton>
    </div>
  )
}

function lockActions({ translator, actions }: DialogModel, { reason, license }: Locked): Partial<ViewParts> {
  const { t } = translator
  const page = HELPFUL_LINKS[reason].find((name) => actions.openLink(name) !== undefined)
  const link = page === undefined ? undefined : <PageLink to={page} as="button" kind="primary" />
  const kind = link === undefined ? 'primary' : undefined
  const otherwise =
    license === undefined ? (
      <Button kind={kind} onPress={() => actions.choose('enter-key')}>
        {t('action.enter-key')}
      </Button>
    ) : (
      <CheckAgainButton kind={kind} />
    )
  return {
    start: <CloseButton kind="link" />,
    secondary: link === undefined ? undefined : otherwise,
    primary: link ?? otherwise,
  }
}
