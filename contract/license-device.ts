/** One computer that uses a license, as far as a user is told. */
export interface LicenseDevice {
  /** For `releaseDevice`; holds until the list is read anew. It is not the store's id of the seat. */
  readonly id: string
  /** As the store lists the seat. */
  readonly name: string
  /** Epoch milliseconds. */
  readonly since?: number
  /** A seat of this very computer, for example from before its disk was erased. */
  readonly isThisComputer: boolean
}
