import type { ReactNode } from 'react'

const STRESSED = /<b>([^<]*)<\/b>/

/** The one mark-up that messages have. Everything else in them stays text. */
export function richText(text: string): ReactNode {
  return text.split(STRESSED).map((part, index) =>
    // `split` puts what the group matched at the odd places
    index % 2 === 1 ? <b key={`${index}:${part}`}>{part}</b> : part,
  )
}
