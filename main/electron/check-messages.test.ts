import { describe, expect, it } from 'vitest'
import { checkMessages } from './check-messages.js'

describe('checkMessages()', () => {
  it('takes texts and plain data', () => {
    expect(() => checkMessages(undefined)).not.toThrow()
    checkMessages({ 'activated.title': 'Welcome', 'grace.days': { one: 'a day', other: '{count} days' } })
  })

  it('names the message that cannot be sent to a page', () => {
    expect(() => checkMessages({ ok: 'text', 'activated.title': () => 'Welcome' })).toThrow(
      new TypeError(
        'createLicenseGate: option "messages.activated.title" must be a text, or plain data, got a function',
      ),
    )
  })
})
