import type { DirectorySettings } from '../../../providers/directory/directory-options.js'
import type { DirectoryAnswer } from '../../../providers/license-directory.js'
import { STORES, type StoreName } from '../../../providers/stores.js'
import { type Finding, finding } from '../finding.js'
import type { FoundProvider } from './read-setup.js'

/** How one store is looked at: with its API key, and with what the app says of it. */
export interface SetupQuestion {
  readonly found: FoundProvider
  readonly settings: Omit<DirectorySettings, 'baseUrl'>
  readonly baseUrl: string | undefined
}

export function withPlace({ where }: FoundProvider, advice: string): Pick<Finding, 'advice' | 'where'> {
  return where === undefined ? { advice } : { advice, where }
}

/** What an answer that is none means; undefined: there is one. */
export function missing<Value>(
  answer: DirectoryAnswer<Value>,
  found: FoundProvider,
  { what, advice, store }: { readonly what: string; readonly advice: string; readonly store: StoreName },
): Finding | undefined {
  if (answer.kind === 'answered') return undefined
  const { title, apiKeyAdvice } = STORES[store]
  if (answer.kind === 'unreachable')
    return finding('unknown', 'ids', `${title} could not be asked about the ${what}: ${answer.cause}`)
  if (answer.reason === 'unauthorized' || answer.reason === 'forbidden') {
    const may = answer.reason === 'forbidden' ? 'may not see' : 'is not accepted, so nobody knows'
    return finding('unknown', 'ids', `the API key of ${title} ${may} the ${what}`, { advice: apiKeyAdvice })
  }
  return finding('problem', 'ids', `${title} has no such ${what}`, withPlace(found, advice))
}
