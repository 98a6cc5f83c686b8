import type { UnreachableCause } from '../../contract/license-error.js'
import type {
  DirectoryCall,
  DirectoryFailure,
  DirectoryInstance,
  LicenseDirectory,
} from '../../providers/license-directory.js'
import type { LicenseFacts, ProviderAnswer, SeatGrant } from '../../providers/license-provider.js'
import type { DirectoryPorts, VerbPorts } from './verb-ports.js'

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
  const { licenseId, provider: store } = answer.value
  const directory = store === undefined ? directories[0] : directories.find(({ id }) => id === store)
  if (directory === undefined) return { kind: 'refused', reason: 'unspecified' }
  const seats: DirectoryInstance[] = []
  try {
    const keyId = licenseId ?? (await findKeyId(key, directory, { fetch, signal }))
    if (keyId === undefined) return { kind: 'unreachable', cause: 'not-the-api' }
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

/** With the name of the seat as the directory has it, where the license API tells none (Dodo Payments): it says which computer's it is. */
export async function withSeatName(
  answer: ProviderAnswer<SeatGrant>,
  { directories = [], fetch }: Pick<VerbPorts, 'directories' | 'fetch'>,
  signal: AbortSignal,
): Promise<ProviderAnswer<SeatGrant>> {
  if (answer.kind !== 'granted' || answer.value.seat.name !== '') return answer
  const { license, seat } = answer.value
  const { provider: store } = license
  const directory = store === undefined ? directories[0] : directories.find(({ id }) => id === store)
  const found = await directory?.instance({ id: seat.instanceId }, { fetch, signal })
  if (found?.kind !== 'answered') return answer
  return { ...answer, value: { ...answer.value, seat: { ...seat, name: found.value.name } } }
}

/** For a store whose license API tells no number (Dodo Payments): all keys are looked through, for as long as the request may take. */
async function findKeyId(
  key: string,
  directory: LicenseDirectory,
  call: DirectoryCall,
): Promise<string | undefined> {
  for await (const each of directory.keys({}, call)) if (each.key === key.trim()) return each.id
  return undefined
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
