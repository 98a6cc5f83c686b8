import { memo, type ReactElement, type RefObject, useCallback, useEffect, useId, useRef } from 'react'
import { DialogFrame } from './dialog-frame.js'
import { closingQuits, type DialogModel, DialogScope } from './dialog-model.js'
import { DialogRoot, type DialogRootProps } from './dialog-root.js'
import { statusOf } from './status-of.js'
import type { ShownView } from './use-shown-view.js'
import { useViewFocus } from './use-view-focus.js'

interface SteadyDialogProps {
  readonly look: Pick<DialogRootProps, 'choice' | 'theme' | 'density' | 'accent'>
  readonly model: DialogModel
  /** `null`: the next view is still loading. */
  readonly shown: ShownView | null
  readonly statusText: string
}

/** Keeps showing the present view with its old data until the next one is there: new data in the old view would only flicker. */
export const SteadyDialog = memo(ShownDialog, (_before, { shown }) => shown === null)

function ShownDialog({ model, shown, statusText, look }: SteadyDialogProps): ReactElement {
  const { kind, parts, key } = shown ?? NOTHING
  const { presentation } = model.host
  const root = useRef<HTMLElement>(null)
  const titleId = useId()
  useAnnouncements(root, model, shown ?? NOTHING)
  const name = { titleId: parts === null ? undefined : titleId }
  return (
    <DialogScope.Provider value={model}>
      <DialogRoot
        {...look}
        {...{ root, presentation, ...name }}
        view={kind}
        status={model.snapshot?.state.status}
      >
        {parts === null ? (
          <p className="lic-late">{model.translator.t('busy.checking')}</p>
        ) : (
          <DialogFrame {...{ parts, titleId, presentation }} viewKey={key} viewKind={kind} />
        )}
        <output className="lic-hidden">{statusText}</output>
      </DialogRoot>
    </DialogScope.Provider>
  )
}

const NOTHING: ShownView = { kind: 'loading', key: 'loading', parts: null }

/** Focus, keys and speech: what makes a change of the view reach everyone. */
function useAnnouncements(
  root: RefObject<HTMLElement | null>,
  model: DialogModel,
  { key, parts }: ShownView,
): void {
  const { actions, host } = model
  const { announce } = actions
  const title = parts?.title ?? ''
  const heard = [title, parts?.said].filter(Boolean).join('. ')
  const inline = host.presentation === 'inline'
  const status = statusOf(model)
  useEffect(() => {
    if (status !== '') announce(status)
  }, [status, announce])

  const sayTitle = useCallback(() => announce(heard), [announce, heard])
  useViewFocus(root, {
    viewKey: parts === null ? null : key,
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

interface DialogKeys {
  /** Escape, and a modal's own way of closing: the harmless way out, or nothing. */
  readonly onEscape: (() => void) | undefined
  /** Return while the title has the focus. */
  readonly onTitleReturn: (() => void) | undefined
  /** Listen on the whole page, since it is all ours. */
  readonly wholePage: boolean
}

function useDialogKeys(root: RefObject<HTMLElement | null>, keys: DialogKeys): void {
  const { onEscape, onTitleReturn, wholePage } = keys
  useEffect(() => {
    const element = wholePage ? document : root.current
    if (element === null) return undefined

    function onKeyDown(event: Event): void {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.isComposing) return
      const onTitle = event.target instanceof Element && event.target.matches('.lic-title')
      const run =
        event.key === 'Escape' ? onEscape : event.key === 'Enter' && onTitle ? onTitleReturn : undefined
      if (run === undefined) return
      event.preventDefault()
      run()
    }

    /** A modal `<dialog>` would close itself on Escape, whatever the view has in mind. */
    function onCancel(event: Event): void {
      event.preventDefault()
      onEscape?.()
    }

    element.addEventListener('keydown', onKeyDown)
    element.addEventListener('cancel', onCancel)
    return () => {
      element.removeEventListener('keydown', onKeyDown)
      element.removeEventListener('cancel', onCancel)
    }
  }, [root, onEscape, onTitleReturn, wholePage])
}
