/**
 * The few texts that main needs where the dialog, which has all the others, does not come up: `virtual:license-gate-failure-words`
 * (its types: dialog-module.d.ts), from the dialog's own catalogs.
 */
import { rolldown } from 'rolldown'
import { source } from './paths.mjs'

const ID = 'virtual:license-gate-failure-words'

/** The catalogs are TypeScript, which Node does not read: they are bundled in memory. */
async function loadMessages(name) {
  const bundled = await rolldown({ input: source(`renderer/messages/${name}.ts`), tsconfig: false })
  const { output } = await bundled.generate({ format: 'es', codeSplitting: false })
  await bundled.close()
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}

const wordsOf = (catalog) => ({
  message: catalog['unavailable.title'],
  detail: `${catalog['failure.internal.title']}\n${catalog['failure.internal.text']}`,
  button: catalog['action.close'],
})

/** @returns {Promise<Record<string, { message: string, detail: string, button: string }>>} by language */
export async function readFailureWords() {
  const [{ ALL_CATALOGS }, { en }] = await Promise.all(['all-catalogs', 'en'].map(loadMessages))
  const others = Object.entries(ALL_CATALOGS).map(async ([language, fetch]) => [
    language,
    wordsOf((await fetch()).catalog),
  ])
  return { en: wordsOf(en), ...Object.fromEntries(await Promise.all(others)) }
}

export function failureWordsModule() {
  return {
    name: 'failure-words',
    resolveId: (id) => (id === ID ? { id: `\0${ID}`, moduleSideEffects: false } : null),
    async load(id) {
      if (id !== `\0${ID}`) return null
      return {
        code: `export const FAILURE_WORDS = ${JSON.stringify(await readFailureWords())}\n`,
        moduleType: 'js',
      }
    },
  }
}
