const RGBA = /^([0-9a-f]{6})([0-9a-f]{2})$/i

/**
 * The CSS color that a host wants for its accent. For `'system'` it is the user's own, which Electron reads as RGBA in hex
 * without a sign before it; the dialog's default where the system has none, or this Electron cannot read it here.
 */
export function accentColorOf(wanted: string | undefined, readSystem: () => unknown): string | undefined {
  if (wanted !== 'system') return wanted
  const [, color, alpha] = RGBA.exec(String(attempt(readSystem))) ?? []
  return color === undefined || alpha === '00' ? undefined : `#${color.toLowerCase()}`
}

/** On Linux the method came late, and calling it throws before. */
function attempt(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return undefined
  }
}
