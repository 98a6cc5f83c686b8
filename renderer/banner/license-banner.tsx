import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { LicenseBridge } from '../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { Icon, type IconName } from '../dialog/parts/icons.js'
import { richText } from '../dialog/parts/rich-text.js'
import { useAccent } from '../dialog/use-accent.js'
import { useLanguage } from '../dialog/use-language.js'
import { useStatusText } from '../dialog/use-status-text.js'
import { useTranslator } from '../dialog/use-translator.js'
import { requireLicenseBridge } from '../license-bridge.js'
import { describeGrace } from '../messages/describe-grace.js'
import type { LoadedLanguage } from '../messages/locales.js'
import type { Translator } from '../messages/translator.js'
import { pageTimer } from '../page-timer.js'
import { useLicense } from '../use-license.js'
import { BannerActions } from './banner-actions.js'
import type { LicenseBannerProps } from './license-banner-props.js'
import { type BannerKind, type LicenseBannerNotice, selectBanner } from './select-banner.js'

/**
 * A strip for the top of a host's page: the grace period in its last days, a license that ends soon, a trial. Nothing
 * where all is well. Says its title to screen readers once, takes no focus, and can be closed for the day.
 *
 * @example
 * ```tsx
 * <LicenseBanner appName="Acme Studio" links={['renew', 'buy']} onOpenLink={(name) => openInBrowser(name)} />
 * ```
 */
export function LicenseBanner(props: LicenseBannerProps): ReactElement | null {
  const bridge = requireLicenseBridge(props.bridge)
  const language = useLanguage(props.locale, props.catalogs)
  const { snapshot } = useLicense(bridge)
  if (language === null || snapshot === null) return null
  return <LoadedBanner {...{ props, bridge, language, snapshot }} />
}

interface LoadedBannerProps {
  readonly props: LicenseBannerProps
  readonly bridge: LicenseBridge
  readonly language: LoadedLanguage
  readonly snapshot: LicenseSnapshot
}

const ICONS: Readonly<Record<BannerKind, IconName>> = {
  grace: 'error',
  expiring: 'error',
  trial: 'key',
  coverage: 'key',
}

function LoadedBanner({ props, bridge, language, snapshot }: LoadedBannerProps): ReactElement {
  const { theme, density, accent, expiringDays = 14, trialDays = Number.POSITIVE_INFINITY } = props
  const translator = useTranslator(language, props)
  const root = useRef<HTMLElement>(null)
  useAccent(root, accent)
  const titleId = useId()
  const [dismissed, setDismissed] = useState('')
  const notice = selectBanner(snapshot, { expiringDays, trialDays })
  const shown = notice !== null && keyOf(notice) !== dismissed ? notice : null
  const said = shown === null ? null : bannerText(translator, snapshot, shown, canRenew(props))

  function dismiss(closed: LicenseBannerNotice): void {
    setDismissed(keyOf(closed))
    props.onDismiss?.(closed)
  }
  const { locale, direction } = language.choice
  return (
    <section
      ref={root}
      className="lic lic-banner"
      lang={locale}
      dir={direction}
      data-theme={theme === 'system' ? undefined : theme}
      data-density={density === 'regular' ? undefined : density}
      data-kind={shown?.kind}
      aria-labelledby={said === null ? undefined : titleId}
    >
      <Announcement text={said?.title ?? ''} />
      {shown !== null && said !== null && (
        <BannerRow kind={shown.kind} titleId={titleId} said={said}>
          <BannerActions
            {...{ props, bridge, translator, snapshot }}
            notice={shown}
            onDismiss={() => dismiss(shown)}
          />
        </BannerRow>
      )}
    </section>
  )
}

interface BannerRowProps {
  readonly kind: BannerKind
  readonly titleId: string
  readonly said: BannerText
  readonly children: ReactNode
}

function BannerRow({ kind, titleId, said, children }: BannerRowProps): ReactElement {
  return (
    <div className="lic-banner-row">
      <Icon name={ICONS[kind]} stroke={1.7} />
      <p className="lic-banner-text">
        <b id={titleId}>{said.title}</b> <span>{richText(said.text)}</span>
      </p>
      {children}
    </div>
  )
}

function canRenew({ links = [], onOpenLink }: LicenseBannerProps): boolean {
  return onOpenLink !== undefined && links.includes('renew')
}

/** Another day, or another kind, is news. */
const keyOf = ({ kind, daysLeft }: LicenseBannerNotice): string => `${kind}:${daysLeft}`

function Announcement({ text }: { readonly text: string }): ReactElement {
  const { statusText, announce } = useStatusText(pageTimer)
  useEffect(() => announce(text), [text, announce])
  return <output className="lic-hidden">{statusText}</output>
}

interface BannerText {
  readonly title: string
  /** With `<b>` as its only mark-up. */
  readonly text: string
}

/** The words of the dialog's views of the same state, so that the two never disagree. */
function bannerText(
  translator: Translator,
  { state, at }: LicenseSnapshot,
  { kind, daysLeft: count, endsAt }: LicenseBannerNotice,
  canRenew: boolean,
): BannerText {
  const { t, formats } = translator
  const today = formats.isSameDay(endsAt, at)
  if (state.status === 'grace') {
    const title = t('grace.title', { date: formats.date(state.confirmedAt, at) })
    return { title, text: describeGrace(translator, state, at) }
  }
  if (kind === 'coverage') {
    const title = t('coverage.title', { date: formats.date(endsAt, at) })
    return { title, text: t(canRenew ? 'coverage.text' : 'coverage.text-bare') }
  }
  if (kind === 'expiring') {
    const title = today ? t('expiring.title-today') : t('expiring.title', { count })
    return { title, text: t(canRenew ? 'expiring.text' : 'expiring.text-bare') }
  }
  return today
    ? { title: t('trial.title-last'), text: t('trial.text-last', { time: formats.time(endsAt) }) }
    : { title: t('trial.title', { count }), text: t('trial.text', { date: formats.dateAndTime(endsAt, at) }) }
}
