import type { DirectoryFailure } from '../license-directory.js'

/** A page of a list could not be had. `failure` says why, in the words of a `DirectoryAnswer`. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError'
  readonly failure: DirectoryFailure

  constructor(failure: DirectoryFailure) {
    super(describe(failure))
    this.failure = failure
  }
}

function describe(failure: DirectoryFailure): string {
  if (failure.kind === 'unreachable') return `The store cannot be reached: ${failure.cause}`
  const { reason, detail } = failure
  return `The store refused the request: ${reason}${detail === undefined ? '' : ` (${detail})`}`
}
