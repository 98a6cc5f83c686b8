/** Lines of a structure, by state and look. */
export type Structures = Readonly<Record<string, readonly string[]>>

const NUMBER = /-?\d+/g
const skeletonOf = (line: string): string => line.replaceAll(NUMBER, '#')
const numbersIn = (line: string): readonly number[] => (line.match(NUMBER) ?? []).map(Number)

/**
 * What has changed. Words have to be the same; numbers may differ by a little, since fonts differ between systems.
 *
 * @param tolerance pixels, or steps of 255
 */
export function structureChanges(
  before: Structures,
  after: Structures,
  tolerance: number,
): readonly string[] {
  return Object.entries(after).flatMap(([name, lines]) => {
    const old = before[name]
    if (old === undefined) return [`${name} is new`]
    const count = Math.max(old.length, lines.length)
    return Array.from(
      { length: count },
      (_, index) => [old[index] ?? 'nothing', lines[index] ?? 'nothing'] as const,
    )
      .filter(([was, is]) => !isSame(was, is, tolerance))
      .map(([was, is]) => `${name}: ${was} -> ${is}`)
  })
}

function isSame(was: string, is: string, tolerance: number): boolean {
  if (skeletonOf(was) !== skeletonOf(is)) return false
  const now = numbersIn(is)
  return numbersIn(was).every((number, index) => Math.abs(number - (now[index] ?? 0)) <= tolerance)
}
