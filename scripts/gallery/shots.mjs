/** Which pictures a command line asks for. */

const THEMES = ['light', 'dark', 'forced-colors']

const wordsIn = (text) => text?.split(',').filter((word) => word !== '')

/** `locked-*` stands for every state that begins so. */
const matches = (pattern, name) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

/**
 * @typedef {{ name: string, query: string, width: number, theme: string }} Shot
 *
 * @param {{ states?: string, langs?: string, themes?: string, widths?: string, platform?: string, query?: string }} asked
 * each a list with commas; left out: every state, English, light and dark, 460 pixels. `query`: more of the address
 * @param {{ states: readonly string[], languages: readonly string[] }} known
 * @returns {Shot[]} only the states that exist
 */
export function shotsFor({ states, langs, themes, widths, platform, query = '' }, known) {
  const patterns = wordsIn(states) ?? ['*']
  const names = known.states.filter((name) => patterns.some((pattern) => matches(pattern, name)))
  const languages = langs === 'all' ? known.languages : (wordsIn(langs) ?? ['en'])
  return names.flatMap((state) =>
    languages.flatMap((lang) =>
      (wordsIn(themes) ?? THEMES.slice(0, 2)).flatMap((theme) =>
        (wordsIn(widths) ?? ['460']).map((width) => {
          const own = new URLSearchParams(query)
          own.set('state', state)
          own.set('lang', lang)
          own.set('still', '')
          if (theme !== 'forced-colors') own.set('theme', theme)
          if (platform !== undefined) own.set('platform', platform)
          const rest = [...(lang === 'en' ? [] : [lang]), theme, ...(width === '460' ? [] : [width])]
          return { name: [state, ...rest].join('-'), query: own.toString(), width: Number(width), theme }
        }),
      ),
    ),
  )
}
