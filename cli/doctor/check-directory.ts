import type { DirectoryKey } from '../../providers/license-directory.js'
import type { StoreAccess } from '../store/store-access.js'
import { directoryFailureOf, storeFailure } from '../store/store-failure.js'
import { idsOf, placed, type StoreSettings } from './check-store.js'
import { type Finding, finding } from './finding.js'

/** Holds the app's ids against the keys that the store has sold: the API tells nothing else about ids. */
export async function checkDirectory(
  settings: StoreSettings,
  store: StoreAccess,
): Promise<readonly Finding[]> {
  const { storeId, productId } = settings
  if (storeId === undefined || productId === undefined) return []
  try {
    const ours = await firstKeys(store, { productId }, 1)
    if (ours.length > 0) return [judgeKey(ours[0], settings)]
    return [judgeOthers(await firstKeys(store, {}, 100), settings)]
  } catch (error) {
    const failure = directoryFailureOf(error)
    if (failure === undefined) throw error
    return [finding('unknown', 'ids', storeFailure(failure, store).message)]
  }
}

function judgeKey(key: DirectoryKey | undefined, settings: StoreSettings): Finding {
  if (key?.storeId === undefined || key.storeId === settings.storeId)
    return finding(
      'ok',
      'ids',
      `the store has sold keys for ${idsOf({ ...settings, variantIds: undefined })}`,
    )
  const what = `product ${settings.productId} is of store ${key.storeId}; the app says store ${settings.storeId}`
  return finding('problem', 'ids', what, placed(settings, `storeId: ${key.storeId}`))
}

function judgeOthers(others: readonly DirectoryKey[], settings: StoreSettings): Finding {
  if (others.length === 0)
    return finding('unknown', 'ids', 'this API key sees no license keys, so the ids could not be checked')
  const products = [...new Set(others.map(({ productId }) => productId ?? '?'))].slice(0, 10).join(', ')
  const what = `no key of product ${settings.productId} was sold; there are keys of product ${products}`
  const advice = 'compare productId with the address of the product page; test mode has its own ids'
  return finding('warning', 'ids', what, placed(settings, advice))
}

async function firstKeys(
  store: StoreAccess,
  filter: { readonly productId?: string },
  count: number,
): Promise<readonly DirectoryKey[]> {
  const found: DirectoryKey[] = []
  for await (const key of store.directory.keys(filter, { ...store.call, pageSize: count })) {
    found.push(key)
    if (found.length === count) break
  }
  return found
}
