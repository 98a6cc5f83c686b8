import type {
  DeactivateRequest,
  LicenseFacts,
  LicenseProvider,
  ProviderAnswer,
  ProviderCall,
  SeatGrant,
  ValidateRequest,
} from '../../../providers/license-provider.js'
import { NO_SEAT } from '../../../providers/polar/parse.js'
import type { LedgerBooks } from '../books.js'
import { createLedgerVerbs } from '../ledger-provider.js'
import type { LedgerSettings } from '../options.js'
import { createMirror, type Mirror, NOT_KNOWN } from './conclude.js'
import { giveBackSeat, settleSeat } from './lent-seats.js'
import type { MirrorSeat } from './mirror-books.js'
import type { MirrorSettings } from './options.js'

type Verbs = Pick<LicenseProvider, 'inspect' | 'activate' | 'validate' | 'deactivate'>

/**
 * The store decides while it answers. When it has not for the set time, a yes of the books goes out in the place of "unreachable"; their
 * no never does, since the store alone would have ended nothing then. So no app is less open with a mirror than without.
 */
export function createMirrorVerbs(
  settings: LedgerSettings,
  options: MirrorSettings,
  open: () => Promise<LedgerBooks>,
): Verbs {
  const books = createLedgerVerbs(settings, open)
  const mirror = createMirror(settings, options, open)
  const { store, conclude } = mirror
  return {
    async inspect({ key }, call) {
      const asked = { key, call, told: (facts: LicenseFacts) => ({ facts }) }
      return conclude(await store.inspect({ key }, call), asked, () => books.inspect({ key }, call))
    },
    async activate(request, call) {
      const asked = { key: request.key, call, told: tellGrant }
      return conclude(await store.activate(request, call), asked, () => books.activate(request, call))
    },
    validate: (request, call) => validate(request, call, mirror, books),
    deactivate: (request, call) => deactivate(request, call, mirror),
  }
}

async function validate(
  request: ValidateRequest,
  call: ProviderCall,
  mirror: Mirror,
  books: Verbs,
): Promise<ProviderAnswer<SeatGrant>> {
  const seat = await mirror.seat(request.instanceId)
  const askBooks = () =>
    request.instanceId === NO_SEAT ? withoutSeat(books.inspect(request, call)) : books.validate(request, call)
  if (isLent(seat)) {
    const answer = await validateLent(request, seat, call, mirror)
    // The books have lent it, so they stand by it until the store has had its say.
    if (answer === 'busy') return mirror.askBooks(askBooks, NOT_KNOWN)
    return mirror.conclude(answer, { ...request, call, told: tellGrant }, askBooks)
  }
  const answer = await mirror.store.validate(request, call)
  if (seat === 'unknown' && isNoSeat(answer)) return NOT_KNOWN
  return mirror.conclude(answer, { ...request, call, told: tellGrant }, askBooks)
}

/** The store knows a seat that was lent by another id, and the app by the first. */
async function validateLent(
  { key }: ValidateRequest,
  seat: MirrorSeat,
  call: ProviderCall,
  mirror: Mirror,
): Promise<ProviderAnswer<SeatGrant> | 'busy'> {
  const { storeSeatId } = seat
  const answer =
    storeSeatId === null
      ? await settleSeat({ key, seat, call }, mirror)
      : await mirror.store.validate({ key, instanceId: storeSeatId }, call)
  if (answer === 'busy' || answer.kind !== 'granted') return answer
  const { license, seat: given } = answer.value
  return { ...answer, value: { license, seat: { ...given, instanceId: seat.id } } }
}

async function deactivate(
  request: DeactivateRequest,
  call: ProviderCall,
  mirror: Mirror,
): Promise<ProviderAnswer<null>> {
  const { now, open, careful } = mirror
  const seat = await mirror.seat(request.instanceId)
  if (isLent(seat) && seat.storeSeatId === null) {
    const freed = await giveBackSeat({ key: request.key, seat, call }, mirror)
    return freed === 'busy' ? NOT_KNOWN : freed
  }
  const instanceId = (isLent(seat) && seat.storeSeatId) || request.instanceId
  const answer = await mirror.store.deactivate({ ...request, instanceId }, call)
  if (seat === 'unknown' && isNoSeat(answer)) return NOT_KNOWN
  if (answer.kind !== 'unreachable')
    await careful(async () => {
      await mirror.heard()
      if (answer.kind === 'granted' || isNoSeat(answer))
        await (await open()).mirror.free(request.instanceId, now())
    })
  return answer
}

function isLent(seat: Awaited<ReturnType<Mirror['seat']>>): seat is MirrorSeat {
  return seat !== undefined && seat !== 'unknown' && seat.lentAt !== null
}

const tellGrant = ({ license, seat }: SeatGrant) => ({ facts: license, seat })

function isNoSeat(answer: ProviderAnswer<unknown>): boolean {
  return answer.kind === 'refused' && answer.reason === 'instance-not-found'
}

async function withoutSeat(
  inspecting: Promise<ProviderAnswer<LicenseFacts>>,
): Promise<ProviderAnswer<SeatGrant>> {
  const answer = await inspecting
  if (answer.kind !== 'granted') return answer
  return { ...answer, value: { license: answer.value, seat: { instanceId: NO_SEAT, name: '' } } }
}
