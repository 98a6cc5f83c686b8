import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

// Lint has a ceiling for a file. Without a floor it makes dust: a reader then opens ten files for one thought.
const ROOT = path.resolve(import.meta.dirname, '../..')
const FOLDERS = ['main', 'contract', 'providers', 'preload', 'renderer', 'relay', 'cli']
const NOT_SHIPPED = /\.test\.|\.d\.ts$|(?:^|\/)(?:fake|sample|test)-[^/]*$|\/fixtures\/|^renderer\/gallery\//
/** One list a language. */
const CATALOG = /^renderer\/messages\/[a-z]{2}(?:-[a-z]+)?\.ts$/
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"](\.[^'"]+)\.js['"]/g

const SMALL = 60

const names = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll(path.sep, '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !NOT_SHIPPED.test(name) && !CATALOG.test(name)),
)
const known = new Set(names)

function readFile(name) {
  const text = readFileSync(path.join(ROOT, name), 'utf8')
  const imports = Array.from(text.matchAll(IMPORT), ([, target]) => {
    const stem = path.posix.join(path.posix.dirname(name), target)
    return [`${stem}.ts`, `${stem}.tsx`].find((each) => known.has(each))
  })
  return { lines: text.split('\n').length - 1, imports }
}

const files = new Map(names.map((name) => [name, readFile(name)]))

function importersOf(name) {
  return names.filter((other) => files.get(other).imports.includes(name))
}

/** Small, and used by nobody or by one file. */
const isDust = (name) => files.get(name).lines <= SMALL && importersOf(name).length <= 1

describe('the shipped files', () => {
  it.each([
    ['main', 15],
    ['', 20],
  ])('of "%s" that are small and have one importer are at most %s percent', (folder, percent) => {
    const all = names.filter((name) => name.startsWith(folder))
    const dust = all.filter(isDust)
    expect(all.length).toBeGreaterThan(100)
    expect(dust.slice(Math.floor((all.length * percent) / 100))).toEqual([])
  })
})
