import type { UpdateRule } from './core/activation-state.js'
import { optionError } from './options.js'
import type { UpdateOptions } from './update-options.js'

/** Throws a `TypeError` for what is no date. */
export function releaseDateOf(given: unknown, name = 'coversRelease'): number {
  const at = typeof given === 'string' ? Date.parse(given) : Number(given ?? Number.NaN)
  if (Number.isNaN(at)) throw optionError(name, 'the date of a release such as "2027-03-02"', given)
  return at
}

/** `null`: nothing is set. Throws a `TypeError` that names the option. */
export function readUpdates(updates: UpdateOptions | undefined): UpdateRule | null {
  if (updates === undefined) return null
  const { releasedAt, afterExpiry = 'lock', releases = {} } = Object(updates) as UpdateOptions
  const keepsCovered = afterExpiry === 'keep-covered-versions'
  if (!keepsCovered && afterExpiry !== 'lock')
    throw optionError('updates.afterExpiry', '"lock" or "keep-covered-versions"', afterExpiry)
  const dated = Object.entries(releases).map(
    ([version, given]) => [version, releaseDateOf(given, `updates.releases.${version}`)] as const,
  )
  return {
    releasedAt: releaseDateOf(releasedAt, 'updates.releasedAt'),
    keepsCovered,
    releases: dated.toSorted(([, one], [, other]) => one - other),
  }
}
