import type { ReactElement } from 'react'

/** Drawn on a grid of 16, one stroke. */
const PATHS = {
  attention: 'M8 3.6v5M8 12v.05',
  check: 'm3.4 8.6 3.1 3.1 6.1-7',
  chevron: 'm6 4 4 4-4 4',
  clock: 'M8 4.4V8l2.3 1.6',
  computer: 'M2 2.8h12v8H2zM5.6 13.4h4.8M8 10.8v2.6',
  cross: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  error: 'M8 1.9a6.1 6.1 0 1 0 0 12.2A6.1 6.1 0 0 0 8 1.9M8 5v3.6M8 11v.05',
  external: 'M9.5 3H13v3.5M13 3 7.8 8.2M11 9.6V13H3V5h3.4',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  key: 'M10.4 2.4a3.2 3.2 0 1 1-2.7 4.9L2.6 12.4v1.2h2v-1.5h1.6v-1.6h1.5l1.2-1.3M11 5v.05',
  lock: 'M4.2 7.2h7.6v6.4H4.2zM5.8 7.2V5a2.2 2.2 0 0 1 4.4 0v2.2',
  offline:
    'M3 3l10 10M4.4 8.9a5 5 0 0 1 2-1.3M11.6 8.9a5.2 5.2 0 0 0-1.3-1M2.4 6.3a8 8 0 0 1 1.5-1M13.6 6.3A8 8 0 0 0 7 4.2M8 12.4v.05',
  online: 'M8 1.9a6.1 6.1 0 1 0 0 12.2A6.1 6.1 0 0 0 8 1.9M2 8h12M8 2c-4.5 4-4.5 8 0 12M8 2c4.5 4 4.5 8 0 12',
} as const

export type IconName = keyof typeof PATHS

interface IconProps {
  readonly name: IconName
  /** CSS pixels. */
  readonly size?: number
  readonly stroke?: number
}

/** Always beside words that say the same, so hidden from screen readers. */
export function Icon({ name, size = 16, stroke = 1.5 }: IconProps): ReactElement {
  return (
    <svg
      className="lic-glyph"
      data-icon={name}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
