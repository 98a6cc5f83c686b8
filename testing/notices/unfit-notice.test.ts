import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { createLeaseSigner } from '../lease-signer.js'
import { SAMPLE_POLICY } from '../sample-activation.js'
import { createNoticedLicense, honorFor, NOTICE_URL, type NoticeWorld, relaunch } from './notice-world.js'

const { graceMs } = SAMPLE_POLICY
const offline = { kind: 'unreachable', cause: 'offline' } as const

describe('a notice that does not count', () => {
  const stranger = createLeaseSigner('stranger')
  const page = () => new Response('<html>Log in</html>', { headers: { 'content-type': 'text/html' } })
  const huge = () => new Response('x'.repeat(10 * 1_024 * 1_024))
  const redirected = async (): Promise<Response> => {
    throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') })
  }

  it.each<
    [
      what: string,
      logged: string | null,
      answer: (world: NoticeWorld, good: string) => string | (() => Response | Promise<Response>) | null,
    ]
  >([
    ['none at all', null, () => null],
    ['a page of a portal', 'unreadable', () => page],
    ['10 MB', 'too-long', () => huge],
    ['a redirect', null, () => redirected],
    ['an error of the server', null, () => () => new Response('no', { status: 500 })],
    ['broken JSON', 'unreadable', () => 'eyJhbGciOiJFZERTQSJ9.eyJhdWQi.AAAA'],
    ['one cut short', 'unreadable', (_world, good) => good.slice(0, -20)],
    [
      'a forged one',
      'bad-signature',
      (_world, good) => `${good.split('.').slice(0, 2).join('.')}.${'A'.repeat(86)}`,
    ],
    [
      'one of a key that the app does not know',
      'unknown-key',
      (world) =>
        stranger.storeNotice({
          aud: 'com.example.writer',
          iat: 0,
          exp: 9e9,
          jti: 'x',
          honor: honorFor(world, DAY_MS),
        }),
    ],
    [
      'one of another app',
      'other-app',
      (world) => world.notice({ aud: 'other', honor: honorFor(world, 9 * DAY_MS) }),
    ],
    [
      'one that has expired',
      'expired',
      (world) =>
        world.notice({
          iat: 1,
          exp: Math.floor(world.trueNow() / 1_000),
          honor: honorFor(world, 9 * DAY_MS),
        }),
    ],
    [
      'one from a time to come',
      'not-yet',
      (world) =>
        world.notice({
          iat: Math.floor((world.trueNow() + 2 * DAY_MS) / 1_000),
          honor: honorFor(world, 9 * DAY_MS),
        }),
    ],
  ])('%s is ignored, and logged once: %s', async (_what, logged, answer) => {
    const world = await createNoticedLicense()
    world.provider.always(offline)
    await world.pass(graceMs + DAY_MS)
    const good = world.notice({ honor: honorFor(world, 30 * DAY_MS) })
    world.publish(answer(world, good))
    for (let checks = 0; checks < 3; checks += 1) await world.engine.revalidate()
    expect(world.engine.snapshot.entitled).toBe(false)
    expect(world.kept().storeNotice).toBeNull()
    const lines = world.log.filter(
      ({ level, message }) => level === 'warn' && message.includes('store notice'),
    )
    expect(lines.map(({ facts }) => facts['fault'])).toEqual(logged === null ? [] : [logged])
    world.publish(good)
    await world.engine.revalidate()
    expect(world.engine.snapshot.entitled).toBe(true)
  })

  it('one that was issued earlier does not take the place of the one that is kept', async () => {
    const world = await createNoticedLicense()
    const older = world.notice({ honor: [{ store: 'other-store', before: 9e9, until: 9e9 }] })
    world.provider.always(offline)
    await world.pass(graceMs + DAY_MS)
    const newer = world.notice({ honor: honorFor(world, 30 * DAY_MS) })
    world.publish(newer)
    await world.engine.revalidate()
    world.publish(older)
    await world.pass(29 * DAY_MS)
    await relaunch(world)
    await world.engine.revalidate()
    expect([world.kept().storeNotice, world.engine.snapshot.entitled]).toEqual([newer, true])
  })

  it('one that is kept counts no more where the app has another key, and is replaced', async () => {
    const world = await createNoticedLicense()
    world.provider.always(offline)
    await world.pass(graceMs + DAY_MS)
    world.publish(world.notice({ honor: honorFor(world, 30 * DAY_MS) }))
    await world.engine.revalidate()
    const notices = { url: NOTICE_URL, publicKeys: [stranger.publicKey] }
    expect((await relaunch(world, { notices })).entitled).toBe(false)
    expect((await relaunch(world)).entitled).toBe(true)
  })
})
