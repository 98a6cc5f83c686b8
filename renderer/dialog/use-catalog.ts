import { useEffect, useState } from 'react'
import type { Catalog } from '../messages/catalog.js'
import { catalogAtHand, loadCatalog } from '../messages/locales.js'

interface Loaded {
  readonly language: string
  readonly catalog: Catalog
}

/** The texts of a language; `null` while they are fetched, which no use of English has to wait for. */
export function useCatalog(language: string): Catalog | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const atHand = catalogAtHand(language)
  useEffect(() => {
    if (atHand !== undefined) return undefined
    let wanted = true
    async function load(): Promise<void> {
      const catalog = await loadCatalog(language)
      if (wanted) setLoaded({ language, catalog })
    }
    void load()
    return () => {
      wanted = false
    }
  }, [language, atHand])
  return atHand ?? (loaded?.language === language ? loaded.catalog : null)
}
