import type { RefusalReason, UnreachableCause } from '../../contract/license-error.js'
import type { DirectoryFailure } from '../../providers/license-directory.js'
import type { ProviderAnswer } from '../../providers/license-provider.js'
import { CommandFailure, EXIT_FAILURE, EXIT_UNAUTHORIZED, EXIT_UNREACHABLE } from '../command.js'
import { plainText } from '../text-table.js'
import type { StoreAccess } from './store-access.js'

type Refused = Extract<ProviderAnswer<never>, { readonly kind: 'refused' }>
type Unreachable = Extract<ProviderAnswer<never>, { readonly kind: 'unreachable' }>
type AskedStore = Pick<StoreAccess, 'title' | 'slug' | 'apiKeyAdvice' | 'unseenKeyAdvice'>

const CAUSES: Readonly<Record<UnreachableCause, string>> = {
  offline: 'there is no connection',
  timeout: 'it did not answer in time',
  tls: 'the connection is not trusted (TLS)',
  'proxy-auth': 'a proxy requires a password',
  'rate-limited': 'too many requests',
  'server-error': 'it reports a server error',
  'not-the-api': 'the answer is not from its API; check --base-url',
  misconfigured: 'it does not accept the API key, or the request',
}

const REASONS: Readonly<Record<RefusalReason, string>> = {
  'key-not-found': 'no such key; a new one can take a few minutes to appear',
  'key-disabled': 'the key is disabled: turn it on first, with "license-gate keys update"',
  'key-expired': 'the key has expired: extend it first, with "license-gate keys update"',
  'no-seats-left': 'all seats of the key are in use',
  'instance-not-found': 'the key has no such seat',
  'wrong-product': 'the key is for another product',
  'test-key': 'the key was bought in test mode',
  'store-closed': 'the store is retired, and never asked',
  'invalid-input': 'the store cannot read the key',
  unspecified: 'the store gave no reason',
}

/** A store's failure in words for a support person, with the exit code that a script can act on. */
export function storeFailure(
  failure: DirectoryFailure | Refused | Unreachable,
  store: AskedStore,
): CommandFailure {
  const request = failure.requestId === undefined ? '' : ` (request ${plainText(failure.requestId)})`
  if (failure.kind === 'unreachable') return unreachable(failure, store, request)
  const { reason } = failure
  if (reason === 'forbidden' && store.slug !== undefined) return wrongSlug(store.slug, store.title, request)
  const said = 'detail' in failure && failure.detail ? `: ${plainText(failure.detail)}` : ''
  switch (reason) {
    case 'unauthorized':
    case 'forbidden':
      return new CommandFailure(
        `${store.title} ${reason === 'forbidden' ? 'does not allow this API key to do that' : 'does not accept the API key'}${said}${request}. ${store.apiKeyAdvice}`,
        EXIT_UNAUTHORIZED,
      )
    case 'not-found':
      return new CommandFailure(
        `${store.title} has no key or seat with that number. ${store.unseenKeyAdvice}`.trim(),
      )
    case 'invalid-input':
      return new CommandFailure(`${store.title} did not accept the request${said}${request}`)
    default:
      return new CommandFailure(
        reason in REASONS
          ? `refused: ${REASONS[reason as RefusalReason]}`
          : `${store.title} refused${said}${request}`,
        EXIT_FAILURE,
      )
  }
}

/** The API key was accepted, so another one would be of no use. */
function wrongSlug(slug: string, title: string, request: string): CommandFailure {
  return new CommandFailure(
    `${title} does not let the API key into the store "${plainText(slug)}"${request}: look at --store-slug, ` +
      'which is the name in the address of the store; else the API key has no right to do this',
  )
}

/** Matched by `name`: each bundle has its own copy of the class, so `instanceof` fails. */
export function directoryFailureOf(error: unknown): DirectoryFailure | undefined {
  if (!(error instanceof Error) || error.name !== 'DirectoryError' || !('failure' in error)) return undefined
  return error.failure as DirectoryFailure
}

function unreachable(
  { cause, retryAfterMs }: Unreachable,
  store: AskedStore,
  request: string,
): CommandFailure {
  const later = retryAfterMs === undefined ? '' : `; try again in ${Math.ceil(retryAfterMs / 1000)} seconds`
  if (cause === 'misconfigured')
    return new CommandFailure(
      `${store.title}: ${CAUSES[cause]}${request}. ${store.apiKeyAdvice}`,
      EXIT_UNAUTHORIZED,
    )
  return new CommandFailure(
    `cannot reach ${store.title}: ${CAUSES[cause]}${later}${request}`,
    EXIT_UNREACHABLE,
  )
}
