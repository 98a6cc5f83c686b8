import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { writeRequestCode } from '../../contract/request-code.js'
import { webLeaseCrypto } from '../../providers/lease/lease-crypto.js'
import { verifyCertificate } from '../../providers/lease/verify-lease.js'
import { APP_ID, AT, DEVICE_ID, KEY, told } from '../test-relay.js'
import { type CertificateOptions, issueCertificate } from './issue-certificate.js'
import { sha256Hex } from './key-hash.js'
import { createSigningKey } from './signing-key.js'

const signing = await createSigningKey()
const appTag = (await sha256Hex(`license-gate:app:${APP_ID}`)).slice(0, 8)
const device = DEVICE_ID.slice(0, 32)

const issue = (options: Partial<CertificateOptions> = {}) =>
  issueCertificate({
    signingKey: signing.signingKey,
    appId: APP_ID,
    requestCode: writeRequestCode({ appTag, device }),
    days: 90,
    license: told,
    now: () => AT,
    ...options,
  })

describe('issueCertificate', () => {
  it('makes of a request code a certificate for that computer, for so many days', async () => {
    const trust = { publicKeys: [signing.publicKey], appId: APP_ID }
    const at = (ms: number) => ({ deviceId: DEVICE_ID, time: { at: AT + ms, toleranceMs: 0 } })
    const certificate = await issue({ key: KEY, seat: { instanceId: 'offline-1', name: 'Lab 3' } })
    expect(await verifyCertificate(certificate, trust, at(90 * DAY_MS - 1), webLeaseCrypto)).toMatchObject({
      ok: true,
      value: { aud: APP_ID, did: device, seat: 'Lab 3', lic: told, exp: (AT + 90 * DAY_MS) / 1_000 },
    })
    expect(await verifyCertificate(certificate, trust, at(90 * DAY_MS), webLeaseCrypto)).toMatchObject({
      error: 'expired',
    })
    expect(certificate).not.toContain(KEY)
  })

  it.each<[fault: string, options: Partial<CertificateOptions>]>([
    ['requestCode: expected eight groups', { requestCode: DEVICE_ID }],
    [
      'requestCode: a character is wrong',
      { requestCode: writeRequestCode({ appTag, device }).replace(/^./, 'Z') },
    ],
    [
      'requestCode: made by a different app, not "Margin Notes"',
      { requestCode: writeRequestCode({ appTag: '00000000', device }) },
    ],
    ['days: expected a whole number from 1 to 3660, got 0', { days: 0 }],
    ['days: expected a whole number from 1 to 3660, got 3661', { days: 3_661 }],
    ['signingKey: expected', { signingKey: 'none' }],
  ])('says what is wrong: %s', async (fault, options) => {
    await expect(issue(options)).rejects.toThrow(fault)
  })
})
