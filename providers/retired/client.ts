import type { InspectRequest, LicenseProvider, ProviderAnswer } from '../license-provider.js'
import { acceptsKey } from '../several/ask-several.js'

/** Whether a key is of the store, nobody can say any more; whether it may be, its form tells. */
export async function inspect(
  provider: LicenseProvider,
  { key }: InspectRequest,
): Promise<ProviderAnswer<never>> {
  const isOthers = acceptsKey(provider, key) === 'no'
  return { kind: 'refused', reason: isOthers ? 'key-not-found' : 'store-closed' }
}

export const activate = inspect

/** No seat of the store is ever asked about: this ends no license where somebody does. */
export async function validate(): Promise<ProviderAnswer<never>> {
  return { kind: 'unreachable', cause: 'misconfigured' }
}

export const deactivate = validate
