import type { MouseEvent, ReactElement, ReactNode } from 'react'
import { useDialogModel } from '../dialog-model.js'
import { Icon } from './icons.js'

export interface ButtonProps {
  readonly children: ReactNode
  /** `link`: looks like one, among links. */
  readonly kind?: 'primary' | 'danger' | 'small' | 'link' | undefined
  readonly onPress?: (() => void) | undefined
  /** Submits the form of the view, as Return in its field does. */
  readonly submits?: boolean | undefined
  /** Says what is going on in place of the label. The button keeps the focus and does nothing. */
  readonly busyLabel?: string | undefined
  readonly unavailable?: boolean | undefined
  /** Where the focus goes when the view appears. */
  readonly takesFocus?: boolean | undefined
  /** Where the visible label alone does not say which one is meant. */
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
