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

/** A of each pair and B of each pair, one after the other, in changing order, so that drift hits both alike. */
export async function interleave(pairs, runA, runB) {
  const a = []
  const b = []
  for (let pair = 0; pair < pairs; pair++) {
    const order =
      pair % 2 === 0
        ? [
            [a, runA],
            [b, runB],
          ]
        : [
            [b, runB],
            [a, runA],
          ]
    for (const [results, run] of order) results.push(await run(pair))
  }
  return { a, b }
}
