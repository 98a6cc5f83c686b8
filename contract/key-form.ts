/**
 * Describes what a store's keys look like, as plain data: a key is found in a pasted text by it, in the dialog's page too.
 * A key of another form is still sent as it was typed.
 */
export interface KeyForm {
  /**
   * What a key looks like: `#` stands for a hexadecimal digit, `*` for a letter or a digit, all else for itself. A dash may
   * be wrapped in blanks and line ends where mail programs put some.
   */
  readonly shapes: readonly string[]
  /** Keys may begin with a word of the seller's and a dash, such as `MYAPP-`. It is a part of the key. @defaultValue `false` */
  readonly hasPrefix?: boolean
  /** Whether two keys that differ only in upper and lower case are two keys. @defaultValue `false` */
  readonly caseMatters?: boolean
  /** The length of the longest key in characters. @defaultValue 255 */
  readonly maxLength?: number
}

/** The stores that document no form have keys of this one. */
export const UUID_KEYS: KeyForm = { shapes: ['########-####-####-####-############'] }
