import { useEffect, useState } from 'react'
import { COMPARISONS, type Comparison } from './compare.js'
import { type GallerySettings, parseSettings, queryOf } from './settings.js'

export interface GalleryChoice {
  readonly settings: GallerySettings
  readonly comparison: Comparison
}

export type ChangeChoice = (change: Partial<GallerySettings> & { readonly compare?: Comparison }) => void

/** The address of the page is the only memory, so that every view of the gallery can be passed on as a link. */
export function useChoice(): readonly [GalleryChoice, ChangeChoice] {
  const [choice, setChoice] = useState(readAddress)
  useEffect(() => {
    const follow = (): void => setChoice(readAddress())
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  return [
    choice,
    ({ compare = choice.comparison, ...change }) => {
      const next = { settings: { ...choice.settings, ...change }, comparison: compare }
      window.history.pushState(null, '', addressOf(next))
      setChoice(next)
    },
  ]
}

function readAddress(): GalleryChoice {
  const { search } = window.location
  const asked = new URLSearchParams(search).get('compare')
  const comparison = COMPARISONS.find((known) => known === asked) ?? 'nothing'
  return { settings: parseSettings(search), comparison }
}

export function addressOf({ settings, comparison }: GalleryChoice): string {
  const query = queryOf(settings)
  const compare = comparison === 'nothing' ? '' : `compare=${comparison}`
  return `?${[query, compare].filter((part) => part !== '').join('&')}`
}
