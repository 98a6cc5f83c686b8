import type { RefusalReason } from '../contract/license-error.js'
import type { LicenseProvider, ProviderAnswer, SeatGrant } from '../providers/license-provider.js'

/** What a computer may rightly believe of its license, by nothing but the answers that reached it. */
export interface Believed {
  readonly instanceId: string
  /** The store's last explicit no since the last granted answer. */
  readonly ended: RefusalReason | null
  /** How often the key was not found since the last granted answer. */
  readonly notFound: number
  /** When the last granted answer came, in each of the clocks given. */
  readonly confirmed: Instants
}

interface Instants {
  /** By the right time. */
  readonly trueAt: number
  /** By how long the app has run on this computer. */
  readonly runMs: number
}

export interface AnswerWatch {
  /** `null`: no license. `'unclear'`: something was not saved, so what the next launch knows is open. */
  readonly believed: Believed | null | 'unclear'
  set(believed: Believed | null | 'unclear'): void
  wrap(provider: LicenseProvider): LicenseProvider
  /** The instance ids of deactivations that the store has refused. */
  readonly refusedReleases: ReadonlySet<string>
}

const ENDING: readonly RefusalReason[] = ['key-disabled', 'key-expired', 'wrong-product']

/** Watches the answers that reach an engine, independently of what the engine makes of them. */
export function createAnswerWatch(now: () => Instants): AnswerWatch {
  let believed: AnswerWatch['believed'] = null
  const refusedReleases = new Set<string>()

  function onGranted({ seat }: SeatGrant): void {
    believed = { instanceId: seat.instanceId, ended: null, notFound: 0, confirmed: now() }
  }

  function onValidated(instanceId: string, answer: ProviderAnswer<SeatGrant>): void {
    if (answer.kind === 'granted') onGranted(answer.value)
    if (answer.kind !== 'refused' || believed === null || believed === 'unclear') return
    if (believed.instanceId !== instanceId) return
    const { reason } = answer
    if (reason === 'instance-not-found') believed = null
    else if (ENDING.includes(reason)) believed = { ...believed, ended: reason }
    else if (reason === 'key-not-found') believed = { ...believed, notFound: believed.notFound + 1 }
  }

  return {
    get believed() {
      return believed
    },
    set(next) {
      believed = next
    },
    refusedReleases,
    wrap: (provider) =>
      watchAnswers(provider, {
        onGranted,
        onValidated,
        onReleaseRefused: (instanceId) => void refusedReleases.add(instanceId),
      }),
  }
}

interface Listeners {
  readonly onGranted: (grant: SeatGrant) => void
  readonly onValidated: (instanceId: string, answer: ProviderAnswer<SeatGrant>) => void
  readonly onReleaseRefused: (instanceId: string) => void
}

function watchAnswers(
  provider: LicenseProvider,
  { onGranted, onValidated, onReleaseRefused }: Listeners,
): LicenseProvider {
  return {
    ...provider,
    async activate(request, call) {
      const answer = await provider.activate(request, call)
      if (answer.kind === 'granted') onGranted(answer.value)
      return answer
    },
    async validate(request, call) {
      const answer = await provider.validate(request, call)
      onValidated(request.instanceId, answer)
      return answer
    },
    async deactivate(request, call) {
      const answer = await provider.deactivate(request, call)
      if (answer.kind === 'refused') onReleaseRefused(request.instanceId)
      return answer
    },
  }
}
