/**
 * Asks at once, and keeps the answer for whoever asks first: what a page needs before it can show anything is then on its
 * way while the page still loads. That answer may be as old as the page, so a page that also listens reads once more.
 */
export function askEarly<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let early: Promise<Value> | null = ask()
  return () => {
    const answer = early ?? ask()
    early = null
    return answer
  }
}
