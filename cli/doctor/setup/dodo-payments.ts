import { createDodoPaymentsApi } from '../../../providers/dodo-payments/directory/dodo-payments-api.js'
import { LIVE_URL, TEST_URL } from '../../../providers/dodo-payments/options.js'
import { fieldOf, readBoolean, readText } from '../../../providers/http/json-field.js'
import { type Finding, finding } from '../finding.js'
import { missing, type SetupQuestion, withPlace } from './question.js'
import { isSet, listIn, textIn } from './read-setup.js'

/** Each product: is it of this business, and does it give license keys? */
export async function checkDodoPayments({
  found,
  settings,
  baseUrl,
}: SetupQuestion): Promise<readonly Finding[]> {
  const modeUrl = isSet(found, 'testMode') ? TEST_URL : LIVE_URL
  const api = createDodoPaymentsApi({ ...settings, baseUrl: baseUrl ?? modeUrl })
  const businessId = textIn(found, 'businessId')
  const productIds = listIn(found, 'productIds')
  if (businessId === undefined || productIds.length === 0)
    return [
      finding('unknown', 'ids', 'dodoPayments({ businessId, productIds }) is not written as plain text'),
    ]
  const findings: Finding[] = []
  for (const id of productIds) {
    const answer = await api.one({ method: 'GET', path: `/products/${id}` }, (object) => object, {})
    const advice = 'take the id under Products; test mode has ids of its own'
    const none = missing(answer, found, { store: 'dodo-payments', what: `product ${id}`, advice })
    if (none !== undefined) findings.push(none)
    if (answer.kind === 'answered') findings.push(...judge(answer.value, { id, businessId, found }))
  }
  return findings.length > 0
    ? findings
    : [finding('ok', 'ids', 'Dodo Payments has this business and these products')]
}

function judge(
  product: Readonly<Record<string, unknown>>,
  {
    id,
    businessId,
    found,
  }: { readonly id: string; readonly businessId: string } & Pick<SetupQuestion, 'found'>,
): readonly Finding[] {
  const owner = readText(fieldOf(product, 'business_id'))
  if (owner !== undefined && owner !== businessId) {
    const what = `product ${id} is of business ${owner}; the app says ${businessId}, and so refuses each of its keys`
    return [finding('problem', 'ids', what, withPlace(found, `businessId: '${owner}'`))]
  }
  // Keys may also come from an entitlement that the product has.
  const entitlements = fieldOf(product, 'entitlements')
  const hasOthers = Array.isArray(entitlements) && entitlements.length > 0
  if (hasOthers || readBoolean(fieldOf(product, 'license_key_enabled')) !== false) return []
  const what = `product ${id} of Dodo Payments gives no license keys`
  return [finding('problem', 'ids', what, withPlace(found, 'turn license keys on in the product'))]
}
