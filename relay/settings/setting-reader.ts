/** The environment of a process, or the bindings of a Worker. What is empty counts as left out. */
export type Surroundings = Readonly<Record<string, unknown>>

export const SETTING_PREFIX = 'LICENSE_RELAY_'

/** Reads settings by their names without the prefix. Errors name them and never repeat a value: it may be a secret. */
export interface SettingReader {
  has(name: string): boolean
  text(name: string): string
  optionalText(name: string): string | undefined
  optionalNumber(name: string): number | undefined
  flag(name: string): boolean
  /** Divided by commas. */
  list(name: string): readonly string[]
  invalid(name: string, expected: string): TypeError
  present<Values extends object>(values: Values): Present<Values>
}

/** The same without what is undefined. */
type Present<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> }

/** Docker's `--env-file` and others keep them, and no setting begins with one. */
const QUOTED = /^(["']).*\1$/s

/** Throws a `TypeError` for a setting of our prefix that is not known: a mistyped one would silently do nothing. */
export function createSettingReader(surroundings: Surroundings, known: readonly string[]): SettingReader {
  const names = Object.keys(surroundings).filter((name) => name.startsWith(SETTING_PREFIX))
  const unknown = names.find((name) => !known.includes(name.slice(SETTING_PREFIX.length)))
  if (unknown !== undefined) {
    const list = known.map((name) => SETTING_PREFIX + name).join(', ')
    throw new TypeError(`${unknown} is not a relay setting; expected one of ${list}`)
  }
  const optionalText = (name: string): string | undefined => {
    const value = surroundings[SETTING_PREFIX + name]
    return typeof value === 'string' && value.trim() !== '' ? requireBare(value.trim(), name) : undefined
  }
  const text = (name: string): string => {
    const value = optionalText(name)
    if (value === undefined) throw invalid(name, 'set')
    return value
  }
  return {
    has: (name) => optionalText(name) !== undefined,
    text,
    optionalText,
    optionalNumber(name) {
      const value = optionalText(name)
      if (value === undefined) return undefined
      if (!/^\d{1,9}$/.test(value)) throw invalid(name, 'a whole number')
      return Number(value)
    },
    flag(name) {
      const value = optionalText(name)?.toLowerCase()
      if (value === undefined || value === 'false' || value === '0') return false
      if (value === 'true' || value === '1') return true
      throw invalid(name, '"true" or "false"')
    },
    list: (name) =>
      text(name)
        .split(',')
        .map((item) => requireBare(item.trim(), name)),
    invalid,
    present,
  }
}

function requireBare(value: string, name: string): string {
  if (!QUOTED.test(value)) return value
  throw invalid(name, 'without the quotes around it: an env file is no shell, and they would count')
}

function invalid(name: string, expected: string): TypeError {
  return new TypeError(`${SETTING_PREFIX}${name} must be ${expected}`)
}

function present<Values extends object>(values: Values): Present<Values> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Present<Values>
}
