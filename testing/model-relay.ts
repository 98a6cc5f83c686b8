import { DAY_MS } from '../contract/duration.js'
import type {
  LicenseProvider,
  ProviderAnswer,
  ProviderCall,
  SeatGrant,
  ValidateRequest,
} from '../providers/license-provider.js'
import { createLeaseSigner, type LeaseSigner, subjectOf } from './lease-signer.js'
import type { ModelStore } from './model-store.js'

interface ModelRelayOptions {
  /** The relay's clock. */
  readonly now: () => number
  readonly signer?: LeaseSigner
  /** @defaultValue 30 days */
  readonly leaseMs?: number
  /** Keys that the app accepts besides the relay's own: those of a relay that it asked before. */
  readonly formerKeys?: readonly string[]
  /** Whether it tells which store is behind it; earlier versions of the relay do not. @defaultValue true */
  readonly tellsStore?: boolean
}

/** A relay before a model store, as a provider: it signs real leases, and lists, frees and finds seats. */
export function createModelRelay(store: ModelStore, options: ModelRelayOptions): LicenseProvider {
  const { signer = createLeaseSigner(), formerKeys = [] } = options
  const signed = createSigning({ ...options, signer }, store.id)
  return {
    id: 'relay',
    endpoint: 'https://relay.example',
    capabilities: { idempotentDeactivate: true, leases: true, devices: true },
    leaseTrust: { publicKeys: [signer.publicKey, ...formerKeys] },
    inspect: (request, call) => store.inspect(request, call),
    activate: (request, call) => signed(request.key, store.activate(request, call), call),
    validate: (request, call) => signed(request.key, validateOwn(store, request, call), call),
    deactivate: (request, call) => store.deactivate(request, call),
    ...createListedVerbs(store, signed),
  }
}

type Signing = (
  key: string,
  asked: Promise<ProviderAnswer<SeatGrant>>,
  call: ProviderCall,
) => Promise<ProviderAnswer<SeatGrant>>

function createSigning(
  {
    now,
    signer,
    leaseMs = 30 * DAY_MS,
    tellsStore = true,
  }: ModelRelayOptions & { readonly signer: LeaseSigner },
  store: string,
): Signing {
  let leases = 0
  const second = (at: number): number => Math.floor(at / 1_000)

  function sign(key: string, { license: sold, seat }: SeatGrant, { computer }: ProviderCall): SeatGrant {
    const license = tellsStore ? { ...sold, store } : sold
    if (computer === undefined) throw new TypeError('expected a computer')
    leases += 1
    const { customerName: _name, customerEmail: _email, keyTail: _tail, ...lic } = license
    const { appId, deviceId } = computer
    const exp = second(now() + leaseMs)
    const lease = signer.lease({
      iss: 'model',
      aud: appId,
      sub: subjectOf(appId, key),
      did: deviceId,
      iid: seat.instanceId,
      seat: seat.name,
      lic,
      nonce: 'A'.repeat(22),
      iat: second(now()),
      exp,
      jti: `lease-${leases}`,
    })
    return { license, seat, lease, leaseEndsAt: exp * 1_000 }
  }

  return async (key, asked, call) => {
    const answer = await asked
    return answer.kind === 'granted' ? { ...answer, value: sign(key, answer.value, call) } : answer
  }
}

/** As a relay: a seat whose name carries the tag of another computer is not there. */
async function validateOwn(
  store: ModelStore,
  request: ValidateRequest,
  call: ProviderCall,
): Promise<ProviderAnswer<SeatGrant>> {
  const answer = await store.validate(request, call)
  if (answer.kind !== 'granted') return answer
  const tag = tagOf(answer.value.seat.name)
  const isOthers = tag !== undefined && tag !== tagOfComputer(call)
  return isOthers ? { kind: 'refused', reason: 'instance-not-found', facts: answer.value.license } : answer
}

const TAGGED = / ([0-9A-F]{6})-[0-9A-F]{4}$/

function tagOf(seatName: string): string | undefined {
  return TAGGED.exec(seatName)?.[1]
}

function tagOfComputer({ computer }: ProviderCall): string | undefined {
  return computer?.deviceId.slice(0, 6).toUpperCase()
}

function createListedVerbs(
  store: ModelStore,
  signed: Signing,
): Pick<LicenseProvider, 'devices' | 'release' | 'recover'> {
  return {
    release: (request, call) => store.deactivate(request, call),
    async devices({ key }, call) {
      const answer = await store.inspect({ key }, call)
      if (answer.kind !== 'granted') return answer
      const value = [...store.keyOf(key).seats].map(([instanceId, name]) => ({
        instanceId,
        name,
        isThisComputer: tagOf(name) === tagOfComputer(call),
      }))
      return { ...answer, value }
    },
    async recover({ key, seatName }, call) {
      const inspected = await store.inspect({ key }, call)
      if (inspected.kind !== 'granted') return inspected
      if (tagOf(seatName) !== tagOfComputer(call)) return { kind: 'refused', reason: 'instance-not-found' }
      const found = [...store.keyOf(key).seats].find(([, name]) => name === seatName)
      if (found === undefined)
        return { kind: 'refused', reason: 'instance-not-found', facts: inspected.value }
      return signed(key, store.validate({ key, instanceId: found[0] }, call), call)
    },
  }
}
