import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

/** The right mouse button on the text field. */
export function installDialogEditMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    const { canCut, canCopy, canPaste, canSelectAll } = editFlags
    const copy: MenuItemConstructorOptions = { role: 'copy', enabled: canCopy }
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', enabled: canCut },
          copy,
          { role: 'paste', enabled: canPaste },
          { type: 'separator' },
          { role: 'selectAll', enabled: canSelectAll },
        ]
      : [copy]
    if (isEditable || selectionText !== '') Menu.buildFromTemplate(items).popup({ window })
  })
}
