// @vitest-environment node
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import {
  LicenseBanner,
  LicenseDialog,
  RequireLicense,
  useActivation,
  useLicense,
  useLicenseText,
} from './index.js'

function Own() {
  const { entitled, snapshot } = useLicense()
  const { text, busy } = useActivation()
  const words = useLicenseText({ appName: 'Acme' })
  return <p>{JSON.stringify([entitled, snapshot, text, busy, words?.t('action.activate')])}</p>
}

describe('rendering on a server', () => {
  it('has no window', () => {
    expect(typeof window).toBe('undefined')
  })

  it.each(['inline', 'modal', 'window'] as const)('gives an empty dialog, %s', (presentation) => {
    const html = renderToString(<LicenseDialog appName="Acme" presentation={presentation} />)
    expect(html).toMatch(new RegExp(`class="lic lic-${presentation}"`))
    expect(html).not.toMatch(/<h[12]/)
  })

  it('shows neither what is paid for nor a banner, since nothing is known', () => {
    const html = renderToString(
      <StrictMode>
        <LicenseBanner appName="Acme" />
        <RequireLicense fallback="locked" loading="loading">
          open
        </RequireLicense>
      </StrictMode>,
    )
    expect(html).toBe('loading')
  })

  it('gives hooks something to render', () => {
    expect(renderToString(<Own />)).toContain('[false,null,&quot;&quot;,false,&quot;Activate&quot;]')
  })
})
