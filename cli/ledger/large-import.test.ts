import { afterAll, describe, expect, it } from 'vitest'
import { createImportFolder, hasSqlite, importAt, runImportCommand } from './test-import.js'

/** `npm run bench -- import` measures the memory that 100,000 keys with 250,000 seats take. */
const KEYS = 2_000
const SEATS = [0, 5, 1, 4, 2, 3]
/** Node's streams and the parser read so far ahead, whatever the length of a file. */
const MOST_KEYS_AHEAD = 600

const { newFile } = createImportFolder(afterAll)

function* chunksOfKeys(onRead: () => void): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode('key,seats_limit,product_name,seat_id,seat_name\n')
  for (let index = 0; index < KEYS; index += 1) {
    onRead()
    const key = `A1B2C3D4-0000-4000-8000-${String(index).padStart(12, '0')}`
    const names = Array.from(
      { length: SEATS[index % SEATS.length] ?? 0 },
      (_, seat) => `${index}-${seat},Computer`,
    )
    const seats = names.map((name) => `${key},,,${name}\n`)
    yield encoder.encode(`${key},5,${'Margin Notes '.repeat(30)},,\n${seats.join('')}`)
  }
}

describe.skipIf(!hasSqlite)('a large ledger', () => {
  it('comes in as fast as the database takes it, and goes out in pieces', { timeout: 60_000 }, async () => {
    const [file, out] = [newFile('db'), newFile('csv')]
    let [read, ahead, at] = [0, 0, importAt]
    const imported = await runImportCommand(
      ['ledger', 'import', '--from', 'csv', 'large.csv', '--database', file, '--no-check'],
      {
        now: () => (at += 1_000),
        adapt: ({ print }) => ({
          openFile: async () => ({ size: 1, chunks: asAsync(chunksOfKeys(() => (read += 1))) }),
          print(line) {
            const { event, keys } = JSON.parse(line) as { readonly event: string; readonly keys: number }
            if (event === 'progress') ahead = Math.max(ahead, read - keys)
            print(line)
          },
        }),
      },
    )
    expect(imported.ofKind('imported')).toMatchObject([{ keys: KEYS, added: KEYS, seatsAdded: 5_000 }])
    expect([ahead > 0, ahead <= MOST_KEYS_AHEAD]).toEqual([true, true])

    let [pieces, longest] = [0, 0]
    const exported = await runImportCommand(['ledger', 'export', '--database', file, '--out', out], {
      adapt: ({ createSecret }) => ({
        async createSecret(path) {
          const created = await createSecret(path)
          return {
            ...created,
            write(text) {
              pieces += 1
              longest = Math.max(longest, text.length)
              return created.write(text)
            },
          }
        },
      }),
    })
    expect(exported.ofKind('exported')).toMatchObject([{ keys: KEYS, seats: 5_000 }])
    expect([pieces, longest < 500_000]).toEqual([1 + KEYS / 200, true])
  })
})

async function* asAsync<Item>(items: Iterable<Item>): AsyncGenerator<Item, void, undefined> {
  yield* items
}
