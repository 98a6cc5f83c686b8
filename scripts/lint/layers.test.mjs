import { describe, expect, it } from 'vitest'
import { STORE_NAMES, STORES } from '../../providers/stores.js'
import { isServerCode, isWorldEdge, LAYERS, layerOf, violation } from './layers.mjs'

const file = (path) => ({ path })
const pack = (name) => ({ package: name })

describe('layerOf', () => {
  it.each([
    ['contract/result.ts', 'contract'],
    ['main/index.ts', 'main/index.ts'],
    ['main/options.ts', 'main'],
    ['main/core/transition.ts', 'main/core'],
    ['main/device/machine-id/linux.ts', 'main/device'],
    ['scripts/build.mjs', undefined],
    ['contracts/other.ts', undefined],
  ])('puts %s into %s', (path, layer) => {
    expect(layerOf(path)).toBe(layer)
  })
})

describe('violation', () => {
  it.each([
    ['contract/a.ts', file('providers/b.ts')],
    ['contract/a.ts', pack('node:fs')],
    ['providers/a.ts', file('main/core/b.ts')],
    ['providers/a.ts', pack('node:http')],
    ['main/core/a.ts', file('main/vault/b.ts')],
    ['main/core/a.ts', file('main/options.ts')],
    ['main/ports/a.ts', file('main/core/b.ts')],
    ['main/vault/a.ts', file('main/device/b.ts')],
    ['main/device/a.ts', file('main/vault/b.ts')],
    ['main/core/a.ts', pack('node:timers')],
    ['main/engine/a.ts', file('main/electron/b.ts')],
    ['main/engine/a.ts', pack('electron')],
    ['main/options.ts', file('main/engine/b.ts')],
    ['main/options.ts', pack('electron')],
    ['main/electron/a.ts', file('preload/b.ts')],
    ['main/electron/a.ts', file('renderer/b.ts')],
    ['preload/a.ts', file('main/core/b.ts')],
    ['preload/a.ts', pack('node:fs')],
    ['renderer/a.tsx', file('preload/b.ts')],
    ['renderer/a.tsx', pack('electron')],
    ['renderer/a.tsx', file('testing/b.ts')],
    ['testing/a.ts', file('main/electron/b.ts')],
    ['cli/a.ts', file('main/engine/b.ts')],
    ['example/main/index.ts', file('main/index.ts')],
    // databases are loaded by whoever has a ledger, and by nobody else
    ['relay/ledger/a.ts', pack('kysely')],
    ['relay/node/a.ts', pack('pg')],
    ['relay/a.ts', file('relay/sql/b.ts')],
    ['relay/worker/a.ts', pack('kysely')],
    ['main/engine/a.ts', file('relay/ledger/b.ts')],
    ['cli/a.ts', pack('pg')],
    ['cli/a.ts', file('relay/sql/b.ts')],
  ])('refuses %s -> %o', (from, target) => {
    expect(violation(from, target)).toMatch(/may not import/)
  })

  it.each([
    ['contract/a.ts', file('contract/b.ts')],
    ['providers/lemon-squeezy/a.ts', file('contract/b.ts')],
    ['main/vault/a.ts', pack('electron-store')],
    ['main/engine/a.ts', file('main/vault/b.ts')],
    ['main/engine/a.ts', file('main/options.ts')],
    ['main/electron/a.ts', pack('electron')],
    ['main/electron/a.ts', pack('virtual:license-gate-dialog')],
    ['main/index.ts', file('main/electron/b.ts')],
    ['preload/a.ts', pack('electron')],
    ['renderer/a.tsx', pack('react/jsx-runtime')],
    ['testing/a.ts', file('main/engine/b.ts')],
    ['main/core/a.test.ts', file('testing/b.ts')],
    ['main/core/a.test.ts', pack('vitest')],
    ['example/main/index.ts', pack('electron-license-gate/main')],
    ['scripts/build.mjs', pack('rolldown')],
    ['relay/sql/a.ts', pack('kysely')],
    ['relay/node/database/a.ts', pack('pg')],
  ])('allows %s -> %o', (from, target) => {
    expect(violation(from, target)).toBeUndefined()
  })

  it('allows the public types of main to name types of electron and of the engine, and nothing more', () => {
    expect(violation('main/options.ts', pack('electron'), true)).toBeUndefined()
    expect(violation('main/options.ts', file('main/engine/b.ts'), true)).toBeUndefined()
    expect(violation('main/options.ts', file('renderer/b.ts'), true)).toMatch(/may not import/)
    expect(violation('main/core/a.ts', pack('electron'), true)).toMatch(/may not import/)
  })

  it.each([
    ['main/index.ts', file('providers/sellapp/index.ts')],
    ['main/engine/a.ts', file('providers/stores.ts')],
    ['main/options.ts', file('providers/index.ts')],
    ['providers/app/index.ts', file('providers/sellapp/index.ts')],
    ['providers/lemon-squeezy/client.ts', file('providers/lemon-squeezy/directory/read-key.ts')],
    ['providers/relay/client.ts', file('providers/directory/present.ts')],
    ['renderer/gallery/a.ts', file('providers/stores.ts')],
  ])('keeps what needs a secret out of apps: %s -> %o', (from, target) => {
    expect(violation(from, target)).toMatch(/may not import/)
    expect(violation(from, target, true)).toMatch(/may not import/)
  })

  it.each([
    ['providers/index.ts', file('providers/sellapp/index.ts')],
    ['providers/lemon-squeezy/webhook/a.ts', file('providers/lemon-squeezy/directory/b.ts')],
    ['providers/sellapp/client.ts', file('providers/http/exchange.ts')],
    ['main/engine/a.test.ts', file('providers/sellapp/index.ts')],
    ['relay/a.ts', file('providers/stores.ts')],
  ])('lets servers and tests have it: %s -> %o', (from, target) => {
    expect(violation(from, target)).toBeUndefined()
  })

  it('names only layers that exist', () => {
    const named = Object.values(LAYERS).flatMap(({ layers }) => layers)
    expect(named.filter((layer) => !(layer in LAYERS))).toEqual([])
  })
})

describe('isWorldEdge', () => {
  it('lets only the edges touch time, chance and the network', () => {
    const paths = [
      'main/ports/clock.ts',
      'main/electron/a.ts',
      'main/core/a.ts',
      'providers/a.ts',
      'renderer/a.tsx',
    ]
    expect(paths.filter(isWorldEdge)).toEqual(['main/ports/clock.ts', 'main/electron/a.ts'])
  })
})

describe('isServerCode', () => {
  it('holds for a store of which nothing can be asked without a secret, and for no other', () => {
    const secretive = STORE_NAMES.filter((name) => STORES[name].settings.apiKey === 'needed')
    expect(STORE_NAMES.filter((name) => isServerCode(`providers/${name}/index.ts`))).toEqual(secretive)
  })

  it('leaves the package for apps the providers that need no secret', async () => {
    const inApps = Object.keys(await import('../../providers/app/index.js'))
    const secretMakers = STORE_NAMES.flatMap((name) => STORES[name].secretMakers)
    expect(inApps).toContain('lemonSqueezy')
    expect(inApps).toContain('relay')
    expect(inApps.filter((name) => secretMakers.includes(name))).toEqual([])
  })
})
