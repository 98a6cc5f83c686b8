/** Names a call of Lemon Squeezy's license API. */
export type LicenseCall = 'activate' | 'validate' | 'deactivate'

/** The parameters of the license API, in the order in which they are checked. */
export type LicenseParameter = 'license_key' | 'instance_name' | 'instance_id'
export type ParameterRules = Readonly<Partial<Record<LicenseParameter, 'required' | 'optional'>>>

interface CallShape {
  readonly verdictField: string
  readonly parameters: ParameterRules
}

/** The calls of Lemon Squeezy's license API, for those who answer them. */
export const LICENSE_CALLS: Readonly<Record<LicenseCall, CallShape>> = {
  activate: {
    verdictField: 'activated',
    parameters: { license_key: 'required', instance_name: 'required' },
  },
  validate: { verdictField: 'valid', parameters: { license_key: 'required', instance_id: 'optional' } },
  deactivate: {
    verdictField: 'deactivated',
    parameters: { license_key: 'required', instance_id: 'required' },
  },
}

/** The status and the sentence of each refusal. */
export const LICENSE_REFUSALS = {
  key: { status: 404, sentence: 'license_key not found.' },
  disabled: { status: 400, sentence: 'This license key is disabled.' },
  expired: { status: 400, sentence: 'This license key is expired.' },
  limit: { status: 400, sentence: 'This license key has reached the activation limit.' },
  instance: { status: 404, sentence: 'instance_id not found.' },
} as const

/** The path of a call below the store's address. */
export function pathOfCall(call: LicenseCall): string {
  return `/v1/licenses/${call}`
}
