import { type ReactElement, type RefObject, useEffect, useId, useRef } from 'react'
import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { useDialogModel } from '../dialog-model.js'
import { insertText } from '../insert-text.js'
import { isVain } from '../key-entry.js'
import { type KeyFieldHandlers, useKeyDrop, useKeyField } from '../use-key-field.js'
import { Button } from './buttons.js'
import { KeyMessage } from './key-message.js'
import { PageLink } from './page-link.js'

/** The form of the keys that the stores give out. */
const EXAMPLE_KEY = 'XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX'

interface KeyFieldProps {
  /** The store's refusal of the key that was sent. */
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

interface PasteButtonProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly takeText: (text: string) => boolean
}

/**
 * Pastes as Ctrl+V does, by the main process, so that the page never reads the clipboard. A host without that leaves it to
 * the browser, which may refuse: then the keys are named that always work.
 */
function PasteButton({ field, takeText }: PasteButtonProps): ReactElement | null {
  const { actions, entry, host, translator, work } = useDialogModel()
  const { changeEntry } = actions
  const { paste } = host
  // In pages that were not loaded safely the browser has none.
  const clipboard: Clipboard | undefined = navigator.clipboard
  if ((paste === undefined && clipboard === undefined) || work === 'activating') return null

  async function press(): Promise<void> {
    field.current?.focus()
    if (isVain(entry.note)) changeEntry({ type: 'typed', text: entry.text })
    if (paste === undefined) await pasteFrom(clipboard)
    else if (!(await paste())) changeEntry({ type: 'tried', note: 'nothing-to-paste' })
  }

  async function pasteFrom(source: Clipboard | undefined): Promise<void> {
    try {
      const text = await source?.readText()
      if (text === undefined || !takeText(text)) changeEntry({ type: 'tried', note: 'nothing-to-paste' })
    } catch {
      changeEntry({ type: 'tried', note: 'paste-blocked' })
    }
  }

  return (
    <Button kind="small" onPress={() => void press()}>
      {translator.t('action.paste')}
    </Button>
  )
}

interface KeyChoicesProps {
  readonly onChoose: (key: string) => void
}

/** Several keys were found in a text: none is taken before the user has said which. */
function KeyChoices({ onChoose }: KeyChoicesProps): ReactElement | null {
  const { entry, translator } = useDialogModel()
  if (entry.choices.length === 0) return null
  return (
    <ul className="lic-list lic-choices" aria-label={translator.t('enter-key.several-label')}>
      {entry.choices.map((key) => (
        <li key={key}>
          <button type="button" className="lic-choice" dir="ltr" onClick={() => onChoose(key)}>
            {key}
          </button>
        </li>
      ))}
    </ul>
  )
}
