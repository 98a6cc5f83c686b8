type IpcListener = (event: unknown, ...values: unknown[]) => void

/** The part of Electron that a preload sees, controlled by tests: what was exposed, what was asked, and pushes on demand. */
export const fakeElectron = {
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  answer: async (): Promise<unknown> => ({ ok: true, value: null }),
  listeners: new Map<string, Set<IpcListener>>(),
  /** The reason why nothing can be exposed. */
  refusal: null as string | null,

  push(channel: string, payload: unknown): void {
    for (const listener of fakeElectron.listeners.get(channel) ?? []) listener({ sender: 'secret' }, payload)
  },

  reset(): void {
    fakeElectron.exposed.clear()
    fakeElectron.listeners.clear()
    fakeElectron.invoked.length = 0
    fakeElectron.refusal = null
    fakeElectron.answer = async () => ({ ok: true, value: null })
  },
}

export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown): void => {
    if (fakeElectron.refusal !== null) throw new Error(fakeElectron.refusal)
    fakeElectron.exposed.set(name, api)
  },
}

export const ipcRenderer = {
  invoke: (...call: unknown[]): Promise<unknown> => {
    fakeElectron.invoked.push(call)
    return fakeElectron.answer()
  },
  on: (channel: string, listener: IpcListener): void => {
    fakeElectron.listeners.set(
      channel,
      (fakeElectron.listeners.get(channel) ?? new Set<IpcListener>()).add(listener),
    )
  },
  off: (channel: string, listener: IpcListener): void => {
    fakeElectron.listeners.get(channel)?.delete(listener)
  },
}
