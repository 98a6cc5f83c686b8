import { createRequire } from 'node:module'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { declaredEntries } from '../build/author-package.mjs'

// the last TypeScript with an API for other programs
const ts = createRequire(import.meta.url)('../../testing/typescript-5/node_modules/typescript')
const ROOT = path.resolve(import.meta.dirname, '../..')

/** The sources of both packages' entries. Left out: `.`, which only says where to go, and languages, which are texts. */
function entrySources() {
  const text = JSON.stringify(manifest.exports)
  const built = [...text.matchAll(/"\.\/dist\/types\/([a-z/-]+)\.d\.ts"/g)].map(([, name]) => name)
  const typesAlone = 'preload/window' // declares a global, exports nothing
  return [...new Set([...built, ...Object.keys(declaredEntries())])]
    .filter((name) => name !== typesAlone)
    .map((name) => path.join(ROOT, `${name}.ts`))
}

function readProgram(sources) {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.base.json'), ts.sys.readFile)
  const settings = { ...config.compilerOptions, lib: ['ES2023', 'DOM'], types: ['node'] }
  return ts.createProgram(sources, ts.convertCompilerOptionsFromJson(settings, ROOT).options)
}

/** Each thing that the entries export, once, with the names that apps import it by. */
function publicSymbols(program, sources) {
  const checker = program.getTypeChecker()
  const names = new Map()
  for (const source of sources) {
    const entry = checker.getSymbolAtLocation(program.getSourceFile(source))
    for (const exported of entry === undefined ? [] : checker.getExportsOfModule(entry)) {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0
      names.set(isAlias ? checker.getAliasedSymbol(exported) : exported, exported.name)
    }
  }
  return names
}

const sources = entrySources()
let checker
let symbols
beforeAll(() => {
  const program = readProgram(sources)
  checker = program.getTypeChecker()
  symbols = publicSymbols(program, sources)
}, 120_000)

const sentenceOf = (symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim()
const hasDefault = (symbol) => symbol.getJsDocTags(checker).some(({ name }) => name === 'defaultValue')
/** Declared here: what a type has from React or the DOM is documented there. */
const isOurs = ({ declarations = [] }) =>
  declarations.some((declaration) => !declaration.getSourceFile().fileName.includes('node_modules'))

/** The members of public types that must have a sentence and have none, as `Type.member`. */
const silentMembers = (mustSpeak) =>
  [...symbols].flatMap(([symbol, name]) =>
    checker
      .getDeclaredTypeOfSymbol(symbol)
      .getProperties()
      .filter((member) => isOurs(member) && mustSpeak(member, name) && sentenceOf(member) === '')
      .map((member) => `${name}.${member.name}`),
  )

describe('the public interface', () => {
  it('is read from every entry', () => {
    const names = sources.map((source) => path.relative(ROOT, source).replaceAll(path.sep, '/'))
    expect(names).toContain('main/index.ts')
    expect(names).toContain('providers/app/index.ts')
    expect(names).toContain('relay/worker/index.ts')
    expect([...symbols.values()]).toEqual(
      expect.arrayContaining([
        'createLicenseGate',
        'useLicense',
        'relay',
        'startLicenseStore',
        'LicenseState',
      ]),
    )
  })

  it('says of each export in a sentence what it is for', () => {
    const silent = [...symbols].filter(([symbol]) => !/^\S.*[.:](\s|$)/s.test(sentenceOf(symbol)))
    expect(silent.map(([, name]) => name)).toEqual([])
  })

  it('says of each option and prop what it does, or at least its default', () => {
    const isOptions = (name) => /(Options|Props|Brand)$/.test(name)
    expect(silentMembers((member, name) => isOptions(name) && !hasDefault(member))).toEqual([])
  })

  it('says of each method what it does', () => {
    expect(silentMembers(({ flags }) => (flags & ts.SymbolFlags.Method) !== 0)).toEqual([])
  })
})
