/** An instant: ISO 8601 such as `2027-03-02` (UTC) or `2027-03-02T10:00:00Z`, epoch milliseconds, or a `Date`. */
export type ReleaseDate = string | number | Date

/** Says what becomes of a license whose end has come, where it was sold with updates for a time. */
export interface UpdateOptions {
  /** When this build was released: write it into the build, such as by your bundler's `define`. Never the present time. */
  readonly releasedAt: ReleaseDate
  /**
   * `lock`: the app locks when the license has ended. `keep-covered-versions`: builds that were released before the end go on without
   * an end; later ones lock with `version-not-covered`. A license that the store has turned off locks either way.
   *
   * @defaultValue `'lock'`
   */
  readonly afterExpiry?: 'lock' | 'keep-covered-versions'
  /**
   * The versions of the app and when each was released, so that the lock can name the last one that a license covers.
   *
   * @defaultValue none: the lock names the date alone
   */
  readonly releases?: Readonly<Record<string, ReleaseDate>>
}
