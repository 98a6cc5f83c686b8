import type { NotesApi } from '../shared/notes-api.js'
import { fillDemoKeys } from './demo-keys.js'
import { element } from './element.js'

export async function installHelp(api: NotesApi): Promise<void> {
  const panel = element<HTMLDialogElement>('#help-panel')
  element('#help').addEventListener('click', () => panel.showModal())
  if (navigator.platform.startsWith('Mac')) {
    for (const key of panel.querySelectorAll('kbd')) if (key.textContent === 'Ctrl') key.textContent = '⌘'
  }
  const keys = await api.demoKeys()
  element('#demo-keys').hidden = keys.length === 0
  fillDemoKeys(element('#demo-keys .demo-keys'), keys)
}
