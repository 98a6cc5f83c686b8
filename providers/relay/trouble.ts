import type { UnreachableCause } from '../../contract/license-error.js'
import type { RelayFaultCode } from '../../contract/relay-api.js'
import type { Hints } from '../http/head.js'
import { troubleOfStatus } from '../http/status.js'
import type { ProviderAnswer } from '../license-provider.js'

/** The relay says that it could not do what it was asked. Only the author can put most of these right. */
export function troubleOfFault(code: RelayFaultCode, hints: Hints): ProviderAnswer<never> {
  switch (code) {
    case 'not-offered':
      return { kind: 'refused', reason: 'unspecified' }
    case 'rate-limited':
      return { kind: 'unreachable', cause: 'rate-limited', ...hints }
    case 'internal':
      return { kind: 'unreachable', cause: 'server-error', ...hints }
    case 'bad-request':
    case 'unknown-app':
    case 'no-common-key':
    case 'not-found':
    case 'method-not-allowed':
    case 'too-large':
    case 'unsupported-media-type':
      return { kind: 'unreachable', cause: 'misconfigured', ...hints }
    default:
      return code satisfies never
  }
}

/** Without a body of the relay, whoever answered was not the relay. */
export function troubleOfRelayStatus(status: number): UnreachableCause {
  return troubleOfStatus(status) ?? 'not-the-api'
}
