import { describe, expect, it } from 'vitest'
import { readFallbackMachineId } from './fallback.js'

const read = (nodeMachineId: () => Promise<unknown>, hostName = 'workstation-7') =>
  readFallbackMachineId({ nodeMachineId, hostName: () => hostName })

/** What the package does where a tool's answer lacks the expected word. */
function throwTypeError(): never {
  throw new TypeError('Cannot read properties of undefined')
}

describe('readFallbackMachineId', () => {
  it.each([
    ['4f1c2b7a9d3e40b58a6c1d2e3f405162', '4f1c2b7a9d3e40b58a6c1d2e3f405162'],
    ['7C9E6679-7425-40DE-944B-E07FC1F90AE7', '7c9e6679-7425-40de-944b-e07fc1f90ae7'],
  ])('takes %s', async (answer, value) => {
    expect(await read(async () => answer)).toEqual({
      kind: 'found',
      machineId: { value, source: 'node-machine-id' },
    })
  })

  it.each([
    ['nothing', ''],
    ['undefined', undefined],
    ['a number', 7],
    ['the word before the first boot', 'uninitialized'],
    ['the host name', 'workstation-7'],
    ['another name', 'localhost'],
    ['zeros', '0'.repeat(32)],
    ['only f', 'f'.repeat(32)],
    ['the hash of nothing', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [
      'a hash, which other apps on this computer know',
      '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    ],
  ])('refuses %s', async (_what, answer) => {
    expect(await read(async () => answer)).toEqual({ kind: 'missing' })
  })

  it('refuses a host name that has the form of an id', async () => {
    const name = '4f1c2b7a9d3e40b58a6c1d2e3f405162'
    expect(await read(async () => name, name.toUpperCase())).toEqual({ kind: 'missing' })
  })

  it('outlives a package that throws', async () => {
    expect(await read(throwTypeError)).toEqual({ kind: 'missing' })
    expect(await read(() => Promise.reject(new Error('no tool')))).toEqual({ kind: 'missing' })
  })
})
