import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp as createAppIn, examine } from '../test-app.js'

const createApp = (files: Readonly<Record<string, string>>) => createAppIn(files, onTestFinished)

describe('license-gate doctor, about the two packages', () => {
  it('warns of tools that are packed with the app, and of two packages that were not made together', async () => {
    const electron = '"devDependencies":{"electron":"^41.2.0"'
    const inApp = createApp({
      'package.json': `{"dependencies":{"electron-license-gate":"1","license-gate":"1"},${electron}}}`,
    })
    const [, shipped] = (await examine(inApp, ['--offline'])).findings
    expect(shipped).toMatchObject({ level: 'warning', advice: 'npm install --save-dev license-gate' })

    const versions = async (app: string, author: string) => {
      const beside = createApp({
        'package.json': `{"dependencies":{"electron-license-gate":"1"},${electron},"license-gate":"1"}}`,
        'node_modules/electron-license-gate/package.json': `{"version":"${app}"}`,
        'node_modules/license-gate/package.json': `{"version":"${author}"}`,
      })
      const { findings } = await examine(beside, ['--offline'])
      return findings.filter(({ check }) => check === 'package').map(({ level, what }) => [level, what])
    }
    const ok = ['ok', 'electron-license-gate is a dependency']
    expect(await versions('1.2.0', '1.2.0')).toEqual([ok])
    expect(await versions('1.2.0', '1.1.0')).toEqual([
      ok,
      [
        'warning',
        'electron-license-gate 1.2.0 and license-gate 1.1.0 are installed: they are made for one version',
      ],
    ])
  })
})
