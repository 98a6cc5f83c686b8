import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && !/^(?:\.|node_modules$|dist$|coverage$|test-results$)/.test(entry.name),
  )
  .map(({ name }) => name)
const OURS = new RegExp(`^(?:${folders.join('|')})/[\\w./@-]*$`)
/** The store that CONTRIBUTING adds as an example, and outputs, which a fresh clone lacks. */
const MADE_UP = /(?:^|\/)(?:acme|out)(?:\/|\.|$)/

/** What stands in backquotes and begins with one of our folders. */
const namedPaths = (text) =>
  Array.from(text.matchAll(/`([^`\s]+)`/g), ([, name]) => name).filter(
    (name) => OURS.test(name) && !MADE_UP.test(name),
  )

const pages = [
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
/** A test may be named without what it ends in. */
const isThere = (name) =>
  ['', '.test.ts', '.spec.ts'].some((ending) => existsSync(path.join(ROOT, `${name}${ending}`)))
const missingIn = (page) =>
  namedPaths(readFileSync(path.join(ROOT, page), 'utf8')).filter((name) => !isThere(name))

describe('the pages for readers of the code', () => {
  it('are read: they name files', () => {
    expect(namedPaths(readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8')).length).toBeGreaterThan(15)
  })

  it.each(pages)('name only files and folders that are there: %s', (page) => {
    expect(missingIn(page)).toEqual([])
  })
})
