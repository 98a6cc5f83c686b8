/**
 * What later chunks share with the entry, the entry has to export, and an author would see it beside what is public: here it
 * hangs on the first public function instead, under a symbol. All of it is there before a later chunk is loaded.
 */
const KEY = 'Symbol.for("electron-license-gate:internals")'

const ESM_EXPORTS = /export\{([^{}]*)\};?\s*$/
const CJS_EXPORTS = /(?:\bexports\.[\w$]+=[\w$]+[,;]\s*)+$/
const ESM_IMPORT = /import\{([^{}]*)\}from"(\.\.\/index\.mjs)";?/g
const CJS_IMPORT = /\brequire\((["'`])(\.\.\/index\.cjs)\1\)/g

/** Exported name and local name of each, in the order of the code. */
function readExports(isEsm, list) {
  const pattern = isEsm ? /([\w$]+)(?: as ([\w$]+))?/g : /exports\.([\w$]+)=([\w$]+)/g
  return Array.from(list.matchAll(pattern), ([, first, second = first]) =>
    isEsm ? { name: second, local: first } : { name: first, local: second },
  )
}

function hideInEntry({ code, exports }, isEsm, isPublic) {
  const found = (isEsm ? ESM_EXPORTS : CJS_EXPORTS).exec(code)
  if (found === null) throw new Error('the exports of the entry were not found')
  const all = readExports(isEsm, isEsm ? found[1] : found[0])
  if (all.length !== exports.length) throw new Error(`found ${all.length} of ${exports.length} exports`)
  const shown = all.filter(({ name }) => isPublic(name))
  // the public ones too: a later chunk takes all that it shares from here
  const fields = all.map(({ name, local }) => `${name}:${local}`)
  const hidden = `Object.defineProperty(${shown[0].local},${KEY},{value:{${fields}}});`
  const exported = isEsm
    ? `export{${shown.map(({ name, local }) => `${local} as ${name}`)}};\n`
    : `${shown.map(({ name, local }) => `exports.${name}=${local};`).join('')}\n`
  return { code: code.slice(0, found.index) + hidden + exported, carrier: shown[0].name }
}

function findInChunk(code, isEsm, carrier) {
  if (!isEsm) return code.replace(CJS_IMPORT, (required) => `${required}.${carrier}[${KEY}]`)
  return code.replace(ESM_IMPORT, (_, names, file) => {
    const fields = names.replace(/([\w$]+) as ([\w$]+)/g, '$1:$2')
    return `import{${carrier} as $internals}from"${file}";const{${fields}}=$internals[${KEY}];`
  })
}

/** A plugin for a bundle whose entry is one file and comes with chunks in a folder below. */
export const hiddenInternals = {
  name: 'hidden-internals',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    const entry = chunks.find((chunk) => chunk.isEntry)
    const isEsm = entry.fileName.endsWith('.mjs')
    const names = new Set(this.getModuleInfo(entry.facadeModuleId).exports)
    const { code, carrier } = hideInEntry(entry, isEsm, (name) => names.has(name))
    entry.code = code
    for (const chunk of chunks) {
      if (chunk !== entry) chunk.code = findInChunk(chunk.code, isEsm, carrier)
      if (
        /import\s*\*[^;]*from\s*["']\.\.\/index|from\s*["']\.\.\/index\.mjs["'](?!;const\{)/.test(chunk.code)
      )
        this.error(`${chunk.fileName} takes what the entry shares in another way`)
    }
  },
}
