import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { AllCalls, CallChannel, Reply } from '../../contract/ipc-contract.js'
import { ARGUMENT_PARSERS, type ArgumentParser } from '../../contract/ipc-parse.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import { fail } from '../../contract/result.js'
import { type Log, nameOfError } from '../ports/log.js'
import { isTrustedSender } from './trusted-sender.js'

type Answer<Channel extends CallChannel> = Reply<AllCalls[Channel]['value']>

/** What answers a call, given an argument that has been parsed. */
export type CallHandlers<Channel extends CallChannel> = {
  readonly [Each in Channel]: (argument: AllCalls[Each]['argument']) => Answer<Each> | Promise<Answer<Each>>
}

export interface IpcServerOptions<Channel extends CallChannel> {
  readonly webContents: WebContents
  /** The exact origin of the page that may call. */
  readonly allowOrigin: string
  readonly handlers: CallHandlers<Channel>
  readonly log: Log
}

const FORBIDDEN: LicenseErrorInfo = { code: 'forbidden', message: 'this frame may not ask' }
const INTERNAL: LicenseErrorInfo = {
  code: 'internal',
  message: 'the call failed; the log of the main process says why',
}

/**
 * Answers the calls of one page, and of no other: handlers are bound to its `webContents`, so that two gates, or a host's
 * channels of the same name, never meet. Nothing is thrown over the border, where an error loses its fields. Returns the
 * undo.
 */
export function serveCalls<Channel extends CallChannel>(options: IpcServerOptions<Channel>): () => void {
  const { webContents, handlers, log } = options
  // Read once: of a window that is gone even this property throws.
  const { ipc } = webContents
  const channels = Object.keys(handlers) as Channel[]
  const complain = createComplaints(log)
  for (const channel of channels) {
    const parse: ArgumentParser<unknown> = ARGUMENT_PARSERS[channel]
    const handle = handlers[channel] as (argument: unknown) => unknown
    ipc.handle(channel, async (event: IpcMainInvokeEvent, argument: unknown) => {
      // Before the first await: see isTrustedSender.
      if (!isTrustedSender(event, webContents, options.allowOrigin)) {
        complain(channel, FORBIDDEN.message)
        return fail(FORBIDDEN)
      }
      const parsed = parse(argument)
      if (!parsed.ok) {
        complain(channel, parsed.error)
        return fail({ code: 'bad-request', message: parsed.error } satisfies LicenseErrorInfo)
      }
      try {
        return await handle(parsed.value)
      } catch (error) {
        log.write('error', 'a call of a window failed', { channel, error: nameOfError(error) })
        return fail(INTERNAL)
      }
    })
  }
  return () => {
    for (const channel of channels) ipc.removeHandler(channel)
  }
}

/** One line a channel: a page that calls in a loop must not fill the log. */
function createComplaints(log: Log): (channel: string, reason: string) => void {
  const complained = new Set<string>()
  return (channel, reason) => {
    if (complained.has(channel)) return
    complained.add(channel)
    log.write('warn', 'a call of a window was refused', { channel, reason })
  }
}
