/**
 * Describes what a store's keys look like, as plain data. The main process and the dialog's page use it to find a key in pasted
 * text. A key of another form is still sent as typed.
 */
export interface KeyForm {
  /**
   * Patterns of a key: `#` is a hexadecimal digit, `*` a letter or digit, `~` a run of any length as base64url has it, anything
   * else itself. Spaces and line ends around a dash are accepted, since mail programs add them.
   */
  readonly shapes: readonly string[]
  /**
   * Whether keys may begin with the seller's prefix and a dash, such as `MYAPP-`, which is part of the key. @defaultValue `false`
   */
  readonly hasPrefix?: boolean
  /** Whether two keys that differ only in upper and lower case are two keys. @defaultValue `false` */
  readonly caseMatters?: boolean
  /** The length of the longest key in characters. @defaultValue 255 */
  readonly maxLength?: number
}

/** Used for stores that document no form. */
export const UUID_KEYS: KeyForm = { shapes: ['########-####-####-####-############'] }
