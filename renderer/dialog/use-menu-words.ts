import { useEffect } from 'react'
import type { MenuWords } from '../../contract/dialog-contract.js'
import type { Translator } from '../messages/translator.js'

/** The text field's own menu is the system's; only the page knows the language that it is to speak. */
export function useMenuWords({ t }: Translator, tell: ((words: MenuWords) => void) | undefined): void {
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
