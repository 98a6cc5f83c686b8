import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { REFUSAL_REASONS, UNREACHABLE_CAUSES } from '../../contract/license-error.js'
import { GRACE_CAUSES, LOCK_REASONS, UNLICENSED_REASONS } from '../../contract/license-state.js'
import { createGalleryBridge } from './gallery-bridge.js'
import { GalleryDialog } from './gallery-dialog.js'
import { GALLERY_STATES, type GalleryState } from './states.js'

afterEach(cleanup)

async function show(state: GalleryState): Promise<HTMLElement> {
  const bridge = createGalleryBridge(state)
  const context = await bridge.context()
  if (!context.ok) throw new TypeError('expected the fake to have a context')
  const { container } = render(
    <GalleryDialog
      state={state}
      bridge={bridge}
      context={context.value}
      timeZone="UTC"
      timer={() => () => {}}
    />,
  )
  await act(async () => {})
  if (state.pasted !== undefined) {
    fireEvent.paste(screen.getByRole('textbox'), { clipboardData: { getData: () => state.pasted } })
  }
  if (state.submitted) fireEvent.submit(screen.getByRole('textbox'))
  return container
}

function danglingReferences(container: HTMLElement): string[] {
  const attributes = ['aria-labelledby', 'aria-describedby', 'for', 'form']
  const elements = [...container.querySelectorAll(attributes.map((name) => `[${name}]`).join())]
  const ids = elements.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''))
  return ids.filter((id) => id !== '' && document.getElementById(id) === null)
}

describe('the gallery', () => {
  it('has each name once, fit for a file', () => {
    const names = GALLERY_STATES.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z][a-z-]*$/.test(name))).toEqual([])
  })

  it('has every reason and every cause', () => {
    const states = GALLERY_STATES.map(({ snapshot }) => snapshot?.state)
    const codes = GALLERY_STATES.map(({ interaction }) => interaction?.failure?.error.code)
    expect(codes).toEqual(expect.arrayContaining([...REFUSAL_REASONS, ...UNREACHABLE_CAUSES]))
    for (const reason of [...LOCK_REASONS, ...UNLICENSED_REASONS]) {
      expect(states).toContainEqual(expect.objectContaining({ reason }))
    }
    for (const cause of GRACE_CAUSES) {
      expect(states).toContainEqual(expect.objectContaining({ status: 'grace', cause }))
      expect(states).toContainEqual(expect.objectContaining({ status: 'locked', cause }))
    }
  })
})

describe.each(GALLERY_STATES)('$name', (state) => {
  it('names what it refers to, leaves no gap in a text and no style on an element', async () => {
    const container = await show(state)
    expect(danglingReferences(container)).toEqual([])
    expect(container.textContent).not.toMatch(/[{}]|undefined|null|NaN|\[object|<b>/)
    expect(container.querySelector('[style]')).toBeNull()
  })
})
