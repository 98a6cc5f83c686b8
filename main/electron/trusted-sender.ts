import type { IpcMainInvokeEvent, WebContents } from 'electron'

/**
 * Checks that a call comes from the page that may call: the main frame of this very window, on exactly this origin or one
 * of these. Call it before the first `await`: afterwards the frame may show another page, or be gone.
 */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  webContents: WebContents,
  allowOrigin: string | readonly string[],
): boolean {
  try {
    const { sender, senderFrame } = event
    return (
      sender === webContents &&
      senderFrame !== null &&
      // A frame that was left behind is never this one. Its `detached` says less: after a crash and a reload Electron 33
      // goes on calling the living main frame detached.
      senderFrame === webContents.mainFrame &&
      [allowOrigin].flat().includes(senderFrame.origin)
    )
  } catch {
    // Electron throws on reading from a frame that is gone.
    return false
  }
}

/** Sends to the main frame of a window if its page has a trusted origin. */
export function sendToTrusted(
  webContents: WebContents,
  allowOrigin: string | readonly string[],
  channel: string,
  payload: unknown,
): void {
  try {
    if (webContents.isDestroyed()) return
    const frame = webContents.mainFrame
    if ([allowOrigin].flat().includes(frame.origin)) frame.send(channel, payload)
  } catch {
    // The frame went away between the check and the sending. The next page reads by itself.
  }
}

/**
 * The origins of `attach`, as Chromium writes those of its pages: a page's address will do, lower case, without a default
 * port, umlauts in Punycode. Throws a `TypeError` for what no page's origin can ever equal, or too many would.
 */
export function readOrigins(allowOrigin: unknown): readonly string[] {
  const given: readonly unknown[] = Array.isArray(allowOrigin) ? allowOrigin : [allowOrigin]
  if (given.length === 0) throw originError('an empty list')
  return given.map(readOrigin)
}

function readOrigin(given: unknown): string {
  if (typeof given !== 'string') throw originError(typeof given)
  const quoted = JSON.stringify(given.slice(0, 80))
  if (given === 'null') {
    throw originError(`${quoted}, which is what new URL(...).origin says of a file: write "file://"`)
  }
  const url = URL.canParse(given) ? new URL(given) : null
  if (url === null || given.includes('*')) throw originError(quoted)
  if (url.username !== '' || url.password !== '') throw originError('an address with a user name')
  if (url.protocol === 'file:') return `file://${url.host}`
  if (url.host === '') throw originError(`${quoted}, which has no host`)
  return url.origin === 'null' ? originOfOwnScheme(url) : url.origin
}

/** To Node a scheme of the app's own is opaque, to Chromium it is a standard one, and its host like any other. */
function originOfOwnScheme({ protocol, hostname, port }: URL): string {
  const asWeb = `https://${hostname}`
  const host = URL.canParse(asWeb) ? new URL(asWeb).hostname : hostname.toLowerCase()
  return `${protocol}//${host}${port === '' ? '' : `:${port}`}`
}

function originError(given: string): TypeError {
  return new TypeError(
    `attach: option "allowOrigin" must be the origin or address of a page, such as "https://app.example", "app://host" or "file://", or a list of them, got ${given}`,
  )
}
