import { createRoot } from 'react-dom/client'
import '../styles/index.css'
import '../page/page.css'
import './stage.css'
import { languages } from './languages.js'
import { parseSettings } from './settings.js'
import { showState } from './show-state.js'
import { reportStageHeight } from './stage-height.js'
import { GALLERY_STATES } from './states.js'

/** One state and nothing around it: what the gallery frames, and what pictures and tests look at. */
export interface GalleryStage {
  readonly states: readonly string[]
  readonly languages: readonly string[]
  /**
   * @param query as in the address of the page
   * @returns when everything is in its place
   */
  show(query: string): Promise<void>
}

declare global {
  interface Window {
    gallery?: GalleryStage
  }
}

const content = document.querySelector<HTMLElement>('#root')
if (content === null) throw new TypeError('expected the page to have an element #root')
const root = createRoot(content)

const stage: GalleryStage = {
  states: GALLERY_STATES.map(({ name }) => name),
  languages: languages(),
  show: (query) => showState(root, parseSettings(query)),
}
window.gallery = stage

reportStageHeight(content)
void stage.show(window.location.search)
