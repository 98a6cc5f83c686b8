import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

// A ceiling for files alone makes dust: a reader then opens ten files for one thought. These are the floor, and the circles.
const ROOT = path.resolve(import.meta.dirname, '../..')
const FOLDERS = ['main', 'contract', 'providers', 'preload', 'renderer', 'relay', 'cli']
const NOT_SHIPPED = /\.test\.|\.d\.ts$|(?:^|\/)(?:fake|sample|test)-[^/]*$|\/fixtures\/|^renderer\/gallery\//
/** One list a language. */
const CATALOG = /^renderer\/messages\/[a-z]{2}(?:-[a-z]+)?\.ts$/
const IMPORT = /(\bfrom\s*|\bimport\s*\(?\s*)['"](\.[^'"]+)\.js['"]/g

const SMALL = 60

const names = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll(path.sep, '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !NOT_SHIPPED.test(name) && !CATALOG.test(name)),
)
const known = new Set(names)

function readFile(name) {
  const text = readFileSync(path.join(ROOT, name), 'utf8')
  const imports = Array.from(text.matchAll(IMPORT), ([, keyword, target]) => {
    const stem = path.posix.join(path.posix.dirname(name), target)
    return {
      isLate: keyword.includes('('),
      name: [`${stem}.ts`, `${stem}.tsx`].find((each) => known.has(each)),
    }
  }).filter((each) => each.name !== undefined)
  return { lines: text.split('\n').length - 1, imports }
}

const files = new Map(names.map((name) => [name, readFile(name)]))

function importersOf(name) {
  return names.filter((other) => files.get(other).imports.some((each) => each.name === name))
}

/** Small, and used by nobody or by one file. */
const isDust = (name) => files.get(name).lines <= SMALL && importersOf(name).length <= 1

/** A way from a file back to itself, types included; what is loaded late is left out. */
function circleFrom(start) {
  const walk = (name, way) => {
    for (const { name: next, isLate } of files.get(name).imports) {
      if (isLate) continue
      if (next === start) return [...way, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = walk(next, [...way, next])
      if (found !== undefined) return found
    }
    return undefined
  }
  const seen = new Set()
  return walk(start, [start])
}

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

  it('import each other in no circle, types included', () => {
    const circles = names.map((name) => circleFrom(name)).filter((circle) => circle !== undefined)
    expect(circles).toEqual([])
  })
})
