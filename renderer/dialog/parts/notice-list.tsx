import type { ReactElement, ReactNode } from 'react'
import type { LicenseNotice } from '../../../contract/license-state.js'
import type { Translator } from '../../messages/translator.js'
import { useDialogModel } from '../dialog-model.js'
import { Button } from './buttons.js'
import { Icon } from './icons.js'
import { PageLink } from './page-link.js'
import { richText } from './rich-text.js'

/** Lists the notices beside the state; renders nothing if there are none. */
export function NoticeList(): ReactElement | null {
  const { snapshot, translator, now, actions } = useDialogModel()
  const canManage = actions.openLink('manage') !== undefined
  // a file that was damaged and made good again asks nothing of anyone
  const isOfUse = ({ kind }: LicenseNotice): boolean =>
    kind !== 'storage-damaged' || snapshot?.entitled !== true
  const notices = (snapshot?.notices ?? []).filter(isOfUse)
  if (notices.length === 0) return null
  return (
    <ul className="lic-notices" aria-label={translator.t('notice.label')}>
      {notices.map((notice) => (
        <li key={keyOf(notice)} className="lic-notice" data-notice={notice.kind}>
          <Icon name="error" />
          <div className="lic-notice-text">
            <p>{richText(noticeText(translator, notice, { now, canManage }))}</p>
            {notice.kind === 'seat-may-be-lost' && <LostSeatActions notice={notice} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function keyOf(notice: LicenseNotice): string {
  return 'seatName' in notice ? `${notice.kind}:${notice.seatName}` : notice.kind
}

interface NoticeContext {
  readonly now: number
  /** Whether the host has a page on which the user frees places. */
  readonly canManage: boolean
}

function noticeText(
  { t, formats }: Translator,
  notice: LicenseNotice,
  { now, canManage }: NoticeContext,
): string {
  switch (notice.kind) {
    case 'seat-may-be-lost':
      if (notice.seatKind === 'counter') return t('notice.activation-may-count')
      return t(canManage ? 'notice.seat-may-be-lost' : 'notice.seat-may-be-lost-ask', {
        name: notice.seatName,
      })
    case 'seat-release-pending':
      return t('notice.seat-release-pending', { name: notice.seatName })
    case 'storage-damaged':
      return notice.keptAs === undefined
        ? t('notice.storage-damaged')
        : t('notice.storage-damaged-kept', { file: notice.keptAs })
    case 'storage-unreadable':
      return t('notice.storage-unreadable', { file: notice.path })
    case 'not-saved':
      return t('notice.not-saved')
    case 'certificate-ends':
      return t('notice.certificate-ends', { date: formats.date(notice.endsAt, now) })
    case 'clock-behind':
      return t('notice.clock-behind', {
        date: formats.dayAndTime(now - notice.behindMs, now),
        time: formats.duration(notice.behindMs),
      })
    default:
      return notice satisfies never
  }
}

type LostSeat = Extract<LicenseNotice, { kind: 'seat-may-be-lost' }>

function LostSeatActions({ notice: { seatName, seatKind } }: { readonly notice: LostSeat }): ReactNode {
  const { actions, translator } = useDialogModel()
  const { t } = translator
  const isListed = seatKind !== 'counter'
  const copy = isListed ? actions.copy({ text: seatName }) : undefined
  return (
    <div className="lic-notice-actions">
      {copy !== undefined && (
        <Button kind="small" onPress={copy} label={t('action.copy-name', { name: seatName })}>
          {t('action.copy')}
        </Button>
      )}
      <PageLink to={isListed ? 'manage' : 'support'} as="button" kind="small" />
      <Button
        kind="small"
        onPress={() => actions.dismissLostSeat(seatName)}
        label={isListed ? t('action.dismiss-name', { name: seatName }) : undefined}
      >
        {t('action.dismiss')}
      </Button>
    </div>
  )
}
