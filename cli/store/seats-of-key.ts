import type { DirectoryInstance, DirectoryKey } from '../../providers/license-directory.js'
import type { StoreAccess } from './store-access.js'
import { directoryFailureOf, storeFailure } from './store-failure.js'

/** The seats of a key and of no other, the newest first. */
export async function readSeats(
  key: DirectoryKey,
  store: StoreAccess,
): Promise<readonly DirectoryInstance[]> {
  const seats: DirectoryInstance[] = []
  try {
    for await (const seat of store.directory.instances({ keyId: key.id }, store.call)) {
      // A store that forgot its filter would have other people's computers freed.
      if (seat.keyId === undefined || seat.keyId === key.id) seats.push(seat)
    }
  } catch (error) {
    const failure = directoryFailureOf(error)
    throw failure === undefined ? error : storeFailure(failure, store)
  }
  return seats.sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0))
}
