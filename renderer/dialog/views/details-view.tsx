import type { ReactElement } from 'react'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { CertificateTerm, LicenseSummary } from '../../../contract/license-state.js'
import { expiringIn } from '../days-left.js'
import type { DialogModel } from '../dialog-model.js'
import { AnotherKeyLink } from '../parts/another-key-link.js'
import { Button, CloseButton, LinkButton } from '../parts/buttons.js'
import { CheckAgainButton } from '../parts/check-again-button.js'
import { ComputerFact, ExpiryFact, Fact, FactList, KeyFact, PlanFact, SeatsFact } from '../parts/fact-list.js'
import { FailureText } from '../parts/failure-text.js'
import { PageLink } from '../parts/page-link.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'

type DetailsView = Extract<View, { kind: 'details' }>

export function detailsView(model: DialogModel, view: DetailsView): ViewParts {
  const { translator, interaction, actions, work } = model
  const { t } = translator
  const copyDiagnostics = actions.copy('diagnostics')
  const certificate = certificateOf(view)
  const endsIn = certificate === undefined ? expiringIn(view.state.license, model.now) : null
  const isMissing = interaction.outcome === 'not-found'
  return {
    badge: isMissing ? 'attention' : 'activated',
    title: t('details.title'),
    text: detailsText(model, view),
    body: (
      <>
        <DetailFacts model={model} view={view} />
        <div className="lic-links">
          {isMissing && <PageLink to="support" />}
          <AnotherKeyLink />
          {(endsIn !== null || isCoverageEnded(view)) &&
            renewalPage(model, view.state.license.storeNotAsked) !== undefined && (
              <LinkButton onPress={() => actions.choose('deactivate')} unavailable={work !== null}>
                {t('action.deactivate')}
              </LinkButton>
            )}
        </div>
      </>
    ),
    alert: interaction.failure !== null && <FailureText error={interaction.failure.error} />,
    start: copyDiagnostics !== undefined && (
      <LinkButton onPress={copyDiagnostics}>{t('action.copy-diagnostics')}</LinkButton>
    ),
    secondary: (
      <Button onPress={() => actions.choose('deactivate')} unavailable={work !== null}>
        {t(certificate === undefined ? 'action.deactivate' : 'action.remove-certificate')}
      </Button>
    ),
    primary: <CloseButton kind="primary" />,
    ...(endsIn === null ? {} : expiringParts(model, view.state.license, endsIn)),
    ...(isCoverageEnded(view) ? coverageParts(model, view.state.license) : {}),
  }
}

function detailsText({ translator: { t } }: DialogModel, view: DetailsView): string {
  if (certificateOf(view) !== undefined) return t('details.text-certificate')
  return t(view.state.license.storeNotAsked === true ? 'details.text-store-closed' : 'details.text')
}

/** The same facts under another headline: what to do comes first, and no new key is needed for it. */
function expiringParts(
  model: DialogModel,
  { expiresAt, storeNotAsked }: LicenseSummary,
  count: number,
): Partial<ViewParts> {
  const { translator, now } = model
  const { t, formats } = translator
  const page = renewalPage(model, storeNotAsked)
  const renewal = t(page === undefined ? 'expiring.text-bare' : 'expiring.text')
  const endsToday = typeof expiresAt === 'number' && formats.isSameDay(expiresAt, now)
  const headline: Partial<ViewParts> = {
    badge: 'attention',
    title: endsToday ? t('expiring.title-today') : t('expiring.title', { count }),
    text: storeNotAsked === true ? t('grace.store-closed.text') : renewal,
  }
  return page === undefined ? headline : { ...headline, ...renewalButtons(page) }
}

function renewalButtons(page: LinkName): Partial<ViewParts> {
  return {
    start: undefined,
    secondary: <CloseButton />,
    primary: <PageLink to={page} as="button" kind="primary" />,
  }
}

function isCoverageEnded({ state }: DetailsView): boolean {
  return state.status === 'licensed' && state.coverage === 'ended'
}

/** The license goes on for this version: what is offered is the next ones. */
function coverageParts(model: DialogModel, { expiresAt, storeNotAsked }: LicenseSummary): Partial<ViewParts> {
  const { translator, now } = model
  const { t, formats } = translator
  const page = renewalPage(model, storeNotAsked)
  const headline: Partial<ViewParts> = {
    title: t('coverage.title', { date: typeof expiresAt === 'number' ? formats.date(expiresAt, now) : '' }),
    text: t(page === undefined ? 'coverage.text-bare' : 'coverage.text'),
  }
  return page === undefined ? headline : { ...headline, ...renewalButtons(page) }
}

function renewalPage({ actions }: DialogModel, storeNotAsked?: true): LinkName | undefined {
  const pages: readonly LinkName[] = storeNotAsked === true ? ['moved', 'buy'] : ['renew', 'buy']
  return pages.find((name) => actions.openLink(name) !== undefined)
}

function certificateOf({ state }: DetailsView): CertificateTerm | undefined {
  return state.status === 'licensed' ? state.certificate : undefined
}

function DetailFacts({
  model,
  view,
}: {
  readonly model: DialogModel
  readonly view: DetailsView
}): ReactElement {
  const { translator, now } = model
  const { license, confirmedAt } = view.state
  const certificate = certificateOf(view)
  return (
    <FactList>
      {certificate === undefined && <KeyFact license={license} />}
      <PlanFact license={license} action={<PageLink to="upgrade" as="button" kind="small" />} />
      <ExpiryFact license={license} />
      <SeatsFact
        license={license}
        action={<PageLink to="manage" as="button" kind="small" text="link.manage-short" />}
      />
      {certificate === undefined && <ComputerFact license={license} />}
      {certificate === undefined && (
        <Fact
          term={translator.t('fact.last-checked')}
          action={license.storeNotAsked !== true && <CheckAgainButton kind="small" />}
        >
          {translator.formats.dayAndTime(confirmedAt, now)}
        </Fact>
      )}
    </FactList>
  )
}
