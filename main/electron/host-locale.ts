/** The host's choice of the dialog's language, which may change at any time. */
export interface HostLocale {
  read(): string | undefined
  /** Throws a `TypeError` for what is no text. */
  set(locale: string | undefined): void
}

export function createHostLocale(first: string | undefined, onChanged: () => void): HostLocale {
  let locale = first
  return {
    read: () => locale,
    set(wanted) {
      if (wanted !== undefined && typeof wanted !== 'string') {
        throw new TypeError(`setLocale: expected a BCP 47 locale or undefined, got a ${typeof wanted}`)
      }
      locale = wanted
      onChanged()
    },
  }
}
