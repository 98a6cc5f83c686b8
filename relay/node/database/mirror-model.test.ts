import fc from 'fast-check'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { type TestDatabases, testDatabases } from './test-books.js'
import { createMirrorWorld, HOUR_MS, MINUTE_MS } from './test-mirror.js'
import { APPS, History, KEYS, OTHER_KEY, type Step } from './test-mirror-history.js'

/** Histories of so many runs; more are asked for by hand. */
const RUNS = Number(process.env['MIRROR_RUNS'] ?? 40)

const changes = fc.oneof(
  fc.record({ disabled: fc.boolean() }),
  fc.record({ limit: fc.constantFrom(null, 0, 1, 2, 3) }),
  fc.constantFrom({ expiresAt: null }, { expiresAt: 0 }),
)
const key = fc.nat(KEYS.length - 1)
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constantFrom('activate', 'validate', 'validate', 'deactivate', 'inspect'),
        app: fc.nat(APPS.length - 1),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('mood'), mood: fc.constantFrom('up', 'down', 'lost') }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.constantFrom(1_000, MINUTE_MS, HOUR_MS) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('sell'), key, change: changes }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('free'), key }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('webhook'), event: fc.nat() }) },
  ),
  { minLength: 10, maxLength: 40 },
) as fc.Arbitrary<readonly Step[]>

const [sqlite] = testDatabases(inject('postgresFolder'))
const [, isHere, start] = sqlite

describe.skipIf(!isHere)('a mirror, in any history', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await start()
  })
  afterAll(() => databases.close())

  it('is never less open than the store alone, and in the end as the store', {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const endings: (() => Promise<void>)[] = []
        const world = createMirrorWorld(databases.create(), (end) => void endings.push(end))
        world.store.add(OTHER_KEY, 1)
        const played = new History(world)
        try {
          for (const step of history) await played.play(step)
          await played.settle()
        } finally {
          for (const end of endings) await end()
        }
      }),
      { numRuns: RUNS },
    )
  })
})
