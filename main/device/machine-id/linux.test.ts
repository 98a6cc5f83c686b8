import { describe, expect, it } from 'vitest'
import { readLinuxMachineId } from './linux.js'

const ETC = '/etc/machine-id'
const DBUS = '/var/lib/dbus/machine-id'
const ID = '4f1c2b7a9d3e40b58a6c1d2e3f405162'
const OTHER_ID = '9b8a7c6d5e4f30211203f4e5d6c7b8a9'

function read(files: Record<string, string>, hostName = 'workstation-7') {
  return readLinuxMachineId({
    hostName: () => hostName,
    readFile: (path) => {
      const text = files[path]
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return text
    },
  })
}

describe('readLinuxMachineId', () => {
  it('reads the system file first', () => {
    expect(read({ [ETC]: `${ID}\n`, [DBUS]: `${OTHER_ID}\n` })).toEqual({
      kind: 'found',
      machineId: { value: ID, source: 'linux:etc-machine-id' },
    })
  })

  it('takes a file without a line end, and one with CRLF', () => {
    expect(read({ [ETC]: ID }).kind).toBe('found')
    expect(read({ [ETC]: `${ID}\r\n` }).kind).toBe('found')
  })

  it.each([
    ['absent', {}],
    ['empty', { [ETC]: '' }],
    ['not set yet', { [ETC]: 'uninitialized\n' }],
    ['all zeros', { [ETC]: `${'0'.repeat(32)}\n` }],
    ['all f', { [ETC]: `${'f'.repeat(32)}\n` }],
    ['in upper case', { [ETC]: `${ID.toUpperCase()}\n` }],
    ['one digit short', { [ETC]: `${ID.slice(1)}\n` }],
    ['one digit long', { [ETC]: `${ID}0\n` }],
    ['two lines', { [ETC]: `${ID}\n${ID}\n` }],
    ['the host name', { [ETC]: `${'ab'.repeat(16)}\n` }],
  ])('goes on to the dbus file when the system file is %s', (_what, files) => {
    expect(read({ ...files, [DBUS]: `${OTHER_ID}\n` }, 'ab'.repeat(16))).toEqual({
      kind: 'found',
      machineId: { value: OTHER_ID, source: 'linux:dbus-machine-id' },
    })
  })

  it('finds nothing where neither file is sound', () => {
    expect(read({ [ETC]: 'uninitialized', [DBUS]: '' })).toEqual({ kind: 'missing' })
  })
})
