import type { RelayRequests, RelayVerb } from '../../contract/relay-api.js'
import type { ProviderCall } from '../../providers/license-provider.js'
import { byRecognition } from './directory-verbs.js'
import type { RunVerb, VerbPorts } from './verb-ports.js'
import { withDeadline } from './with-deadline.js'

/** Who asks, for a store whose seats are the computers. Which of its apps have plans that go by entitlements, a relay cannot know. */
export function callFor(
  { appId, deviceId }: RelayRequests[RelayVerb],
  { fetch }: Pick<VerbPorts, 'fetch'>,
): ProviderCall {
  return { fetch, computer: { appId, deviceId }, wantsEntitlements: true }
}

const CANNOT = { kind: 'refused', reason: 'unspecified' } as const

/** Lists the computers that use this key. The store judges the key first: anyone who has it may see them. */
export const fingerprintDevices: RunVerb<'devices'> = (request, ports) =>
  withDeadline(ports.upstreamTimeoutMs, async (signal) => {
    const { provider } = ports
    const call = { ...callFor(request, ports), signal }
    const inspected = await provider.inspect({ key: request.key }, call)
    if (inspected.kind !== 'granted') return inspected
    const listed = (await provider.devices?.({ key: request.key }, call)) ?? CANNOT
    return listed.kind === 'granted'
      ? { ...listed, value: { license: inspected.value, devices: listed.value.toSorted(byRecognition) } }
      : listed
  })

export const fingerprintRelease: RunVerb<'release'> = async (request, ports) => {
  const { key, instanceId, idempotencyKey } = request
  const release = { key, instanceId, idempotencyKey }
  return (await ports.provider.release?.(release, callFor(request, ports))) ?? CANNOT
}

/** By the computer: its name says nothing. */
export const fingerprintRecover: RunVerb<'recover'> = (request, ports) =>
  withDeadline(ports.upstreamTimeoutMs, async (signal) => {
    const { key, seatName } = request
    const call = { ...callFor(request, ports), signal }
    return (await ports.provider.recover?.({ key, seatName }, call)) ?? CANNOT
  })
