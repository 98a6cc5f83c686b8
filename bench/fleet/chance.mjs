/** Chance that belongs to two numbers: a number in [0, 1), the same in every run. (The mixer is lowbias32.) */
export function createFate(seed) {
  return (who, what) => {
    let mixed = Math.imul(who ^ seed, 0x9e3779b1) ^ Math.imul(what, 0x85ebca6b)
    mixed ^= mixed >>> 16
    mixed = Math.imul(mixed, 0x7feb352d)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x846ca68b)
    mixed ^= mixed >>> 16
    return (mixed >>> 0) / 2 ** 32
  }
}

/** Draws the next number in [0, 1) of a stream: always `fixed`, where there is one. (The generator is mulberry32.) */
export function draw(stream) {
  if (stream.fixed !== null) return stream.fixed
  stream.state = (stream.state + 0x6d2b79f5) | 0
  let mixed = Math.imul(stream.state ^ (stream.state >>> 15), 1 | stream.state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}
