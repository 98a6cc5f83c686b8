import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import '../styles/dialog.css'
import './page.css'
import { licenseStoreOf } from '../license-store.js'
import { findDialogBridge, readContext } from './dialog-bridge.js'
import { DialogPage } from './dialog-page.js'
import { reportHeight } from './report-height.js'

const content = document.querySelector<HTMLElement>('#root')
if (content === null) throw new TypeError('expected the page to have an element #root')

// not awaited here: a module that later ones import from must not wait, or the build takes what they share out of it
void start(content)

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element)
  const bridge = findDialogBridge()
  if (bridge === undefined) {
    const { PageFault } = await import('./page-fault.js')
    root.render(<PageFault />)
    return
  }
  const [{ context, catalogs }] = await Promise.all([
    readContext(bridge),
    licenseStoreOf(bridge.license).refresh(),
  ])
  // in this task: left to React's scheduler, the form comes some frames later
  flushSync(() => root.render(<DialogPage {...{ bridge, context, catalogs }} />))
  reportHeight(element, (height) => void bridge.resize(height))
}
