import type { LicenseEngine } from '../main/engine/license-engine.js'
import type { Log } from '../main/ports/log.js'

/** Who gets to see something: the log and support (`log`), or also the user (`window`). */
type Audience = 'log' | 'window'

/** Looks at what is told to the log, to support and to windows, and notes each secret in it as a leak. */
interface SecretWatch {
  /** These may be told to nobody. Case and dashes make no difference. */
  guard(...secrets: readonly string[]): void
  /** Names of people and computers, as they are written: a window may show them to the user, the log may not hold them. */
  guardFromLogs(...names: readonly string[]): void
  /** @param where What the value is, for the report. */
  check(where: string, value: unknown, audience: Audience): void
  watchLog(log: Log): Log
  /** The same engine; its snapshots, replies, errors and diagnostics are looked at. */
  watchEngine(engine: LicenseEngine): LicenseEngine
}

/** Where a secret was told, and which kind of secret. Never the secret itself. */
interface Leak {
  readonly where: string
  readonly secret: string
}

/** Shorter words would be found everywhere. */
const MIN_SECRET_LENGTH = 6

/** What gives itself away by its form, whether or not anybody guards it. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i, 'a key, or the id of a seat'],
  [/[\w.+-]+@[\w-]+\.[a-z]{2,}/i, 'an e-mail address'],
  [/(?<![\da-f])[\da-f]{32,}(?![\da-f])/i, 'a machine id, or a secret made of one'],
]

/** Ids that may have any form: a request's, by the server, and what a customer has bought, by which plans go. */
const PUBLIC_IDS: readonly string[] = ['requestId', 'soldAs', 'productId', 'variantId']

/** One list for a whole test file, whoever watches: the set-up file of the suite fails the test that has added to it. */
const leaks: Leak[] = []

/** The leaks since the last look. */
export function takeLeaks(): readonly Leak[] {
  return leaks.splice(0)
}

export function createSecretWatch(): SecretWatch {
  const secrets = new Set<string>()
  const names = new Set<string>()

  function kindOf(value: unknown, audience: Audience): string | undefined {
    const text = textOf(value)
    const bare = bareForm(text)
    if ([...secrets].some((secret) => bare.includes(secret))) return 'a guarded secret'
    if (audience === 'log' && [...names].some((name) => text.includes(name))) return 'a name'
    const formed = textOf(value, PUBLIC_IDS)
    return FORMS.find(([form]) => form.test(formed))?.[1]
  }

  function check(where: string, value: unknown, audience: Audience): void {
    const secret = kindOf(value, audience)
    if (secret !== undefined) leaks.push({ where, secret })
  }

  return {
    guard(...added) {
      for (const secret of added) secrets.add(bareForm(requireLength(secret)))
    },
    guardFromLogs(...added) {
      for (const name of added) names.add(requireLength(name))
    },
    check,
    watchLog: (log) => ({
      write(level, message, facts) {
        check(`the ${level} line "${message.slice(0, 40)}"`, [message, facts], 'log')
        log.write(level, message, facts)
      },
    }),
    watchEngine: (engine) => watchEngine(engine, check),
  }
}

function watchEngine(engine: LicenseEngine, check: SecretWatch['check']): LicenseEngine {
  engine.subscribe((snapshot) => check('a snapshot', snapshot, 'window'))
  const look = (where: string, value: unknown): void => {
    check(where, value, where.endsWith('diagnostics') ? 'log' : 'window')
    const error = (value as { readonly error?: { readonly message?: unknown } } | undefined)?.error
    if (error !== undefined) check(`the error message of ${where}`, error.message, 'log')
  }
  return new Proxy(engine, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return (...values: unknown[]) => {
        const result: unknown = member.apply(target, values)
        const where = `the result of ${String(name)}`
        if (!(result instanceof Promise)) look(where, result)
        return result instanceof Promise ? result.then((value) => (look(where, value), value)) : result
      }
    },
  })
}

function textOf(value: unknown, without: readonly string[] = []): string {
  const seen = new Set<unknown>()
  const text = JSON.stringify(value, (name, each: unknown) => {
    if (without.includes(name)) return undefined
    if (typeof each === 'bigint') return String(each)
    if (typeof each !== 'object' || each === null) return each
    if (seen.has(each)) return '[seen]'
    seen.add(each)
    // JSON leaves these out.
    return each instanceof Error ? { message: each.message, stack: each.stack, cause: each.cause } : each
  })
  return text ?? ''
}

function bareForm(text: string): string {
  return text.toLowerCase().replaceAll('-', '')
}

function requireLength(secret: string): string {
  if (secret.length >= MIN_SECRET_LENGTH) return secret
  throw new TypeError(`secret: expected at least ${MIN_SECRET_LENGTH} characters, got ${secret.length}`)
}
