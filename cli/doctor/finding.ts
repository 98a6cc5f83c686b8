/** `unknown`: it could not be found out, which is neither good nor bad. */
export type FindingLevel = 'ok' | 'warning' | 'problem' | 'unknown'

export interface Finding {
  readonly level: FindingLevel
  /** The subject of the check, in a word or two. */
  readonly check: string
  readonly what: string
  /** What to do about it. */
  readonly advice?: string
  /** File and line, from the project's folder. */
  readonly where?: string
}

export function finding(
  level: FindingLevel,
  check: string,
  what: string,
  rest: Pick<Finding, 'advice' | 'where'> = {},
): Finding {
  return { level, check, what, ...rest }
}
