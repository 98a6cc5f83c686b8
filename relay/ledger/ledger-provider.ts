import type {
  LicenseFacts,
  LicenseProvider,
  ProviderAnswer,
  ProviderCall,
  ProviderComputer,
  SeatGrant,
} from '../../providers/license-provider.js'
import { isSeatOfDevice } from '../verbs/device-tag.js'
import type { LedgerBooks, LicenseEntry } from './books.js'
import { hashDevice, hashLicenseKey } from './key-secrets.js'
import { isLedgerTrouble, LedgerTrouble } from './ledger-trouble.js'
import type { LedgerSettings } from './options.js'
import { factsOf, refusalOf, seatOf } from './verdict.js'

type Verbs = Pick<LicenseProvider, 'inspect' | 'activate' | 'validate' | 'deactivate'>
type Refused = Extract<ProviderAnswer<never>, { readonly kind: 'refused' }>

/** A caller may stop waiting at any time; a command to the database takes effect all the same. */
export function createLedgerVerbs(settings: LedgerSettings, open: () => Promise<LedgerBooks>): Verbs {
  const answer = <Value>(
    { signal }: ProviderCall,
    key: string,
    ask: (asked: Asked) => Promise<ProviderAnswer<Value>>,
  ): Promise<ProviderAnswer<Value>> => {
    signal?.throwIfAborted()
    const asking = hashLicenseKey(key).then(async (keyHash) => {
      const books = await open()
      return ask({ books, keyHash, at: settings.now(), settings })
    })
    return untilAborted(asking.catch(unreachableOf), signal)
  }
  return {
    inspect: async ({ key }, call) => answer(call, key, inspect),
    activate: async ({ key, seatName }, call) =>
      answer(call, key, (asked) => activate(seatName, call.computer, asked)),
    validate: async ({ key, instanceId }, call) => answer(call, key, (asked) => validate(instanceId, asked)),
    deactivate: async ({ key, instanceId, idempotencyKey }, call) =>
      answer(call, key, (asked) => deactivate(instanceId, idempotencyKey, asked)),
  }
}

interface Asked {
  readonly books: LedgerBooks
  readonly keyHash: string
  readonly at: number
  readonly settings: LedgerSettings
}

async function inspect(asked: Asked): Promise<ProviderAnswer<LicenseFacts>> {
  const { books, keyHash, at, settings } = asked
  const license = await books.license({ keyHash })
  if (license === undefined) return unknownKey(asked)
  return judge(license, asked) ?? granted(factsOf(license, at, settings.mirror?.store.id), at)
}

async function activate(
  seatName: string,
  computer: ProviderComputer | undefined,
  asked: Asked,
): Promise<ProviderAnswer<SeatGrant>> {
  const { books, keyHash, at, settings } = asked
  const device = computer ? await hashDevice(computer.appId, computer.deviceId) : null
  const taken = await books.takeSeat({
    keyHash,
    seat: { id: crypto.randomUUID(), name: seatName, device, createdAt: at },
    isLent: settings.mirror !== undefined,
    isOwnName: (name) => computer !== undefined && isSeatOfDevice(name, computer.deviceId),
    judge: (license) => judge(license, asked),
  })
  if (taken.kind === 'unknown') return unknownKey(asked)
  if (taken.kind === 'refused') return taken.refusal
  const license = factsOf(taken.license, at, settings.mirror?.store.id)
  if (taken.kind === 'full') return refused('no-seats-left', license, at)
  return granted({ license, seat: seatOf(taken.seat) }, at)
}

async function validate(instanceId: string, asked: Asked): Promise<ProviderAnswer<SeatGrant>> {
  const { books, keyHash, at, settings } = asked
  const license = await books.license({ keyHash })
  if (license === undefined) return unknownKey(asked)
  const refusal = judge(license, asked)
  if (refusal !== undefined) return refusal
  const seat = await books.seat(instanceId)
  const facts = factsOf(license, at, settings.mirror?.store.id)
  if (seat?.licenseId !== license.id) return refused('instance-not-found', facts, at)
  return granted({ license: facts, seat: seatOf(seat) }, at)
}

/** Also of a key that has ended: its computer is free all the same. */
async function deactivate(
  instanceId: string,
  idempotencyKey: string,
  asked: Asked,
): Promise<ProviderAnswer<null>> {
  const { books, keyHash, at, settings } = asked
  const release = { keyHash, seatId: instanceId, releaseId: idempotencyKey, at }
  if (await books.freeSeat(release)) return granted(null, at)
  const license = await books.license({ keyHash })
  return license === undefined
    ? unknownKey(asked)
    : refused('instance-not-found', factsOf(license, at, settings.mirror?.store.id), at)
}

function judge(license: LicenseEntry, { settings, at }: Asked): Refused | undefined {
  const reason = refusalOf(license, settings, at)
  return reason && refused(reason, factsOf(license, at, settings.mirror?.store.id), at)
}

function granted<Value>(value: Value, at: number): ProviderAnswer<Value> {
  return { kind: 'granted', value, serverTimeAt: at }
}

function refused(reason: Refused['reason'], facts: LicenseFacts | undefined, at: number): Refused {
  return { kind: 'refused', reason, ...(facts === undefined ? {} : { facts }), serverTimeAt: at }
}

/** Empty books belong to another file or are not restored yet: nobody is refused because of them. */
async function unknownKey({ books, at }: Asked): Promise<ProviderAnswer<never>> {
  const [any] = await books.licenses({}, { after: '', size: 1 })
  if (any !== undefined) return refused('key-not-found', undefined, at)
  throw new LedgerTrouble('misconfigured', 'the ledger holds no keys: look whether it is the right database')
}

/** A failure of the database is never a verdict. A bug in this program is not such a failure: it is thrown. */
function unreachableOf(error: unknown): ProviderAnswer<never> {
  if (!isLedgerTrouble(error)) throw error
  return { kind: 'unreachable', cause: error.reason, hint: error.message }
}

function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
