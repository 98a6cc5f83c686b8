import type { AllCalls, CallChannel } from '../../contract/dialog-contract.js'
import { ARGUMENT_PARSERS, type ArgumentParser } from '../../contract/ipc-parse.js'
import type { Reply } from '../../contract/license-commands.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import { fail } from '../../contract/result.js'
import type { CallAnswers } from './ipc-server.js'

type Answer<Channel extends CallChannel> = Reply<AllCalls[Channel]['value']>

/** Handlers by channel. They receive the parsed argument. */
export type CallHandlers<Channel extends CallChannel> = {
  readonly [Each in Channel]: (argument: AllCalls[Each]['argument']) => Answer<Each> | Promise<Answer<Each>>
}

/** Nothing reaches a handler that its channel's parser does not know. */
export function answersOf<Channel extends CallChannel>(
  handlers: CallHandlers<Channel>,
): CallAnswers<Channel> {
  return async (channel, argument, complain) => {
    const parse: ArgumentParser<unknown> = ARGUMENT_PARSERS[channel]
    const handle = handlers[channel] as (argument: unknown) => unknown
    const parsed = parse(argument)
    if (parsed.ok) return handle(parsed.value)
    complain(parsed.error)
    return fail({ code: 'bad-request', message: parsed.error } satisfies LicenseErrorInfo)
  }
}
