/** What an empty app took to its first window where the budgets in milliseconds were set. */
const REFERENCE_START_MS = 343

/**
 * Machines differ tenfold, and one machine threefold by the hour. So a budget in milliseconds is kept as a share of the
 * start of an empty app, measured in the same run.
 * @param {number} budgetMs
 */
export const shareOfStart = (budgetMs) => Number((budgetMs / REFERENCE_START_MS).toPrecision(3))
