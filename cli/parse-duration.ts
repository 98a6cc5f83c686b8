import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../contract/duration.js'

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: SECOND_MS,
  m: MINUTE_MS,
  h: HOUR_MS,
  d: DAY_MS,
}

/** Reads `90s`, `-36h`, `15d` or plain milliseconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^([+-]?\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(text.trim())
  return match ? Number(match[1]) * (units[match[2] ?? 'ms'] ?? 1) : undefined
}
