import { randomUUID } from 'node:crypto'
import { MINUTE_MS } from '../../contract/duration.js'
import { lemonSqueezy } from '../../providers/lemon-squeezy/index.js'
import type { LicenseFacts, ProviderAnswer } from '../../providers/license-provider.js'
import type { CommandWorld } from '../command.js'
import { type Finding, finding } from './finding.js'
import { type Project, placesOf } from './project.js'

/** The app's settings, if they are written as plain numbers. */
export interface StoreSettings {
  readonly storeId: string | undefined
  readonly productId: string | undefined
  readonly variantIds: readonly string[] | undefined
  readonly where: string | undefined
}

interface StoreCheck {
  readonly settings: StoreSettings
  readonly baseUrl: string | undefined
  /** A real key, to check the settings against. */
  readonly key: string | undefined
}

const CALL = /\blemonSqueezy\s*\(\s*\{([^{}]*)\}/
const TOLERATED_CLOCK_MS = 5 * MINUTE_MS

export function readStoreSettings({ sources }: Project): StoreSettings {
  const [where] = placesOf(sources, CALL)
  const call = sources.map(({ text }) => CALL.exec(text)?.[1]).find((found) => found !== undefined) ?? ''
  const variants = /\bvariantIds\s*:\s*\[([^\]]*)\]/.exec(call)?.[1]?.match(/\d+/g)
  return {
    storeId: idIn(call, 'storeId'),
    productId: idIn(call, 'productId'),
    variantIds: variants ?? undefined,
    where,
  }
}

function idIn(call: string, name: string): string | undefined {
  const digits = new RegExp(`\\b${name}\\s*:\\s*["'\`]?([\\d_]+)["'\`]?\\s*(?:,|$)`, 'm').exec(call)?.[1]
  return digits?.replaceAll('_', '')
}

/** Asks the license API, which needs no secret: whether it answers, how late it is there, and what a real key is for. */
export async function checkStore(check: StoreCheck, world: CommandWorld): Promise<readonly Finding[]> {
  const { settings, baseUrl, key } = check
  const { storeId, productId, variantIds, where } = settings
  if (storeId === undefined || productId === undefined) {
    const what =
      'no lemonSqueezy({ storeId, productId }) with plain numbers was found, so the ids were not checked'
    const rest = { advice: 'give --store-id and --product-id', ...(where === undefined ? {} : { where }) }
    return [finding('unknown', 'ids', what, rest)]
  }
  const options = {
    storeId,
    productId,
    ...(variantIds ? { variantIds } : {}),
    ...(baseUrl ? { baseUrl } : {}),
  }
  const provider = lemonSqueezy({ ...options, allowTestMode: true })
  const call = { fetch: world.fetch, signal: world.stop }
  const answer = await provider.inspect({ key: key ?? randomUUID().toUpperCase() }, call)
  return [...judgeAnswer(answer, settings, key !== undefined), ...judgeClock(answer, world.now())]
}

function judgeAnswer(
  answer: ProviderAnswer<LicenseFacts>,
  settings: StoreSettings,
  isRealKey: boolean,
): readonly Finding[] {
  if (answer.kind === 'unreachable')
    return [finding('unknown', 'store', `Lemon Squeezy's license API could not be asked: ${answer.cause}`)]
  const answers = finding('ok', 'store', "Lemon Squeezy's license API answers")
  if (!isRealKey) return [answers]
  const facts = answer.kind === 'granted' ? answer.value : answer.facts
  if (answer.kind === 'granted') return [answers, finding('ok', 'ids', 'the key that you gave fits the app')]
  if (answer.reason !== 'wrong-product' || facts === undefined)
    return [answers, finding('unknown', 'ids', `the store refuses the key that you gave: ${answer.reason}`)]
  const what = `the key that you gave is for ${idsOf(facts)}; the app takes ${idsOf(settings)}`
  return [
    answers,
    finding('problem', 'ids', what, placed(settings, 'put the ids of the key into lemonSqueezy()')),
  ]
}

function judgeClock(answer: ProviderAnswer<LicenseFacts>, now: number): readonly Finding[] {
  const serverTimeAt = answer.kind === 'unreachable' ? undefined : answer.serverTimeAt
  if (serverTimeAt === undefined) return [finding('unknown', 'clock', 'the store did not report its time')]
  const aheadMs = now - serverTimeAt
  if (Math.abs(aheadMs) <= TOLERATED_CLOCK_MS) return [finding('ok', 'clock', "agrees with the store's")]
  const what = `this computer is ${Math.round(Math.abs(aheadMs) / MINUTE_MS)} minutes ${aheadMs > 0 ? 'ahead of' : 'behind'} the store`
  return [
    finding('warning', 'clock', what, {
      advice: 'sync it with network time before looking for faults in the app',
    }),
  ]
}

type Sale = Pick<LicenseFacts, 'storeId' | 'productId' | 'variantId'> & {
  readonly variantIds?: readonly string[] | undefined
}

export function idsOf({
  storeId,
  productId,
  variantId,
  variantIds,
}: { readonly [Name in keyof Sale]?: Sale[Name] | undefined }): string {
  const variant = variantId ?? variantIds?.join(' or ')
  return `store ${storeId ?? '?'}, product ${productId ?? '?'}${variant === undefined ? '' : `, variant ${variant}`}`
}

export function placed({ where }: StoreSettings, advice: string): Pick<Finding, 'advice' | 'where'> {
  return where === undefined ? { advice } : { advice, where }
}
