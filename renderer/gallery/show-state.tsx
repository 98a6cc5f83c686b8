import { StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { createGalleryBridge } from './gallery-bridge.js'
import type { GallerySettings } from './settings.js'
import { StageView } from './stage-view.js'
import { GALLERY_STATES, type GalleryState } from './states.js'

let shown = 0

/** Draws a state from scratch and resolves when it is complete: texts there, text pasted, form submitted. */
export async function showState(root: Root, settings: GallerySettings): Promise<void> {
  const state = GALLERY_STATES.find(({ name }) => name === settings.state)
  if (state === undefined) throw new TypeError(`there is no state '${settings.state}'`)
  const bridge = createGalleryBridge(state)
  shown += 1
  const key = shown
  await new Promise<void>((resolve) => {
    const view = <StageView key={key} {...{ state, settings, bridge }} onDrawn={resolve} />
    root.render(settings.strict ? <StrictMode>{view}</StrictMode> : view)
  })
  await waitForContent(settings.presentation === 'banner' || isEmpty(state) ? '.lic' : '.lic-title')
  enter(state)
  await document.fonts.ready
  await nextFrame()
  await nextFrame()
}

const isEmpty = ({ snapshot, unavailable }: GalleryState): boolean =>
  snapshot === null && unavailable === undefined

/** The snapshot and the texts come a moment after the first frame. */
async function waitForContent(sign: string): Promise<void> {
  for (let frame = 0; frame < 120; frame += 1) {
    if (document.querySelector(sign) !== null) return
    await nextFrame()
  }
  throw new Error('the dialog did not appear')
}

function enter({ pasted, submitted }: GalleryState): void {
  const field = document.querySelector<HTMLInputElement>('.lic-input')
  if (field === null) return
  if (pasted !== undefined) {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', pasted)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }
  if (submitted) field.form?.requestSubmit()
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
