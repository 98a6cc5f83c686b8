import { lazy, type ReactElement, Suspense, useCallback, useEffect, useState } from 'react'
import type { DialogBridge, DialogContext, MenuWords } from '../../contract/dialog-contract.js'
import type { Reply } from '../../contract/license-commands.js'
import { DialogShell } from '../dialog/dialog-shell.js'
import { ALL_CATALOGS } from '../messages/all-catalogs.js'
import type { Catalogs } from '../messages/locales.js'
import { useDocumentTheme, useStatusAttributes } from './document-state.js'

/** Hardly anybody sees it, so its code loads on demand. */
const PageFault = lazy(async () => ({ default: (await import('./page-fault.js')).PageFault }))

/** More of them would only hide the first. */
const MAX_REPORTED = 20

interface DialogPageProps {
  readonly bridge: DialogBridge
  /** As it was before anything was shown. */
  readonly context: Reply<DialogContext>
  readonly catalogs?: Catalogs
}

/** The ready-made dialog: the same component that hosts embed, in its own window. */
export function DialogPage({
  bridge,
  context: first,
  catalogs = ALL_CATALOGS,
}: DialogPageProps): ReactElement {
  const context = useDialogContext(bridge, first)
  useStatusAttributes(bridge.license)
  return context.ok ? (
    <LoadedPage bridge={bridge} context={context.value} catalogs={catalogs} />
  ) : (
    <Suspense>
      <PageFault error={context.error} catalogs={catalogs} />
    </Suspense>
  )
}

interface LoadedPageProps {
  readonly bridge: DialogBridge
  readonly context: DialogContext
  readonly catalogs: Catalogs
}

function LoadedPage({ bridge, context, catalogs }: LoadedPageProps): ReactElement {
  useDocumentTheme(context)
  const tellMenuWords = useCallback((words: MenuWords) => void bridge.setMenuWords(words), [bridge])
  const tellProblems = useCallback(
    (problems: readonly string[]) => void bridge.reportMessages(problems.slice(0, MAX_REPORTED)),
    [bridge],
  )
  return (
    <DialogShell
      {...context}
      presentation="window"
      catalogs={catalogs}
      onMessageProblems={tellProblems}
      bridge={bridge.license}
      onMenuWords={tellMenuWords}
      onOpenLink={(name) => void bridge.openLink(name)}
      onCopy={async (request) => (await bridge.copy(request)).ok}
      onPaste={async () => (await bridge.paste()).ok}
      onSaveRequest={() => savedRequest(bridge)}
      onClose={() => void bridge.close()}
    />
  )
}

async function savedRequest(bridge: DialogBridge): Promise<boolean> {
  const reply = await bridge.saveRequest()
  return reply.ok && reply.value
}

function useDialogContext(bridge: DialogBridge, first: Reply<DialogContext>): Reply<DialogContext> {
  const [context, setContext] = useState(first)
  useEffect(() => {
    let isPushed = false
    const undo = bridge.onContextChanged((value) => {
      isPushed = true
      setContext({ ok: true, value })
    })
    async function readAgain(): Promise<void> {
      const reply = await bridge.context()
      // a push that came meanwhile is newer than this answer; and the same again is nothing to render
      if (!isPushed) setContext((before) => (isSame(before, reply) ? before : reply))
    }
    // it may have changed before anyone listened
    void readAgain()
    return undo
  }, [bridge])
  return context
}

/** Small plain data from one place: equal content gives equal text. */
function isSame(before: Reply<DialogContext>, after: Reply<DialogContext>): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
