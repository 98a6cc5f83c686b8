/** Runs once after the delay. Returns its cancel. */
export type PageTimer = (run: () => void, delayMs: number) => () => void

/** The page's own timer. Only wording depends on it (a status a moment later); every decision about time is made in main. */
export const pageTimer: PageTimer = (run, delayMs) => {
  const timer = setTimeout(run, delayMs) // oxlint-disable-line project/passed-in-world -- the one place of the renderer that does
  return () => clearTimeout(timer)
}
