import { type AccentContrast, accentContrasts } from './accent-contrasts.js'
import { clippedTexts } from './clipped-texts.js'
import { type FocusLook, focusLook } from './focus-look.js'
import { looks } from './look.js'
import { overlaps } from './overlaps.js'
import { smallTargets } from './small-targets.js'
import { structure } from './structure.js'
import { markTabStops } from './tab-stops.js'
import { weakEdges } from './weak-edges.js'

/** Checks that need a real layout. Each describes the problem in words, so that a failed test says where to look. */
export interface Measures {
  /** Texts that are cut off, or lie outside of the page. */
  clippedTexts(): readonly string[]
  /** Parts that lie upon each other. */
  overlaps(): readonly string[]
  /** Targets below 24 by 24 CSS pixels (WCAG 2.5.8). */
  smallTargets(): readonly string[]
  /** Edges that tell a control from what is around it, and have less than 3:1 (WCAG 1.4.11). */
  weakEdges(options?: { readonly ofButtons: boolean }): readonly string[]
  /** Numbers what Tab reaches in the order in which eyes meet it, as `data-stop`. Gives the names. */
  markTabStops(): readonly string[]
  /** Returns the focused element and the look of its focus ring. */
  focusLook(): FocusLook
  /** Returns the structure of the dialog, to compare with the recorded one. */
  structure(): { readonly layout: readonly string[]; readonly colors: readonly string[] }
  /** The contrast of what is derived from each of these accents. */
  accentContrasts(accents: readonly string[]): readonly AccentContrast[]
  /** Returns every element with its look and position, to compare with the same dialog elsewhere. */
  looks(): readonly (readonly [name: string, look: string])[]
}

export const measures: Measures = {
  clippedTexts,
  overlaps,
  smallTargets,
  weakEdges,
  markTabStops,
  focusLook,
  looks,
  structure,
  accentContrasts,
}
