import type { ReactElement } from 'react'
import { Icon, type IconName } from './icons.js'
import { richText } from './rich-text.js'

export interface Effect {
  readonly icon: IconName
  readonly text: string
}

/** Lists what will happen, or what to do: an icon and a sentence a row. */
export function EffectList({ effects }: { readonly effects: readonly Effect[] }): ReactElement {
  return (
    <ul className="lic-list">
      {effects.map(({ icon, text }) => (
        <li key={text} className="lic-row lic-effect">
          <Icon name={icon} stroke={1.4} />
          <span>{richText(text)}</span>
        </li>
      ))}
    </ul>
  )
}
