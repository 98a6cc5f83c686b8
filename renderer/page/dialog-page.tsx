import { type ReactElement, useEffect, useState } from 'react'
import type { DialogBridge, DialogContext, Reply } from '../../contract/ipc-contract.js'
import { LicenseDialog } from '../dialog/license-dialog.js'
import { ALL_CATALOGS } from '../messages/all-catalogs.js'
import { useDocumentTheme, useStatusAttributes } from './document-state.js'
import { PageFault } from './page-fault.js'

/** The ready-made dialog: the same component that hosts embed, in a window of its own. */
export function DialogPage({ bridge }: { readonly bridge: DialogBridge }): ReactElement | null {
  const context = useDialogContext(bridge)
  useStatusAttributes(bridge.license)
  if (context === null) return null
  return context.ok ? (
    <LoadedPage bridge={bridge} context={context.value} />
  ) : (
    <PageFault error={context.error} />
  )
}

interface LoadedPageProps {
  readonly bridge: DialogBridge
  readonly context: DialogContext
}

function LoadedPage({ bridge, context }: LoadedPageProps): ReactElement {
  useDocumentTheme(context)
  return (
    <LicenseDialog
      {...context}
      presentation="window"
      catalogs={ALL_CATALOGS}
      bridge={bridge.license}
      onOpenLink={(name) => void bridge.openLink(name)}
      onCopy={async (subject) => (await bridge.copy(subject)).ok}
      onPaste={() => void bridge.paste()}
      onClose={() => void bridge.close()}
    />
  )
}

function useDialogContext(bridge: DialogBridge): Reply<DialogContext> | null {
  const [context, setContext] = useState<Reply<DialogContext> | null>(null)
  useEffect(() => {
    const undo = bridge.onContextChanged((value) => setContext({ ok: true, value }))
    async function read(): Promise<void> {
      const reply = await bridge.context()
      // a push that came meanwhile is newer than this answer
      setContext((current) => current ?? reply)
    }
    void read()
    return undo
  }, [bridge])
  return context
}
