import { useMemo } from 'react'
import type { KeyPatterns } from '../../contract/find-key.js'
import type { KeyForm } from '../../contract/key-form.js'
import { compileKeyForms, UUID_PATTERNS } from '../../contract/key-patterns.js'

/** Left out of the ready-made window, whose page gets patterns. */
export function useKeyPatterns(keyForms: readonly KeyForm[] | undefined): KeyPatterns {
  return useMemo(() => (keyForms === undefined ? UUID_PATTERNS : compileKeyForms(keyForms)), [keyForms])
}
