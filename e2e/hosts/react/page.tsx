import {
  LicenseBanner,
  LicenseDialog,
  RequireLicense,
  useActivation,
  useLicense,
  useLicenseText,
} from 'electron-license-gate/renderer'
import { type ReactElement, StrictMode, useState, version } from 'react'
import { createRoot } from 'react-dom/client'
import 'electron-license-gate/renderer/styles.css'

/** A page of a host as its author would write it, with every part of `./renderer`. */
function HostPage(): ReactElement {
  const [isOpen, setOpen] = useState(false)
  const { state } = useLicense()
  return (
    <>
      <LicenseBanner
        appName="Acme"
        locale="en"
        links={['buy']}
        onOpenLink={() => {}}
        onDetails={() => setOpen(true)}
      />
      <h1>React {version}</h1>
      <p>Status: {state?.status ?? 'not known yet'}</p>
      <button type="button" onClick={() => setOpen(true)}>
        License…
      </button>
      <RequireLicense fallback={<p>Export is locked</p>}>
        <p>Export is open</p>
      </RequireLicense>
      <OwnForm />
      <LicenseDialog appName="Acme" locale="en" />
      {isOpen && (
        <LicenseDialog appName="Acme" locale="en" presentation="modal" onClose={() => setOpen(false)} />
      )}
    </>
  )
}

/** An own key field, from the hooks alone. */
function OwnForm(): ReactElement | null {
  const { text, setText, take, error, busy, submit } = useActivation()
  const words = useLicenseText({ appName: 'Acme', locale: 'en' })
  if (words === null) return null
  return (
    <form
      aria-label="Own form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <label>
        Own key field
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => take(event.clipboardData.getData('text')) && event.preventDefault()}
        />
      </label>
      <button type="submit" aria-disabled={busy}>
        Unlock
      </button>
      {error !== null && <p role="alert">{words.describe(error).title}</p>}
    </form>
  )
}

const root = document.querySelector('#root')
if (root === null) throw new TypeError('expected the page to have an element #root')
createRoot(root).render(
  <StrictMode>
    <HostPage />
  </StrictMode>,
)
