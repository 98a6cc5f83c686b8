import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactElement, StrictMode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { LicenseBridge } from '../../contract/ipc-contract.js'
import { createFakeDialogBridge, type FakeAnswers } from '../../testing/fake-bridge.js'
import { sampleLicensed } from '../gallery/sample-snapshots.js'
import { SAMPLE_KEY } from '../gallery/states.js'
import { useActivation } from './use-activation.js'
import { useLicenseText } from './use-license-text.js'

afterEach(cleanup)

const OTHER_KEY = '3F2504E0-4F89-41D3-9A0C-0305E82C3301'

/** A form as a host may write it. */
function OwnForm({ bridge }: { readonly bridge: LicenseBridge }): ReactElement | null {
  const { text, setText, take, candidates, choose, error, busy, submit } = useActivation(bridge)
  const words = useLicenseText({ appName: 'Acme', locale: 'en' })
  if (words === null) return null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <input
        aria-label="Key"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => take(event.clipboardData.getData('text')) && event.preventDefault()}
      />
      {candidates.map((key) => (
        <button key={key} type="button" onClick={() => choose(key)}>
          {key}
        </button>
      ))}
      {error !== null && <p role="alert">{words.describe(error).title}</p>}
      <button type="submit">{words.t(busy ? 'busy.activating' : 'action.activate')}</button>
    </form>
  )
}

function show(answers: FakeAnswers = {}) {
  const bridge = createFakeDialogBridge({ answers })
  render(
    <StrictMode>
      <OwnForm bridge={bridge.license} />
    </StrictMode>,
  )
  const field = screen.getByRole<HTMLInputElement>('textbox')
  const sent = (): readonly unknown[] => bridge.calls.filter(({ verb }) => verb === 'activate')
  return { bridge, field, sent, user: userEvent.setup() }
}

describe('useActivation()', () => {
  it('finds the key in what was pasted, sends it once and empties the field', async () => {
    const value = createFakeDialogBridge().push({ state: sampleLicensed(), entitled: true })
    const { field, sent, user } = show({ activate: { ok: true, value } })
    await user.click(field)
    await user.paste(`Thank you! Your key:\n${SAMPLE_KEY}\nEnjoy.`)
    expect(field.value).toBe(SAMPLE_KEY)
    await user.dblClick(screen.getByRole('button', { name: 'Activate' }))
    expect([sent(), field.value]).toEqual([[{ verb: 'activate', argument: SAMPLE_KEY }], ''])
  })

  it('takes none of several keys before the user has said which', async () => {
    const { field, sent, user } = show()
    await user.click(field)
    await user.paste(`${SAMPLE_KEY} ${OTHER_KEY}`)
    await user.click(screen.getByRole('button', { name: OTHER_KEY }))
    expect([field.value, sent()]).toEqual([OTHER_KEY, []])
    expect(screen.queryByRole('button', { name: SAMPLE_KEY })).toBeNull()
  })

  it('says what is wrong until the next edit, and sends nothing that is no key', async () => {
    const { field, sent, user } = show()
    await user.click(screen.getByRole('button', { name: 'Activate' }))
    expect(screen.getByRole('alert').textContent).toBe('Enter a license key.')
    await user.type(field, 'A')
    expect([screen.queryByRole('alert'), sent()]).toEqual([null, []])
  })

  it('keeps the key that the store refused, with the words for why', async () => {
    const error = { code: 'key-not-found', message: 'log' } as const
    const { field, user } = show({ activate: { ok: false, error } })
    await user.type(field, SAMPLE_KEY)
    await user.click(screen.getByRole('button', { name: 'Activate' }))
    expect(field.value).toBe(SAMPLE_KEY)
    expect(screen.getByRole('alert').textContent).toMatch(/wasn’t found/)
  })

  it('is busy until the answer, and while the key is sent from another window', async () => {
    let answer = (): void => {}
    const reply = { ok: false, error: { code: 'offline', message: 'log' } } as const
    const held = new Promise<typeof reply>((resolve) => {
      answer = () => resolve(reply)
    })
    const { bridge, field, sent, user } = show({ activate: () => held })
    await user.type(field, SAMPLE_KEY)
    await user.click(screen.getByRole('button', { name: 'Activate' }))
    await user.click(screen.getByRole('button', { name: 'Activating…' }))
    expect(sent()).toHaveLength(1)
    await act(async () => answer())
    expect(screen.getByRole('button', { name: 'Activate' })).toBeTruthy()
    act(() => void bridge.push({ activity: 'activating' }))
    expect(screen.getByRole('button', { name: 'Activating…' })).toBeTruthy()
  })
})
