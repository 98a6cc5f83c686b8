import { describe, expect, it } from 'vitest'
import { licenseLinkIn, readLicenseLink } from './deep-link.js'
import { keyOfLink } from './link-request.js'

const key = '3F2504E0-4F89-41D3-9A0C-0305E82C3301'

/** `null`: the link is for something else. */
function keyIn(url: unknown): string | undefined | null {
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
    `acme://activate?license_key=${key}`,
    `acme://activate?license-key=${key}`,
    `acme://activate?licenseKey=${key}`,
    `acme://activate?KEY=${key}`,
    `acme://activate#key=${key}`,
    `acme://activate?utm_source=mail#LICENSE_KEY=${key}`,
    `acme://activate?key=${key}&license_key=${key.toLowerCase()}`,
  ])('finds the key in %s', (url) => {
    expect(keyIn(url)).toBe(key)
  })

  it.each([
    'acme://license',
    'acme://license?key=',
    'acme://license?license=other',
    `acme://license?key=${'%00'.repeat(8)}`,
    `acme://license?key=${key}%20or%20${key.replace('3F', '4F')}`,
    `acme://license?key=${'x'.repeat(300)}`,
    'acme://license?monkey=3F2504E0',
    `acme://license?key=${key}&license_key=${key.replace('3F', '4F')}`,
    'acme://license?key=Your%20license%20ends%20today%2C%20call%200800%20123456',
    'acme://license?key=Your-license-ends-today',
    'acme://license?key=call%3A0800-123456',
    'acme://license?key=https%3A%2F%2Facme.example%2F1',
    'acme://license?key=1',
    'acme://license?key=-3F-',
    `acme://license?key=${'3F'.repeat(33)}`,
  ])('opens an empty field for %s', (url) => {
    expect(keyIn(url)).toBeUndefined()
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
    expect(keyIn(url)).toBeNull()
  })

  it.each(['ACME-7F3K-22QX-91LM', 'lk_test1_4fK2', '3F2504E04F8941D39A0C', '3F'.repeat(32)])(
    'takes a key whose store has another form: %s',
    (other) => {
      expect(keyIn(`acme://license?key=${other}`)).toBe(other)
    },
  )

  it('reads links up to 4 kB and no longer ones', () => {
    const link = `acme://license?key=${key}&x=`
    const filled = (length: number) => link + 'x'.repeat(length - link.length)
    expect(keyIn(filled(4_096))).toBe(key)
    expect(keyIn(filled(4_097))).toBeNull()
  })
})

describe('licenseLinkIn()', () => {
  const link = `acme://license?key=${key}`

  it.each([
    ['app', link],
    ['app', '--user-data-dir=/tmp/x', '.', link],
    ['app', link.replace('acme', 'ACME')],
    ['app', 'acme://files/1', link],
    ['app', link, `acme://license?key=${key.replace('3F', '4F')}`],
  ])('finds the first link of the app among %s', (...commandLine) => {
    expect(licenseLinkIn(commandLine, 'acme')).toEqual({ keyText: key })
  })

  it.each([
    [],
    ['app'],
    ['app', 'acme'],
    ['app', 'acme://files/1'],
    ['app', `--url=${link}`],
    ['app', `acme2://license?key=${key}`],
    ['app', `https://acme.example/activate?key=${key}`],
    ['app', `${link}&x=${'x'.repeat(5_000)}`],
  ])('finds none among %s', (...commandLine) => {
    expect(licenseLinkIn(commandLine, 'acme')).toBeNull()
  })
})
