import { ipcRenderer } from 'electron'
import type { AllCalls, CallChannel } from '../contract/dialog-contract.js'
import type { Reply } from '../contract/license-commands.js'
import type { LicenseErrorInfo } from '../contract/license-error.js'

/** Electron's message if nobody answers on a channel; the rest of it repeats the channel. */
const NO_HANDLER = 'No handler registered'

const NOT_ATTACHED: LicenseErrorInfo = {
  code: 'forbidden',
  message:
    'this window is not attached to a license gate: call gate.attach(webContents, ...) in the main process',
}
const NO_REPLY: LicenseErrorInfo = {
  code: 'internal',
  message: 'unexpected answer from the main process; are preload and main the same package version?',
}

/** Asks the main process, with the argument that the channel takes. */
export function invoke<Channel extends CallChannel>(
  channel: Channel,
  argument: AllCalls[Channel]['argument'],
): Promise<Reply<AllCalls[Channel]['value']>> {
  return ask(channel, argument)
}

/**
 * Asks the main process. Never rejects: Electron turns a rejection into an `Error` without its fields, and a page that forgets to
 * catch it would hang.
 */
export async function ask<Value>(channel: CallChannel, argument: unknown): Promise<Reply<Value>> {
  try {
    const reply: unknown = await ipcRenderer.invoke(channel, argument)
    return isReply<Value>(reply) ? reply : { ok: false, error: NO_REPLY }
  } catch (error) {
    const notAttached = error instanceof Error && error.message.includes(NO_HANDLER)
    return { ok: false, error: notAttached ? NOT_ATTACHED : NO_REPLY }
  }
}

function isReply<Value>(reply: unknown): reply is Reply<Value> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean'
}
