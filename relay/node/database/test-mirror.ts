import type { ProviderAnswer, SeatGrant } from '../../../providers/license-provider.js'
import { ledger } from '../../ledger/ledger.js'
import { type DatabaseAddress, databaseAt } from './test-books.js'
import { createMirroredStore } from './test-mirrored-store.js'

export const AT = Date.UTC(2030, 0, 1)
export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const KEY = '38B1460A-5104-4067-A91D-77B872934D51'

export const call = (computer: string) => ({
  fetch: globalThis.fetch,
  computer: { appId: 'Margin Notes', deviceId: computer.padEnd(64, '0') },
})

export function seatIn(answer: ProviderAnswer<SeatGrant>) {
  if (answer.kind !== 'granted') throw new Error(`expected a seat, got ${JSON.stringify(answer)}`)
  return answer.value.seat
}

/** A store with one key of two seats, and books that mirror it. */
export function createMirrorWorld(
  address: DatabaseAddress,
  onTestFinished: (finish: () => Promise<void>) => void,
) {
  const time = { at: AT }
  const store = createMirroredStore(() => time.at)
  store.add(KEY)
  const troubles: string[] = []
  const open = (
    database = databaseAt(address),
    { directory } = { directory: store.directory as typeof store.directory | undefined },
  ) => {
    const mirror = {
      store: store.provider,
      ...(directory && { directory }),
      onTrouble: (message: string) => void troubles.push(message),
    }
    const books = ledger({ database, mirror, now: () => time.at })
    onTestFinished(() => books.close())
    return books
  }
  const books = open()
  return {
    time,
    store,
    books,
    open,
    troubles,
    /** The store is found silent, and stays so for long. */
    async fallSilent() {
      store.world.mood = 'down'
      await books.inspect({ key: KEY }, call('a'))
      time.at += HOUR_MS
    },
    /** The names of the key's seats, as the store has them. */
    seatNames: () => [...(store.keys.get(KEY)?.seats.values() ?? [])],
  }
}
