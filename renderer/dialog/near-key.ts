import { findLicenseKey, type KeyPatterns } from '../../contract/find-key.js'

/** The small difference between a text and a usual key. */
type NearKey =
  | { readonly kind: 'short' | 'long'; readonly count: number }
  | { readonly kind: 'letters'; readonly letters: string }

/** More than this amiss is not a slip of the hand but another form of key. */
const MOST_AMISS = 4

/**
 * Returns a hint for a user who types a key from paper or loses its end while copying. It never prevents sending. Only for
 * hexadecimal keys of one length: with others, nobody can tell what is wrong.
 */
export function nearKeyOf(text: string, patterns: KeyPatterns): NearKey | null {
  const { digits } = patterns
  const reading = findLicenseKey(text, patterns)
  if (reading.kind !== 'key' || reading.known) return null
  const signs = reading.key.toUpperCase().replace(/[\s-]/g, '')
  if (digits === null || !/^[0-9A-Z]+$/.test(signs)) return null
  const odd = signs.replace(/[0-9A-F]/g, '')
  const amiss = digits - signs.length
  if (amiss === 0 && odd !== '' && odd.length <= MOST_AMISS) {
    return { kind: 'letters', letters: [...new Set(odd)].join(', ') }
  }
  if (odd !== '' || amiss === 0 || Math.abs(amiss) > MOST_AMISS) return null
  return { kind: amiss > 0 ? 'short' : 'long', count: Math.abs(amiss) }
}
