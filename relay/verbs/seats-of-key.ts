import type { UnreachableCause } from '../../contract/license-error.js'
import type { DirectoryFailure, DirectoryInstance } from '../../providers/license-directory.js'
import type { LicenseFacts, ProviderAnswer } from '../../providers/license-provider.js'
import type { DirectoryPorts } from './verb-ports.js'

/** A key and the seats that it has taken. */
interface SeatsOfKey {
  readonly license: LicenseFacts
  readonly seats: readonly DirectoryInstance[]
}

/** A dialog shows a few; nobody looks through more. */
const MAX_SEATS = 1_000

/**
 * Whoever has the key may see its seats: the store judges the key first, and only its own answer says which number the key
 * has in the management API.
 */
export async function readSeatsOfKey(
  key: string,
  { provider, directories, fetch }: DirectoryPorts,
  signal: AbortSignal,
): Promise<ProviderAnswer<SeatsOfKey>> {
  const answer = await provider.inspect({ key }, { fetch, signal })
  if (answer.kind !== 'granted') return answer
  const { licenseId: keyId, provider: store } = answer.value
  const directory = store === undefined ? directories[0] : directories.find(({ id }) => id === store)
  if (directory === undefined) return { kind: 'refused', reason: 'unspecified' }
  if (keyId === undefined) return { kind: 'unreachable', cause: 'not-the-api' }
  const seats: DirectoryInstance[] = []
  try {
    for await (const seat of directory.instances({ keyId }, { fetch, signal })) {
      // A directory that forgot its filter would show other people's computers.
      if (seat.keyId !== undefined && seat.keyId !== keyId) continue
      seats.push(seat)
      if (seats.length >= MAX_SEATS) break
    }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === undefined) throw error
    return troubleOf(failure)
  }
  return { ...answer, value: { license: answer.value, seats } }
}

/** By its name: the entries are bundled apart, so the class of an error says nothing. */
function failureOf(error: unknown): DirectoryFailure | undefined {
  if (!(error instanceof Error) || error.name !== 'DirectoryError' || !('failure' in error)) return undefined
  return error.failure as DirectoryFailure
}

/** The store's "no" to the relay is no verdict about a key. */
function troubleOf(failure: DirectoryFailure): ProviderAnswer<never> {
  if (failure.kind === 'unreachable') return failure
  const isOurs = failure.reason === 'unauthorized' || failure.reason === 'forbidden'
  const cause: UnreachableCause = isOurs ? 'misconfigured' : 'not-the-api'
  return { kind: 'unreachable', cause }
}
