import type { DirectoryError } from '../../../providers/directory/directory-error.js'
import type { Ledger } from '../../ledger/ledger.js'

export const CALL = { fetch: globalThis.fetch }
const WHOSE = { key: 'A-KEY-OF-SOMEBODY', instanceId: 'a-seat' }

/** What each call of a ledger says: its cause and hint, or that it was a verdict, which trouble may never be. */
export async function wordsOf(books: Ledger, { key, instanceId } = WHOSE): Promise<readonly string[]> {
  const answers = [
    await books.inspect({ key }, CALL),
    await books.activate({ key, seatName: 'Studio' }, CALL),
    await books.validate({ key, instanceId }, CALL),
    await books.deactivate({ key, instanceId, idempotencyKey: 'one' }, CALL),
  ]
  return answers.map((answer) =>
    answer.kind === 'unreachable' ? `${answer.cause}: ${answer.hint}` : `a verdict: ${answer.kind}`,
  )
}

/** The causes that the directory gives, and what making a key ends with. */
export async function causesOf(books: Ledger): Promise<readonly unknown[]> {
  const answer = await books.key('1')
  const listing = books.keys()[Symbol.asyncIterator]()
  const listed = await listing
    .next()
    .catch(({ failure }: DirectoryError) => ('cause' in failure ? failure.cause : failure))
  const made = await books.createKey().catch((error: Error) => error.message)
  return ['cause' in answer ? answer.cause : answer.kind, listed, made]
}
