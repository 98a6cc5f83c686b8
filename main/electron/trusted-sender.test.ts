import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import { createFakeFrame, createFakeWebContents } from './fake-web-contents.js'
import { isTrustedSender, readOrigins, sendToTrusted } from './trusted-sender.js'

const origin = 'https://app.example'

function createCase() {
  const { webContents, mainFrame, navigate } = createFakeWebContents(origin)
  const trusts = (event: Partial<IpcMainInvokeEvent>) =>
    isTrustedSender({ sender: webContents, senderFrame: mainFrame, ...event }, webContents, origin)
  return { webContents, mainFrame, navigate, trusts }
}

describe('isTrustedSender()', () => {
  it('trusts the main frame of the window on the exact origin', () => {
    expect(createCase().trusts({})).toBe(true)
  })

  it('refuses another window, even of the same origin', () => {
    const other = createFakeWebContents(origin)
    const { trusts } = createCase()
    expect(trusts({ sender: other.webContents })).toBe(false)
    expect(trusts({ senderFrame: other.mainFrame })).toBe(false)
  })

  it('refuses a frame inside the page, even of the same origin', () => {
    expect(createCase().trusts({ senderFrame: createFakeFrame(origin) })).toBe(false)
  })

  it('refuses a frame that has navigated away, even where its next page is trusted', () => {
    const { trusts, mainFrame, navigate } = createCase()
    navigate(origin)
    expect(trusts({ senderFrame: mainFrame })).toBe(false)
  })

  it('trusts a main frame that Electron calls detached after a crash', () => {
    const { trusts, mainFrame } = createCase()
    mainFrame.detached = true
    expect(trusts({})).toBe(true)
  })

  it('refuses a frame that is gone, or throws', () => {
    const { trusts, webContents } = createCase()
    expect(trusts({ senderFrame: null })).toBe(false)
    const thrower = {
      sender: webContents,
      get senderFrame(): never {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed')
      },
    }
    expect(isTrustedSender(thrower, webContents, origin)).toBe(false)
  })

  it.each([
    'https://app.example.evil.test',
    'https://app.example:8443',
    'http://app.example',
    'https://APP.example',
    'file://',
    'null',
    '',
  ])('refuses the origin "%s"', (other) => {
    const { trusts, mainFrame } = createCase()
    mainFrame.origin = other
    expect(trusts({})).toBe(false)
  })
})

describe('with several origins', () => {
  const origins = [origin, 'file://']

  it.each([
    ['file://', true],
    [origin, true],
    ['https://elsewhere.example', false],
  ])('answers a page of %s: %s', (other, expected) => {
    const { webContents, mainFrame } = createCase()
    mainFrame.origin = other
    expect(isTrustedSender({ sender: webContents, senderFrame: mainFrame }, webContents, origins)).toBe(
      expected,
    )
    sendToTrusted(webContents, origins, 'news', 1)
    expect(mainFrame.sent.length > 0).toBe(expected)
  })
})

describe('sendToTrusted()', () => {
  it('sends to a main frame of the trusted origin only', () => {
    const { webContents, mainFrame } = createCase()
    sendToTrusted(webContents, origin, 'news', 1)
    mainFrame.origin = 'https://elsewhere.example'
    sendToTrusted(webContents, origin, 'news', 2)
    expect(mainFrame.sent).toEqual([['news', 1]])
  })

  it('ignores a window that goes away', () => {
    const gone = {
      isDestroyed: () => false,
      get mainFrame(): never {
        throw new Error('Object has been destroyed')
      },
    }
    expect(() => sendToTrusted(gone as never, origin, 'news', 1)).not.toThrow()
  })
})

describe('readOrigins()', () => {
  it.each([
    ['https://app.example', 'https://app.example'],
    ['https://app.example:443', 'https://app.example'],
    ['http://app.example:80/', 'http://app.example'],
    ['https://app.example:8443', 'https://app.example:8443'],
    ['HTTPS://App.Example/page?query#part', 'https://app.example'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['http://localhost:5173', 'http://localhost:5173'],
    ['http://[::1]:5173/index.html', 'http://[::1]:5173'],
    ['file://', 'file://'],
    ['file:///opt/app/index.html', 'file://'],
    ['file:///C:/app/index.html', 'file://'],
    ['app://bundle', 'app://bundle'],
    ['app://Bundle:7/index.html', 'app://bundle:7'],
    ['app://bücher', 'app://xn--bcher-kva'],
    ['app://-/index.html', 'app://-'],
    ['app://./index.html', 'app://.'],
  ])('takes %s for %s', (given, origin) => {
    expect(readOrigins(given)).toEqual([origin])
  })

  it('takes a list', () => {
    expect(readOrigins(['http://localhost:5173/', 'file://'])).toEqual(['http://localhost:5173', 'file://'])
  })

  it.each([
    ['null', /got "null", which is what new URL\(\.\.\.\)\.origin says of a file: write "file:\/\/"$/],
    ['', /got ""$/],
    ['*', /got "\*"$/],
    ['https://*', /got "https:\/\/\*"$/],
    ['https://*.example', /got/],
    ['app.example', /got "app\.example"$/],
    ['localhost:5173', /got "localhost:5173", which has no host$/],
    ['app://', /got "app:\/\/", which has no host$/],
    ['app:///index.html', /which has no host$/],
    ['data:text/html,hello', /which has no host$/],
    ['C:\\app\\index.html', /which has no host$/],
    ['https://user@app.example', /got an address with a user name$/],
    ['https://:secret@app.example', /got an address with a user name$/],
    [undefined, /got undefined$/],
    [null, /got object$/],
    [[], /got an empty list$/],
    [['file://', 'app://'], /got "app:\/\/", which has no host$/],
  ])('refuses %j, which no page has or too many have', (given, said) => {
    const read = (): unknown => readOrigins(given)
    expect(read).toThrow(TypeError)
    expect(read).toThrow(/^attach: option "allowOrigin" must be the origin or address of a page/)
    expect(read).toThrow(said)
  })
})
