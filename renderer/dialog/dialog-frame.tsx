import { Fragment, type ReactElement, type ReactNode } from 'react'
import { isUnreachableCause } from '../../contract/license-error.js'
import type { Presentation } from './dialog-host.js'
import { closingQuits, useDialogModel } from './dialog-model.js'
import type { CheckResult } from './interaction.js'
import { AppIcon } from './parts/app-icon.js'
import { Icon } from './parts/icons.js'
import { NoticeList } from './parts/notice-list.js'
import type { ViewKind } from './select-view.js'
import { outcomeText, workText } from './status-of.js'
import type { ViewParts } from './view-parts.js'

interface DialogFrameProps {
  readonly parts: ViewParts
  /** A new key makes a new view: head, body and bar are mounted again, so that no button turns into another under the pointer. */
  readonly viewKey: string
  readonly viewKind: ViewKind
  readonly titleId: string
  readonly presentation: Presentation
}

export function DialogFrame(props: DialogFrameProps): ReactElement {
  const { parts, viewKey, viewKind } = props
  const { formId } = useDialogModel()
  return (
    <>
      <form
        key={`form:${viewKey}`}
        id={formId}
        className="lic-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          parts.onSubmit?.()
        }}
      >
        <DialogHead {...props} />
        <div className="lic-body">
          <NoticeList />
          {parts.body}
          <WorkNote view={viewKind} />
        </div>
      </form>
      <DialogAlert>{parts.alert}</DialogAlert>
      <DialogBar key={`bar:${viewKey}`} parts={parts} />
    </>
  )
}

function DialogHead({ parts, titleId, presentation }: DialogFrameProps): ReactElement {
  // in a page of the host's the first heading is the host's
  const Title = presentation === 'inline' ? 'h2' : 'h1'
  return (
    <header className="lic-head">
      <AppIcon badge={parts.badge} />
      <div className="lic-head-text">
        <Title className="lic-title" id={titleId} tabIndex={-1}>
          {parts.title}
        </Title>
        {parts.text !== undefined && <p className="lic-sub">{parts.text}</p>}
      </div>
      <SheetCloseButton />
    </header>
  )
}

/** A sheet hangs from its window without a frame, and so without the system's button. */
function SheetCloseButton(): ReactElement | null {
  const model = useDialogModel()
  const { close } = model.actions
  if (!model.host.isSheet || close === undefined) return null
  return (
    <button
      type="button"
      className="lic-sheet-close"
      aria-label={model.translator.t(closingQuits(model) ? 'action.quit' : 'action.close')}
      onClick={close}
    >
      <Icon name="cross" size={14} stroke={1.8} />
    </button>
  )
}

/** There from the start and for good: a region that appears together with its text is not announced. */
function DialogAlert({ children }: { readonly children: ReactNode }): ReactElement {
  const { failure, obstacle } = useDialogModel().interaction
  const code = (obstacle ?? failure?.error)?.code
  const tone =
    code === undefined || isUnreachableCause(code) ? 'warning' : code === 'cancelled' ? 'neutral' : 'danger'
  return (
    <div className="lic-alert" data-tone={tone} role="alert">
      {Boolean(children) && tone !== 'neutral' && <Icon name="error" />}
      {children}
    </div>
  )
}

/** The order in the document is the order on the screen, so that Tab goes the way that eyes do. */
function DialogBar({ parts }: { readonly parts: ViewParts }): ReactElement {
  const { platform } = useDialogModel().host
  const { start, primary, secondary } = parts
  const actions = [
    <Fragment key="primary">{primary}</Fragment>,
    <Fragment key="secondary">{secondary}</Fragment>,
  ]
  return (
    <footer className="lic-bar">
      <div className="lic-bar-start">{start}</div>
      <div className="lic-actions">{platform === 'win32' ? actions : actions.toReversed()}</div>
    </footer>
  )
}

/** Views that show an activation themselves, or its end. */
const SHOWS_ACTIVATION: ReadonlySet<ViewKind> = new Set(['enter-key', 'activated', 'certificate'])

/** Shows one line about the last or next check. The status region says it too, so this is not a region itself. */
function WorkNote({ view }: { readonly view: ViewKind }): ReactElement | null {
  const { interaction, snapshot, translator, work, pace } = useDialogModel()
  const { t, formats } = translator
  if (work === 'activating' && !SHOWS_ACTIVATION.has(view))
    return <p className="lic-note">{workText(translator, work, pace)}</p>
  if (work !== null) return null
  if (interaction.outcome !== null) {
    return <Outcome outcome={interaction.outcome} />
  }
  if (snapshot?.activity !== 'waiting' || snapshot.waitsUntil === undefined) return null
  const time = formats.dayAndTime(snapshot.waitsUntil, snapshot.at)
  return <p className="lic-note">{t('status.waiting', { time })}</p>
}

function Outcome({ outcome }: { readonly outcome: CheckResult }): ReactElement {
  const model = useDialogModel()
  const isGood = outcome === 'confirmed' || outcome === 'renewed'
  return (
    <p className={isGood ? 'lic-note lic-found' : 'lic-note'}>
      {isGood && <Icon name="check" stroke={1.8} />}
      {outcomeText(model, outcome)}
    </p>
  )
}
