import type { DialogContext } from '../../contract/ipc-contract.js'
import { createFakeDialogBridge, type FakeDialogBridge } from '../../testing/fake-bridge.js'
import type { GalleryState } from './states.js'

/** A bridge that tells what the state of the gallery is about, and nothing else. */
export function createGalleryBridge(
  { snapshot, unavailable }: GalleryState,
  context?: Partial<DialogContext>,
): FakeDialogBridge {
  const common = context === undefined ? {} : { context }
  if (snapshot !== null) return createFakeDialogBridge({ ...common, snapshot })
  const read =
    unavailable === undefined
      ? () => new Promise<never>(() => {})
      : ({ ok: false, error: unavailable } as const)
  return createFakeDialogBridge({ ...common, answers: { read } })
}
