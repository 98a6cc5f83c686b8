/** Before React is loaded, which keeps the `setImmediate` that it finds: see `settled-effects.mjs`. */
const delayMs = Number(process.env.LATE_EFFECTS_MS ?? 0)

if (delayMs > 0) {
  globalThis.setImmediate = (task, ...args) => setTimeout(() => task(...args), delayMs)
}
