import type { IpcMainInvokeEvent, WebContents } from 'electron'

/**
 * Whether a call comes from the page that may call: the main frame of this very window, on exactly this origin. To be
 * asked before anything is awaited: afterwards the frame may hold another page, or be gone.
 */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  webContents: WebContents,
  allowOrigin: string,
): boolean {
  try {
    const { sender, senderFrame } = event
    return (
      sender === webContents &&
      senderFrame !== null &&
      // A frame that was left behind is never this one. Its `detached` tells less: after a crash and a reload Electron 33
      // goes on calling the living main frame detached.
      senderFrame === webContents.mainFrame &&
      senderFrame.origin === allowOrigin
    )
  } catch {
    // Electron throws on reading from a frame that is gone.
    return false
  }
}

/** Sends to the main frame of a window, if the page in it is of the origin that may know. */
export function sendToTrusted(
  webContents: WebContents,
  allowOrigin: string,
  channel: string,
  payload: unknown,
): void {
  try {
    if (webContents.isDestroyed()) return
    const frame = webContents.mainFrame
    if (frame.origin === allowOrigin) frame.send(channel, payload)
  } catch {
    // The frame went away between the question and the sending: the page that follows reads by itself.
  }
}

/** A scheme and a host, nothing after it; `file://` has no host. */
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s*]*$/

/** Throws a `TypeError` for what no page's origin can ever equal, or would equal by accident. */
export function checkOrigin(allowOrigin: unknown): asserts allowOrigin is string {
  if (typeof allowOrigin === 'string' && ORIGIN.test(allowOrigin)) return
  const given =
    typeof allowOrigin === 'string' ? JSON.stringify(allowOrigin.slice(0, 80)) : typeof allowOrigin
  throw new TypeError(
    `attach: option "allowOrigin" must be an exact origin such as "https://app.example" or "file://", got ${given}`,
  )
}
