import type { DialogContext } from '../../contract/dialog-contract.js'
import { ok } from '../../contract/result.js'
import { createFakeDialogBridge, type FakeDialogBridge } from '../../testing/fake-bridge.js'
import type { GalleryState } from './states.js'

const SAMPLE_CODE = '04W5F-WRQMS-7X9T0-1A2B3-C4D5E-6F7G8-H9J0K-1M2N3'

/** A bridge that tells what the state of the gallery is about, and nothing else. */
export function createGalleryBridge(
  { snapshot, unavailable }: GalleryState,
  context?: Partial<DialogContext>,
): FakeDialogBridge {
  const answers = { requestCode: ok(SAMPLE_CODE) }
  const common = { answers, ...(context === undefined ? {} : { context }) }
  if (snapshot !== null) return createFakeDialogBridge({ ...common, snapshot })
  const read =
    unavailable === undefined
      ? () => new Promise<never>(() => {})
      : ({ ok: false, error: unavailable } as const)
  return createFakeDialogBridge({ ...common, answers: { ...answers, read } })
}
