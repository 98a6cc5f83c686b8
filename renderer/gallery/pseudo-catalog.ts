import type { Catalog } from '../messages/catalog.js'
import { en } from '../messages/en.js'
import type { Catalogs } from '../messages/locales.js'
import type { Message } from '../messages/message.js'

/** The tag that other systems, too, give to a made-up English with long words. */
export const PSEUDO_LOCALE = 'en-XA'

const PLAIN = 'aeiouycnsAEIOUYCNS'
const ACCENTED = 'áéîöûýçñšÁÉÎÖÛÝÇÑŠ'
/** Doubles two of five letters: languages other than English need about that much more room. */
const DOUBLED = 2
const OF = 5

/**
 * A text as a longer language might have it: accents, brackets at both ends, which show whether all of it is there, and
 * 40 % more letters, within the words, so that it breaks where words break. Values and mark-up stay.
 */
export function pseudoText(text: string): string {
  let owed = 0
  function grow(letter: string): string {
    if (!/\p{L}/u.test(letter)) return letter
    const shown = ACCENTED[PLAIN.indexOf(letter)] ?? letter
    owed += DOUBLED
    if (owed < OF) return shown
    owed -= OF
    return shown + shown
  }
  const parts = text.split(/(\{\w+\}|<\/?b>)/)
  // `split` puts what the group matched at the odd places
  return `[${parts.map((part, index) => (index % 2 === 1 ? part : [...part].map(grow).join(''))).join('')}]`
}

function pseudoMessage(message: Message): Message {
  if (typeof message === 'string') return pseudoText(message)
  const { other, ...rest } = message
  const forms = Object.entries(rest).map(([category, text]) => [category, pseudoText(text)])
  return { ...Object.fromEntries(forms), other: pseudoText(other) }
}

const catalog = Object.fromEntries(
  Object.entries(en).map(([name, message]) => [name, pseudoMessage(message)]),
) as Catalog

export const PSEUDO_CATALOGS: Catalogs = { [PSEUDO_LOCALE]: catalog }
