import { type ReactElement, useEffect } from 'react'
import type { MenuWords } from '../../contract/dialog-contract.js'
import type { LicenseBridge } from '../../contract/ipc-contract.js'
import { requireLicenseBridge } from '../license-bridge.js'
import type { LoadedLanguage } from '../messages/locales.js'
import type { Translator } from '../messages/translator.js'
import { createInteraction } from './interaction.js'
import { laterCode } from './later-code.js'
import { type DialogShellProps, dialogHostOf } from './license-dialog-props.js'
import { selectView } from './select-view.js'
import { SteadyDialog } from './steady-dialog.js'
import { useDialogState } from './use-dialog-state.js'
import { useLanguage } from './use-language.js'
import { useRequests } from './use-requests.js'
import { useShownView } from './use-shown-view.js'
import { useTranslator } from './use-translator.js'

export function DialogShell(props: DialogShellProps): ReactElement | null {
  const bridge = requireLicenseBridge(props.bridge)
  const language = useLanguage(props.locale, props.catalogs, props.direction)
  return language === null ? null : <LoadedDialog {...props} bridge={bridge} language={language} />
}

interface LoadedDialogProps extends DialogShellProps {
  readonly bridge: LicenseBridge
  readonly language: LoadedLanguage
}

function LoadedDialog(props: LoadedDialogProps): ReactElement {
  const { bridge, language, view: asked, prefilledKey, request } = props
  const translator = useTranslator(language, props)
  const host = dialogHostOf(props)
  const interaction = createInteraction({ step: stepAsked(props), ...props.interaction })
  const first = { interaction, prefilledKey, pace: props.pace }
  const { model, reading, statusText } = useDialogState({ bridge, host, translator, ...first })
  useMenuWords(translator, props.onMenuWords)
  const isActivated = model.interaction.step === 'activated'
  useRequests(model.actions, { view: asked, key: prefilledKey, request }, model.work, isActivated)
  const view = selectView(reading, model.interaction)
  const shown = useShownView(model, view, props.laterCode ?? laterCode)
  const { theme, density, accent } = props
  const look = { theme, density, accent, choice: language.choice }
  return <SteadyDialog {...{ model, shown, statusText, look }} />
}

function stepAsked({ view = 'auto', prefilledKey }: DialogShellProps): 'auto' | 'enter-key' | 'details' {
  return view === 'auto' && prefilledKey !== undefined ? 'enter-key' : view
}

/** The text field's own menu belongs to the system; only the page knows its language. */
function useMenuWords({ t }: Translator, tell: ((words: MenuWords) => void) | undefined): void {
  useEffect(() => {
    tell?.({
      undo: t('menu.undo'),
      cut: t('menu.cut'),
      copy: t('menu.copy'),
      paste: t('menu.paste'),
      selectAll: t('menu.select-all'),
    })
  }, [t, tell])
}
