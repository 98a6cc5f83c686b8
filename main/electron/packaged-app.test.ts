import { describe, expect, it } from 'vitest'
import { isPackaged } from './packaged-app.js'

describe('isPackaged()', () => {
  it.each([
    ['a packed app', true, undefined, '/opt/acme/resources/app.asar', true],
    ['one whose executable is renamed "electron"', false, undefined, '/opt/acme/resources/app.asar', true],
    ['one of that name without an archive', false, undefined, '/opt/acme/resources/app', true],
    ["its archive under a developer's Electron", false, true, 'C:\\acme\\app.asar', true],
    ['a folder in its archive', false, true, '/opt/acme/app.asar/out', true],
    ['an app in development', false, true, '/home/me/acme', false],
    ['an app in a folder of such a name', false, true, '/home/me/acme.asar-viewer', false],
  ])('%s', (_name, packaged, defaultApp, path, expected) => {
    const app = { isPackaged: packaged, getAppPath: () => path }
    expect(isPackaged({ app, process: defaultApp === undefined ? {} : { defaultApp } })).toBe(expected)
  })
})
