/** ISO 8601 with six fractional digits and `Z`, as the stores write instants; they keep whole seconds, so the digits are zeros. */
export function formatTimestamp(at: number): string {
  return new Date(at).toISOString().replace(/\d{3}Z$/, '000000Z')
}
