/** ISO 8601 with six fractional digits and `Z`, as Lemon Squeezy writes instants. */
export function formatTimestamp(at: number): string {
  return new Date(at).toISOString().replace('Z', '000Z')
}
