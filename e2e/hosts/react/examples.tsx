// The examples of docs/react.md, so that they compile. A test holds the two together.
import {
  LicenseBanner,
  LicenseDialog,
  RequireFeature,
  RequireLicense,
  useActivation,
  useFeature,
  useLicense,
  useLicenseText,
  usePlan,
} from 'electron-license-gate/renderer'
import type { ReactElement } from 'react'

declare function openInBrowser(page: 'buy' | 'renew' | 'upgrade' | 'manage' | 'support' | 'moved'): void
declare function ExportButton(): ReactElement
declare function SyncPanel(): ReactElement

export function LicenseSettings({ onDone }: { readonly onDone: () => void }): ReactElement {
  return (
    <LicenseDialog
      appName="Acme Studio"
      links={['buy', 'manage']}
      onOpenLink={openInBrowser}
      onClose={onDone}
    />
  )
}

export function LicenseModal({ onDone }: { readonly onDone: () => void }): ReactElement {
  return <LicenseDialog appName="Acme Studio" presentation="modal" onClose={onDone} />
}

export function TopOfWindow(): ReactElement {
  return (
    <LicenseBanner
      appName="Acme Studio"
      links={['renew', 'buy']}
      onOpenLink={openInBrowser}
      expiringDays={21}
    />
  )
}

export function PaidExport(): ReactElement {
  return (
    <RequireLicense fallback={<p>Export comes with a license.</p>}>
      <ExportButton />
    </RequireLicense>
  )
}

export function StatusLine(): ReactElement {
  const { state, activity, showDialog } = useLicense()
  const text = activity === 'checking' ? 'Checking…' : (state?.status ?? '')
  return (
    <button type="button" onClick={() => void showDialog('details')}>
      {text}
    </button>
  )
}

export function OwnKeyForm(): ReactElement | null {
  const { text, setText, take, candidates, choose, error, busy, submit } = useActivation()
  const words = useLicenseText({ appName: 'Acme Studio' })
  if (words === null) return null
  return (
    <form
      dir={words.direction}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <input
        aria-label={words.t('enter-key.label')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => take(event.clipboardData.getData('text')) && event.preventDefault()}
      />
      {candidates.map((key) => (
        <button key={key} type="button" onClick={() => choose(key)}>
          {key}
        </button>
      ))}
      {error !== null && <p role="alert">{words.describe(error).text}</p>}
      <button type="submit" aria-disabled={busy}>
        {words.t(busy ? 'busy.activating' : 'action.activate')}
      </button>
    </form>
  )
}

declare module 'electron-license-gate/renderer' {
  interface LicenseNames {
    plan: 'free' | 'basic' | 'pro'
    feature: 'export' | 'sync'
  }
}

export function Sync(): ReactElement {
  const { showDialog } = useLicense()
  const upgrade = <button onClick={() => void showDialog('details')}>Get sync</button>
  return (
    <RequireFeature feature="sync" fallback={upgrade}>
      <SyncPanel />
    </RequireFeature>
  )
}

export function ExportMenu(): ReactElement {
  const plan = usePlan() // 'free' | 'basic' | 'pro' | null
  const mayExport = useFeature('export')
  return <button disabled={!mayExport}>Export ({plan ?? 'no plan'})</button>
}
