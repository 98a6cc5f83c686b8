import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const MAX_GZIP_BYTES = 6_000
/** What a first call of a store loads, in an app or in a relay. */
const CLIENTS = {
  'lemon-squeezy': 'client',
  polar: 'client',
  'dodo-payments': 'client',
  keygen: 'checks',
  gumroad: 'client',
  creem: 'client',
  sellapp: 'client',
  relay: 'client',
}

describe('the client of a store', () => {
  it.each(Object.entries(CLIENTS))(
    '%s has less than 6 kB of gzip with all that it imports',
    async (store, file) => {
      const [client] = await bundle(`export * from './providers/${store}/${file}.ts'`)
      const size = gzipSync(client.code, { level: 9 }).length
      expect([size, size < MAX_GZIP_BYTES]).toEqual([size, true])
    },
  )
})

describe('an app with five providers', () => {
  it('loads the client of none of them before it asks', async () => {
    const stores = ['lemonSqueezy', 'polar', 'dodoPayments', 'keygen', 'gumroad']
    const chunks = await bundle(`
      import { ${stores.join(', ')} } from './providers/app/index.ts'
      import { combineProviders } from './providers/several/combine-providers.ts'
      export const provider = combineProviders([${stores.map((store) => `${store}(globalThis.options)`).join(', ')}])
    `)
    const modules = loadedAtStart(chunks).flatMap(({ moduleIds }) => moduleIds)
    const names = modules.map((id) => path.relative(root, id))
    expect(names).toContain('providers/polar/polar.ts')
    const asking = /\/(?:client|checks|seats|parse|verdict|ask-several|exchange)\.ts$/
    expect(names.filter((name) => asking.test(name))).toEqual([])
  })
})

async function bundle(source) {
  const entry = path.join(root, 'entry.ts')
  const build = await rolldown({
    input: entry,
    platform: 'node',
    external: [/^node:/],
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
  })
  try {
    const { output } = await build.generate({ format: 'es', minify: true })
    return output
      .filter(({ type }) => type === 'chunk')
      .sort((one, other) => Number(other.isEntry) - Number(one.isEntry))
  } finally {
    await build.close()
  }
}

/** The entry, and what it imports at once. */
function loadedAtStart(chunks) {
  const loaded = new Set(chunks.filter(({ isEntry }) => isEntry))
  for (const { imports } of loaded) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) loaded.add(chunk)
  }
  return [...loaded]
}
