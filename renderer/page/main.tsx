import { createRoot } from 'react-dom/client'
import '../styles/index.css'
import './page.css'
import { findDialogBridge } from './dialog-bridge.js'
import { DialogPage } from './dialog-page.js'
import { PageFault } from './page-fault.js'
import { reportHeight } from './report-height.js'

const content = document.querySelector<HTMLElement>('#root')
if (content === null) throw new TypeError('expected the page to have an element #root')

const bridge = findDialogBridge()
createRoot(content).render(bridge === undefined ? <PageFault /> : <DialogPage bridge={bridge} />)
if (bridge !== undefined) reportHeight(content, (height) => void bridge.resize(height))
