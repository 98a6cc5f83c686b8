import { hostname } from 'node:os'

/** The computer's name; empty where the system cannot tell it, as in some sandboxes. Never throws. */
export function readHostName(): string {
  try {
    return hostname()
  } catch {
    return ''
  }
}
