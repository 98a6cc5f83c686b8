import type { DirectoryKey, LicenseDirectory } from '../../providers/license-directory.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import type { LicenseStore } from '../store/license-store.js'

export interface DirectoryHarness {
  readonly directory: LicenseDirectory
  /** The same store's license API. */
  readonly provider: LicenseProvider
  /** As `directory`, with an API key that is wrong. */
  readonly stranger: LicenseDirectory
  readonly waiting: (wait: (ms: number) => Promise<void>) => LicenseDirectory
}

/** The harness of the running test, and its store. */
export interface DirectoryWorld extends DirectoryHarness {
  readonly store: LicenseStore
}
export type CurrentWorld = () => DirectoryWorld

/** The call of a provider. */
export const call = { fetch: globalThis.fetch }

/** The key as the directory shows it, found by the number that the license API tells. */
export async function keyOf({ provider, directory }: DirectoryWorld, text: string): Promise<DirectoryKey> {
  const answer = await provider.inspect({ key: text }, call)
  const id = answer.kind === 'unreachable' ? undefined : idIn(answer)
  const found = await directory.key(id ?? '')
  if (found.kind !== 'answered') throw new Error(`expected a key, got ${JSON.stringify(found)}`)
  return found.value
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

function idIn(answer: Awaited<ReturnType<LicenseProvider['inspect']>>): string | undefined {
  if (answer.kind === 'granted') return answer.value.licenseId
  return answer.kind === 'refused' ? answer.facts?.licenseId : undefined
}
