import {
  type ChangeEvent,
  type ClipboardEvent,
  type FocusEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { findLicenseKey, type KeyReading } from '../../contract/find-key.js'
import { isAboutTheKey } from './about-the-key.js'
import { useDialogModel } from './dialog-model.js'
import { insertText } from './insert-text.js'

export interface KeyFieldHandlers {
  onChange(event: ChangeEvent<HTMLInputElement>): void
  onPaste(event: ClipboardEvent<HTMLInputElement>): void
  onBlur(event: FocusEvent<HTMLInputElement>): void
}

interface KeyFieldBehavior {
  readonly handlers: KeyFieldHandlers
  /** @returns whether the text was taken care of */
  takeText(text: string): boolean
  takeFile(file: File): void
}

type Take = Pick<KeyFieldBehavior, 'takeText' | 'takeFile'> & { readonly forgetRefusal: () => void }

function useTake(field: RefObject<HTMLInputElement | null>): Take {
  const { actions, interaction, work, host } = useDialogModel()
  const { changeEntry, clearFailure } = actions
  const { failure } = interaction
  const read = (text: string): KeyReading => findLicenseKey(text, host.keyPatterns)
  const locked = work === 'activating'

  function forgetRefusal(): void {
    if (failure !== null && isAboutTheKey(failure.error.code)) clearFailure()
  }

  function insert(reading: KeyReading): void {
    if (reading.kind !== 'key' || field.current === null) return
    insertText(field.current, reading.key, { replaces: reading.known })
  }

  function takeText(text: string): boolean {
    const reading = read(text)
    if (locked || reading.kind === 'empty') return false
    forgetRefusal()
    insert(reading)
    // a part of a key that is pasted beside the other part makes a whole one
    const isPart = reading.kind === 'key' && !reading.known
    changeEntry({ type: 'pasted', reading: isPart ? read(field.current?.value ?? '') : reading })
    return true
  }

  async function takeFile(file: File): Promise<void> {
    if (locked) return
    // Few people drop a file, and reading mail is much code.
    const { textOfFile } = await import('./text-of-file.js')
    const text = await textOfFile(file)
    const reading = text === null ? null : read(text)
    forgetRefusal()
    if (reading !== null) insert(reading)
    changeEntry({ type: 'file-read', reading })
  }

  return { takeText, takeFile: (file) => void takeFile(file), forgetRefusal }
}

/** Typing is left alone; what is pasted or dropped is searched for a key. Nothing is ever sent from here. */
export function useKeyField(field: RefObject<HTMLInputElement | null>): KeyFieldBehavior {
  const { actions, work } = useDialogModel()
  const { takeText, takeFile, forgetRefusal } = useTake(field)
  return {
    takeText,
    takeFile,
    handlers: {
      onChange(event) {
        forgetRefusal()
        actions.changeEntry({ type: 'typed', text: event.target.value })
      },
      onPaste(event) {
        const [file] = event.clipboardData.files
        const text = event.clipboardData.getData('text')
        if (text === '' && file !== undefined) takeFile(file)
        else if (!takeText(text)) return
        event.preventDefault()
      },
      onBlur() {
        if (work !== 'activating') actions.changeEntry({ type: 'left' })
      },
    },
  }
}

/**
 * Accepts a drop on the whole dialog, text or a saved e-mail: nobody has to aim at the field.
 *
 * @returns whether the user is dragging something over it
 */
export function useKeyDrop(
  field: RefObject<HTMLInputElement | null>,
  { takeText, takeFile }: Pick<KeyFieldBehavior, 'takeText' | 'takeFile'>,
): boolean {
  const [isTarget, setIsTarget] = useState(false)
  const take = useRef({ takeText, takeFile })
  useEffect(() => {
    take.current = { takeText, takeFile }
  })

  useEffect(() => {
    const dialog = field.current?.closest<HTMLElement>('.lic')
    if (!dialog) return undefined

    /** Also for files, which the browser would otherwise open instead of the page. */
    function onDragOver(event: DragEvent): void {
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      setIsTarget(true)
    }
    function onDragLeave({ relatedTarget }: DragEvent): void {
      if (!(relatedTarget instanceof Node && dialog?.contains(relatedTarget))) setIsTarget(false)
    }
    function onDrop(event: DragEvent): void {
      event.preventDefault()
      setIsTarget(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file === undefined) take.current.takeText(event.dataTransfer?.getData('text') ?? '')
      else take.current.takeFile(file)
    }

    dialog.addEventListener('dragover', onDragOver)
    dialog.addEventListener('dragleave', onDragLeave)
    dialog.addEventListener('drop', onDrop)
    return () => {
      dialog.removeEventListener('dragover', onDragOver)
      dialog.removeEventListener('dragleave', onDragLeave)
      dialog.removeEventListener('drop', onDrop)
    }
  }, [field])
  return isTarget
}
