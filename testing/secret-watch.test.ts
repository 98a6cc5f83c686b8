import { describe, expect, it } from 'vitest'
import { createEngineHarness, GOOD_KEY } from './engine-harness.js'
import { createSecretWatch, takeLeaks } from './secret-watch.js'
import { demoKeys } from './store/demo-keys.js'
import { sampleDevice } from './vault-samples.js'

const secretsIn = (value: unknown, audience: 'log' | 'window' = 'window'): string[] => {
  const watch = createSecretWatch()
  watch.guard('Demo Customer', 'shared-secret-9')
  watch.guardFromLogs('Janes-Laptop')
  watch.check('it', value, audience)
  return takeLeaks().map(({ secret }) => secret)
}

function circular(text: string): object {
  const value: Record<string, unknown> = { count: 1n }
  return Object.assign(value, { self: value, text })
}

describe('a secret watch', () => {
  it.each([
    ['a key', demoKeys.oneSeat],
    ['a key in another case, inside a text', `for ${demoKeys.full.toLowerCase()}.`],
    ['an e-mail address', { facts: [{ to: 'customer@example.test' }] }],
    ['a machine id', sampleDevice('one').id],
    ['the secret of a device', { deep: { deeper: sampleDevice('one').secret } }],
    ['a machine id as the system has it', '4f1c0a6e2d8b4f5f9a3e7c1d0b2a4968'],
    ['the name of a customer', 'Thank you, Demo Customer'],
    ['a guarded secret without its dashes', 'sharedsecret9'],
    ['an error whose message holds a key', new Error(`no ${demoKeys.full}`)],
    ['an error whose cause holds a key', new Error('no', { cause: new Error(demoKeys.full) })],
    ['a key in a value that holds itself', circular(demoKeys.full)],
    ['a request id that is a guarded secret', { requestId: 'Shared-Secret-9' }],
  ])('finds %s', (_what, value) => {
    expect(secretsIn(value)).toHaveLength(1)
  })

  it.each([
    ['what may be shown', { keyTail: 'C81D', seatName: 'Janes-Laptop 3F9A1C-7K2M', at: 1_893_456_000_000 }],
    ['a short tag of a device', { deviceTag: sampleDevice('one').id.slice(0, 8) }],
    ['the id of a request, whatever its form', { requestId: '7d1c2f4e-9a3b-4c5d-8e6f-0a1b2c3d4e5f' }],
    [
      'the id of what was bought, whatever its form',
      { soldAs: { productId: '7d1c2f4e-9a3b-4c5d-8e6f-0a1b2c3d4e5f' } },
    ],
    ['nothing', undefined],
  ])('does not mistake %s for a secret', (_what, value) => {
    expect(secretsIn(value)).toEqual([])
  })

  it('lets a window, but not the log, hold the name of the computer', () => {
    expect(secretsIn('Janes-Laptop 3F9A1C', 'log')).toEqual(['a name'])
    expect(secretsIn('Janes-Laptop 3F9A1C', 'window')).toEqual([])
  })

  it('does not repeat the secret in its report', () => {
    createSecretWatch().check('a line', `key=${demoKeys.oneSeat}`, 'log')
    expect(JSON.stringify(takeLeaks())).not.toContain(demoKeys.oneSeat.slice(0, 8))
  })

  it('looks at log lines with their facts, and hands them on', () => {
    const lines: unknown[] = []
    const log = createSecretWatch().watchLog({ write: (...line) => void lines.push(line) })
    log.write('info', 'all is well', { code: 'ok' })
    expect([lines, takeLeaks()]).toEqual([[['info', 'all is well', { code: 'ok' }]], []])
    log.write('warn', 'refused', { key: GOOD_KEY })
    expect(takeLeaks()).toEqual([{ where: 'the warn line "refused"', secret: 'a key, or the id of a seat' }])
  })
})

describe('the set-up of the suite', () => {
  it('watches what a test makes the console print', () => {
    // oxlint-disable-next-line no-console -- that the console is watched is what is tested
    console.debug('a.customer@example.test')
    expect(takeLeaks()).toEqual([{ where: 'console.debug()', secret: 'an e-mail address' }])
  })
})

describe('the harness of the engine', () => {
  it('has its log watched', async () => {
    const harness = createEngineHarness()
    harness.provider.next('inspect', () => {
      throw Object.assign(new Error('unused'), { name: `KeyError ${GOOD_KEY}` })
    })
    await harness.engine.activate(GOOD_KEY)
    expect(takeLeaks().map(({ where }) => where)).toEqual([
      'the error line "store: inspect threw in the provider"',
    ])
  })

  it('has its snapshots, replies and diagnostics watched', async () => {
    const harness = createEngineHarness({ deviceName: 'Janes-Laptop' })
    harness.provider.next('inspect', { kind: 'refused', reason: 'unspecified', requestId: GOOD_KEY })
    await harness.engine.activate(GOOD_KEY)
    harness.engine.diagnostics()
    const seat = { instanceId: 'instance-1', name: GOOD_KEY }
    harness.provider.next('activate', async (real) => {
      const answer = await real()
      if (answer.kind === 'granted') Object.assign(answer.value, { seat })
      return answer
    })
    await harness.engine.activate(GOOD_KEY)
    const found = new Set(takeLeaks().map(({ where }) => where))
    expect([...found].sort()).toEqual([
      'a snapshot',
      'the debug line "store: inspect"',
      'the result of activate',
      'the result of diagnostics',
    ])
  })

  it('tells no secret by itself', async () => {
    const harness = createEngineHarness({ deviceName: 'Janes-Laptop' })
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    await harness.engine.revalidate()
    harness.engine.diagnostics()
    await harness.engine.deactivate()
    expect(takeLeaks()).toEqual([])
  })
})
