import { app } from 'electron'
import { judgeSale, type StoreDemand, saleDemanded } from '../../contract/sale.js'
import { type LicenseGateOptions, optionError } from '../options.js'

/** Which record a gate keeps. */
interface GateScope {
  readonly appId: string
  readonly directory: string | undefined
  readonly demand: StoreDemand | null
}

/** On the app itself: a bundler may have put this package into it twice. */
const GATES = Symbol.for('electron-license-gate:gates')
type AppWithGates = typeof app & { [GATES]?: Set<GateScope> }

/**
 * Notes the gate among those of the app. Throws a `TypeError` where another one keeps the same record: both would work on one
 * license. Gates of two products of one store keep two, and so does a gate with an `appId` or a `directory` of its own.
 *
 * @returns takes the gate out again
 */
export function joinGates(
  { directory, store }: LicenseGateOptions,
  appId: string,
  demand: StoreDemand | null,
): () => void {
  if (store !== undefined) return () => undefined
  const owner: AppWithGates = app
  owner[GATES] ??= new Set()
  const gates = owner[GATES]
  const scope = { appId, directory, demand }
  if ([...gates].some((other) => isSameRecord(other, scope)))
    throw optionError(
      'appId',
      'different for each gate of an app (the default is the name of the app)',
      appId,
    )
  gates.add(scope)
  return () => void gates.delete(scope)
}

function isSameRecord(one: GateScope, other: GateScope): boolean {
  if (one.appId !== other.appId || one.directory !== other.directory) return false
  return judgeSale(one.demand, other.demand && saleDemanded(other.demand)) !== 'other'
}
