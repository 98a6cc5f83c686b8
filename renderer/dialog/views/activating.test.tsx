import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { sampleLicensed } from '../../gallery/sample-snapshots.js'
import { failed, showKeyField } from '../../gallery/show-dialog.js'

afterEach(cleanup)

const KEY = '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B'

describe('a refusal', () => {
  it.each([
    'key-not-found',
    'key-disabled',
    'key-expired',
    'wrong-product',
    'test-key',
    'invalid-input',
    'unspecified',
  ] as const)('of the key stands at the field, which keeps the key and has the focus: %s', async (code) => {
    const { user, field, describedBy } = await showKeyField(
      {},
      { activate: failed(code, { productName: 'Acme Paint' }) },
    )
    await user.type(field, `${KEY}{Enter}`)
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'))
    expect(field.value).toBe(KEY)
    expect(document.activeElement).toBe(field)
    expect(describedBy()).not.toMatch(/You can paste/)
    expect(screen.getByRole('alert').textContent).toBe('')
  })

  it.each([
    'offline',
    'timeout',
    'tls',
    'proxy-auth',
    'rate-limited',
    'server-error',
    'not-the-api',
    'misconfigured',
    'busy',
    'internal',
  ] as const)('that is no fault of the key is an alert, and the focus stays: %s', async (code) => {
    const { user, field, activate } = await showKeyField({}, { activate: failed(code) })
    await user.type(field, KEY)
    await user.click(activate())
    await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''))
    // a passing failure is not shown as a fault
    expect(screen.getByRole('alert').dataset['tone']).toBe(
      code === 'busy' || code === 'internal' ? 'danger' : 'warning',
    )
    expect(field.hasAttribute('aria-invalid')).toBe(false)
    expect(field.value).toBe(KEY)
    expect(document.activeElement).toBe(activate())
  })
})

describe('what the user is told of a try', () => {
  it('names the address on a line of its own', async () => {
    const { user, field } = await showKeyField(
      { storeHost: 'api.example.test' },
      { activate: failed('offline') },
    )
    await user.type(field, `${KEY}{Enter}`)
    expect(await screen.findByText('Must be reachable: api.example.test')).toBeTruthy()
  })

  it('is what may be mistyped, in place of more advice, for a key that nobody knows', async () => {
    const { user, field, describedBy } = await showKeyField({}, { activate: failed('key-not-found') })
    await user.type(field, `${KEY.slice(0, -1)}{Enter}`)
    await waitFor(() =>
      expect(describedBy()).toBe(
        'This key wasn’t found. Most keys are 1 character longer. Is part of it missing?',
      ),
    )
  })

  it('is nothing of that for a key that the store knows', async () => {
    const { user, field, describedBy } = await showKeyField({}, { activate: failed('key-disabled') })
    await user.type(field, `${KEY.slice(0, -1)}{Enter}`)
    await waitFor(() => expect(describedBy()).toMatch(/^This license was turned off\..*contact support\.$/))
  })

  it('is on the button where the next press activates for this run only', async () => {
    const { user, field, activate, sent } = await showKeyField({}, { activate: failed('cannot-save') })
    await user.type(field, KEY)
    await user.click(activate())
    await user.click(await screen.findByRole('button', { name: 'Activate this once' }))
    expect(sent()).toHaveLength(2)
  })

  it('is no fault where it was called off', async () => {
    const { user, field } = await showKeyField({}, { activate: failed('cancelled') })
    await user.type(field, `${KEY}{Enter}`)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/^Stopped waiting\./))
    expect(screen.getByRole('alert').dataset['tone']).toBe('neutral')
    expect(screen.getByRole('alert').querySelector('svg')).toBeNull()
  })
})

describe('activating', () => {
  it('keeps the button and its focus, changes its label, and takes no second press', async () => {
    const { user, field, sent, activate } = await showKeyField({}, { activate: () => new Promise(() => {}) })
    await user.type(field, KEY)
    const pressed = activate()
    await user.click(pressed)
    expect(pressed.textContent).toBe('Activating…')
    expect(pressed.getAttribute('aria-disabled')).toBe('true')
    expect(document.activeElement).toBe(pressed)
    expect(field.readOnly).toBe(true)
    await user.click(pressed)
    await user.type(field, '{Enter}')
    expect(sent()).toHaveLength(1)
  })

  it('is shown when another window has begun it', async () => {
    const { bridge } = await showKeyField()
    act(() => void bridge.push({ activity: 'activating' }))
    expect(screen.getByRole('button', { name: 'Activating…' })).toBeTruthy()
    act(() => void bridge.push({ activity: 'idle' }))
    expect(screen.getByRole('button', { name: 'Activate' })).toBeTruthy()
  })

  it('ends in a view that stays until the user goes on, and forgets the key', async () => {
    let closed = 0
    const { bridge, user, field } = await showKeyField({ onClose: () => void (closed += 1) })
    await user.type(field, `${KEY}{Enter}`)
    act(() => void bridge.push({ state: sampleLicensed(), entitled: true }))
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Acme Studio is activated' }))
    expect(document.body.innerHTML).not.toContain(KEY)
    expect(closed).toBe(0)
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(closed).toBe(2)
  })
})
