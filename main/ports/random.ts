import { randomBytes } from './node-crypto.js'

/** Chance, for jitter and for names that must not collide. */
export interface Random {
  /** A number in [0, 1). */
  fraction(): number
  /** Lower-case hexadecimal digits, cryptographically strong. */
  hex(bytes: number): string
}

export function createSystemRandom(): Random {
  return {
    fraction: () => Math.random(),
    hex: (bytes) => randomBytes(bytes).toString('hex'),
  }
}
