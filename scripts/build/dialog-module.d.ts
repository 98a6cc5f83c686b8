/** The ready-made dialog as text, put into a lazy chunk of `./main` by the build (scripts/build/dialog-module.mjs). */
declare module 'virtual:license-gate-dialog' {
  interface DialogFile {
    readonly type: string
    readonly body: string
    /** Of a page with styles in it: their hash, as a content security policy names it. */
    readonly styleHash?: string
  }
  /**
   * Path on the dialog's origin, such as `/index.html`, to what is served there: the page, and what fetches the rest, each file
   * from a module of its own.
   */
  export const files: Readonly<Record<string, DialogFile | (() => Promise<DialogFile>)>>
  /** Source of the dialog's preload: one CommonJS file that requires only `electron`. */
  export const dialogPreload: string
}

/** What is said where the dialog does not come up, by language: a lazy chunk too (scripts/build/failure-words.mjs). */
declare module 'virtual:license-gate-failure-words' {
  export const FAILURE_WORDS: Readonly<
    Record<string, { readonly message: string; readonly detail: string; readonly button: string }>
  >
}
