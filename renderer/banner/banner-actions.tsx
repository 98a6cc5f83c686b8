import type { ReactElement, ReactNode } from 'react'
import type { LicenseBridge } from '../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { Icon } from '../dialog/parts/icons.js'
import type { Translator } from '../messages/translator.js'
import { useLicense } from '../use-license.js'
import type { LicenseBannerProps } from './license-banner-props.js'
import type { LicenseBannerNotice } from './select-banner.js'

interface BannerActionsProps {
  readonly props: LicenseBannerProps
  readonly bridge: LicenseBridge
  readonly translator: Translator
  readonly snapshot: LicenseSnapshot
  readonly notice: LicenseBannerNotice
  readonly onDismiss: () => void
}

export function BannerActions(actions: BannerActionsProps): ReactElement {
  const { translator, onDismiss } = actions
  const { t } = translator
  return (
    <div className="lic-banner-actions">
      <KindActions {...actions} />
      <button
        type="button"
        className="lic-button lic-banner-close"
        data-kind="small"
        aria-label={t('action.close')}
        onClick={onDismiss}
      >
        <Icon name="cross" size={14} />
      </button>
    </div>
  )
}

function KindActions(actions: BannerActionsProps): ReactElement {
  const { props, bridge, translator, notice } = actions
  const { t } = translator
  const { showDialog } = useLicense(bridge)
  const isTrial = notice.kind === 'trial'

  function openDetails(): void {
    if (props.onDetails !== undefined) props.onDetails(notice)
    else void showDialog(isTrial ? 'enter-key' : 'details')
  }
  return (
    <>
      {notice.kind === 'grace' && <CheckAgain {...actions} />}
      {(notice.kind === 'expiring' || notice.kind === 'coverage') && <PageButton {...actions} to="renew" />}
      {isTrial && <PageButton {...actions} to="buy" />}
      <BannerButton onPress={openDetails}>
        {t(isTrial ? 'action.enter-key' : 'action.license-details')}
      </BannerButton>
    </>
  )
}

function CheckAgain({ bridge, translator, snapshot }: BannerActionsProps): ReactElement {
  const { revalidate } = useLicense(bridge)
  const busy = snapshot.activity === 'checking'
  return (
    <BannerButton onPress={() => void revalidate()} busy={busy}>
      {translator.t(busy ? 'busy.checking' : 'action.check-again')}
    </BannerButton>
  )
}

/** A page of the host in the browser; nothing where the host has not set it. */
function PageButton({
  props,
  translator,
  to,
}: BannerActionsProps & { readonly to: 'buy' | 'renew' }): ReactElement | null {
  const { links = [], onOpenLink } = props
  if (!links.includes(to) || onOpenLink === undefined) return null
  return (
    <BannerButton onPress={() => onOpenLink(to)}>
      {translator.t(`link.${to}`)}
      <span className="lic-hidden"> {translator.t('link.opens-browser')}</span>
      <Icon name="external" size={12} />
    </BannerButton>
  )
}

interface BannerButtonProps {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly busy?: boolean
}

function BannerButton({ children, onPress, busy = false }: BannerButtonProps): ReactElement {
  return (
    <button
      type="button"
      className="lic-button"
      data-kind="small"
      aria-disabled={busy || undefined}
      onClick={() => (busy ? undefined : onPress())}
    >
      {children}
    </button>
  )
}
