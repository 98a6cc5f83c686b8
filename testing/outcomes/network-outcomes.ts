import type { UnreachableCause } from '../../contract/license-error.js'
import type { Misbehavior } from './misbehavior.js'
import type { OutcomeRow, OutcomeSection } from './outcome-row.js'

type Stack = 'chromium' | 'node'

function thrown(
  what: string,
  stack: Stack,
  becomes: UnreachableCause,
  errors: readonly string[],
): OutcomeRow[] {
  return errors.map((error, index) => ({
    what,
    detail: error,
    isVariation: index > 0,
    outcome: { kind: 'throws', stack, error },
    becomes,
  }))
}

function misbehaves(how: Misbehavior, becomes: UnreachableCause): OutcomeRow {
  return { what: `The server ${how}`, outcome: { kind: 'misbehaves', how }, becomes }
}

/** Each of these takes its time, so each is met in few situations. */
function keepsWaiting(how: Misbehavior, becomes: UnreachableCause): OutcomeRow {
  return { ...misbehaves(how, becomes), isVariation: true }
}

const net = (names: string): string[] => names.split(' ').map((name) => `net::ERR_${name}`)
const codes = (names: string): string[] => names.split(' ')

const NO_CONNECTION = 'No connection comes about, or it breaks'
const TOO_LONG = 'It takes too long'
const NOT_TRUSTED = 'The secure connection cannot be made or is not trusted'
const NOT_THE_STORE = 'A redirect, or an answer that is not HTTP'
const PROXY_SIGN_IN = 'A proxy asks for a sign-in'
const WRONG_ADDRESS = 'The address of the API is unusable'

const rows: readonly OutcomeRow[] = [
  ...thrown(
    NO_CONNECTION,
    'chromium',
    'offline',
    net(
      'INTERNET_DISCONNECTED NAME_NOT_RESOLVED NAME_RESOLUTION_FAILED ADDRESS_UNREACHABLE NETWORK_CHANGED ' +
        'NETWORK_IO_SUSPENDED NETWORK_ACCESS_DENIED CONNECTION_REFUSED CONNECTION_RESET CONNECTION_CLOSED ' +
        'CONNECTION_ABORTED CONNECTION_FAILED EMPTY_RESPONSE CONTENT_LENGTH_MISMATCH ' +
        'INCOMPLETE_CHUNKED_ENCODING HTTP2_PROTOCOL_ERROR QUIC_PROTOCOL_ERROR PROXY_CONNECTION_FAILED ' +
        'TUNNEL_CONNECTION_FAILED MANDATORY_PROXY_CONFIGURATION_FAILED BLOCKED_BY_CLIENT FAILED',
    ),
  ),
  ...thrown(
    NO_CONNECTION,
    'node',
    'offline',
    codes('ENOTFOUND EAI_AGAIN ECONNREFUSED ECONNRESET EHOSTUNREACH ENETUNREACH EPIPE EPERM UND_ERR_SOCKET'),
  ),
  ...thrown(TOO_LONG, 'chromium', 'timeout', net('TIMED_OUT CONNECTION_TIMED_OUT DNS_TIMED_OUT')),
  ...thrown(
    TOO_LONG,
    'node',
    'timeout',
    codes('ETIMEDOUT UND_ERR_CONNECT_TIMEOUT UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT'),
  ),
  ...thrown(
    NOT_TRUSTED,
    'chromium',
    'tls',
    net(
      'CERT_AUTHORITY_INVALID CERT_COMMON_NAME_INVALID CERT_DATE_INVALID CERT_REVOKED ' +
        'CERTIFICATE_TRANSPARENCY_REQUIRED SSL_PROTOCOL_ERROR SSL_VERSION_OR_CIPHER_MISMATCH ' +
        'SSL_CLIENT_AUTH_CERT_NEEDED SSL_PINNED_KEY_NOT_IN_CERT_CHAIN PROXY_CERTIFICATE_INVALID',
    ),
  ),
  ...thrown(
    NOT_TRUSTED,
    'node',
    'tls',
    codes(
      'CERT_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN EPROTO ' +
        'UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT_LOCALLY ERR_TLS_CERT_ALTNAME_INVALID ' +
        'ERR_SSL_WRONG_VERSION_NUMBER',
    ),
  ),
  ...thrown(
    PROXY_SIGN_IN,
    'chromium',
    'proxy-auth',
    net('PROXY_AUTH_REQUESTED PROXY_AUTH_UNSUPPORTED INVALID_AUTH_CREDENTIALS MISSING_AUTH_CREDENTIALS'),
  ),
  ...thrown(NOT_THE_STORE, 'chromium', 'not-the-api', [
    ...net(
      'TOO_MANY_REDIRECTS UNSAFE_REDIRECT INVALID_REDIRECT INVALID_HTTP_RESPONSE CONTENT_DECODING_FAILED',
    ),
    'Redirect was cancelled',
    "Attempted to redirect, but redirect policy was 'error'",
  ]),
  ...thrown(NOT_THE_STORE, 'node', 'not-the-api', codes('HPE_INVALID_CONSTANT Z_DATA_ERROR')),
  ...thrown(
    WRONG_ADDRESS,
    'chromium',
    'misconfigured',
    net('INVALID_URL UNKNOWN_URL_SCHEME DISALLOWED_URL_SCHEME UNSAFE_PORT'),
  ),
  ...thrown(WRONG_ADDRESS, 'node', 'misconfigured', ['ERR_INVALID_URL']),
  misbehaves('has a name that cannot be resolved', 'offline'),
  misbehaves('refuses the connection', 'offline'),
  misbehaves('resets the connection', 'offline'),
  misbehaves('closes the connection without an answer', 'offline'),
  misbehaves('closes the connection in the middle of the headers', 'offline'),
  misbehaves('cuts the body', 'offline'),
  misbehaves('resets the connection in the middle of the body', 'offline'),
  misbehaves('sends 503 headers and cuts the body', 'server-error'),
  misbehaves('sends no headers in time', 'timeout'),
  keepsWaiting('sends its headers too slowly to be there in time', 'timeout'),
  keepsWaiting('sends headers, but no body in time', 'timeout'),
  keepsWaiting('sends its body too slowly to be there in time', 'timeout'),
  { ...keepsWaiting('sends 429 headers, but no body in time', 'rate-limited'), retryAfterMs: 30_000 },
  misbehaves('has a self-signed certificate', 'tls'),
  misbehaves('has a certificate of an unknown issuer', 'tls'),
  misbehaves('has an expired certificate', 'tls'),
  misbehaves('has a certificate for another host', 'tls'),
  misbehaves('does not speak TLS', 'tls'),
  misbehaves('does not speak HTTP', 'not-the-api'),
  misbehaves('sends a body without end', 'not-the-api'),
]

export const NETWORK_OUTCOMES: OutcomeSection = {
  title: 'No answer',
  intro:
    'The request fails before a whole answer is there. The names are those of the errors that Electron’s network ' +
    'stack or Node’s `fetch` throws; an error that is in no line counts as `offline`.',
  rows,
}
