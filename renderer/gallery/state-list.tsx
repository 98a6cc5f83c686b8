import { type MouseEvent, type ReactElement, useState } from 'react'
import { GALLERY_STATES } from './states.js'
import { addressOf, type ChangeChoice, type GalleryChoice } from './use-settings.js'

export interface ChoiceProps {
  readonly choice: GalleryChoice
  readonly onChange: ChangeChoice
}

/** Lists all states by the first word of their names, with a search. */
export function StateList({ choice, onChange }: ChoiceProps): ReactElement {
  const [search, setSearch] = useState('')
  const words = search.toLowerCase().split(/\s+/)
  const found = GALLERY_STATES.filter(({ name }) => words.every((word) => name.includes(word)))
  return (
    <nav className="gallery-states" aria-label="States">
      <h1>License dialog</h1>
      <input
        type="search"
        aria-label="Search the states"
        placeholder={`Search ${GALLERY_STATES.length} states`}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {[...groupsOf(found.map(({ name }) => name))].map(([group, names]) => (
        <section key={group} aria-label={group}>
          <h2>{group}</h2>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <StateLink name={name} choice={choice} onChange={onChange} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found.length === 0 && <p>No state has that in its name.</p>}
    </nav>
  )
}

function groupsOf(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const group = name.split('-')[0] ?? name
    groups.set(group, [...(groups.get(group) ?? []), name])
  }
  return groups
}

interface StateLinkProps extends ChoiceProps {
  readonly name: string
}

function StateLink({ name, choice, onChange }: StateLinkProps): ReactElement {
  const { settings, comparison } = choice
  const compare = comparison === 'states' ? 'nothing' : comparison

  function follow(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onChange({ state: name, compare })
  }
  return (
    <a
      href={addressOf({ settings: { ...settings, state: name }, comparison: compare })}
      aria-current={settings.state === name && comparison !== 'states' ? 'page' : undefined}
      onClick={follow}
    >
      {name}
    </a>
  )
}
