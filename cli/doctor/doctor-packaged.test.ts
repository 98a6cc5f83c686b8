import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp as createAppIn, examine } from '../test-app.js'

const createApp = (files: Readonly<Record<string, string>> = {}) => createAppIn(files, onTestFinished)

describe('license-gate doctor --packaged', () => {
  const dialog = "open('https://license-gate.invalid/')"
  const broken = `const folder = import.meta.dirname; ${dialog}`
  it.each([
    [{ 'index.cjs': dialog }, 'ok bundle'],
    [{ 'index.js': broken, 'package.json': '{ "type": "module" }' }, 'ok bundle'],
    [{ 'index.mjs': broken }, 'ok bundle'],
    [{ 'index.js': 'const said = "import.meta"; open("https://license-gate.invalid/")' }, 'ok bundle'],
    [{ 'main.js': 'a()', '.webpack/main/123.js': broken }, 'problem bundle .webpack/main/123.js'],
    [{ 'index.cjs': broken, 'package.json': '{ "type": "module" }' }, 'problem bundle index.cjs'],
    [{ 'index.js': 'createLicenseGate()' }, 'problem bundle'],
  ])('reads what a bundler left in a packaged app: %j', async (files, expected) => {
    const app = createApp(
      Object.fromEntries(
        Object.entries({ 'package.json': '{}', ...files }).map(([name, text]) => [
          `release/linux-unpacked/resources/app/${name}`,
          text,
        ]),
      ),
    )
    const packaged = join(app, 'release/linux-unpacked')
    const { said } = await examine(app, ['--offline', '--packaged', packaged])
    expect(
      said.filter((line) => line.includes(' bundle')).map((line) => line.replace(` ${packaged}`, '')),
    ).toEqual([expected])
  })

  it('reads it in an archive, too, and says where there is none', async () => {
    const app = createApp({
      'release/win-unpacked/resources/app.asar': archiveOf({ '.webpack/main/1.js': broken, 'a.js': 'a()' }),
      'release/empty/resources/other.asar': 'x',
    })
    const look = async (name: string) =>
      (await examine(app, ['--offline', '--packaged', join(app, 'release', name)])).said.filter((line) =>
        line.includes(' bundle'),
      )
    expect(await look('win-unpacked')).toEqual(['problem bundle .webpack/main/1.js'])
    expect(await look('empty')).toEqual([expect.stringMatching(/^unknown bundle /)])
  })

  const wire = (fuses: string) =>
    `MZ..dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001${String.fromCharCode(fuses.length)}${fuses}..`
  it.each([
    [wire('10110001'), 6, 'warning'],
    [wire('00001100'), 1, 'ok'],
    [wire('00001100') + wire('00001100'), 1, 'ok'],
    [wire('00001100') + wire('10001100'), 2, 'problem'],
    ['no Electron', 1, 'unknown'],
  ])('reads the fuses of a packaged app (%#)', async (binary, count, level) => {
    const app = createApp({
      'release/linux-unpacked/my-app': binary,
      'release/linux-unpacked/icudtl.dat': 'x',
    })
    const { findings } = await examine(app, ['--offline', '--packaged', join(app, 'release/linux-unpacked')])
    const fuses = findings.filter(({ check }) => check === 'fuses')
    expect([fuses.length, fuses[0]?.level]).toEqual([count, level])
  })
})

/** As Electron's packagers write it: sizes, a list as JSON, the files. */
function archiveOf(files: Readonly<Record<string, string>>): string {
  let offset = 0
  const root: { files: Record<string, unknown> } = { files: {} }
  for (const [path, text] of Object.entries(files)) {
    const names = path.split('/')
    let at = root
    for (const name of names.slice(0, -1)) at = (at.files[name] ??= { files: {} }) as typeof root
    at.files[names.at(-1) ?? ''] = { size: text.length, offset: String(offset) }
    offset += text.length
  }
  const json = JSON.stringify(root)
  const padded = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16)
  ;[4, padded + 8, padded + 4, json.length].forEach((value, index) => head.writeUInt32LE(value, index * 4))
  return head.toString('latin1') + json.padEnd(padded, '\0') + Object.values(files).join('')
}
