import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../contract/locale.js'
import { ALL_CATALOGS } from './all-catalogs.js'
import type { Catalog, MessageName } from './catalog.js'
import { en } from './en.js'
import { type Message, placeholdersOf } from './message.js'

const CATALOGS = await Promise.all(
  Object.entries(ALL_CATALOGS).map(async ([language, load]) => ({ language, ...(await load()) })),
)

/** Lists each form of each message, beside the English form of the same kind. */
function formsOf(catalog: Catalog) {
  return Object.entries(catalog).flatMap(([name, message]: [string, Message]) => {
    const english: Message = en[name as MessageName]
    const forms = typeof message === 'string' ? { '': message } : message
    return Object.entries(forms).map(([category, text]) => ({
      id: category === '' ? name : `${name}/${category}`,
      category,
      text,
      english: typeof english === 'string' ? english : english.other,
    }))
  })
}

type Form = ReturnType<typeof formsOf>[number]

function idsOf(catalog: Catalog, isWrong: (form: Form) => boolean): string[] {
  return formsOf(catalog)
    .filter(isWrong)
    .map(({ id }) => id)
}

const tagsOf = (text: string): string => (text.match(/<[^>]*>/g) ?? []).join('')

/** These say the number in words, where a language has a form for just that number. */
const IN_WORDS = new Set(['zero', 'one', 'two'])

function valuesOf({ id, category, text, english }: Form): readonly [string, string] {
  // without a bridge the app has no name: a noun replaces it, which a language may write out
  const mayLack = (value: string): boolean =>
    (value === 'count' && IN_WORDS.has(category)) || (value === 'app' && id.startsWith('no-bridge.'))
  const values = (of: string): string =>
    placeholdersOf(of)
      .filter((value) => !mayLack(value))
      .sort()
      .join()
  return [values(text), values(english)]
}

const ENDINGS: Readonly<Record<string, string>> = { '。': '.', '？': '?', '؟': '?' }

function endingOf(text: string): string {
  const last = text.at(-1) ?? ''
  const ending = ENDINGS[last] ?? last
  return ['.', '?', '…'].includes(ending) ? ending : ''
}

/** Never allowed in the texts: blame, and typewriter marks. */
const STRANGE: Readonly<Record<string, RegExp>> = {
  ar: /غير صالح|غير صحيح|[?,;]/,
  de: /ungültig|bitte|[“”](?=\w)/i,
  es: /inválid|no válid|lo sentimos|por favor/i,
  fr: /invalide|non valide|désolé|veuillez|(?<![\u202F\s])[?!;]|(?<!\u00A0):/i,
  he: /לא חוקי|שגוי|סליחה/,
  it: /non valid|spiacent|per favore/i,
  ja: /無効|不正|申し訳/,
  ko: /잘못된 키|유효하지|죄송/,
  nl: /ongeldig|sorry|helaas/i,
  pl: /nieprawidłow|nieważn|przepraszamy/i,
  'pt-BR': /inválid|desculp|por favor/i,
  tr: /geçersiz|üzgünüz|lütfen/i,
  'zh-Hans': /无效|抱歉|[,;?!:]/,
  'zh-Hant': /無效|抱歉|[,;?!:]/,
}

/** Words that are the same in English. */
const SHARED =
  /^(Attention|Activations|Offline|Computers?|Support|Plan|Mode|\{used\} \/ \{limit\}|\{day\},? \{time\}|Computers: \{seats\})$/

/** Letters of Chinese, Japanese and Korean are twice as wide as Latin ones. */
function widthOf(text: string): number {
  const shown = text
    .replace('{app}', 'Acme Studio')
    .replace('{date}', 'September 30')
    .replace('{count}', '3')
    .replace(/<\/?b>/g, '')
  return [...shown].reduce(
    (width, letter) =>
      width + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uff00-\uffe6]/.test(letter) ? 2 : 1),
    0,
  )
}

/** Two buttons and a link share a row of 412 pixels; a title has two lines of 340. */
const MOST = { button: 30, title: 54 }

function isTooWide({ id, text }: Form): boolean {
  if (/^(?:action|busy)\.(?!.*-name$)/.test(id)) return widthOf(text) > MOST.button
  return /^(?!failure)[\w.-]+title(?:-\w+)?(?:\/|$)/.test(id) && widthOf(text) > MOST.title
}

it('has a file for each language, and no other', () => {
  const expected = LANGUAGES.filter((language: Language) => language !== 'en')
  expect(CATALOGS.map(({ language }) => language).sort()).toEqual([...expected].sort())
})

describe.each(CATALOGS)('$language', ({ language, catalog }) => {
  it('has all messages, in the order of the English ones', () => {
    expect(Object.keys(catalog)).toEqual(Object.keys(en))
  })

  it('has a form for each number that the language tells apart', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    const plurals = Object.entries(catalog).filter(([name]) => typeof en[name as MessageName] !== 'string')
    const categories = plurals.map(([name, message]) => [name, Object.keys(message).sort()])
    expect(categories).toEqual(plurals.map(([name]) => [name, [...pluralCategories].sort()]))
  })

  it('needs the same values as English', () => {
    expect(idsOf(catalog, (form) => valuesOf(form)[0] !== valuesOf(form)[1])).toEqual([])
  })

  it('stresses as often as English', () => {
    expect(idsOf(catalog, ({ text, english }) => tagsOf(text) !== tagsOf(english))).toEqual([])
  })

  it('ends each text as English does', () => {
    expect(idsOf(catalog, ({ text, english }) => endingOf(text) !== endingOf(english))).toEqual([])
  })

  it('is set as books are: no stray blanks, no typewriter quotes, no three dots', () => {
    expect(idsOf(catalog, ({ text }) => /^\s|\s$|\s\s|["']|\.\.\./.test(text))).toEqual([])
  })

  it('blames no one', () => {
    const withoutValues = (text: string): string => text.replace(/\{\w+\}|<\/?b>/g, 'x')
    expect(idsOf(catalog, ({ text }) => STRANGE[language]?.test(withoutValues(text)) ?? true)).toEqual([])
  })

  it('fits its places', () => {
    expect(idsOf(catalog, isTooWide)).toEqual([])
  })

  it('leaves nothing in English', () => {
    expect(idsOf(catalog, ({ text, english }) => text === english && !SHARED.test(text))).toEqual([])
  })
})
