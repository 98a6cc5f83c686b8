import { type ReactElement, type RefObject, useCallback, useEffect, useId, useRef } from 'react'
import type { LicenseBridge } from '../../contract/ipc-contract.js'
import { requireLicenseBridge } from '../license-bridge.js'
import type { LoadedLanguage } from '../messages/locales.js'
import { DialogFrame } from './dialog-frame.js'
import { closingQuits, type DialogModel, DialogScope } from './dialog-model.js'
import { DialogRoot } from './dialog-root.js'
import { createInteraction } from './interaction.js'
import { type DialogShellProps, hostOf } from './license-dialog-props.js'
import { selectView, type View } from './select-view.js'
import { statusOf } from './status-of.js'
import { useDialogKeys } from './use-dialog-keys.js'
import { useDialogState } from './use-dialog-state.js'
import { useLanguage } from './use-language.js'
import { useMenuWords } from './use-menu-words.js'
import { useRequests } from './use-requests.js'
import { useTranslator } from './use-translator.js'
import { useViewFocus } from './use-view-focus.js'
import type { ViewParts } from './view-parts.js'
import { renderView } from './views/render-view.js'

export function DialogShell(props: DialogShellProps): ReactElement | null {
  const bridge = requireLicenseBridge(props.bridge)
  const language = useLanguage(props.locale, props.catalogs, props.direction)
  return language === null ? null : <LoadedDialog {...props} bridge={bridge} language={language} />
}

interface LoadedDialogProps extends DialogShellProps {
  readonly bridge: LicenseBridge
  readonly language: LoadedLanguage
}

function LoadedDialog(props: LoadedDialogProps): ReactElement {
  const { bridge, language, view: asked, prefilledKey, theme, density, accent } = props
  const { choice } = language
  const translator = useTranslator(language, props)
  const host = hostOf(props)
  const { presentation } = host
  const interaction = createInteraction({ step: stepAsked(props), ...props.interaction })
  const first = { interaction, prefilledKey, pace: props.pace }
  const { model, reading, statusText } = useDialogState({ bridge, host, translator, ...first })
  useMenuWords(translator, props.onMenuWords)
  useRequests(model.actions, { view: asked, key: prefilledKey, request: props.request }, model.work)

  const view = selectView(reading, model.interaction)
  const parts = renderView(model, view)
  const root = useRef<HTMLElement>(null)
  const titleId = useId()
  useAnnouncements(root, model, view, parts)
  const name = { titleId: parts === null ? undefined : titleId }
  const look = { root, presentation, choice, theme, density, accent, ...name }
  return (
    <DialogScope.Provider value={model}>
      <DialogRoot {...look} view={view.kind} status={model.snapshot?.state.status}>
        {parts !== null && (
          <DialogFrame {...{ parts, titleId, presentation }} viewKey={keyOf(view)} viewKind={view.kind} />
        )}
        <output className="lic-hidden">{statusText}</output>
      </DialogRoot>
    </DialogScope.Provider>
  )
}

function stepAsked({ view = 'auto', prefilledKey }: DialogShellProps): 'auto' | 'enter-key' | 'details' {
  return view === 'auto' && prefilledKey !== undefined ? 'enter-key' : view
}

/** Views that differ only in their reason are still steps of their own. */
function keyOf(view: View): string {
  switch (view.kind) {
    case 'enter-key':
      return `${view.kind}:${view.reason}:${view.canGoBack}`
    case 'remembered':
      return `${view.kind}:${view.reason}`
    case 'locked':
      return `${view.kind}:${view.state.reason}`
    case 'deactivate':
      return `${view.kind}:${view.isRefused}`
    default:
      return view.kind
  }
}

/** Focus, keys and speech: what makes a change of the view reach everyone. */
function useAnnouncements(
  root: RefObject<HTMLElement | null>,
  model: DialogModel,
  view: View,
  parts: ViewParts | null,
): void {
  const { actions, host } = model
  const { announce } = actions
  const title = parts?.title ?? ''
  const inline = host.presentation === 'inline'
  const status = statusOf(model)
  useEffect(() => {
    if (status !== '') announce(status)
  }, [status, announce])

  const sayTitle = useCallback(() => announce(title), [announce, title])
  useViewFocus(root, {
    viewKey: parts === null ? null : keyOf(view),
    atStart: !inline,
    onTitleSkipped: sayTitle,
  })

  const leave = inline || closingQuits(model) ? undefined : actions.close
  useDialogKeys(root, {
    onEscape: parts?.onEscape ?? leave,
    onTitleReturn: parts?.onTitleReturn,
    wholePage: host.presentation === 'window',
  })
  useDocument(model, title)
}

/** A window's document is the dialog's: its title, and the language and direction that go with it. */
function useDocument({ host, translator }: DialogModel, title: string): void {
  const { locale, direction } = translator
  const isOwn = host.presentation === 'window'
  useEffect(() => {
    if (isOwn && title !== '') document.title = title
  }, [isOwn, title])
  useEffect(() => {
    if (!isOwn) return
    document.documentElement.lang = locale
    document.documentElement.dir = direction
  }, [isOwn, locale, direction])
}
