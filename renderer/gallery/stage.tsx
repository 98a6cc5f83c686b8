import { createRoot } from 'react-dom/client'
import '../styles/index.css'
import '../page/page.css'
import './stage.css'
import type { GalleryStage } from './gallery-stage.js'
import { languages } from './languages.js'
import { measures } from './measures/measures.js'
import { parseSettings } from './settings.js'
import { showState } from './show-state.js'
import { reportStageHeight } from './stage-height.js'
import { GALLERY_STATES } from './states.js'

const content = document.querySelector<HTMLElement>('#root')
if (content === null) throw new TypeError('expected the page to have an element #root')
const root = createRoot(content)

const stage: GalleryStage = {
  states: GALLERY_STATES.map(({ name }) => name),
  languages: languages(),
  measures,
  show: (query) => showState(root, parseSettings(query)),
}
window.gallery = stage

reportStageHeight(content)
void stage.show(window.location.search)
