import type { ReactElement } from 'react'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { Locked, LockReason } from '../../../contract/license-state.js'
import type { DialogModel } from '../dialog-model.js'
import { AnotherKeyLink } from '../parts/another-key-link.js'
import { Button, CloseButton, LinkButton } from '../parts/buttons.js'
import { CertificateLink } from '../parts/certificate-link.js'
import { CheckAgainButton } from '../parts/check-again-button.js'
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
  'version-not-covered': ['renew', 'buy'],
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
    text: (
      <>
        {lockText(model, state)}
        <span className="lic-safe">{t('locked.safe')}</span>
      </>
    ),
    body: <LockFacts model={model} state={state} />,
    alert: interaction.failure !== null && <FailureText error={interaction.failure.error} />,
    ...lockActions(model, state),
  }
}

function lockText({ translator, now }: DialogModel, state: Locked): string {
  const { t, formats } = translator
  const { reason, cause, certificate, since } = state
  if (certificate !== undefined) return t('locked.certificate.text')
  if (cause === 'store-closed' && reason !== 'disabled') return t('locked.grace-ended.store-closed.text')
  return reason === 'grace-ended' && cause !== undefined
    ? t(`locked.grace-ended.${cause}.text`)
    : t(`locked.${reason}.text`, { date: formats.date(since, now) })
}

function LockFacts({ model, state }: LockProps): ReactElement {
  const { translator, now } = model
  const { t, formats } = translator
  const { license, reason, since } = state
  // where the title names the day, or the trial is over, it says nothing new
  const isDated = !['expired', 'trial-ended', 'version-not-covered'].includes(reason)
  return (
    <>
      <FactList>
        {license !== undefined && (
          <>
            <PlanFact license={license} />
            {state.certificate === undefined && <KeyFact license={license} />}
            <ComputerFact license={license} />
          </>
        )}
        <Fact term={t('fact.last-covered')}>{state.lastCoveredVersion}</Fact>
        {isDated && <Fact term={t('fact.locked-since')}>{formats.date(since, now)}</Fact>}
      </FactList>
      {license !== undefined && <OtherWays model={model} state={state} />}
    </>
  )
}

/** Where the store can change its mind only after the user has done something: another key may help sooner than another check. */
const isFinal = ({ reason, cause }: Locked): boolean =>
  cause === 'store-closed' || ['expired', 'disabled', 'wrong-product', 'version-not-covered'].includes(reason)

interface LockProps {
  readonly model: DialogModel
  readonly state: Locked
}

/** Actions that do not fit into the bar. A certificate takes no seat, so there is nothing to release. */
function OtherWays({ model, state }: LockProps): ReactElement {
  const { actions, translator, work } = model
  const { t } = translator
  const { certificate } = state
  const hasPage = helpfulPage(model, state) !== undefined
  return (
    <div className="lic-links">
      {certificate === undefined && <CertificateLink />}
      {certificate === undefined && isFinal(state) && hasPage ? (
        <CheckAgainButton kind="link" />
      ) : (
        <AnotherKeyLink />
      )}
      {certificate === undefined && (
        <LinkButton onPress={() => actions.choose('deactivate')} unavailable={work !== null}>
          {t('action.deactivate')}
        </LinkButton>
      )}
    </div>
  )
}

const MOVED_LINKS: readonly LinkName[] = ['moved', 'buy', 'support']

function helpfulPage({ actions }: DialogModel, { reason, cause, certificate }: Locked): LinkName | undefined {
  const ofReason = cause === 'store-closed' ? MOVED_LINKS : HELPFUL_LINKS[reason]
  const pages = certificate === undefined ? ofReason : (['support'] as const)
  return pages.find((name) => actions.openLink(name) !== undefined)
}

function lockActions(model: DialogModel, state: Locked): Partial<ViewParts> {
  const { translator, actions } = model
  const { t } = translator
  const page = helpfulPage(model, state)
  const enterKey = (kind?: 'primary'): ReactElement => (
    <Button kind={kind} onPress={() => actions.choose('enter-key')}>
      {t(state.license === undefined ? 'action.enter-key' : 'action.use-another-key')}
    </Button>
  )
  const start = <CloseButton kind="link" />
  if (state.certificate !== undefined) {
    return {
      start,
      secondary: page === undefined ? undefined : <PageLink to={page} as="button" />,
      primary: (
        <Button kind="primary" onPress={() => actions.choose('certificate')}>
          {t('link.certificate')}
        </Button>
      ),
    }
  }
  const isKeyWanted = state.license === undefined || (isFinal(state) && page !== undefined)
  if (page === undefined) {
    return { start, primary: isKeyWanted ? enterKey('primary') : <CheckAgainButton kind="primary" /> }
  }
  return {
    start,
    secondary: isKeyWanted ? enterKey() : <CheckAgainButton />,
    primary: <PageLink to={page} as="button" kind="primary" />,
  }
}
