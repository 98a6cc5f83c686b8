import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { DAY_MS } from '../../../contract/duration.js'
import { sampleLicensed, sampleSnapshot } from '../../gallery/sample-snapshots.js'
import { button, failed, showDialog } from '../../gallery/show-dialog.js'

afterEach(cleanup)

const LICENSED = sampleSnapshot(sampleLicensed())
const DEACTIVATED = sampleSnapshot({ status: 'unlicensed', reason: 'deactivated' }, { revision: 2 })

describe('deactivating', () => {
  it('asks first, and does nothing when the answer is no', async () => {
    const { user, verbs } = await showDialog(LICENSED)
    await user.click(button('Deactivate this computer'))
    expect(screen.getByRole('heading', { name: 'Deactivate this computer?' })).toBeTruthy()
    expect(screen.getByText('On another computer, enter the key ending in 1A2B.')).toBeTruthy()
    await user.click(button('Keep activated'))
    expect(screen.getByRole('heading', { name: 'Your Acme Studio license' })).toBeTruthy()
    expect(verbs()).toEqual([])
  })

  it('frees the place and says that it is free', async () => {
    const { user, verbs } = await showDialog(LICENSED, { deactivate: { ok: true, value: DEACTIVATED } })
    await user.click(button('Deactivate this computer'))
    await user.click(button('Deactivate this computer'))
    expect(verbs()).toEqual(['deactivate'])
    expect(screen.getByRole('heading', { name: 'This computer is deactivated' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'License key' }))
  })

  it('is not done by the second click of a double click', async () => {
    const { user, verbs } = await showDialog(LICENSED)
    await user.click(button('Deactivate this computer'))
    fireEvent.click(button('Deactivate this computer'), { detail: 2 })
    expect(verbs()).toEqual([])
    fireEvent.click(button('Deactivate this computer'), { detail: 1 })
    expect(verbs()).toEqual(['deactivate'])
  })

  it('that fails leaves it activated, and says so and why', async () => {
    const { user } = await showDialog(LICENSED, { deactivate: failed('timeout') })
    await user.click(button('Deactivate this computer'))
    await user.click(button('Deactivate this computer'))
    expect(screen.getByRole('alert').textContent).toMatch(
      /^This computer is still activated\. The license server isn’t responding\./,
    )
    expect(document.activeElement).toBe(button('Deactivate this computer'))
  })

  it('that the store refuses says why first, and offers another try before the license is removed here', async () => {
    const { user, verbs } = await showDialog(LICENSED, { deactivate: failed('unspecified') })
    await user.click(button('Deactivate this computer'))
    await user.click(button('Deactivate this computer'))
    expect(screen.getByRole('heading', { name: 'This computer couldn’t be deactivated' })).toBeTruthy()
    const said = document.querySelector('main')?.textContent ?? ''
    const order = ['didn’t accept this key', 'Try again', 'You can still remove', 'stays on your license']
    const places = order.map((words) => said.indexOf(words))
    expect(places).toEqual(places.filter((place) => place > 0).sort((a, b) => a - b))
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'This computer couldn’t be deactivated. The store didn’t accept this key.',
      ),
    )
    expect(document.activeElement).toBe(button('Keep activated'))
    await user.click(button('Try again'))
    expect(verbs()).toEqual(['deactivate', 'deactivate'])
  })

  it('of an offline certificate speaks of the certificate, which takes no seat', async () => {
    const term = { issuedAt: LICENSED.at, endsAt: LICENSED.at + 3 * DAY_MS }
    const { user, verbs } = await showDialog(
      sampleSnapshot({ ...sampleLicensed({ keyTail: '' }), certificate: term }),
      { deactivate: { ok: true, value: DEACTIVATED } },
    )
    expect(screen.queryByText('This computer')).toBeNull()
    await user.click(button('Remove certificate'))
    expect(screen.getByRole('heading', { name: 'Remove the certificate?' })).toBeTruthy()
    expect(document.querySelector('.lic-sub')?.textContent).toBe(
      'Acme Studio locks on this computer. You can use the same certificate again until November\u00a026.',
    )
    expect(document.querySelector('main')?.textContent).not.toMatch(/another computer|purchase email/)
    await user.click(button('Remove certificate'))
    expect(verbs()).toEqual(['deactivate'])
  })

  it('cannot be left half way', async () => {
    const { user } = await showDialog(LICENSED, { deactivate: () => new Promise(() => {}) })
    await user.click(button('Deactivate this computer'))
    await user.click(button('Deactivate this computer'))
    await user.keyboard('{Escape}')
    await user.click(button('Keep activated'))
    expect(button('Deactivating…')).toBeTruthy()
  })
})
