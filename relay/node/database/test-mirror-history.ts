import assert from 'node:assert/strict'
import type { DirectoryKey } from '../../../providers/license-directory.js'
import type { ProviderAnswer } from '../../../providers/license-provider.js'
import type { Ledger } from '../../ledger/ledger.js'
import { call, type createMirrorWorld, KEY, MINUTE_MS } from './test-mirror.js'
import type { StoreMood } from './test-mirrored-store.js'

export const OTHER_KEY = 'A0000000-0000-4000-8000-000000000002'
export const KEYS = [KEY, OTHER_KEY] as const
export const APPS = ['a', 'b', 'c'] as const

type World = ReturnType<typeof createMirrorWorld>
export type Step =
  | { readonly kind: 'activate' | 'validate' | 'deactivate' | 'inspect'; readonly app: number }
  | { readonly kind: 'mood'; readonly mood: StoreMood }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'sell'; readonly key: number; readonly change: object }
  | { readonly kind: 'free'; readonly key: number }
  | { readonly kind: 'webhook'; readonly event: number }

interface Installed {
  readonly name: string
  readonly id: string
  readonly key: string
}

/** Apps, their seller and the store's webhooks, with what must hold after each step. */
export class History {
  readonly installed = new Map<number, Installed>()
  readonly events: DirectoryKey[] = []
  lostActivations = 0
  names = 0

  readonly world: World
  readonly books: Ledger

  constructor(world: World) {
    this.world = world
    this.books = world.books
  }

  async play(step: Step): Promise<void> {
    const { store, time } = this.world
    time.at += 1_000
    switch (step.kind) {
      case 'mood':
        store.world.mood = step.mood
        return
      case 'wait':
        time.at += step.ms
        return
      case 'sell':
        store.change(KEYS[step.key] ?? KEY, step.change)
        return this.tell(KEYS[step.key] ?? KEY)
      case 'free': {
        const [id] = store.keys.get(KEYS[step.key] ?? KEY)?.seats.keys() ?? []
        if (id !== undefined) store.says.deactivate(KEYS[step.key] ?? KEY, id)
        return this.tell(KEYS[step.key] ?? KEY)
      }
      case 'webhook': {
        const event = this.events[step.event % Math.max(1, this.events.length)]
        if (event !== undefined) await this.books.mirrorKey(event)
        return
      }
      default:
        return this.ask(step.kind, step.app)
    }
  }

  tell(changed: string): void {
    this.events.push(this.world.store.event(changed))
  }

  async ask(verb: 'activate' | 'validate' | 'deactivate' | 'inspect', app: number): Promise<void> {
    const { store } = this.world
    const owned = this.installed.get(app)
    const asked = owned?.key ?? KEYS[app % KEYS.length] ?? KEY
    const who = call(APPS[app] ?? 'a')
    if (verb === 'inspect' || (owned === undefined && verb !== 'activate')) {
      const alone = store.says.inspect(asked)
      return this.compare(alone, await this.books.inspect({ key: asked }, who))
    }
    if (owned === undefined) return this.activate(app, asked, who)
    const alone = store.says.validate(asked, owned.id)
    if (verb !== 'deactivate')
      return this.compare(alone, await this.books.validate({ key: asked, instanceId: owned.id }, who))
    const freed = await this.books.deactivate({ key: asked, instanceId: owned.id, idempotencyKey: 'x' }, who)
    if (freed.kind === 'granted') this.installed.delete(app)
  }

  async activate(app: number, asked: string, who: ReturnType<typeof call>): Promise<void> {
    const { store } = this.world
    const inspected = store.says.inspect(asked)
    const { limit, seats } = store.keys.get(asked) ?? { limit: 0, seats: new Map() }
    const isFull = limit !== null && seats.size >= limit
    const name = `${APPS[app]}-${(this.names += 1)}`
    const answer = await this.books.activate({ key: asked, seatName: name }, who)
    const refused = { kind: 'refused', reason: 'no-seats-left' } as const
    this.compare(inspected.kind === 'granted' && isFull ? refused : inspected, answer)
    if (answer.kind === 'granted')
      this.installed.set(app, { key: asked, id: answer.value.seat.instanceId, name })
    else if (store.world.mood === 'lost') this.lostActivations += 1
  }

  /** Never less open than the store alone; and a no is the store's own. */
  compare(alone: ProviderAnswer<unknown>, answer: ProviderAnswer<unknown>): void {
    const isUp = this.world.store.world.mood === 'up'
    if (isUp && alone.kind === 'granted') assert.equal(answer.kind, 'granted')
    if (answer.kind !== 'refused') return
    assert.deepEqual([isUp, alone.kind], [true, 'refused'])
    const isLent = alone.kind === 'refused' && alone.reason === 'instance-not-found'
    if (alone.kind === 'refused' && !(isLent && answer.reason === 'no-seats-left'))
      assert.equal(answer.reason, alone.reason)
  }

  /** The store is back, all webhooks arrive, and each app is checked: then the books are as the store. */
  async settle(): Promise<void> {
    const { store, time } = this.world
    store.world.mood = 'up'
    for (const changed of KEYS) this.tell(changed)
    for (const event of this.events.toReversed()) await this.books.mirrorKey(event)
    const granted: string[] = []
    for (const round of [1, 2]) {
      time.at += 6 * MINUTE_MS
      for (const [app, { key: asked, id, name }] of this.installed) {
        const answer = await this.books.validate({ key: asked, instanceId: id }, call(APPS[app] ?? 'a'))
        if (round === 2 && answer.kind === 'granted') granted.push(`${asked} ${name}`)
      }
    }
    const seats = [...store.keys].flatMap(([each, stored]) =>
      [...stored.seats.values()].map((name) => `${each} ${name}`),
    )
    assert.deepEqual(
      granted.filter((each) => !seats.includes(each)),
      [],
    )
    const orphans = seats.filter(
      (each) => ![...this.installed.values()].some(({ key: k, name }) => each === `${k} ${name}`),
    )
    assert.ok(orphans.length <= this.lostActivations, `seats of nobody: ${orphans.join()}`)
    for await (const { keyTail, disabled, seatsLimit, expiresAt } of this.books.keys()) {
      const stored = [...store.keys].find(([each]) => each.endsWith(keyTail))?.[1]
      const kept = { disabled, seatsLimit, expiresAt }
      const { limit, ...sold } = { ...stored }
      assert.deepEqual(kept, { disabled: sold.disabled, seatsLimit: limit, expiresAt: sold.expiresAt })
    }
  }
}
