import type { CopyRequest } from '../../contract/dialog-contract.js'
import type { LicenseBridge, LinkName } from '../../contract/ipc-contract.js'
import type { SnapshotReply } from '../../contract/license-commands.js'
import { licenseStoreOf } from '../license-store.js'
import type { Translator } from '../messages/translator.js'
import type { LicenseVerbs } from '../use-license.js'
import type { DialogHost } from './dialog-host.js'
import type { DialogActions } from './dialog-model.js'
import type { DialogVerb, InteractionEvent } from './interaction.js'
import type { KeyEntryEvent } from './key-entry.js'

export type RunVerb = (
  verb: DialogVerb,
  call: () => Promise<SnapshotReply>,
  onSuccess?: () => void,
) => Promise<void>

interface DialogActionPorts {
  readonly bridge: LicenseBridge
  readonly license: LicenseVerbs
  readonly host: DialogHost
  readonly translator: Translator
  readonly run: RunVerb
  readonly dispatch: (event: InteractionEvent) => void
  readonly changeEntry: (event: KeyEntryEvent) => void
  /** The key in the field, where there is one. */
  readonly typedKey: string | undefined
  readonly announce: (text: string) => void
  readonly openLink: ((name: LinkName) => () => void) | undefined
}

export function createDialogActions(ports: DialogActionPorts): DialogActions {
  const { bridge, license, host, run, dispatch, changeEntry } = ports
  return {
    activate: (key) =>
      void run(
        'activate',
        () => license.activate(key),
        () => changeEntry({ type: 'emptied' }),
      ),
    moveHere: () => void run('move-here', license.moveHere),
    letGo() {
      dispatch({ type: 'let-go' })
      void license.cancelActivation()
    },
    deactivate: () => void run('deactivate', license.deactivate),
    removeHere: () => void run('remove-here', license.removeHere),
    revalidate: () => void run('revalidate', license.revalidate),
    dismissLostSeat: (seatName) => void license.dismissLostSeat(seatName),
    refresh: () => void licenseStoreOf(bridge).refresh(),
    choose: (step) => dispatch({ type: 'step-chosen', step }),
    changeEntry,
    clearFailure: () => dispatch({ type: 'failure-cleared' }),
    judgeOldComputer: (gone) => dispatch({ type: 'old-computer-judged', gone }),
    ...deviceActions(ports),
    ...certificateActions(ports),
    announce: ports.announce,
    openLink: (name) => pageAction(ports, name),
    copy: (request) => copyAction(ports, request),
    close: host.close,
  }
}

function pageAction(
  { host, openLink, dispatch }: DialogActionPorts,
  name: LinkName,
): (() => void) | undefined {
  const open = host.links.includes(name) ? openLink?.(name) : undefined
  return (
    open &&
    (() => {
      dispatch({ type: 'page-opened' })
      open()
    })
  )
}

function deviceActions({
  license,
  run,
  dispatch,
  changeEntry,
  typedKey,
}: DialogActionPorts): Pick<DialogActions, 'listDevices' | 'chooseDevice' | 'replaceDevice'> {
  return {
    async listDevices() {
      const reply = await license.devices(typedKey)
      dispatch({ type: 'devices-listed', devices: reply.ok ? reply.value : null })
    },
    chooseDevice: (id) => dispatch({ type: 'device-chosen', id }),
    replaceDevice: (id, again) =>
      void run(
        'replace',
        async () => {
          const freed = await license.releaseDevice(id)
          if (!freed.ok) return freed
          return again === 'move-here' ? license.moveHere() : license.activate(typedKey)
        },
        () => changeEntry({ type: 'emptied' }),
      ),
  }
}

function certificateActions({
  license,
  host,
  run,
  dispatch,
  announce,
  translator,
}: DialogActionPorts): Pick<
  DialogActions,
  'requestCode' | 'editCertificate' | 'importCertificate' | 'saveRequest'
> {
  const { saveRequest } = host
  async function save(saveIt: NonNullable<typeof saveRequest>): Promise<void> {
    if (await saveIt()) announce(translator.t('status.saved'))
  }
  return {
    async requestCode() {
      const reply = await license.requestCode()
      return reply.ok ? reply.value : null
    },
    editCertificate: (text) => dispatch({ type: 'certificate-edited', text }),
    importCertificate: (text) => void run('certify', () => license.importCertificate(text)),
    saveRequest: saveRequest && (() => void save(saveRequest)),
  }
}

function copyAction(
  { host, announce, translator }: DialogActionPorts,
  request: CopyRequest,
): (() => void) | undefined {
  const { copy } = host
  if (copy === undefined) return undefined
  async function run(copyIt: NonNullable<typeof copy>): Promise<void> {
    if (await copyIt(request)) announce(translator.t('status.copied'))
  }
  return () => void run(copy)
}
