import type { FormerLicenseFields } from '../main/engine/adoption/read-json-file.js'
import type { AdoptOption } from '../main/options.js'
import type { ProviderCapabilities } from '../providers/license-provider.js'
import { GOOD_KEY as KEY } from './engine-harness.js'

const SEAT = 'instance-1'
/** What is asked of the store, and who sits on the key's seats afterwards. */
export const OUTCOMES = {
  'the seat goes on': { verbs: ['validate'], seats: ['Old gate'] },
  'a seat is taken': { verbs: ['inspect', 'activate'], seats: ['ours'] },
  'the seat is exchanged': { verbs: ['validate', 'inspect', 'activate', 'deactivate'], seats: ['ours'] },
  'nothing is counted': { verbs: ['inspect'], seats: [] },
  'the user is asked': { verbs: [], seats: [] },
} as const
type Outcome = keyof typeof OUTCOMES

export interface Shape {
  /** The file of the former gate, or what its author's code reads from elsewhere. */
  readonly kept: unknown
  readonly fields?: FormerLicenseFields
  readonly read?: (kept: never) => Awaited<ReturnType<AdoptOption['read']>>
  readonly store?: Partial<ProviderCapabilities>
  readonly outcome: Outcome
}

const DODO = { tells: { product: 'at-activation', expiry: false, seats: 'none', reason: false } } as const
const GUMROAD = { seats: 'counter' } as const
const KEYGEN = { seats: 'fingerprint', idempotentActivate: true } as const
const flat = (key: string, instanceId: string): FormerLicenseFields => ({ key, instanceId })

/** Seen in apps, with the names that they use. Verdicts, dates, plans and signatures are there, and nobody looks at them. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'flat with a verdict': {
    kept: { licenseKey: KEY, licenseValid: true, licenseInstanceId: SEAT },
    fields: flat('licenseKey', 'licenseInstanceId'),
    outcome: 'the seat goes on',
  },
  'flat with a tier and a date': {
    kept: { licenseKey: KEY, instanceId: SEAT, tier: 'pro', validUntil: 1, graceUsesRemaining: 0 },
    fields: flat('licenseKey', 'instanceId'),
    outcome: 'the seat goes on',
  },
  'an object under the key’s name': {
    kept: { licenseKey: { key: KEY, instance_id: SEAT } },
    fields: flat('licenseKey.key', 'licenseKey.instance_id'),
    outcome: 'the seat goes on',
  },
  'a seat id that was never set': {
    kept: { trialStart: 1, licenseKey: KEY, instanceId: null, activatedAt: 2 },
    fields: flat('licenseKey', 'instanceId'),
    outcome: 'a seat is taken',
  },
  'signed by the app': {
    kept: {
      licenseKey: KEY,
      instanceId: SEAT,
      cache: { pro: true, expiresAt: null },
      _machine: 'm',
      _sig: 's',
    },
    fields: flat('licenseKey', 'instanceId'),
    outcome: 'the seat goes on',
  },
  'opened by safeStorage': {
    kept: { key: KEY, instanceId: SEAT, customerName: 'A', expiresAt: null, lastValidated: '2020-01-01' },
    read: ({ key, instanceId }: { key: string; instanceId: string }) => ({ key, instanceId }),
    outcome: 'the seat goes on',
  },
  'a record with usage': {
    kept: {
      licenseKey: KEY,
      email: 'a@b.test',
      status: 'expired',
      instanceId: SEAT,
      instanceName: 'Old gate',
      activationUsage: 9,
    },
    fields: { ...flat('licenseKey', 'instanceId'), seatName: 'instanceName' },
    outcome: 'the seat goes on',
  },
  'with a benefit and a print of the hardware': {
    kept: { key: KEY, activationId: SEAT, benefitId: 'b', hardware: 'f0' },
    fields: flat('key', 'activationId'),
    outcome: 'the seat goes on',
  },
  'electron-store with a key made of the machine': {
    kept: new Map([
      ['licenseKey', KEY],
      ['activationId', SEAT],
    ]),
    read: (store: Map<string, string>) => ({
      key: store.get('licenseKey') ?? '',
      instanceId: store.get('activationId'),
    }),
    outcome: 'the seat goes on',
  },
  'a verdict and no key': {
    kept: { verified: true },
    fields: { key: 'licenseKey' },
    outcome: 'the user is asked',
  },
  'a helper library that counts uses': {
    kept: { key: KEY, uses: 3, lastCheck: 1 },
    fields: { key: 'key' },
    store: GUMROAD,
    outcome: 'nothing is counted',
  },
  'known by the computer': {
    kept: { license: { key: KEY, status: 'ACTIVE', expiry: null }, 'app.mode': 'pro' },
    fields: { key: 'license.key' },
    store: KEYGEN,
    outcome: 'a seat is taken',
  },
  'a key and a day in seconds': {
    kept: { license: { key: KEY, lastCheckIn: 1_600_000_000 } },
    fields: { key: 'license.key' },
    outcome: 'a seat is taken',
  },
  'of a server of one’s own, flat': {
    kept: { licenseKey: KEY, plan: 'team', validated: true, lastValidated: 1, graceExpiry: 9e15 },
    fields: { key: 'licenseKey' },
    outcome: 'a seat is taken',
  },
  'of a server of one’s own, with a token': {
    kept: { license: { key: KEY, token: 'eyJ', machineId: 'm', activatedAt: 1 } },
    fields: { key: 'license.key' },
    outcome: 'a seat is taken',
  },
  'of a server of one’s own, with a device': {
    kept: { licenseKey: KEY, licenseStatus: 'active', licensePlan: 'pro', licenseExpiry: '', deviceId: 'd' },
    fields: { key: 'licenseKey' },
    outcome: 'a seat is taken',
  },
  'in the local storage of a page': {
    kept: { [`license_instance_id:${KEY}`]: SEAT },
    read(storage: Record<string, string>) {
      const [name = '', instanceId] = Object.entries(storage)[0] ?? []
      return { key: name.slice(name.indexOf(':') + 1), instanceId }
    },
    outcome: 'the seat goes on',
  },
  'a pair in the storage of an extension': {
    kept: { licenseKey: KEY, iKey: SEAT },
    fields: flat('licenseKey', 'iKey'),
    store: DODO,
    outcome: 'the seat is exchanged',
  },
  'the data file of a plug-in': {
    kept: { lemonSqueezyLicenseKey: KEY, lemonSqueezyInstanceId: SEAT },
    fields: flat('lemonSqueezyLicenseKey', 'lemonSqueezyInstanceId'),
    outcome: 'the seat goes on',
  },
  'a row with two stores': {
    kept: {
      licenseKey: KEY,
      provider: 'model-store',
      dodoInstanceId: null,
      polarActivationId: SEAT,
      status: 'active',
    },
    fields: { ...flat('licenseKey', 'polarActivationId'), provider: 'provider' },
    outcome: 'the seat goes on',
  },
  'sealed so that nobody can read it': { kept: 'opaque', read: () => null, outcome: 'the user is asked' },
  'a config file with underscores': {
    kept: { license_key: KEY, license_instance_id: SEAT },
    fields: flat('license_key', 'license_instance_id'),
    outcome: 'the seat goes on',
  },
  'nested, whose check sent no seat': {
    kept: { license: { key: KEY, instanceId: SEAT, activatedAt: '2020-01-01' } },
    fields: flat('license.key', 'license.instanceId'),
    store: DODO,
    outcome: 'the seat is exchanged',
  },
}
