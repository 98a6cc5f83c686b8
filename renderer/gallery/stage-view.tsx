import { type ReactElement, useEffect } from 'react'
import type { DialogContext } from '../../contract/dialog-contract.js'
import type { LinkName } from '../../contract/ipc-contract.js'
import { UUID_PATTERNS } from '../../contract/key-patterns.js'
import type { FakeDialogBridge } from '../../testing/fake-bridge.js'
import { LicenseBanner } from '../banner/license-banner.js'
import { useDocumentTheme } from '../page/document-state.js'
import { pageTimer } from '../page-timer.js'
import { GalleryDialog } from './gallery-dialog.js'
import { GALLERY_CATALOGS } from './languages.js'
import { SAMPLE_LOGO } from './sample-logo.js'
import type { GallerySettings } from './settings.js'
import type { GalleryState } from './states.js'

export interface StageViewProps {
  readonly state: GalleryState
  readonly settings: GallerySettings
  readonly bridge: FakeDialogBridge
  /** Told when the state is drawn for the first time. */
  readonly onDrawn: () => void
}

const NEVER = () => () => {}

export function StageView({ state, settings, bridge, onDrawn }: StageViewProps): ReactElement {
  const { presentation, dir, still } = settings
  const context = contextOf(state, settings)
  useDocumentTheme(context)
  useStageLook(settings)
  useEffect(onDrawn, [onDrawn])
  if (presentation === 'banner') {
    const onOpenLink = (name: LinkName): void => void bridge.openLink(name)
    return (
      <LicenseBanner
        {...context}
        catalogs={GALLERY_CATALOGS}
        bridge={bridge.license}
        onOpenLink={onOpenLink}
      />
    )
  }
  return (
    <GalleryDialog
      state={{ ...state, context }}
      bridge={bridge}
      context={context}
      catalogs={GALLERY_CATALOGS}
      timeZone="UTC"
      presentation={presentation}
      timer={still ? NEVER : pageTimer}
      {...(dir === 'auto' ? {} : { direction: dir })}
    />
  )
}

function contextOf({ context }: GalleryState, settings: GallerySettings): DialogContext {
  const { lang, theme, density, platform, accent, logo, texts } = settings
  return {
    appName: 'Acme Studio',
    links: ['buy', 'renew', 'manage', 'support', 'moved'],
    view: 'auto',
    request: 1,
    isSheet: false,
    closingQuits: false,
    keyPatterns: UUID_PATTERNS,
    storeHost: 'api.lemonsqueezy.com',
    locale: lang,
    theme,
    density,
    platform,
    messages: texts,
    ...(accent === '' ? {} : { accent }),
    ...(logo ? { logo: SAMPLE_LOGO } : {}),
    ...context,
  }
}

/** Applies the gallery's own settings: zoom, the spacing of WCAG 1.4.12, rest. */
function useStageLook({ zoom, spacing, still, presentation, dir }: GallerySettings): void {
  useEffect(() => {
    const { documentElement, body } = document
    documentElement.style.setProperty('zoom', zoom === 100 ? null : `${zoom}%`)
    if (dir !== 'auto') documentElement.dir = dir
    body.dataset['presentation'] = presentation
    body.toggleAttribute('data-spacing', spacing)
    body.toggleAttribute('data-still', still)
  }, [zoom, spacing, still, presentation, dir])
}
