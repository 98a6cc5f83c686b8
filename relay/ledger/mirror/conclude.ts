import type { LicenseFacts, ProviderAnswer, Seat } from '../../../providers/license-provider.js'
import type { LedgerBooks } from '../books.js'
import type { LedgerSettings } from '../options.js'
import { type Asked, createCarefulRun, keepAnswer } from './keep-in-step.js'
import type { MirrorSeat } from './mirror-books.js'
import type { MirrorSettings } from './options.js'
import { createSilence } from './silence.js'

type Unreachable = Extract<ProviderAnswer<never>, { readonly kind: 'unreachable' }>
type Told = { readonly facts: LicenseFacts; readonly seat?: Seat }
type AskBooks<Value> = () => Promise<ProviderAnswer<Value>>

/** For a moment nobody can say. */
export const NOT_KNOWN: Unreachable = { kind: 'unreachable', cause: 'server-error' }

/** What goes out for what the store said, and what the books learn of it. */
export interface Mirror extends MirrorSettings {
  readonly now: () => number
  readonly open: () => Promise<LedgerBooks>
  readonly careful: ReturnType<typeof createCarefulRun>
  /** An answer of the store is kept and goes out; without one, a yes of the books where the store is silent for long. */
  conclude<Value>(
    answer: ProviderAnswer<Value>,
    asked: Asked & { readonly told: (value: Value) => Told },
    askBooks: AskBooks<Value>,
  ): Promise<ProviderAnswer<Value>>
  /** The store has answered something that the books need not know. */
  heard(): Promise<void>
  /** Only a yes. */
  askBooks<Value>(ask: AskBooks<Value>, otherwise: Unreachable): Promise<ProviderAnswer<Value>>
  /** `'unknown'`: the books cannot be read, so it is not known whether they have lent it. */
  seat(id: string): Promise<MirrorSeat | undefined | 'unknown'>
}

export function createMirror(
  settings: LedgerSettings,
  mirror: MirrorSettings,
  open: () => Promise<LedgerBooks>,
): Mirror {
  const { now } = settings
  const store = mirror.store.id
  const silence = createSilence(mirror, open)
  const careful = createCarefulRun(mirror)
  const askBooks: Mirror['askBooks'] = async (ask, otherwise) => {
    const said = await careful(ask)
    return said?.value.kind === 'granted' ? said.value : otherwise
  }
  return {
    ...mirror,
    now,
    open,
    careful,
    askBooks,
    async conclude(answer, asked, ask) {
      if (answer.kind === 'unreachable') {
        const isLong = await careful(() => silence.isLong(now()))
        return isLong?.value === true ? askBooks(ask, answer) : answer
      }
      await careful(async () => {
        await silence.heard(now())
        const told = answer.kind === 'granted' ? { ...answer, value: asked.told(answer.value) } : answer
        await keepAnswer(told, asked, { books: await open(), settings, store })
      })
      return answer
    },
    heard: () => silence.heard(now()),
    async seat(id) {
      const read = await careful(async () => (await open()).mirror.seat(id))
      return read === undefined ? 'unknown' : read.value
    },
  }
}
