import { describe, expect, it, vi } from 'vitest'
import { dialogResponse } from './dialog-session.js'

vi.mock('electron', () => ({}))

const files = {
  '/index.html': { type: 'text/html; charset=utf-8', body: '<!doctype html>' },
  '/styled.html': { type: 'text/html', body: '<style>p{}</style>', styleHash: 'sha256-abc=' },
  '/page.js': { type: 'text/javascript; charset=utf-8', body: '1' },
  '/de.js': async () => ({ type: 'text/javascript; charset=utf-8', body: '2' }),
  '/gone.js': async () => {
    throw new Error('Cannot find module')
  },
}
const respond = (url: string, method = 'GET') => dialogResponse(files, { url, method })

describe('dialogResponse()', () => {
  it('serves a known file under a policy that allows nothing else', async () => {
    const response = await respond('https://license-gate.invalid/index.html')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('<!doctype html>')
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  })

  it('allows the styles that stand in the page, by their hash', async () => {
    const response = await respond('https://license-gate.invalid/styled.html')
    expect(response.headers.get('content-security-policy')).toContain("; style-src 'self' 'sha256-abc='; ")
  })

  it('fetches a file that few dialogs need on request', async () => {
    const response = await respond('https://license-gate.invalid/de.js')
    expect([response.status, await response.text()]).toEqual([200, '2'])
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it.each([
    'https://license-gate.invalid/',
    'https://license-gate.invalid/gone.js',
    'https://license-gate.invalid/index.htm',
    'https://license-gate.invalid/toString',
    'https://license-gate.invalid/__proto__',
    'https://license-gate.invalid/..%2findex.html',
    'https://license-gate.invalid:8443/index.html',
    'https://www.license-gate.invalid/index.html',
    'https://example.com/index.html',
  ])('answers 404 at %s', async (url) => {
    expect((await respond(url)).status).toBe(404)
  })

  it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await respond('https://license-gate.invalid/index.html', method)).status).toBe(405)
  })
})
