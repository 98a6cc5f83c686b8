/** The network as the providers see it: one function of the shape of `fetch`. Loaded when the first request is due. */
export interface Transport {
  load(): Promise<typeof fetch>
}
