import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FakeAnswers } from '../../../testing/fake-bridge.js'
import { failed, showKeyField } from '../../gallery/show-dialog.js'
import type { LicenseDialogProps } from '../license-dialog-props.js'

afterEach(cleanup)

const KEY = '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B'
const OTHER = '3F2504E0-4F89-41D3-9A0C-0305E82C3301'

async function show(props: Partial<LicenseDialogProps> = {}, answers: FakeAnswers = {}) {
  const pastes: (Element | null)[] = []
  const onPaste = async () => pastes.push(document.activeElement) > 0
  return { ...(await showKeyField({ onPaste, ...props }, answers)), pastes }
}

describe('the key field', () => {
  it('has the focus at the start, and is never a password field or cut short', async () => {
    const { field } = await show()
    expect(document.activeElement).toBe(field)
    expect(field.type).toBe('text')
    expect(field.dir).toBe('ltr')
    expect(field.hasAttribute('maxlength')).toBe(false)
    expect(field.hasAttribute('aria-invalid')).toBe(false)
  })

  it('is sent with Return and with the button, as it was read', async () => {
    const { user, field, sent, activate } = await show({}, { activate: failed('offline') })
    await user.type(field, ` ${KEY.replaceAll('-', '')} {Enter}`)
    await user.click(activate())
    expect(sent()).toEqual([
      { verb: 'activate', argument: KEY },
      { verb: 'activate', argument: KEY },
    ])
  })

  it('is left as typed while typing', async () => {
    const { user, field } = await show()
    await user.type(field, KEY.replaceAll('-', ''))
    expect(field.value).toBe(KEY.replaceAll('-', ''))
  })

  it('sends a text of unknown form too, and says that it looks different', async () => {
    const { user, field, sent, describedBy } = await show()
    await user.paste('ACME-2026-XYZ')
    expect(field.value).toBe('ACME-2026-XYZ')
    expect(describedBy()).toBe('This doesn’t look like a typical key. You can still try it.')
    await user.keyboard('{Enter}')
    expect(sent()).toEqual([{ verb: 'activate', argument: 'ACME-2026-XYZ' }])
  })

  it.each(['', '   ', 'x'.repeat(300), `${KEY} ${OTHER}`])(
    'sends nothing that cannot be a key, and keeps it (%#)',
    async (text) => {
      const { user, field, sent, activate } = await show()
      fireEvent.change(field, { target: { value: text } })
      await user.click(activate())
      expect(sent()).toEqual([])
      expect(field.getAttribute('aria-invalid')).toBe('true')
      expect(field.value).toBe(text)
      expect(document.activeElement).toBe(field)
    },
  )

  it('stops calling itself faulty with the next edit', async () => {
    const { user, field, activate } = await show()
    await user.click(activate())
    await user.type(field, 'A')
    expect(field.hasAttribute('aria-invalid')).toBe(false)
  })
})

