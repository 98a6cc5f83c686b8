/** What the package's page at a registry shows: there is no folder beside it. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/failure.mjs'

/** @typedef {import('./packed.mjs').PackedPackage} PackedPackage */

const LINK = /(?:\]\(|^\[[^\]]+\]: )([^)\s]+)/gm
/** A link by its name, `[docs/cli.md]`, is one only where the name has an address. */
const NAMED = /\[((?:docs\/|[A-Z]+\.md)[^\]]*)\](?![(:])/g
const REPOSITORY = /^git\+(https:\/\/github\.com\/([^/]+\/[^/]+))\.git$/

const packedText = ({ folder }, name) => readFileSync(join(folder, name), 'utf8')

const readAbout = (packed) => {
  const about = JSON.parse(packedText(packed, 'package.json'))
  const [, page, name] = REPOSITORY.exec(about.repository?.url) ?? []
  return { about, page, name }
}

/** @param {PackedPackage} packed */
export async function checkManifest(packed) {
  const { about, page } = readAbout(packed)
  assert.ok(page !== undefined, 'repository.url')
  assert.equal(about.homepage, `${page}#readme`)
  assert.equal(about.bugs.url, `${page}/issues`)
}

/** @param {PackedPackage} packed */
export async function checkLinks(packed) {
  const { page, name } = readAbout(packed)
  const own = [`${page}/blob/main/`, `https://raw.githubusercontent.com/${name}/main/`]
  const text = packedText(packed, 'README.md')
  const links = Array.from(text.matchAll(LINK), ([, link]) => link)
  assert.ok(links.length > 3)
  const nameless = Array.from(text.matchAll(NAMED), ([, target]) => target)
  assert.deepEqual(
    nameless.filter((target) => !text.includes(`\n[${target}]: `)),
    [],
  )
  const dead = links.filter((link) => {
    const start = own.find((each) => link.startsWith(each))
    if (start === undefined) return !/^(?:https:\/\/|#)/.test(link)
    return !existsSync(join(root, link.slice(start.length).replace(/#.*$/, '')))
  })
  assert.deepEqual(dead, [])
}
