import type { GalleryState } from './gallery-state.js'
import { RELAY_STATES } from './relay-states.js'
import { notices, rest } from './states-at-start.js'
import { enterKey, full, refused, waiting } from './states-of-keys.js'
import { held, storeClosed, trouble } from './states-of-licenses.js'

export { type GalleryState, SAMPLE_KEY } from './gallery-state.js'

/** Everything that the dialog can show. Tests walk this list, and people can browse it. */
export const GALLERY_STATES: readonly GalleryState[] = [
  ...enterKey,
  ...refused,
  ...waiting,
  ...full,
  ...held,
  ...trouble,
  ...storeClosed,
  ...rest,
  ...notices,
  ...RELAY_STATES,
]
