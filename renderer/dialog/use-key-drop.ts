import { type RefObject, useEffect, useRef, useState } from 'react'
import type { KeyFieldBehavior } from './use-key-field.js'

/**
 * The whole dialog takes what is dropped on it, text or a saved e-mail: nobody has to aim at the field.
 *
 * @returns whether something is held over it at the moment
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

    /** Also for files, which the browser would open in place of the page. */
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
