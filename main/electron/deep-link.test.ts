import { describe, expect, it } from 'vitest'
import { readLicenseLink } from './deep-link.js'

const key = '3F2504E0-4F89-41D3-9A0C-0305E82C3301'

describe('readLicenseLink()', () => {
  it.each([
    `acme://license?key=${key}`,
    `acme://activate?key=${key}`,
    `acme://activate/?key=${key}&utm_source=mail`,
    `acme:license?key=${key}`,
    `acme:///activate?key=${key}`,
    `ACME://LICENSE?key=${key}`,
    `acme://license?key=%20${key}%0A`,
    `https://acme.example/activate?key=${key}`,
  ])('finds the key in %s', (url) => {
    expect(readLicenseLink(url)).toEqual({ key })
  })

  it.each([
    'acme://license',
    'acme://license?key=',
    'acme://license?license=other',
    `acme://license?key=${'%00'.repeat(8)}`,
    `acme://license?key=${key}%20or%20${key.replace('3F', '4F')}`,
    `acme://license?key=${'x'.repeat(300)}`,
  ])('opens an empty field for %s', (url) => {
    expect(readLicenseLink(url)).toEqual({})
  })

  it.each([
    '',
    'license',
    `acme://open?key=${key}`,
    `acme://license/deactivate?key=${key}`,
    `acme://user/license?key=${key}`,
    `https://license/?key=${key}`,
    `http://acme.example/activate?key=${key}`,
    `file:///license?key=${key}`,
    'acme://',
    undefined,
    7,
  ])('leaves %s to others', (url) => {
    expect(readLicenseLink(url)).toBeNull()
  })

  it('reads links up to 4 kB and no longer ones', () => {
    const link = `acme://license?key=${key}&x=`
    const filled = (length: number) => link + 'x'.repeat(length - link.length)
    expect(readLicenseLink(filled(4_096))).toEqual({ key })
    expect(readLicenseLink(filled(4_097))).toBeNull()
  })
})
