import { describe, expect, it } from 'vitest'
import { keyOfLink, readLicenseLink } from './deep-link.js'

const key = '3F2504E0-4F89-41D3-9A0C-0305E82C3301'

/** `null`: the link is for something else. */
async function keyIn(url: unknown): Promise<string | undefined | null> {
  const link = readLicenseLink(url)
  return link === null ? null : keyOfLink(link)
}

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
  ])('finds the key in %s', async (url) => {
    expect(await keyIn(url)).toBe(key)
  })

  it.each([
    'acme://license',
    'acme://license?key=',
    'acme://license?license=other',
    `acme://license?key=${'%00'.repeat(8)}`,
    `acme://license?key=${key}%20or%20${key.replace('3F', '4F')}`,
    `acme://license?key=${'x'.repeat(300)}`,
  ])('opens an empty field for %s', async (url) => {
    expect(await keyIn(url)).toBeUndefined()
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
  ])('leaves %s to others', async (url) => {
    expect(await keyIn(url)).toBeNull()
  })

  it('reads links up to 4 kB and no longer ones', async () => {
    const link = `acme://license?key=${key}&x=`
    const filled = (length: number) => link + 'x'.repeat(length - link.length)
    expect(await keyIn(filled(4_096))).toBe(key)
    expect(await keyIn(filled(4_097))).toBeNull()
  })
})
