import { describe, expect, it } from 'vitest'
import { root } from '../setup/failure.mjs'
import { createLicenseCollector, packageFolderOf } from './third-party-licenses.mjs'

describe('packageFolderOf', () => {
  it.each([
    ['/p/node_modules/react/index.js', '/p/node_modules/react'],
    ['/p/node_modules/@scope/name/lib/a.js?commonjs', '/p/node_modules/@scope/name'],
    ['/p/node_modules/a/node_modules/b/c.js', '/p/node_modules/a/node_modules/b'],
    ['\0/p/node_modules/a/b.js', '/p/node_modules/a'],
    ['C:\\p\\node_modules\\a\\b.js', 'C:/p/node_modules/a'],
    ['/p/main/index.ts', undefined],
    ['\0rolldown/runtime.js', undefined],
  ])('finds the package of %s', (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder)
  })
})

describe('createLicenseCollector', () => {
  it('lists each bundled package once, with its license', () => {
    const collector = createLicenseCollector()
    const modules = {
      [`${root}/node_modules/react/index.js`]: {},
      [`${root}/node_modules/react/jsx-runtime.js`]: {},
      [`${root}/main/index.ts`]: {},
    }
    collector.plugin.generateBundle({}, { 'a.js': { type: 'chunk', modules }, 'a.css': { type: 'asset' } })
    expect(collector.text().match(/^react \S+ \(MIT\)$/gm)).toHaveLength(1)
    expect(collector.text()).toContain('of these packages (1)')
    expect(collector.text()).toContain('Permission is hereby granted')
  })
})
