import type { ReactElement } from 'react'
import { useDialogModel } from '../dialog-model.js'
import type { CheckOutcome } from '../interaction.js'
import type { ViewKind } from '../select-view.js'
import { outcomeText, workText } from '../status-of.js'
import { Icon } from './icons.js'

/** Views that show an activation themselves, or its end. */
const SHOWS_ACTIVATION: ReadonlySet<ViewKind> = new Set(['enter-key', 'activated', 'certificate'])

/** One line about the last check, or the one that comes. Also said by the status region, so no region of its own. */
export function WorkNote({ view }: { readonly view: ViewKind }): ReactElement | null {
  const { interaction, snapshot, translator, work, pace } = useDialogModel()
  const { t, formats } = translator
  if (work === 'activating' && !SHOWS_ACTIVATION.has(view))
    return <p className="lic-note">{workText(translator, work, pace)}</p>
  if (work !== null) return null
  if (interaction.outcome !== null) {
    return <Outcome outcome={interaction.outcome} />
  }
  if (snapshot?.activity !== 'waiting' || snapshot.waitsUntil === undefined) return null
  const time = formats.dayAndTime(snapshot.waitsUntil, snapshot.at)
  return <p className="lic-note">{t('status.waiting', { time })}</p>
}

function Outcome({ outcome }: { readonly outcome: CheckOutcome }): ReactElement {
  const model = useDialogModel()
  const isGood = outcome === 'confirmed' || outcome === 'renewed'
  return (
    <p className={isGood ? 'lic-note lic-found' : 'lic-note'}>
      {isGood && <Icon name="check" stroke={1.8} />}
      {outcomeText(model, outcome)}
    </p>
  )
}
