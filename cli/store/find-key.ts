import type { KeyForm } from '../../contract/key-form.js'
import { isOfForm } from '../../contract/key-patterns.js'
import { foldId, isSameId, MAX_TEXT_LENGTH } from '../../contract/key-text.js'
import { readLicenseKey } from '../../contract/license-key.js'
import type { DirectoryKey } from '../../providers/license-directory.js'
import { readSecretFile } from '../arguments/read-secret.js'
import { readStoreId } from '../arguments/read-values.js'
import { CommandFailure, type CommandWorld, UsageError } from '../command.js'
import type { StoreAccess } from './store-access.js'
import { directoryFailureOf, storeFailure } from './store-failure.js'

/** How the command line names a key: by its number, which opens nothing, or by the place that the key itself is read from. */
type KeyName =
  | { readonly kind: 'number'; readonly id: string }
  | { readonly kind: 'key'; readonly key: string }

/** The option that every command has which is about one customer's key. */
export const keyOptions = { 'key-file': { type: 'string' } } as const

export const keyHelp = `Key:
  <key-id>               the key's number, as "license-gate keys list" and your dashboard show it
  -                      the key itself, from standard input
  --key-file <file>      the key itself, from a file
                         (none of these: you are asked for the key. The key itself never goes on the command line, which every
                         user of this computer can read and the shell keeps. A whole receipt will do: the key is found in it)`

/** Throws a `UsageError` where nothing says which key. */
export async function readKeyName(
  word: string | undefined,
  file: string | undefined,
  world: CommandWorld,
  { keyForms, idForm }: Pick<StoreAccess, 'keyForms' | 'idForm'>,
): Promise<KeyName> {
  if (word !== undefined && file !== undefined)
    throw new UsageError('expected <key-id> or --key-file, got both')
  if (file !== undefined) return keyIn(await readSecretFile(file, '--key-file', world), keyForms)
  if (word === '-') return keyIn(await readSecretFile('-', 'license key', world), keyForms)
  if (word !== undefined) return { kind: 'number', id: readStoreId(word, '<key-id>', idForm) }
  if (!world.person)
    throw new UsageError('no key given: pass <key-id>, --key-file <file>, or "-" for standard input')
  return keyIn(await world.person.askSecret('License key (hidden as you type): '), keyForms)
}

function keyIn(text: string, forms: readonly KeyForm[]): KeyName {
  const reading = readLicenseKey(text, forms)
  switch (reading.kind) {
    case 'key':
      return { kind: 'key', key: reading.key }
    case 'several':
      throw new CommandFailure(`expected one license key, found ${reading.keys.length}`)
    case 'empty':
      throw new CommandFailure('no license key given')
    case 'too-long':
      return keyInLongText(text, forms)
    default:
      throw new CommandFailure('no license key found in the input')
  }
}

/** Far longer than a key with the line's ends that a mail puts into it. */
const OVERLAP = 500

/** A mail with its pictures is longer than what is read in one go. In the middle of it, what has no key's form is no key. */
function keyInLongText(text: string, forms: readonly KeyForm[]): KeyName {
  const keys = new Map<string, string>()
  for (let at = 0; at < text.length; at += MAX_TEXT_LENGTH - OVERLAP) {
    const reading = readLicenseKey(text.slice(at, at + MAX_TEXT_LENGTH), forms)
    const found = reading.kind === 'several' ? reading.keys : reading.kind === 'key' ? [reading.key] : []
    const isKey = (key: string) => forms.some((form) => isOfForm(key, form))
    for (const key of found.filter(isKey)) keys.set(foldId(key), key)
  }
  const [key] = keys.values()
  if (key !== undefined && keys.size === 1) return { kind: 'key', key }
  throw new CommandFailure(
    keys.size === 0
      ? 'expected a license key; there is none in this long text'
      : `expected one license key, found ${keys.size}`,
  )
}

/** The key as the store's management API has it. Throws a `CommandFailure` where it is not there. */
export async function findKey(name: KeyName, store: StoreAccess): Promise<DirectoryKey> {
  if (name.kind === 'number') return keyOfNumber(name.id, store)
  const number = await numberOfKey(name.key, store)
  const found = number === undefined ? await searchKey(name.key, store) : await keyOfNumber(number, store)
  return found.key === undefined ? { ...found, key: name.key } : found
}

async function keyOfNumber(id: string, store: StoreAccess): Promise<DirectoryKey> {
  const answer = await store.directory.key(id, store.call)
  if (answer.kind === 'answered') return answer.value
  throw storeFailure(answer, store)
}

/**
 * The license API tells a key's number in one request, also beside a no: what is asked is not whether the key fits an app, so
 * the product that the provider wants is any.
 */
async function numberOfKey(key: string, store: StoreAccess): Promise<string | undefined> {
  if (store.keySearch === 'list') return undefined
  const any =
    store.keySearch === 'own-store' ? await readStore(store, (keys) => firstOf(keys, () => true)) : null
  if (any === undefined) return undefined
  const answer = await store.provider({ storeId: any?.storeId }).inspect({ key }, store.call)
  if (answer.kind === 'granted') return answer.value.licenseId
  if (answer.kind === 'unreachable' || answer.reason === 'key-not-found' || answer.reason === 'invalid-input')
    throw storeFailure(answer, store)
  return answer.facts?.licenseId
}

/** Where the store says no without saying about what, or nothing: all keys are looked through. */
async function searchKey(key: string, store: StoreAccess): Promise<DirectoryKey> {
  const found = await readStore(store, (keys) =>
    firstOf(keys, (each) => each.key !== undefined && isSameId(each.key, key)),
  )
  if (found !== undefined) return found
  const what = 'no such key: this API key cannot see such a license key'
  throw new CommandFailure(`${what}. ${store.unseenKeyAdvice}`.trim())
}

/** Throws a `CommandFailure` where the keys cannot be listed. */
async function readStore<Value>(
  store: StoreAccess,
  read: (keys: AsyncIterable<DirectoryKey>) => Promise<Value>,
): Promise<Value> {
  try {
    return await read(store.directory.keys({}, store.call))
  } catch (error) {
    const failure = directoryFailureOf(error)
    throw failure === undefined ? error : storeFailure(failure, store)
  }
}

async function firstOf<Item>(
  items: AsyncIterable<Item>,
  fits: (item: Item) => boolean,
): Promise<Item | undefined> {
  for await (const item of items) if (fits(item)) return item
  return undefined
}
