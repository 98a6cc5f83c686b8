import { describe, expect, it } from 'vitest'
import { listenFailure } from './listen-failure.js'

const fail = (code: string, port: number) =>
  listenFailure(Object.assign(new Error(code), { code }), { port, host: 'here', portName: '--port' })?.message

describe('listenFailure', () => {
  it.each([
    ['EADDRINUSE', 4010, 'port 4010 is in use'],
    ['EACCES', 80, 'port 80 needs more rights than this user has; choose one above 1023 with --port'],
    ['EACCES', 1023, 'port 1023 needs more rights'],
    ['EACCES', 1024, 'the system keeps port 1024 for itself; take another with --port. On Windows, "netsh'],
    ['EACCES', 50_000, 'the system keeps port 50000 for itself'],
    ['EADDRNOTAVAIL', 4010, 'this computer has no address "here"'],
  ])('of %s for port %i says what to do', (code, port, message) => {
    expect(fail(code, port)).toContain(message)
  })

  it('knows nothing of other errors', () => {
    expect(fail('ENOMEM', 4010)).toBeUndefined()
    expect(listenFailure(null, { port: 1, host: '', portName: '' })).toBeUndefined()
  })
})
