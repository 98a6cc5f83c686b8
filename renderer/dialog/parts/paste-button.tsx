import type { ReactElement, RefObject } from 'react'
import { useDialogModel } from '../dialog-model.js'
import { isVain } from '../key-entry.js'
import { Button } from './button.js'

interface PasteButtonProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly takeText: (text: string) => boolean
}

/**
 * Pastes as Ctrl+V does, by the main process, so that the page never reads the clipboard. A host without that leaves it to
 * the browser, which may refuse: then the keys are named that always work.
 */
export function PasteButton({ field, takeText }: PasteButtonProps): ReactElement | null {
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
