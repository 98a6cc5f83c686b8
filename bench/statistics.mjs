/** The machines are noisy, so figures are medians of interleaved runs, and budgets are ratios of two of them. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
}

export function range(values) {
  return `${round(Math.min(...values))}..${round(Math.max(...values))}`
}

export function round(value) {
  return Number(value.toPrecision(3))
}

/**
 * Runs each of the named things once a round, in changing order, so that drift hits all alike.
 * @param {number} rounds
 * @param {Record<string, (round: number) => Promise<unknown>>} runs
 */
export async function interleaveAll(rounds, runs) {
  const names = Object.keys(runs)
  const results = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? names : names.toReversed()
    for (const name of order) results[name].push(await runs[name](round))
  }
  return results
}

/** The same for two. */
export const interleave = (pairs, runA, runB) => interleaveAll(pairs, { a: runA, b: runB })
