import type { Reply } from '../contract/ipc-contract.js'

/**
 * Asks at once, and keeps the answer for whoever asks first: what a page needs before it can show anything is then on its
 * way while the page still loads. That answer may be as old as the page, so a page that also listens reads once more. A
 * refusal is not kept: the main process may not have seen yet which page this is.
 */
export function askEarly<Value>(ask: () => Promise<Reply<Value>>): () => Promise<Reply<Value>> {
  let early: Promise<Reply<Value>> | null = ask()
  return async () => {
    const reply = await early
    early = null
    return reply?.ok === true ? reply : ask()
  }
}
