import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { DialogBridge } from '../../contract/ipc-contract.js'
import '../styles/index.css'
import './page.css'
import { licenseStoreOf } from '../license-store.js'
import { findDialogBridge } from './dialog-bridge.js'
import { DialogPage } from './dialog-page.js'
import { PageFault } from './page-fault.js'
import { reportHeight } from './report-height.js'

const content = document.querySelector<HTMLElement>('#root')
if (content === null) throw new TypeError('expected the page to have an element #root')

const root = createRoot(content)
const bridge = findDialogBridge()
if (bridge === undefined) root.render(<PageFault />)
else {
  const [context] = await Promise.all([bridge.context(), licenseStoreOf(bridge.license).refresh()])
  // in this task: left to React's scheduler, the form comes some frames later
  flushSync(() => root.render(<DialogPage bridge={bridge} context={context} />))
  reportHeight(content, (height) => void fitWindow(bridge, height))
}

/** Only where the screen has no room the page may scroll: a bar that flashes while the window grows would move the text. */
async function fitWindow({ resize }: DialogBridge, height: number): Promise<void> {
  const reply = await resize(height)
  document.documentElement.toggleAttribute('data-scrolls', reply.ok && !reply.value)
}
