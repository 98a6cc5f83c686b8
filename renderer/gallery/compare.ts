import { languages } from './languages.js'
import { CHOICES, type GallerySettings } from './settings.js'
import { GALLERY_STATES } from './states.js'

/** The settings to compare side by side. */
export const COMPARISONS = [
  'nothing',
  'themes',
  'languages',
  'widths',
  'densities',
  'platforms',
  'accents',
  'states',
] as const
export type Comparison = (typeof COMPARISONS)[number]

/** Colors that ask something of the derived ones: light, dark, and the gray between. */
export const ACCENTS = ['#0f7b5f', '#e0a300', '#c2185b', '#7c4dff', '#808080', '#111111'] as const

export interface Shown {
  readonly caption: string
  readonly settings: GallerySettings
}

/** One entry a frame. */
export function shownFor(comparison: Comparison, settings: GallerySettings): readonly Shown[] {
  const vary = <Name extends keyof GallerySettings>(
    name: Name,
    values: readonly GallerySettings[Name][],
  ): readonly Shown[] =>
    values.map((value) => ({ caption: String(value), settings: { ...settings, [name]: value } }))
  switch (comparison) {
    case 'nothing':
      return [{ caption: settings.state, settings }]
    case 'themes':
      return vary('theme', ['light', 'dark'])
    case 'languages':
      return vary('lang', languages())
    case 'widths':
      return vary('width', CHOICES.width)
    case 'densities':
      return vary('density', CHOICES.density)
    case 'platforms':
      return vary('platform', CHOICES.platform)
    case 'accents':
      return vary('accent', ACCENTS)
    case 'states':
      return vary(
        'state',
        GALLERY_STATES.map(({ name }) => name),
      )
    default:
      return comparison satisfies never
  }
}
