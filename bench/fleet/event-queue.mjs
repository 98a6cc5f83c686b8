const NONE = -1
/** What an event takes of its owner's memory: who comes after it in its second, its instant in milliseconds, its kind. */
export const EVENT_WIDTH = 3

/**
 * What each install does next: one event each, in a chain for each second. Adding and taking cost the same at any size.
 * The chains run through the installs' own memory, of `width` numbers each, from `column` on.
 */
export function createEventQueue({ memory, width, column, seconds }) {
  return { memory, width, column, first: new Int32Array(seconds).fill(NONE) }
}

/** The same events for a copy of the memory. */
export function copyEventQueue(queue, memory) {
  return { ...queue, memory, first: queue.first.slice() }
}

/** What lies beyond the end is dropped. */
export function addEvent({ memory, width, column, first }, who, kind, at) {
  const second = Math.floor(at / 1_000)
  if (second >= first.length) return
  const base = who * width + column
  memory[base] = first[second]
  memory[base + 1] = at
  memory[base + 2] = kind
  first[second] = who
}

/** Takes all events of a second, also those that are added meanwhile. */
export function takeSecond({ memory, width, column, first }, second, handle) {
  for (let who = first[second]; who !== NONE; who = first[second]) {
    const base = who * width + column
    first[second] = memory[base]
    handle(who, memory[base + 2], memory[base + 1])
  }
}
