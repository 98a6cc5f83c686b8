/** One computer that uses a license, as shown to the user. */
export interface LicenseDevice {
  /** For `releaseDevice`; valid until the list is read again. Not the store's id of the seat. */
  readonly id: string
  /** As the store lists the seat. */
  readonly name: string
  /** Epoch milliseconds. */
  readonly since?: number
  /** Whether the seat belongs to this very computer, for example from before its disk was erased. */
  readonly isThisComputer: boolean
}
