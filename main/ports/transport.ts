/**
 * `once`: a request that must reach the store one time at most. It gets a connection of its own: Chromium's network
 * stack sends a request again by itself, of any method, when a connection that was used before breaks under it.
 */
type RequestUse = 'repeatable' | 'once'

/** The network as the providers see it: one function of the shape of `fetch`. Loaded when the first request is due. */
export interface Transport {
  load(use: RequestUse): Promise<typeof fetch>
}
