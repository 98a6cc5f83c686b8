import type { JsonApiResource } from '../../../providers/directory/json-api-resource.js'
import {
  fieldOf,
  type JsonObject,
  readBoolean,
  readObject,
  readText,
} from '../../../providers/http/json-field.js'
import { createKeygenApi, ofResource } from '../../../providers/keygen/directory/keygen-api.js'
import { DEFAULT_BASE_URL, rootOf } from '../../../providers/keygen/options.js'
import { type Finding, finding } from '../finding.js'
import { missing, type SetupQuestion, withPlace } from './question.js'
import { listIn, textIn } from './read-setup.js'

/** The account and its public key, the product, and what its policies demand. */
export async function checkKeygen({ found, settings, baseUrl }: SetupQuestion): Promise<readonly Finding[]> {
  const api = createKeygenApi({ ...settings, baseUrl: baseUrl ?? DEFAULT_BASE_URL })
  const root = rootOf(textIn(found, 'account') ?? null)
  const productId = textIn(found, 'productId')
  if (productId === undefined)
    return [finding('unknown', 'ids', 'keygen({ account, productId }) is not written as plain text')]
  const account = await api.one({ method: 'GET', path: root }, (object) => object, {})
  const advice = 'take the id or the slug of the account under Settings'
  const noAccount = missing(account, found, { store: 'keygen', what: 'account', advice })
  if (noAccount !== undefined) return [noAccount]
  const product = await api.one(
    { method: 'GET', path: `${root}/products/${productId}` },
    (object) => object,
    {},
  )
  const place = { store: 'keygen', what: 'product', advice: 'take the id under Products' } as const
  const noProduct = missing(product, found, place)
  const list = { path: `${root}/policies`, query: { product: productId }, number: 1, size: 100 }
  const policies = await api.page(
    list,
    ofResource((resource) => resource),
    {},
  )
  const noPolicies = missing(policies, found, { ...place, what: 'policies' })
  const asked = policies.kind === 'answered' ? policies.value.items : []
  const findings = [
    ...(account.kind === 'answered' ? judgeKey(account.value, found) : []),
    ...[noProduct, noPolicies].filter((each) => each !== undefined),
    ...judgePolicies(asked, found),
  ]
  return findings.length > 0
    ? findings
    : [finding('ok', 'ids', 'Keygen has this account, product and policies')]
}

/** It comes as hexadecimal digits, written once more in base64. */
function judgeKey(account: JsonObject, found: SetupQuestion['found']): readonly Finding[] {
  const publicKey = textIn(found, 'publicKey')
  const keys = readObject(fieldOf(readObject(fieldOf(account, 'meta')), 'keys'))
  const told = readText(fieldOf(keys, 'ed25519'))
  if (publicKey === undefined || told === undefined) return []
  const bytes = Buffer.from(told, 'base64')
  const own = bytes.length === 32 ? bytes.toString('hex') : bytes.toString('latin1')
  if (own.toLowerCase() === publicKey.toLowerCase()) return []
  const what =
    'publicKey of keygen() is not that of the account: every answer counts as forged, and no key is accepted'
  return [finding('problem', 'ids', what, withPlace(found, 'take the Ed25519 key under Settings'))]
}

type Rule = readonly [
  level: 'problem' | 'warning',
  is: (attributes: JsonObject) => boolean,
  what: string,
  advice: string,
]

const wordOf = (attributes: JsonObject, ...names: readonly string[]) =>
  names.map((name) => readText(fieldOf(attributes, name))).find((word) => word !== undefined)
const demands = (name: string) => (attributes: JsonObject) => readBoolean(fieldOf(attributes, name)) === true

/** Older versions of the API call machines by their fingerprints. */
const RULES: readonly Rule[] = [
  [
    'problem',
    (policy) => !['LICENSE', 'MIXED'].includes(wordOf(policy, 'authenticationStrategy') ?? 'LICENSE'),
    'lets no license key log in, so no computer can be activated',
    'set authenticationStrategy to LICENSE or MIXED',
  ],
  [
    'warning',
    (policy) =>
      !['UNIQUE_PER_LICENSE', undefined].includes(
        wordOf(policy, 'machineUniquenessStrategy', 'fingerprintUniquenessStrategy'),
      ),
    'lets a computer have one license only: whoever has two keys, or a new one, cannot activate it',
    'set machineUniquenessStrategy to UNIQUE_PER_LICENSE',
  ],
  [
    'warning',
    (policy) =>
      !['MATCH_ANY', undefined].includes(
        wordOf(policy, 'machineMatchingStrategy', 'fingerprintMatchingStrategy'),
      ),
    'wants more than one fingerprint to match, and the app has one',
    'set machineMatchingStrategy to MATCH_ANY',
  ],
  [
    'problem',
    demands('requireHeartbeat'),
    'wants heartbeats, which the app does not send',
    'turn requireHeartbeat off',
  ],
  [
    'problem',
    demands('requireCheckIn'),
    'wants check-ins, which the app does not make',
    'turn requireCheckIn off',
  ],
  [
    'problem',
    demands('requireMachineScope'),
    'wants each check to name a machine',
    'turn requireMachineScope off',
  ],
  [
    'problem',
    demands('requireVersionScope'),
    'wants each check to name a version',
    'turn requireVersionScope off',
  ],
  [
    'problem',
    demands('requireChecksumScope'),
    'wants each check to name a checksum',
    'turn requireChecksumScope off',
  ],
  ['problem', demands('requireUserScope'), 'wants each check to name a user', 'turn requireUserScope off'],
]

function judgePolicies(
  policies: readonly JsonApiResource[],
  found: SetupQuestion['found'],
): readonly Finding[] {
  const wanted = listIn(found, 'policyIds')
  const isAsked = ({ id }: JsonApiResource) => wanted.length === 0 || wanted.includes(id)
  const unknown = wanted.filter((id) => policies.length > 0 && policies.every((policy) => policy.id !== id))
  const strange = unknown.map((id) =>
    finding(
      'problem',
      'ids',
      `the product of keygen() has no policy ${id}`,
      withPlace(found, 'take the id under Policies'),
    ),
  )
  const broken = policies
    .filter(isAsked)
    .flatMap(({ id, attributes }) =>
      RULES.filter(([, is]) => is(attributes)).map(([level, , what, advice]) =>
        finding(level, 'ids', `policy ${id} of Keygen ${what}`, withPlace(found, advice)),
      ),
    )
  const scoped =
    wanted.length === 1
      ? []
      : policies.filter(isAsked).filter(({ attributes }) => demands('requirePolicyScope')(attributes))
  const scopes = scoped.map(({ id }) =>
    finding(
      'problem',
      'ids',
      `policy ${id} of Keygen wants each check to name it`,
      withPlace(found, 'give it alone as policyIds'),
    ),
  )
  return [...strange, ...broken, ...scopes]
}
