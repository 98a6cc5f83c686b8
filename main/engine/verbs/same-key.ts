/** Keys are UUIDs, whose case means nothing: one that is typed in another case must not take a second seat. */
export function isSameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
