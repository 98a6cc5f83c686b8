import type { ReactElement } from 'react'
import { useDialogModel } from '../dialog-model.js'

interface KeyChoicesProps {
  readonly onChoose: (key: string) => void
}

/** Several keys were found in a text: none is taken before the user has said which. */
export function KeyChoices({ onChoose }: KeyChoicesProps): ReactElement | null {
  const { entry, translator } = useDialogModel()
  if (entry.choices.length === 0) return null
  return (
    <ul className="lic-list lic-choices" aria-label={translator.t('enter-key.several-label')}>
      {entry.choices.map((key) => (
        <li key={key}>
          <button type="button" className="lic-choice" dir="ltr" onClick={() => onChoose(key)}>
            {key}
          </button>
        </li>
      ))}
    </ul>
  )
}
