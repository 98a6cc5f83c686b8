import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingPackages } from './dependencies.mjs'
import { root } from './failure.mjs'

const entry = { version: '1.0.0', integrity: 'sha512-a' }
const lockOf = (packages) => ({ packages: { '': { name: 'root' }, ...packages } })

describe('missingPackages', () => {
  it('finds nothing missing when all is installed as locked', () => {
    expect(
      missingPackages(lockOf({ 'node_modules/a': entry }), { packages: { 'node_modules/a': entry } }),
    ).toEqual([])
  })

  it.each([
    ['absent', {}],
    ['of another version', { 'node_modules/a': { ...entry, version: '1.0.1' } }],
    ['of other content', { 'node_modules/a': { ...entry, integrity: 'sha512-b' } }],
  ])('finds a package that is %s', (_, installed) => {
    expect(missingPackages(lockOf({ 'node_modules/a': entry }), { packages: installed })).toEqual([
      'node_modules/a',
    ])
  })

  it('finds everything missing in a fresh clone', () => {
    expect(missingPackages(lockOf({ 'node_modules/a': entry }), undefined)).toEqual(['node_modules/a'])
  })

  it('does not ask for packages of other systems, nor for optional ones', () => {
    const elsewhere = { ...entry, os: [process.platform === 'aix' ? 'linux' : 'aix'] }
    const lock = lockOf({
      'node_modules/elsewhere': elsewhere,
      'node_modules/optional': { ...entry, optional: true },
    })
    expect(missingPackages(lock, { packages: {} })).toEqual([])
  })
})

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const installed = Object.entries(packages).filter(([path]) => path !== '')

  it('pins every package by version and hash, and names no host', () => {
    // a link leads to a folder of the project, which is an entry of its own without a hash
    const links = new Set(installed.filter(([, { link }]) => link).map(([, { resolved }]) => resolved))
    const loose = installed.filter(
      ([path, { link, version, integrity, resolved }]) =>
        !link && !links.has(path) && (!version || !integrity || resolved),
    )
    expect([...links].filter((folder) => !existsSync(join(root, folder, 'package.json')))).toEqual([])
    expect(loose.map(([path]) => path)).toEqual([])
  })

  it('has the packages of every system, so that `npm ci` works on each', () => {
    const wanted = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => [
        `node_modules/${name}`,
        `${path}/node_modules/${name}`,
      ]),
    )
    expect(wanted.filter((places) => !places.some((place) => place in packages))).toEqual([])
  })
})
