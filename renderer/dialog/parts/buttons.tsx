import type { MouseEvent, ReactElement, ReactNode } from 'react'
import type { MessageName } from '../../messages/catalog.js'
import { canLetGo, closingQuits, type DialogModel, useDialogModel } from '../dialog-model.js'
import type { Work } from '../select-view.js'
import { Icon } from './icons.js'

export interface ButtonProps {
  readonly children: ReactNode
  /** `link`: looks like one, among links. */
  readonly kind?: 'primary' | 'danger' | 'small' | 'link' | undefined
  readonly onPress?: (() => void) | undefined
  /** Submits the form of the view, as Return in its field does. */
  readonly submits?: boolean | undefined
  /** Replaces the label while work is going on. The button keeps the focus and does nothing. */
  readonly busyLabel?: string | undefined
  readonly unavailable?: boolean | undefined
  /** Whether the button gets the focus when the view appears. */
  readonly takesFocus?: boolean | undefined
  /** A longer name, if the visible label alone is ambiguous. */
  readonly label?: string | undefined
  readonly opensBrowser?: boolean | undefined
}

export function Button(props: ButtonProps): ReactElement {
  const { children, kind, onPress, submits, busyLabel, unavailable, takesFocus, label, opensBrowser } = props
  const { formId } = useDialogModel()
  const inert = busyLabel !== undefined || unavailable === true

  function onClick(event: MouseEvent): void {
    if (inert) event.preventDefault()
    // the second click of a double click falls on whatever the first has brought under the pointer
    else if (kind !== 'danger' || event.detail < 2) onPress?.()
  }

  return (
    <button
      type={submits ? 'submit' : 'button'}
      form={submits ? formId : undefined}
      className={kind === 'link' ? 'lic-link' : 'lic-button'}
      data-kind={kind}
      data-takes-focus={takesFocus || undefined}
      aria-disabled={inert || undefined}
      data-busy={busyLabel !== undefined || undefined}
      aria-label={label}
      onClick={onClick}
    >
      {busyLabel === undefined ? children : <Busy label={busyLabel} />}
      {opensBrowser && <OpensBrowser />}
    </button>
  )
}

function Busy({ label }: { readonly label: string }): ReactElement {
  return (
    <>
      <span className="lic-spinner" aria-hidden="true" />
      {label}
    </>
  )
}

interface LinkButtonProps {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly opensBrowser?: boolean
  readonly unavailable?: boolean
}

/** Looks like a link. A button all the same: it goes nowhere by itself, the main process opens what the host allows. */
export function LinkButton({ children, onPress, opensBrowser, unavailable }: LinkButtonProps): ReactElement {
  return (
    <button
      type="button"
      className="lic-link"
      aria-disabled={unavailable || undefined}
      onClick={() => (unavailable ? undefined : onPress())}
    >
      {children}
      {opensBrowser && <OpensBrowser />}
    </button>
  )
}

function OpensBrowser(): ReactElement {
  const { t } = useDialogModel().translator
  return (
    <>
      <span className="lic-hidden"> {t('link.opens-browser')}</span>
      <Icon name="external" size={12} />
    </>
  )
}

interface WorkButtonProps
  extends Pick<ButtonProps, 'children' | 'kind' | 'onPress' | 'submits' | 'takesFocus' | 'opensBrowser'> {
  /** The work that the button starts. */
  readonly work: Work
}

/** Says so while its work is under way, and waits while any other is, or until the store may be asked again. */
export function WorkButton({ work, ...button }: WorkButtonProps): ReactElement {
  const { translator, work: underWay, retryInMs } = useDialogModel()
  const busyLabel = underWay === work ? translator.t(`busy.${work}`) : undefined
  return <Button {...button} busyLabel={busyLabel} unavailable={underWay !== null || retryInMs > 0} />
}

type ActivateLabel = Extract<MessageName, `action.${'activate' | 'activate-again' | 'use-here'}`>

/** A license that cannot be saved is activated for this run only, and the button says so before it counts a computer. */
export function activateLabel(
  { interaction }: DialogModel,
  label: ActivateLabel,
): ActivateLabel | 'action.activate-once' {
  return interaction.failure?.error.code === 'cannot-save' ? 'action.activate-once' : label
}

interface CloseButtonProps {
  readonly kind?: 'primary' | 'link'
}

/** "Quit" where closing ends the app; nothing where the host has no way to close the dialog. */
export function CloseButton({ kind }: CloseButtonProps): ReactElement | null {
  const model = useDialogModel()
  const { close } = model.actions
  if (close === undefined) return null
  const label = model.translator.t(closingQuits(model) ? 'action.quit' : 'action.close')
  if (kind === 'link') return <LinkButton onPress={close}>{label}</LinkButton>
  return (
    <Button kind={kind} onPress={close}>
      {label}
    </Button>
  )
}

interface LeaveButtonProps extends Pick<ButtonProps, 'kind'> {
  readonly onBack?: (() => void) | undefined
}

/**
 * The harmless way out of a view that activates: back, or close; once the activation takes long, cancel. One button, so
 * that it keeps the focus.
 */
export function LeaveButton({ onBack, kind }: LeaveButtonProps): ReactElement | null {
  const model = useDialogModel()
  const { actions, translator, work } = model
  const { t } = translator
  if (canLetGo(model)) {
    return (
      <Button kind={kind} onPress={actions.letGo}>
        {t('action.cancel')}
      </Button>
    )
  }
  if (onBack !== undefined) {
    return (
      <Button kind={kind} onPress={onBack} unavailable={work !== null}>
        {t('action.back')}
      </Button>
    )
  }
  if (actions.close === undefined) return null
  return (
    <Button kind={kind} onPress={actions.close}>
      {t(closingQuits(model) ? 'action.quit' : 'action.close')}
    </Button>
  )
}
