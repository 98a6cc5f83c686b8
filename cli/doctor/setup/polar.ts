import { fieldOf, readObject, readText } from '../../../providers/http/json-field.js'
import { createPolarApi } from '../../../providers/polar/directory/polar-api.js'
import { installationOf } from '../../../providers/polar/options.js'
import { type Finding, finding } from '../finding.js'
import { missing, type SetupQuestion, withPlace } from './question.js'
import { isSet, listIn, textIn } from './read-setup.js'

/** The organization, and each benefit: is it one of license keys, and do these take seats? */
export async function checkPolar({ found, settings, baseUrl }: SetupQuestion): Promise<readonly Finding[]> {
  const { defaultBaseUrl } = installationOf(isSet(found, 'sandbox'))
  const api = createPolarApi({ ...settings, baseUrl: baseUrl ?? defaultBaseUrl })
  const read = (path: string) => api.one({ method: 'GET', path: `/v1/${path}` }, (object) => object, {})
  const organizationId = textIn(found, 'organizationId')
  if (organizationId === undefined)
    return [finding('unknown', 'ids', 'polar({ organizationId }) is not written as plain text')]
  const organization = missing(await read(`organizations/${organizationId}`), found, {
    store: 'polar',
    what: 'organization',
    advice: 'take "Identifier" under Settings › General; the sandbox has ids of its own',
  })
  if (organization !== undefined) return [organization]
  const findings: Finding[] = []
  for (const id of listIn(found, 'benefitIds')) {
    const answer = await read(`benefits/${id}`)
    const advice =
      'take "Copy ID" in the menu of the benefit, under Products › Benefits; a product has another id'
    const none = missing(answer, found, { store: 'polar', what: `benefit ${id}`, advice })
    findings.push(...(none === undefined && answer.kind === 'answered' ? judge(answer.value, id, found) : []))
    if (none !== undefined) findings.push(none)
  }
  return findings.length > 0
    ? findings
    : [finding('ok', 'ids', 'Polar has this organization and these benefits')]
}

function judge(
  benefit: Readonly<Record<string, unknown>>,
  id: string,
  found: SetupQuestion['found'],
): readonly Finding[] {
  if (readText(fieldOf(benefit, 'type')) !== 'license_keys') {
    const advice = 'a key of it never opens the app; name a benefit of type License Keys'
    return [
      finding('problem', 'ids', `benefit ${id} of Polar gives no license keys`, withPlace(found, advice)),
    ]
  }
  if (readObject(fieldOf(readObject(fieldOf(benefit, 'properties')), 'activations')) !== undefined) return []
  const what = `benefit ${id} of Polar has no limit of activations, so its keys open the app on any number of computers`
  return [finding('warning', 'ids', what, withPlace(found, 'set "Limit Activations" in the benefit'))]
}
