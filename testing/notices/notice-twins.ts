import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import type { RefusalReason, UnreachableCause } from '../../contract/license-error.js'
import { retired } from '../../providers/retired/retired.js'
import { GOOD_KEY } from '../engine-harness.js'
import { createLeaseSigner } from '../lease-signer.js'
import { createNoticeWorld, NOTICED_STORE, type NoticeWorld } from './notice-world.js'

/** One thing that can happen to a license whose author has notices, as plain data. */
export type NoticeStep =
  | { readonly do: 'activate' | 'check' | 'calm' | 'relaunch' | 'retire' | 'unretire' }
  | { readonly do: 'pass' | 'set-clock'; readonly hours: number }
  | { readonly do: 'refuse'; readonly reason: RefusalReason }
  | { readonly do: 'trouble'; readonly cause: UnreachableCause }
  | { readonly do: 'publish'; readonly kind: Published; readonly days: number }
  | { readonly do: 'relay'; readonly is: 'cut' | 'there' | 'ignorant' | 'knowing' | 'refusing' | 'sooner' }

type Published =
  | 'honor'
  | 'go-to'
  | 'both'
  | 'other-store'
  | 'forged'
  | 'other-app'
  | 'older'
  | 'page'
  | 'nothing'

export const PUBLISHED: readonly Published[] = [
  'honor',
  'go-to',
  'both',
  'other-store',
  'forged',
  'other-app',
  'older',
  'page',
  'nothing',
]

/** One of two computers of one fate. */
export interface NoticeTwin {
  readonly world: NoticeWorld
  readonly hasNotices: boolean
  isRetired: boolean
}

export async function createNoticeTwin(hasNotices: boolean): Promise<NoticeTwin> {
  const world = await createNoticeWorld()
  if (!hasNotices) world.restart({ notices: undefined })
  await world.start()
  return { world, hasNotices, isRetired: false }
}

const stranger = createLeaseSigner('stranger')

export async function playNoticeStep(twin: NoticeTwin, step: NoticeStep): Promise<void> {
  const { world } = twin
  switch (step.do) {
    case 'activate':
      return void (await world.engine.activate(GOOD_KEY))
    case 'check':
      return void (await world.engine.revalidate())
    case 'calm':
      return world.provider.obey()
    case 'refuse':
      return world.provider.always({ kind: 'refused', reason: step.reason }, 'validate')
    case 'trouble':
      return world.provider.always({ kind: 'unreachable', cause: step.cause })
    case 'pass':
      return world.pass(step.hours * HOUR_MS)
    case 'set-clock':
      return world.clock.setWall(world.trueNow() + step.hours * HOUR_MS)
    case 'publish':
      return world.publish(published(world, step))
    case 'relay':
      return setRelay(world, step.is)
    case 'retire':
    case 'unretire':
      twin.isRetired = step.do === 'retire'
      return relaunch(twin)
    case 'relaunch':
      return relaunch(twin)
    default:
      return step satisfies never
  }
}

async function relaunch({ world, hasNotices, isRetired }: NoticeTwin): Promise<void> {
  world.restart({
    ...(isRetired ? { wrapProvider: retired } : {}),
    ...(hasNotices ? {} : { notices: undefined }),
  })
  await world.start()
}

function published(world: NoticeWorld, { kind, days }: Extract<NoticeStep, { do: 'publish' }>) {
  const at = Math.max(0, Math.floor((world.trueNow() + days * DAY_MS) / 1_000))
  const honor = [{ store: NOTICED_STORE, before: at, until: at }]
  switch (kind) {
    case 'honor':
      return world.notice({ honor })
    case 'go-to':
      return world.notice({ goTo: world.goTo, exp: Math.max(at, Math.floor(world.trueNow() / 1_000) + 60) })
    case 'both':
      return world.notice({ honor, goTo: world.goTo })
    case 'other-store':
      return world.notice({ honor: [{ store: 'other', before: at, until: at }] })
    case 'other-app':
      return world.notice({ aud: 'other', honor, goTo: world.goTo })
    case 'older':
      return world.notice({ iat: 1, honor })
    case 'forged':
      return stranger.storeNotice({ aud: 'com.example.writer', iat: 1, exp: at, jti: 'x', honor })
    case 'page':
      return () => new Response('<html>Log in</html>')
    case 'nothing':
      return null
    default:
      return kind satisfies never
  }
}

function setRelay(world: NoticeWorld, is: Extract<NoticeStep, { do: 'relay' }>['is']): void {
  world.cutRelay(is === 'cut')
  const known = world.ledger.addKey(GOOD_KEY)
  const seatName = world.kept().credentials?.seatName
  if (is !== 'ignorant' && seatName !== undefined) known.seats.set('instance-1', seatName)
  known.disabled = is === 'refusing'
  known.expired = is === 'refusing'
  known.expiresAt = is === 'sooner' ? world.trueNow() + HOUR_MS : null
}
