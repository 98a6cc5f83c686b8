import { useMemo } from 'react'
import type { KeyPatterns } from '../../contract/find-key.js'
import { compileKeyForms, type KeyForm, UUID_PATTERNS } from '../../contract/key-form.js'

/** Left out of the ready-made window, whose page gets patterns. */
export function useKeyPatterns(keyForms: readonly KeyForm[] | undefined): KeyPatterns {
  return useMemo(() => (keyForms === undefined ? UUID_PATTERNS : compileKeyForms(keyForms)), [keyForms])
}
