import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'renderer/styles')
const read = (file: string): string => readFileSync(file, 'utf8')
const withoutComments = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '')

/** `var(--lic-x, value)` wherever it stands; the value may have brackets of its own. */
function fallbacksIn(css: string): readonly (readonly [string, string])[] {
  return [...css.matchAll(/var\(\s*(--lic-[\w-]+),/g)].map((match) => {
    const start = match.index + match[0].length
    let [end, depth] = [start, 1]
    for (; depth > 0; end += 1) depth += css[end] === '(' ? 1 : css[end] === ')' ? -1 : 0
    const value = css
      .slice(start, end - 1)
      .replaceAll(/\s+/g, ' ')
      .trim()
    return [match[1] ?? '', value]
  })
}

const sheets = readdirSync(folder).map((name) => withoutComments(read(path.join(folder, name))))
const tokens = withoutComments(read(path.join(folder, 'tokens.css')))
/** The first rule has the defaults; those of the densities follow. */
const defaults = fallbacksIn(tokens.slice(0, tokens.indexOf('[data-density')))

describe('docs/theming.md', () => {
  it('lists every token with its default, in the order of the style sheet', () => {
    const rows = [
      ...read(path.join(root, 'docs/theming.md')).matchAll(/^\| `(--lic-[\w-]+)` \| .+ \| `(.+)` \|$/gm),
    ]
    expect(rows.map(([, name, value]) => [name, value])).toEqual(defaults)
  })

  it('knows of every token that any sheet reads', () => {
    const known = new Set(defaults.map(([name]) => name))
    const used = sheets.flatMap((css) => [...css.matchAll(/--lic-[\w-]+/g)].map(([name]) => name))
    expect(used.filter((name) => !known.has(name))).toEqual([])
  })
})

describe('the style sheet', () => {
  it('reaches nothing outside of the dialog', () => {
    const selectors = sheets.flatMap((css) =>
      [...css.matchAll(/([^{}]+)\{/g)]
        .map(([, selector = '']) => selector.trim().split(/;\s*/).at(-1) ?? '')
        .filter((selector) => selector !== '' && !selector.startsWith('@'))
        .flatMap((selector) => selector.split(/,(?![^(]*\))/).map((one) => one.trim())),
    )
    // the steps of an animation are no selectors
    const strangers = selectors.filter((one) => !/^\.lic\b/.test(one) && !/^(from|to|\d+%)$/.test(one))
    expect(strangers).toEqual([])
  })

  it('gives names of its own to what is global', () => {
    const globals = sheets.flatMap((css) =>
      [...css.matchAll(/@(?:keyframes|property|font-face|layer|container)\s+([\w-]*)/g)].map(
        ([, name]) => name,
      ),
    )
    expect(globals.filter((name) => !/^(lic-|--_lic-)/.test(name ?? ''))).toEqual([])
  })
})
