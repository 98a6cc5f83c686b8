import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { UUID_PATTERNS } from '../../contract/key-patterns.js'
import type { SnapshotReply } from '../../contract/license-commands.js'
import type { LicenseErrorCode, LicenseErrorFacts } from '../../contract/license-error.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { createFakeDialogBridge, type FakeAnswers, type FakeDialogBridge } from '../../testing/fake-bridge.js'
import { DialogShell } from '../dialog/dialog-shell.js'
import { LicenseDialog } from '../dialog/license-dialog.js'
import type { DialogShellProps, LicenseDialogProps } from '../dialog/license-dialog-props.js'

/** Shows the dialog's window on Linux, in English, over a fake bridge that has the snapshot. For tests of its views. */
export async function showDialog(
  snapshot: LicenseSnapshot,
  answers: FakeAnswers = {},
  props: Partial<DialogShellProps> = {},
) {
  const bridge = createFakeDialogBridge({ snapshot, answers })
  return showOver(
    bridge,
    <DialogShell
      {...EMBEDDING}
      keyPatterns={UUID_PATTERNS}
      platform="linux"
      timeZone="UTC"
      bridge={bridge.license}
      links={['manage']}
      onOpenLink={(name) => void bridge.openLink(name)}
      onCopy={async (subject) => (await bridge.copy(subject)).ok}
      onSaveRequest={async () => (await bridge.saveRequest()).ok}
      onClose={() => void bridge.close()}
      {...props}
    />,
  )
}

/** Shows the dialog as a host's page on macOS has it at a first launch: its view is the key field. */
export async function showKeyField(props: Partial<LicenseDialogProps> = {}, answers: FakeAnswers = {}) {
  const bridge = createFakeDialogBridge({ answers })
  const dialog = <LicenseDialog {...EMBEDDING} platform="darwin" bridge={bridge.license} {...props} />
  const shown = await showOver(bridge, dialog)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'License key' })
  return {
    ...shown,
    field,
    sent: () => bridge.calls.filter(({ verb }) => verb === 'activate'),
    activate: () => button('Activate'),
    /** The text that describes the field, to a screen reader too. */
    describedBy: () => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
  }
}

const EMBEDDING = { presentation: 'window', appName: 'Acme Studio', locale: 'en-US' } as const

async function showOver(bridge: FakeDialogBridge, dialog: ReactElement) {
  render(dialog)
  await act(async () => {})
  const calls = () => bridge.calls.filter(({ verb }) => verb !== 'read')
  return { bridge, calls, verbs: () => calls().map(({ verb }) => verb), user: userEvent.setup() }
}

export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name })
}

export function title(): string | null {
  return screen.getByRole('heading').textContent
}

/** The reply to a command that fails. */
export function failed(
  code: LicenseErrorCode,
  facts: LicenseErrorFacts = {},
): Extract<SnapshotReply, { readonly ok: false }> {
  return { ok: false, error: { code, message: code, facts } }
}