describe('pasting', () => {
  it('picks the key out of an e-mail and sends nothing', async () => {
    const { user, field, sent, describedBy } = await show()
    await user.paste(`Hello,\nyour key: ${KEY}\nhttps://example.test/orders/${OTHER}`)
    expect(field.value).toBe(KEY)
    expect(describedBy()).toBe('Key found in the text you pasted.')
    expect(sent()).toEqual([])
  })

  it('replaces what was in the field by a whole key', async () => {
    const { user, field } = await show()
    await user.type(field, 'old')
    await user.paste(KEY)
    expect(field.value).toBe(KEY)
  })

  it('makes a whole key of two parts', async () => {
    const { user, field, describedBy } = await show()
    await user.paste(KEY.slice(0, 19))
    await user.paste(KEY.slice(19))
    expect(field.value).toBe(KEY)
    expect(describedBy()).toBe('Paste the key, or the whole email it came in.')
  })

  it('takes none of several keys before the user has chosen', async () => {
    const { user, field, sent, describedBy } = await show()
    await user.paste(`${KEY}\n${OTHER}`)
    expect(field.value).toBe('')
    expect(describedBy()).toBe('2 keys found. Choose the one for Acme Studio.')
    await user.click(screen.getByRole('button', { name: OTHER }))
    expect(field.value).toBe(OTHER)
    expect(screen.queryByRole('button', { name: KEY })).toBeNull()
    expect(sent()).toEqual([])
  })

  it('leaves the field alone for a text without a key, and does not call it faulty yet', async () => {
    const { user, field, describedBy } = await show()
    await user.paste('no key in here '.repeat(30))
    expect(field.value).toBe('')
    expect(describedBy()).toMatch(/^No key found/)
    expect(field.hasAttribute('aria-invalid')).toBe(false)
  })

  it('is left to the main process by the button, which gives the field the focus first', async () => {
    const { user, field, activate, pastes } = await show()
    activate().focus()
    await user.click(screen.getByRole('button', { name: 'Paste' }))
    expect(pastes).toEqual([field])
  })

  it('says so where there is nothing to paste', async () => {
    const { user, describedBy } = await show({ onPaste: async () => false })
    await user.click(screen.getByRole('button', { name: 'Paste' }))
    expect(describedBy()).toMatch(/^Nothing to paste/)
  })

  it('asks the browser where the host cannot paste, and names the keys where that is refused', async () => {
    const { user, field, describedBy } = await show({ onPaste: undefined })
    await navigator.clipboard.writeText(`Your key: ${KEY}`)
    await user.click(screen.getByRole('button', { name: 'Paste' }))
    expect(field.value).toBe(KEY)
    const denied = vi.spyOn(navigator.clipboard, 'readText').mockRejectedValue(new Error('NotAllowedError'))
    await user.click(screen.getByRole('button', { name: 'Paste' }))
    denied.mockRestore()
    expect(describedBy()).toBe('This window can’t read the clipboard. Press Ctrl+V to paste.')
    expect(field.value).toBe(KEY)
  })
})

describe('what is dropped', () => {
  const drop = (target: Element, files: File[], text = ''): void =>
    void fireEvent.drop(target, { dataTransfer: { files, getData: () => text } })

  it('anywhere on the dialog is searched for a key, and the field says that it takes it', async () => {
    const { field, sent, describedBy } = await show()
    const dialog = screen.getByRole('main')
    fireEvent.dragOver(dialog, { dataTransfer: {} })
    expect(describedBy()).toBe('Drop the email or text file with your key here.')
    drop(dialog, [], `Your key: ${KEY}.`)
    expect(field.value).toBe(KEY)
    expect(describedBy()).toBe('Key found in the text you pasted.')
    expect(sent()).toEqual([])
  })

  it('as a saved e-mail gives its key', async () => {
    const { field, describedBy } = await show()
    drop(screen.getByRole('main'), [new File([`Subject: x\n\nYour key: ${KEY}`], 'receipt.eml')])
    await waitFor(() => expect(field.value).toBe(KEY))
    expect(describedBy()).toBe('Key found in the file.')
  })

  it.each([
    ['no key here '.repeat(50), /^No key found in this file/],
    ['PK\u0003\u0004\u0000', /^This file can’t be read/],
  ])('without a key leaves the field alone and says so (%#)', async (content, words) => {
    const { user, field, describedBy } = await show()
    await user.type(field, 'typed')
    drop(screen.getByRole('main'), [new File([content], 'receipt')])
    await waitFor(() => expect(describedBy()).toMatch(words))
    expect(field.value).toBe('typed')
  })
})

describe('a key from a link', () => {
  it('is filled in, with the button focused, and is not sent', async () => {
    const { field, sent, activate, describedBy } = await show({ prefilledKey: KEY })
    expect(field.value).toBe(KEY)
    expect(describedBy()).toBe('Key filled in from a link.')
    expect(document.activeElement).toBe(activate())
    expect(sent()).toEqual([])
  })
})
