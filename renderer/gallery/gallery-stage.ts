import type { Measures } from './measures/measures.js'

/** One state and nothing around it: what the gallery frames, and what pictures and tests look at. */
export interface GalleryStage {
  readonly states: readonly string[]
  readonly languages: readonly string[]
  readonly measures: Measures
  /**
   * @param query as in the address of the page
   * @returns once everything is in place
   */
  show(query: string): Promise<void>
}

declare global {
  interface Window {
    gallery?: GalleryStage
  }
}
