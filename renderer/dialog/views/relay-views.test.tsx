import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { SnapshotReply } from '../../../contract/license-commands.js'
import { ok } from '../../../contract/result.js'
import type { FakeAnswers } from '../../../testing/fake-bridge.js'
import { sampleLicensed, sampleSnapshot } from '../../gallery/sample-snapshots.js'
import { button, failed, showDialog, title } from '../../gallery/show-dialog.js'

afterEach(cleanup)

const UNLICENSED = sampleSnapshot({ status: 'unlicensed', reason: 'none' })
const LICENSED: SnapshotReply = { ok: true, value: { ...sampleSnapshot(sampleLicensed()), revision: 2 } }
const DEVICES = [
  { id: 'a', name: 'This Mac 7F3A21-0001', since: Date.UTC(2026, 4, 6), isThisComputer: true },
  { id: 'b', name: 'Studio iMac', since: Date.UTC(2026, 2, 6), isThisComputer: false },
]

const utf16 = (text: string): Uint16Array<ArrayBuffer> =>
  Uint16Array.from(text, (letter) => letter.charCodeAt(0))

function show(answers: FakeAnswers, takesCertificates = false) {
  return showDialog(UNLICENSED, answers, {
    links: ['manage', 'support'],
    takesCertificates,
    onClose: undefined,
  })
}

describe('a full license of an app with a relay', () => {
  const full = failed('no-seats-left', { seatsUsed: 3, seatsLimit: 3 })

  async function fill(answers: FakeAnswers = {}) {
    let tries = 0
    const activate = () => (tries++ === 0 ? full : LICENSED)
    const shown = await show({ activate, devices: { ok: true, value: DEVICES }, ...answers })
    await shown.user.type(screen.getByRole('textbox'), 'KEY-1{Enter}')
    // The list is asked for once the view is there.
    await act(async () => {})
    await act(async () => {})
    return shown
  }

  it('lists the computers, the least missed one chosen', async () => {
    await fill()
    const radios = screen.getAllByRole<HTMLInputElement>('radio')
    expect(radios.map(({ checked }) => checked)).toEqual([true, false])
    expect(screen.getByRole('radiogroup').textContent).toContain('This computer, activated earlier')
    expect(screen.getByRole('radiogroup').textContent).toContain('Activated on March\u00a06')
  })

  it('frees the chosen one, and goes on with the activation', async () => {
    const { user, calls } = await fill({ releaseDevice: { ok: true, value: UNLICENSED } })
    await user.click(screen.getByRole('radio', { name: /Studio iMac/ }))
    await user.click(button('Replace and activate'))
    expect(calls().slice(-2)).toEqual([
      { verb: 'releaseDevice', argument: 'b' },
      { verb: 'activate', argument: 'KEY-1' },
    ])
    expect(title()).toBe('Acme Studio is activated')
  })

  it('stays with the list and says why where one cannot be freed', async () => {
    const { user } = await fill({ releaseDevice: failed('offline') })
    await user.click(button('Replace and activate'))
    expect(screen.getByRole('alert').textContent).toContain('Can’t reach the license server')
    expect(screen.getAllByRole('radio')).toHaveLength(2)
    await user.click(button('Back'))
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('KEY-1')
  })

  it('says how many there are where nobody can tell which', async () => {
    await fill({ devices: { ok: true, value: null } })
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.getByRole('heading').textContent).toBe('Limit of 3 computers reached')
  })
})

describe('activation without internet', () => {
  const CODE = '04W5F-WRQMS-7X9T0-1A2B3-C4D5E-6F7G8-H9J0K-1M2N3'

  async function open(answers: FakeAnswers = {}) {
    const shown = await show({ requestCode: ok(CODE), ...answers }, true)
    await shown.user.click(button('Activate offline'))
    return shown
  }

  it('is offered only where the app takes certificates', async () => {
    await show({})
    expect(screen.queryByRole('button', { name: 'Activate offline' })).toBeNull()
  })

  it('shows the request code as text and picture, to be copied and saved', async () => {
    const { user, calls } = await open()
    expect(screen.getByText(CODE)).toBeTruthy()
    await waitFor(() => expect(document.querySelector('.lic-qr path')?.getAttribute('d')).toMatch(/^M/))
    await user.click(button('Copy'))
    await user.click(button('Save as file…'))
    expect(calls().slice(-2)).toEqual([{ verb: 'copy', request: { text: CODE } }, { verb: 'saveRequest' }])
  })

  it('takes a pasted certificate', async () => {
    const { user, calls } = await open({ importCertificate: LICENSED })
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'eyJ.one' } })
    await user.click(button('Activate'))
    expect(calls().at(-1)).toEqual({ verb: 'importCertificate', argument: 'eyJ.one' })
    expect(title()).toBe('Acme Studio is activated')
  })

  it.each([
    ['', new File(['eyJ.dropped'], 'a.txt')],
    [' in UTF-16', new File([utf16('\uFEFFeyJ.dropped')], 'a.txt')],
    [' with a byte order mark', new File(['\uFEFFeyJ.dropped'], 'a.txt')],
  ])('takes a dropped file%s', async (_name, file) => {
    await open()
    const field = screen.getByRole<HTMLTextAreaElement>('textbox')
    fireEvent.drop(field, { dataTransfer: { files: [file] } })
    await waitFor(() => expect(field.value).toBe('eyJ.dropped'))
  })

  it('says in words of its own what is wrong with one, and keeps it in the field', async () => {
    const { user } = await open({ importCertificate: failed('certificate-other-device') })
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'eyJ.two' } })
    await user.click(button('Activate'))
    expect(screen.getByRole('alert').textContent).toContain('This certificate is for another computer.')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('eyJ.two')
    await user.click(button('Back'))
    expect(title()).toBe('Activate Acme Studio')
  })
})
