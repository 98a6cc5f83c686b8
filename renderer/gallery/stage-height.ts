import { reportHeight } from '../page/report-height.js'

/** The height of a framed state, for the page that frames it. */
interface StageHeight {
  readonly stageHeight: number
}

export function reportStageHeight(content: HTMLElement): void {
  if (window.parent === window) return
  reportHeight(content, (stageHeight) => {
    const message: StageHeight = { stageHeight }
    window.parent.postMessage(message, window.location.origin)
  })
}

/** @returns undefined for any other message */
export function stageHeightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || !('stageHeight' in data)) return undefined
  return typeof data.stageHeight === 'number' ? data.stageHeight : undefined
}
