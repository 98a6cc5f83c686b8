import type { ProviderAnswer, ProviderCall } from '../license-provider.js'
import type { KeygenSettings } from './options.js'
import { type Machine, parseMachine, parseMachines } from './parse.js'
import { send } from './request.js'
import { isFingerprintTaken, judgeResult } from './verdict.js'

/** A key that logs in for its own machines. */
interface Login {
  readonly settings: KeygenSettings
  readonly key: string
}

/** A license that Keygen has just described. */
export interface AskedLicense extends Login {
  readonly licenseId: string
  readonly freshAt: number | undefined
}

/** `isNew`: it was not there before. */
interface TakenMachine {
  readonly machine: Machine
  readonly isNew: boolean
}

/** One license has one machine of a fingerprint, so asking twice makes one. */
export async function createMachine(
  asked: AskedLicense,
  wanted: { readonly fingerprint: string; readonly name: string },
  call: ProviderCall,
): Promise<ProviderAnswer<TakenMachine>> {
  const { settings, key, licenseId, freshAt } = asked
  const license = { data: { type: 'licenses', id: licenseId } }
  const body = { data: { type: 'machines', attributes: wanted, relationships: { license } } }
  const outcome = await send(settings, { method: 'POST', path: 'machines', body, key, freshAt }, call)
  const answer = judgeResult(outcome, ({ json }) => ofFingerprint(json, wanted.fingerprint))
  if (answer.kind === 'granted') return { ...answer, value: { machine: answer.value, isNew: true } }
  if (!isFingerprintTaken(outcome)) return answer
  const found = await findMachine(asked, wanted.fingerprint, call)
  if (found.kind === 'granted') return { ...found, value: { machine: found.value, isNew: false } }
  // The machine of another license, which this key may not see.
  return found.kind === 'refused' && found.reason === 'instance-not-found' ? answer : found
}

export async function findMachine(
  { settings, key, freshAt }: AskedLicense,
  fingerprint: string,
  call: ProviderCall,
): Promise<ProviderAnswer<Machine>> {
  const path = `machines/${encodeURIComponent(fingerprint)}`
  const outcome = await send(settings, { method: 'GET', path, key, freshAt }, call)
  return judgeResult(outcome, ({ json }) => ofFingerprint(json, fingerprint))
}

/** Giving a seat back unlocks nothing, so the bare yes is enough. */
export async function removeMachine(
  { settings, key }: Login,
  machineId: string,
  call: ProviderCall,
): Promise<ProviderAnswer<null>> {
  const path = `machines/${encodeURIComponent(machineId)}`
  const outcome = await send(settings, { method: 'DELETE', path, key }, call)
  return judgeResult(outcome, ({ isEmpty }) => (isEmpty ? null : undefined))
}

/** A list takes some 2 kB for each machine, and an answer may have 256 kB. */
const PAGE_SIZE = 50
/** A dialog shows a few; nobody looks through more. */
const MAX_PAGES = 20

export async function listMachines(
  { settings, key, licenseId, freshAt }: AskedLicense,
  call: ProviderCall,
): Promise<ProviderAnswer<readonly Machine[]>> {
  const machines: Machine[] = []
  for (let page = 1; ; page += 1) {
    const path = `licenses/${encodeURIComponent(licenseId)}/machines?page[size]=${PAGE_SIZE}&page[number]=${page}`
    const outcome = await send(settings, { method: 'GET', path, key, freshAt }, call)
    const listed = judgeResult(outcome, ({ json }) => parseMachines(json))
    if (listed.kind !== 'granted') return listed
    machines.push(...listed.value)
    if (listed.value.length < PAGE_SIZE || page === MAX_PAGES) return { ...listed, value: machines }
  }
}

function ofFingerprint(json: unknown, fingerprint: string): Machine | undefined {
  const machine = parseMachine(json)
  return machine?.fingerprint === fingerprint ? machine : undefined
}
