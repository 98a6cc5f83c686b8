import type { Density, Theme } from '../../contract/dialog-contract.js'
import type { Platform, Presentation } from '../dialog/dialog-host.js'

/** All that can be chosen for a state; the address of the page holds it, so that a link shows the same. */
export interface GallerySettings {
  readonly state: string
  readonly lang: string
  readonly theme: Theme
  readonly dir: 'auto' | 'ltr' | 'rtl'
  /** The width of the dialog's page in CSS pixels. */
  readonly width: number
  /** Percent, as of the browser. */
  readonly zoom: number
  readonly density: Density
  readonly platform: Platform
  readonly presentation: Presentation | 'banner'
  /** '' is the dialog's own. */
  readonly accent: string
  readonly logo: boolean
  /** Line, word and letter spacing of WCAG 1.4.12. */
  readonly spacing: boolean
  /** Nothing moves and nothing changes by itself, for pictures and measuring. */
  readonly still: boolean
  /** As React runs it in development: every effect twice. */
  readonly strict: boolean
  /** Texts that replace ours, by message name. In the address: `text.action.activate=Unlock`. */
  readonly texts: Readonly<Record<string, string>>
}

export const DEFAULT_SETTINGS: GallerySettings = {
  state: 'enter-key',
  lang: 'en',
  theme: 'system',
  dir: 'auto',
  width: 460,
  zoom: 100,
  density: 'regular',
  platform: 'darwin',
  presentation: 'window',
  accent: '',
  logo: false,
  spacing: false,
  still: false,
  strict: false,
  texts: {},
}

export const CHOICES = {
  theme: ['system', 'light', 'dark'],
  dir: ['auto', 'ltr', 'rtl'],
  width: [460, 320, 240],
  zoom: [100, 150, 200],
  density: ['compact', 'regular', 'roomy'],
  platform: ['darwin', 'win32', 'linux'],
  presentation: ['window', 'inline', 'modal', 'banner'],
} as const satisfies { readonly [Name in keyof GallerySettings]?: readonly GallerySettings[Name][] }

const TEXT_PREFIX = 'text.'

export function parseSettings(query: string): GallerySettings {
  const given = new URLSearchParams(query)
  const texts = [...given].filter(([name]) => name.startsWith(TEXT_PREFIX))
  return {
    state: given.get('state') ?? DEFAULT_SETTINGS.state,
    lang: given.get('lang') ?? DEFAULT_SETTINGS.lang,
    accent: given.get('accent') ?? DEFAULT_SETTINGS.accent,
    theme: oneOf('theme', given),
    dir: oneOf('dir', given),
    width: sizeOf('width', given),
    zoom: sizeOf('zoom', given),
    density: oneOf('density', given),
    platform: oneOf('platform', given),
    presentation: oneOf('presentation', given),
    logo: given.has('logo'),
    spacing: given.has('spacing'),
    still: given.has('still'),
    strict: given.has('strict'),
    texts: Object.fromEntries(texts.map(([name, text]) => [name.slice(TEXT_PREFIX.length), text])),
  }
}

type WordSetting = Exclude<keyof typeof CHOICES, 'width' | 'zoom'>

function oneOf<Name extends WordSetting>(name: Name, given: URLSearchParams): GallerySettings[Name] {
  const choices: readonly GallerySettings[Name][] = CHOICES[name] as never
  return choices.find((choice) => choice === given.get(name)) ?? DEFAULT_SETTINGS[name]
}

function sizeOf(name: 'width' | 'zoom', given: URLSearchParams): number {
  const size = Number(given.get(name))
  return Number.isInteger(size) && size >= 50 && size <= 4000 ? size : DEFAULT_SETTINGS[name]
}

/** Keeps only settings that differ from the default, so that addresses stay short. */
export function queryOf(settings: Partial<GallerySettings>): string {
  const { texts = {}, ...rest } = settings
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value === DEFAULT_SETTINGS[name as keyof GallerySettings]) continue
    query.set(name, value === true ? '' : String(value))
  }
  for (const [name, text] of Object.entries(texts)) query.set(TEXT_PREFIX + name, text)
  return query.toString()
}
