import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuWords } from '../../../contract/ipc-contract.js'

interface DialogEditMenu {
  /** The dialog's language; until it is told, the menu has the words of Electron. */
  setWords(words: MenuWords): void
}

/** The right mouse button, or the menu key, on the text field; and a copy of what is selected elsewhere. */
export function installDialogEditMenu(window: BrowserWindow): DialogEditMenu {
  let words: Partial<MenuWords> = {}

  function item(
    role: 'undo' | 'cut' | 'copy' | 'paste' | 'selectAll',
    enabled: boolean,
  ): MenuItemConstructorOptions {
    const label = words[role]
    return { role, enabled, ...(label === undefined ? {} : { label }) }
  }

  window.webContents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    const { canUndo, canCut, canCopy, canPaste, canSelectAll } = editFlags
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          item('undo', canUndo),
          { type: 'separator' },
          item('cut', canCut),
          item('copy', canCopy),
          item('paste', canPaste),
          { type: 'separator' },
          item('selectAll', canSelectAll),
        ]
      : [item('copy', canCopy)]
    if (isEditable || selectionText !== '') Menu.buildFromTemplate(items).popup({ window })
  })
  return {
    setWords(next) {
      words = next
    },
  }
}
