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
