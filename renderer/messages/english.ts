import type { Catalog } from './catalog.js'
import { en } from './en.js'

/** Regions where the noun is "license". In all other English it is "licence". */
const AMERICAN: ReadonlySet<string | undefined> = new Set(['US', 'PH', 'PR', 'GU', 'VI', 'AS', 'MP', 'UM'])

const made: { british?: Catalog } = {}

/** The English texts, spelled as in the region of the locale: one object for each spelling. */
export function englishFor(locale: string): Catalog {
  if (AMERICAN.has(new Intl.Locale(locale).maximize().region)) return en
  made.british ??= JSON.parse(JSON.stringify(en), (_name, text: unknown) =>
    typeof text === 'string' ? text.replace(/([Ll])icense/g, '$1icence') : text,
  ) as Catalog
  return made.british
}
