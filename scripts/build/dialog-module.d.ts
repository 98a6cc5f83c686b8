/** The ready-made dialog as text, put into a lazy chunk of `./main` by the build (scripts/build/dialog-module.mjs). */
declare module 'virtual:license-gate-dialog' {
  /** Path on the dialog's origin, such as `/index.html`, to what is served there. */
  export const files: Readonly<Record<string, { readonly type: string; readonly body: string }>>
  /** Source of the dialog's preload: one CommonJS file that requires only `electron`. */
  export const dialogPreload: string
}
