import type { ReactElement } from 'react'
import type { MessageName } from '../../messages/catalog.js'
import { useDialogModel } from '../dialog-model.js'
import { Icon, type IconName } from './icons.js'

/** Marks the state on the app's icon, so that states differ without colored boxes. */
export type Badge = 'activated' | 'attention' | 'locked' | 'offline' | 'trial'

interface BadgeLook {
  readonly tone: 'success' | 'warning' | 'danger' | 'neutral'
  readonly icon: IconName
  readonly text: Extract<MessageName, `badge.${string}`>
}

const BADGES: Readonly<Record<Badge, BadgeLook>> = {
  activated: { tone: 'success', icon: 'check', text: 'badge.activated' },
  attention: { tone: 'warning', icon: 'attention', text: 'badge.attention' },
  locked: { tone: 'danger', icon: 'cross', text: 'badge.locked' },
  offline: { tone: 'warning', icon: 'offline', text: 'badge.offline' },
  trial: { tone: 'neutral', icon: 'clock', text: 'badge.trial' },
}

export function AppIcon({ badge }: { readonly badge: Badge | undefined }): ReactElement {
  const { host } = useDialogModel()
  return (
    <div className="lic-icon">
      {host.logo === undefined ? <PlainIcon /> : <img src={host.logo} alt="" width={56} height={56} />}
      {badge !== undefined && <BadgeMark {...BADGES[badge]} />}
    </div>
  )
}

function BadgeMark({ tone, icon, text }: BadgeLook): ReactElement {
  const { t } = useDialogModel().translator
  return (
    <>
      <span className="lic-badge" data-tone={tone} aria-hidden="true">
        <Icon name={icon} size={icon === 'offline' ? 16 : 14} stroke={icon === 'offline' ? 1.6 : 2} />
      </span>
      <span className="lic-hidden">{t(text)}</span>
    </>
  )
}

/** For a host that has set no icon: a key on the accent. */
function PlainIcon(): ReactElement {
  return (
    <span className="lic-plain-icon">
      <Icon name="key" size={30} stroke={1.3} />
    </span>
  )
}
