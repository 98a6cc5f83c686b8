import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { CallChannel } from '../../contract/dialog-contract.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import { fail } from '../../contract/result.js'
import { type Log, nameOfError } from '../ports/log.js'
import { isTrustedSender } from './trusted-sender.js'

/** Answers a call of a trusted page. The argument is not parsed yet. */
export type CallAnswers<Channel extends CallChannel> = (
  channel: Channel,
  argument: unknown,
  complain: (reason: string) => void,
) => Promise<unknown>

interface IpcServerOptions<Channel extends CallChannel> {
  readonly webContents: WebContents
  /** The exact origins of the pages that may call. */
  readonly allowOrigin: string | readonly string[]
  readonly channels: readonly Channel[]
  /** Called with each call of the page, so that the handlers can be loaded with the first one. */
  readonly loadAnswers: () => Promise<CallAnswers<Channel>>
  readonly log: Log
}

const FORBIDDEN: LicenseErrorInfo = {
  code: 'forbidden',
  message: 'this frame is not allowed to call the license gate',
}
/** Electron takes one handler for each channel of a window. */
const TAKEN =
  "attach: another license gate is attached to this window. A window reads one license: undo that gate's attach() first"
const INTERNAL: LicenseErrorInfo = {
  code: 'internal',
  message: 'the call failed; see the main process log',
}

/**
 * Answers the calls of one page, and of no other: handlers are bound to its `webContents`, so that two gates, or a host's
 * channels of the same name, never meet. Nothing is thrown over the border, where an error loses its fields. Throws where
 * another gate answers the calls of this page.
 *
 * @returns a function that stops it
 */
export function serveCalls<Channel extends CallChannel>(options: IpcServerOptions<Channel>): () => void {
  const { webContents, channels, loadAnswers, log } = options
  // Read once: of a window that is gone even this property throws.
  const { ipc } = webContents
  const complainOf = createComplaints(log)
  const served: Channel[] = []
  const stopServing = (): void => served.forEach((channel) => ipc.removeHandler(channel))

  function serve(channel: Channel): void {
    const complain = (reason: string): void => complainOf(channel, reason)
    ipc.handle(channel, async (event: IpcMainInvokeEvent, argument: unknown) => {
      // Before the first await: see isTrustedSender.
      if (!isTrustedSender(event, webContents, options.allowOrigin)) {
        complain(FORBIDDEN.message)
        return fail(FORBIDDEN)
      }
      try {
        const answer = await loadAnswers()
        return await answer(channel, argument, complain)
      } catch (error) {
        log.write('error', 'a call from a window failed', { channel, error: nameOfError(error) })
        return fail(INTERNAL)
      }
    })
    served.push(channel)
  }

  try {
    channels.forEach(serve)
  } catch (error) {
    stopServing()
    throw new Error(TAKEN, { cause: error })
  }
  return stopServing
}

/** One line a channel: a page that calls in a loop must not fill the log. */
function createComplaints(log: Log): (channel: string, reason: string) => void {
  const complained = new Set<string>()
  return (channel, reason) => {
    if (complained.has(channel)) return
    complained.add(channel)
    log.write('warn', 'rejected a call from a window', { channel, reason })
  }
}
