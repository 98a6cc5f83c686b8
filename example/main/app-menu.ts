import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { LicenseGate } from 'electron-license-gate/main'
import { NEW_NOTE } from '../shared/channels.js'
import { languageMenu } from './language-menu.js'
import { storeMenu } from './store-menu.js'

interface AppMenuOptions {
  readonly gate: LicenseGate
  readonly locale: string | undefined
  /** Whether the demo store can play another one. */
  readonly choosesStore: boolean
}

export function installAppMenu({ gate, locale, choosesStore }: AppMenuOptions): void {
  const license: MenuItemConstructorOptions = { label: 'License…', click: () => showLicense(gate) }
  const newNote: MenuItemConstructorOptions = {
    label: 'New Note',
    accelerator: 'CmdOrCtrl+N',
    click: (_item, window) => {
      if (window instanceof BrowserWindow) window.webContents.send(NEW_NOTE)
    },
  }
  const isMac = process.platform === 'darwin'
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [{ role: 'about' }, license, { type: 'separator' }, { role: 'hide' }, { role: 'quit' }],
  }
  const fileItems: MenuItemConstructorOptions[] = isMac
    ? [newNote, { role: 'close' }]
    : [newNote, { type: 'separator' }, license, { type: 'separator' }, { role: 'quit' }]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [appMenu] : []),
      { label: 'File', submenu: fileItems },
      { role: 'editMenu' },
      { role: 'viewMenu' },
      languageMenu(gate, locale),
      ...(choosesStore ? [storeMenu()] : []),
    ]),
  )
}

function showLicense(gate: LicenseGate): void {
  const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  void gate.showDialog({ view: 'details', ...(parent === undefined ? {} : { parent }) })
}
