import { type ReactElement, useId, useState } from 'react'
import { en } from '../messages/en.js'
import { ACCENTS, COMPARISONS } from './compare.js'
import { languages } from './languages.js'
import { CHOICES, type GallerySettings } from './settings.js'
import type { ChoiceProps } from './state-list.js'

const LABELS = {
  theme: 'Theme',
  dir: 'Direction',
  width: 'Width',
  zoom: 'Zoom %',
  density: 'Density',
  platform: 'Platform',
  presentation: 'Stands as',
} as const satisfies Readonly<Record<keyof typeof CHOICES, string>>

export function Controls({ choice, onChange }: ChoiceProps): ReactElement {
  const { settings, comparison } = choice
  return (
    <header className="gallery-controls">
      <Choice
        label="Side by side"
        value={comparison}
        choices={COMPARISONS}
        onChoose={(compare) => onChange({ compare })}
      />
      <Choice
        label="Language"
        value={settings.lang}
        choices={languages()}
        onChoose={(lang) => onChange({ lang })}
      />
      {(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((name) => (
        <Choice<string | number>
          key={name}
          label={LABELS[name]}
          value={settings[name]}
          choices={CHOICES[name]}
          onChoose={(value) => onChange({ [name]: value })}
        />
      ))}
      <Accent settings={settings} onChoose={(accent) => onChange({ accent })} />
      <Switch label="App icon" on={settings.logo} onSwitch={(logo) => onChange({ logo })} />
      <Switch label="Wide spacing" on={settings.spacing} onSwitch={(spacing) => onChange({ spacing })} />
      <TextOverride settings={settings} onChoose={(texts) => onChange({ texts })} />
      <p className="gallery-hint">
        Forced colors, contrast and motion follow the system; in the developer tools they are under Rendering.
      </p>
    </header>
  )
}

interface SelectProps<Value extends string | number> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly Value[]
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string | number>(props: SelectProps<Value>): ReactElement {
  const { label, value, choices, onChoose } = props
  const id = useId()
  const all = choices.includes(value) ? choices : [...choices, value]
  return (
    <div className="gallery-control">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = all.find((one) => String(one) === event.target.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {all.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </div>
  )
}

interface SwitchProps {
  readonly label: string
  readonly on: boolean
  readonly onSwitch: (on: boolean) => void
}

function Switch({ label, on, onSwitch }: SwitchProps): ReactElement {
  const id = useId()
  return (
    <div className="gallery-control">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="checkbox" checked={on} onChange={(event) => onSwitch(event.target.checked)} />
    </div>
  )
}

interface SettingProps<Value> {
  readonly settings: GallerySettings
  readonly onChoose: (value: Value) => void
}

function Accent({ settings, onChoose }: SettingProps<string>): ReactElement {
  return (
    <fieldset className="gallery-control gallery-accents">
      <legend>Accent</legend>
      <button type="button" aria-pressed={settings.accent === ''} onClick={() => onChoose('')}>
        Own
      </button>
      {ACCENTS.map((accent) => (
        <button
          key={accent}
          type="button"
          aria-label={accent}
          aria-pressed={settings.accent === accent}
          ref={(element) => element?.style.setProperty('background', accent)}
          onClick={() => onChoose(accent)}
        />
      ))}
      <input
        type="color"
        aria-label="Any accent"
        value={/^#[0-9a-f]{6}$/i.test(settings.accent) ? settings.accent : '#1f63d6'}
        onChange={(event) => onChoose(event.target.value)}
      />
    </fieldset>
  )
}

function TextOverride({ settings, onChoose }: SettingProps<GallerySettings['texts']>): ReactElement {
  const id = useId()
  const [name, setName] = useState('action.activate')
  const { [name]: text = '', ...others } = settings.texts
  return (
    <div className="gallery-control gallery-text">
      <label htmlFor={id}>Text of</label>
      <select value={name} aria-label="Message" onChange={(event) => setName(event.target.value)}>
        {Object.keys(en).map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <input
        id={id}
        value={text}
        placeholder={
          typeof en[name as keyof typeof en] === 'string' ? String(en[name as keyof typeof en]) : ''
        }
        onChange={(event) => {
          const { value } = event.target
          onChoose(value === '' ? others : { ...others, [name]: value })
        }}
      />
    </div>
  )
}
