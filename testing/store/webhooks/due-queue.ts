import { SECOND_MS } from '../../../contract/duration.js'

/** Holds things until they are due by a clock that runs, stands still or is set. */
interface DueQueue<Item> {
  add(item: Item, dueAt: number): void
  /** Hands out what has become due. To be called whenever the clock was set. */
  flush(): void
  /** Drops everything. */
  stop(): void
}

export function createDueQueue<Item>(now: () => number, onDue: (item: Item) => void): DueQueue<Item> {
  let waiting: readonly { readonly item: Item; readonly dueAt: number }[] = []
  let timer: NodeJS.Timeout | undefined

  function flush(): void {
    const at = now()
    const due = waiting.filter(({ dueAt }) => dueAt <= at)
    waiting = waiting.filter(({ dueAt }) => dueAt > at)
    arm()
    for (const { item } of due) onDue(item)
  }

  /** For a clock that runs by itself: the timer's time is not the clock's, so it only looks. */
  function arm(): void {
    clearTimeout(timer)
    if (waiting.length === 0) return
    const nextAt = Math.min(...waiting.map(({ dueAt }) => dueAt))
    timer = setTimeout(flush, Math.max(nextAt - now(), SECOND_MS))
    timer.unref()
  }

  return {
    add(item, dueAt) {
      waiting = [...waiting, { item, dueAt }]
      flush()
    },
    flush,
    stop() {
      clearTimeout(timer)
      waiting = []
    },
  }
}
