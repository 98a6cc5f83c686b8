import { type ReactElement, type RefObject, useEffect, useId, useRef } from 'react'
import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { useDialogModel } from '../dialog-model.js'
import { insertText } from '../insert-text.js'
import { useKeyField } from '../use-key-field.js'
import { Button } from './button.js'
import { KeyChoices } from './key-choices.js'
import { KeyMessage } from './key-message.js'
import { PageLink } from './page-link.js'

/** The form of the keys that the stores give out. */
const EXAMPLE_KEY = 'XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX'

export interface KeyFieldProps {
  /** What the store said about the key that was sent. */
  readonly refusal: LicenseErrorInfo | undefined
}

export function KeyField({ refusal }: KeyFieldProps): ReactElement {
  const { translator } = useDialogModel()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)

  function choose(key: string): void {
    if (field.current !== null) insertText(field.current, key, { replaces: true })
  }

  return (
    <div className="lic-field">
      <div className="lic-label-row">
        <label className="lic-label" htmlFor={id}>
          {translator.t('enter-key.label')}
        </label>
        <PageLink to="manage" text="link.lost-key" />
      </div>
      <KeyInput id={id} field={field} refusal={refusal} />
      <KeyMessage id={messageId(id)} refusal={refusal} />
      <KeyChoices onChoose={choose} />
    </div>
  )
}

const messageId = (id: string): string => `${id}-message`

interface KeyInputProps extends KeyFieldProps {
  readonly id: string
  readonly field: RefObject<HTMLInputElement | null>
}

function KeyInput({ id, field, refusal }: KeyInputProps): ReactElement {
  const { entry, work } = useDialogModel()
  const { rejections, problem } = entry
  const handlers = useKeyField()
  useEffect(() => {
    if (refusal !== undefined || rejections > 0) field.current?.focus()
  }, [field, refusal, rejections])

  return (
    <div className="lic-input-wrap" dir="ltr">
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
      <PasteButton field={field} />
    </div>
  )
}

/** Pastes as Ctrl+V does, by the main process: the page never reads the clipboard. */
function PasteButton({ field }: Pick<KeyInputProps, 'field'>): ReactElement | null {
  const { actions, translator, work } = useDialogModel()
  const { paste } = actions
  if (paste === undefined || work === 'activating') return null

  function press(pasteIt: () => void): void {
    field.current?.focus()
    pasteIt()
  }

  return (
    <Button kind="small" onPress={() => press(paste)}>
      {translator.t('action.paste')}
    </Button>
  )
}
