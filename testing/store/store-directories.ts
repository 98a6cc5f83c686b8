import { DODO_BASE, DODO_TEST_BASE, type DodoPlay } from './dodo/dodo-options.js'
import { KEYGEN_BASE, type KeygenPlay, keygenId } from './keygen/keygen-options.js'
import { POLAR_BASE, POLAR_SANDBOX_BASE, type PolarPlay } from './polar/polar-options.js'

/** Where a management API is played, and with which secret. */
export interface DirectoryAddress {
  readonly baseUrl: string
  readonly apiKey: string
}

/** The management APIs of the stores below paths of their own. */
export interface StoreDirectories {
  /** `polarDirectory(store.directories.polar)`. */
  readonly polar: DirectoryAddress
  /** The keys that were bought in test mode: `polarDirectory({ ...store.directories.polarSandbox, sandbox: true })`. */
  readonly polarSandbox: DirectoryAddress
  /** `dodoPaymentsDirectory(store.directories.dodo)`. */
  readonly dodo: DirectoryAddress
  /** The keys that were bought in test mode: `dodoPaymentsDirectory({ ...store.directories.dodoTest, testMode: true })`. */
  readonly dodoTest: DirectoryAddress
  /** `keygenDirectory(store.directories.keygen)`. */
  readonly keygen: DirectoryAddress & { readonly account: string }
}

interface DirectoryPlays {
  readonly polar: PolarPlay
  readonly dodo: DodoPlay
  readonly keygen: KeygenPlay
}

/** @param url the store's address, without a slash at its end */
export function directoriesOf(
  url: string,
  storeId: number,
  { polar, dodo, keygen }: DirectoryPlays,
): StoreDirectories {
  return {
    polar: { baseUrl: `${url}${POLAR_BASE}`, apiKey: polar.apiKey },
    polarSandbox: { baseUrl: `${url}${POLAR_SANDBOX_BASE}`, apiKey: polar.sandboxApiKey },
    dodo: { baseUrl: `${url}${DODO_BASE}`, apiKey: dodo.apiKey },
    dodoTest: { baseUrl: `${url}${DODO_TEST_BASE}`, apiKey: dodo.testApiKey },
    keygen: {
      baseUrl: `${url}${KEYGEN_BASE}`,
      account: keygenId('account', storeId),
      apiKey: keygen.apiKey,
    },
  }
}
