/** Types for the tests that look at the gallery. */
export function serveBuiltGallery(): Promise<{ readonly url: string; close(): Promise<void> }>
