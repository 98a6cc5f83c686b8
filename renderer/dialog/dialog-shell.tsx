import { type ReactElement, type RefObject, useCallback, useEffect, useId, useMemo, useRef } from 'react'
import type { LicenseBridge } from '../../contract/ipc-contract.js'
import { requireLicenseBridge } from '../license-bridge.js'
import { type Catalog, mergeMessages } from '../messages/catalog.js'
import { chooseLocale, type LocaleChoice } from '../messages/locales.js'
import { createTranslator, type Translator } from '../messages/translator.js'
import { DialogFrame } from './dialog-frame.js'
import { closingQuits, type DialogModel, DialogScope } from './dialog-model.js'
import { DialogRoot } from './dialog-root.js'
import { createInteraction } from './interaction.js'
import { type DialogShellProps, hostOf } from './license-dialog-props.js'
import { selectView, type View } from './select-view.js'
import { statusOf } from './status-of.js'
import { useCatalog } from './use-catalog.js'
import { useDialogKeys } from './use-dialog-keys.js'
import { useDialogState } from './use-dialog-state.js'
import { useRequests } from './use-requests.js'
import { useViewFocus } from './use-view-focus.js'
import type { ViewParts } from './view-parts.js'
import { renderView } from './views/render-view.js'

export function DialogShell(props: DialogShellProps): ReactElement | null {
  const bridge = requireLicenseBridge(props.bridge)
  const wanted = props.locale ?? navigator.language
  const { direction } = props
  const choice = useMemo(
    () => ({ ...chooseLocale(wanted), ...(direction === undefined ? {} : { direction }) }),
    [wanted, direction],
  )
  const catalog = useCatalog(choice.language)
  return catalog === null ? null : (
    <LoadedDialog {...props} bridge={bridge} choice={choice} catalog={catalog} />
  )
}

interface LoadedDialogProps extends DialogShellProps {
  readonly bridge: LicenseBridge
  readonly choice: LocaleChoice
  readonly catalog: Catalog
}

function LoadedDialog(props: LoadedDialogProps): ReactElement {
  const { bridge, choice, view: asked, prefilledKey, theme, density, accent } = props
  const translator = useTranslator(props)
  const host = hostOf(props)
  const { presentation } = host
  const interaction = createInteraction({ step: stepAsked(props), ...props.interaction })
  const { model, reading, statusText } = useDialogState({
    bridge,
    host,
    translator,
    interaction,
    prefilledKey,
  })
  useRequests(model.actions, asked, prefilledKey)

  const view = selectView(reading, model.interaction)
  const parts = renderView(model, view)
  const root = useRef<HTMLElement>(null)
  const titleId = useId()
  useAnnouncements(root, model, view, parts)
  const look = {
    root,
    presentation,
    choice,
    theme,
    density,
    accent,
    titleId: parts === null ? undefined : titleId,
  }
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

function useTranslator({ choice, catalog, messages, appName, timeZone }: LoadedDialogProps): Translator {
  return useMemo(
    () => createTranslator({ choice, catalog: mergeMessages(catalog, messages), appName, timeZone }),
    [choice, catalog, messages, appName, timeZone],
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
  useEffect(() => {
    if (host.presentation === 'window' && title !== '') document.title = title
  }, [host.presentation, title])
}
