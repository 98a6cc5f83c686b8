import { type ReactElement, type RefObject, useEffect, useId, useRef } from 'react'
import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { useDialogModel } from '../dialog-model.js'
import { insertText } from '../insert-text.js'
import { useKeyDrop } from '../use-key-drop.js'
import { type KeyFieldHandlers, useKeyField } from '../use-key-field.js'
import { KeyChoices } from './key-choices.js'
import { KeyMessage } from './key-message.js'
import { PageLink } from './page-link.js'
import { PasteButton } from './paste-button.js'

/** The form of the keys that the stores give out. */
const EXAMPLE_KEY = 'XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX'

interface KeyFieldProps {
  /** What the store said about the key that was sent. */
  readonly refusal: LicenseErrorInfo | undefined
}

export function KeyField({ refusal }: KeyFieldProps): ReactElement {
  const { translator } = useDialogModel()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { handlers, takeText, takeFile } = useKeyField(field)
  const isDropTarget = useKeyDrop(field, { takeText, takeFile })

  function choose(key: string): void {
    if (field.current !== null) insertText(field.current, key, { replaces: true })
  }

  return (
    <div className="lic-field" data-drop-target={isDropTarget || undefined}>
      <div className="lic-label-row">
        <label className="lic-label" htmlFor={id}>
          {translator.t('enter-key.label')}
        </label>
        <PageLink to="manage" text="link.lost-key" />
      </div>
      <div className="lic-input-wrap" dir="ltr">
        <KeyInput id={id} field={field} refusal={refusal} handlers={handlers} />
        <PasteButton field={field} takeText={takeText} />
      </div>
      <KeyMessage id={messageId(id)} refusal={refusal} isDropTarget={isDropTarget} />
      <KeyChoices onChoose={choose} />
    </div>
  )
}

const messageId = (id: string): string => `${id}-message`

interface KeyInputProps extends KeyFieldProps {
  readonly id: string
  readonly field: RefObject<HTMLInputElement | null>
  readonly handlers: KeyFieldHandlers
}

function KeyInput({ id, field, refusal, handlers }: KeyInputProps): ReactElement {
  const { entry, work } = useDialogModel()
  const { rejections, problem } = entry
  useEffect(() => {
    if (refusal !== undefined || rejections > 0) field.current?.focus()
  }, [field, refusal, rejections])

  return (
    <input
      ref={field}
      className="lic-input"
      id={id}
      name="license-key"
      type="text"
      dir="ltr"
      value={entry.text}
      placeholder={EXAMPLE_KEY}
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      readOnly={work === 'activating'}
      aria-describedby={messageId(id)}
      aria-invalid={refusal !== undefined || (problem !== null && rejections > 0) || undefined}
      data-takes-focus={entry.note !== 'from-link' || refusal !== undefined || undefined}
      {...handlers}
    />
  )
}
