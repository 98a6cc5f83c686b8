import { type ReactElement, useId } from 'react'
import type { LicenseDevice } from '../../../contract/license-device.js'
import { useDialogModel } from '../dialog-model.js'

/** The computers of the license, one of them chosen. The whole row is the target; the arrow keys are the radios' own. */
export function DeviceChoice({ devices }: { readonly devices: readonly LicenseDevice[] }): ReactElement {
  const { translator } = useDialogModel()
  const group = useId()
  return (
    <fieldset className="lic-list lic-devices" role="radiogroup">
      <legend className="lic-hidden">{translator.t('no-seats.choose-label')}</legend>
      {devices.map((device) => (
        <DeviceRow key={device.id} device={device} group={group} />
      ))}
    </fieldset>
  )
}

interface DeviceRowProps {
  readonly device: LicenseDevice
  readonly group: string
}

function DeviceRow({ device, group }: DeviceRowProps): ReactElement {
  const { interaction, actions, translator, now, work } = useDialogModel()
  const { t, formats } = translator
  const id = useId()
  const since =
    device.since === undefined ? '' : t('no-seats.since', { date: formats.date(device.since, now) })
  const note = device.isThisComputer ? t('no-seats.own-place') : since
  return (
    <div className="lic-row lic-choice-row">
      <input
        id={id}
        className="lic-checkbox"
        type="radio"
        name={group}
        checked={interaction.chosenDevice === device.id}
        disabled={work !== null}
        onChange={() => actions.chooseDevice(device.id)}
      />
      <label htmlFor={id} className="lic-choice-text">
        <b dir="auto">{device.name}</b> {note !== '' && <span>{note}</span>}
      </label>
    </div>
  )
}
