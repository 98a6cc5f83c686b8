import { STORES, type StoreName } from '../../../providers/stores.js'
import type { CommandWorld } from '../../command.js'
import { type Finding, finding } from '../finding.js'
import type { Project } from '../project.js'
import { checkDodoPayments } from './dodo-payments.js'
import { checkKeygen } from './keygen.js'
import { checkPolar } from './polar.js'
import { type SetupQuestion, withPlace } from './question.js'
import { findProvider } from './read-setup.js'

type Check = (question: SetupQuestion) => Promise<readonly Finding[]>

const CHECKS = [
  ['polar', 'polar', checkPolar],
  ['dodo-payments', 'dodoPayments', checkDodoPayments],
  ['keygen', 'keygen', checkKeygen],
] as const satisfies readonly (readonly [StoreName, string, Check])[]

/** Whether the app sells through one of the stores that are looked at here. */
export function hasSetup(project: Project): boolean {
  return CHECKS.some(([, maker]) => findProvider(project, maker) !== undefined)
}

/** Holds the ids and the settings at the store against what the app needs, with the API key of the environment. */
export async function checkSetups(
  project: Project,
  baseUrl: string | undefined,
  world: CommandWorld,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const [store, maker, check] of CHECKS) {
    const found = findProvider(project, maker)
    if (found === undefined) continue
    const { title, variable } = STORES[store]
    const apiKey = world.environment[variable]?.trim()
    if (!apiKey || !/^[\x21-\x7e]+$/.test(apiKey)) {
      const what = `${title} was not asked: its ids and settings are not checked`
      findings.push(finding('unknown', 'ids', what, withPlace(found, `set ${variable}`)))
      continue
    }
    const settings = { apiKey, fetch: world.fetch, timeoutMs: undefined, wait: undefined }
    findings.push(...(await check({ found, settings, baseUrl })))
  }
  return findings
}
