import { EventEmitter } from 'node:events'
import type { BrowserWindow, Input } from 'electron'
import { describe, expect, it } from 'vitest'
import { installDialogKeyboard, keyCommandOf } from './dialog-menu.js'

function createCase(platform: string) {
  const done: string[] = []
  let zoom = 1
  const commands = ['cut', 'copy', 'paste', 'selectAll', 'undo', 'redo']
  const webContents = Object.assign(new EventEmitter(), {
    getZoomFactor: () => zoom,
    setZoomFactor: (factor: number) => {
      zoom = factor
    },
    ...Object.fromEntries(commands.map((name) => [name, () => void done.push(name)])),
  })
  const window = { webContents, close: () => void done.push('close') } as unknown as BrowserWindow
  installDialogKeyboard({
    window,
    platform,
    onZoomed: () => void done.push(`zoom ${zoom}`),
    onQuit: () => void done.push('quit'),
  })
  /** Answers whether the key was taken from the page. */
  const press = (input: Partial<Input>): boolean => {
    let isTaken = false
    const event = { preventDefault: () => (isTaken = true) }
    const up = { alt: false, control: false, meta: false, shift: false, code: '' }
    webContents.emit('before-input-event', event, { type: 'keyDown', ...up, ...input })
    return isTaken
  }
  return { done, press }
}

describe('installDialogKeyboard()', () => {
  it('edits with Cmd on macOS, where without a menu nothing else would', () => {
    const { done, press } = createCase('darwin')
    for (const key of ['x', 'c', 'v', 'a', 'z']) expect(press({ meta: true, key })).toBe(true)
    expect(press({ meta: true, shift: true, key: 'Z' })).toBe(true)
    expect(done).toEqual(['cut', 'copy', 'paste', 'selectAll', 'undo', 'redo'])
  })

  it('goes by the place of a key on a layout without Latin letters', () => {
    const { done, press } = createCase('darwin')
    expect(press({ meta: true, key: 'м', code: 'KeyV' })).toBe(true)
    expect(done).toEqual(['paste'])
  })

  it.each(['win32', 'linux'])('leaves editing to the page on %s', (platform) => {
    const { done, press } = createCase(platform)
    for (const key of ['x', 'c', 'v', 'a', 'z']) expect(press({ control: true, key })).toBe(false)
    expect(done).toEqual([])
  })

  it.each([
    ['darwin', 'meta'],
    ['win32', 'control'],
    ['linux', 'control'],
  ])('closes with W on %s', (platform, modifier) => {
    const { done, press } = createCase(platform)
    expect(press({ [modifier]: true, key: 'w' })).toBe(true)
    expect(done).toEqual(['close'])
  })

  it('zooms up to twice the size and back to the original size', () => {
    const { done, press } = createCase('linux')
    for (const key of ['+', '=', '+', '+', '+', '-', '0', '-']) press({ control: true, key })
    expect(done).toEqual([
      'zoom 1.25',
      'zoom 1.5',
      'zoom 1.75',
      'zoom 2',
      'zoom 2',
      'zoom 1.75',
      'zoom 1',
      'zoom 1',
    ])
  })

  it('quits with Ctrl+Q on Linux, where there is no menu to do it', () => {
    const { done, press } = createCase('linux')
    expect(press({ control: true, key: 'q' })).toBe(true)
    expect(createCase('win32').press({ control: true, key: 'q' })).toBe(false)
    expect(done).toEqual(['quit'])
  })

  it('ignores all other keys', () => {
    const { done, press } = createCase('linux')
    const others: Partial<Input>[] = [
      { key: 'w' },
      { key: 'w', control: true, alt: true },
      { key: 'w', meta: true },
      { key: 'w', control: true, type: 'keyUp' },
      { key: 'Escape' },
      { key: 'r', control: true },
    ]
    expect(others.map(press)).toEqual(others.map(() => false))
    expect(done).toEqual([])
  })
})

describe('keyCommandOf()', () => {
  it.each([
    ['w', ['close', 'close', 'close']],
    ['q', [null, null, 'quit']],
    ['v', ['paste', null, null]],
    ['shift+z', ['redo', null, null]],
    ['+', ['larger', 'larger', 'larger']],
    ['0', ['own-size', 'own-size', 'own-size']],
    ['r', [null, null, null]],
    ['constructor', [null, null, null]],
  ])('of %s on macOS, Windows and Linux is %j', (letter, commands) => {
    expect(['darwin', 'win32', 'linux'].map((platform) => keyCommandOf(letter, platform))).toEqual(commands)
  })
})
