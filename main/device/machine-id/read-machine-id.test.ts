import { describe, expect, it } from 'vitest'
import type { MachinePorts } from './machine-id.js'
import { readFallbackMachineId, readMachineId } from './read-machine-id.js'

const LINUX_ID = '4f1c2b7a9d3e40b58a6c1d2e3f405162'
const UUID = '7c9e6679-7425-40de-944b-e07fc1f90ae7'

function createPorts(overrides: Partial<MachinePorts>) {
  const used: string[] = []
  const ports: MachinePorts = {
    platform: 'linux',
    systemRoot: undefined,
    hostName: () => 'workstation-7',
    hasFile: () => true,
    readFile: () => {
      throw new Error('no such file')
    },
    run: async () => ({ kind: 'failed' }),
    nodeMachineId: async () => null,
    ...overrides,
  }
  return {
    used,
    ports: {
      ...ports,
      readFile: (path: string) => {
        used.push('readFile')
        return ports.readFile(path)
      },
      run: (file: string, parameters: readonly string[]) => {
        used.push('run')
        return ports.run(file, parameters)
      },
      nodeMachineId: () => {
        used.push('nodeMachineId')
        return ports.nodeMachineId()
      },
    },
  }
}

describe('readMachineId', () => {
  it('starts no tool on Linux where the file is there', async () => {
    const { ports, used } = createPorts({ readFile: () => LINUX_ID })
    expect(await readMachineId(ports)).toEqual({ value: LINUX_ID, source: 'linux:etc-machine-id' })
    expect(used).toEqual(['readFile'])
  })

  it.each([
    ['darwin', `"IOPlatformUUID" = "${UUID.toUpperCase()}"`, 'macos:ioreg'],
    ['win32', `    MachineGuid    REG_SZ    ${UUID}\r\n`, 'windows:registry'],
  ])('reads no file on %s', async (platform, output, source) => {
    const { ports, used } = createPorts({ platform, run: async () => ({ kind: 'answered', output }) })
    expect(await readMachineId(ports)).toEqual({ value: UUID, source })
    expect(used).toEqual(['run'])
  })

  it.each(['linux', 'darwin', 'freebsd', 'openbsd'])('falls back to the package on %s', async (platform) => {
    const { ports } = createPorts({ platform, nodeMachineId: async () => UUID })
    expect(await readMachineId(ports)).toEqual({ value: UUID, source: 'node-machine-id' })
  })

  it.each(['darwin', 'win32'])('does not ask the package for a tool that hangs on %s', async (platform) => {
    const { ports, used } = createPorts({
      platform,
      run: async () => ({ kind: 'timed-out' }),
      nodeMachineId: async () => UUID,
    })
    expect(await readMachineId(ports)).toBeNull()
    expect(used).toEqual(['run'])
  })

  it('does not ask the package on Windows: it runs the same tool, by a path that a user can choose', async () => {
    const { ports, used } = createPorts({ platform: 'win32', nodeMachineId: async () => UUID })
    expect(await readMachineId(ports)).toBeNull()
    expect(used).toEqual(['run'])
  })

  it('answers null where every way fails', async () => {
    const { ports, used } = createPorts({ nodeMachineId: () => Promise.reject(new Error('no tool')) })
    expect(await readMachineId(ports)).toBeNull()
    expect(used).toEqual(['readFile', 'readFile', 'nodeMachineId'])
  })
})

const readFallback = (nodeMachineId: () => Promise<unknown>, hostName = 'workstation-7') =>
  readFallbackMachineId({ nodeMachineId, hostName: () => hostName })

/** Behaves like the package when a tool's answer lacks the expected word. */
function throwTypeError(): never {
  throw new TypeError('Cannot read properties of undefined')
}

describe('readFallbackMachineId', () => {
  it.each([
    ['4f1c2b7a9d3e40b58a6c1d2e3f405162', '4f1c2b7a9d3e40b58a6c1d2e3f405162'],
    ['7C9E6679-7425-40DE-944B-E07FC1F90AE7', '7c9e6679-7425-40de-944b-e07fc1f90ae7'],
  ])('takes %s', async (answer, value) => {
    expect(await readFallback(async () => answer)).toEqual({
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
    expect(await readFallback(async () => answer)).toEqual({ kind: 'missing' })
  })

  it('refuses a host name that has the form of an id', async () => {
    const name = '4f1c2b7a9d3e40b58a6c1d2e3f405162'
    expect(await readFallback(async () => name, name.toUpperCase())).toEqual({ kind: 'missing' })
  })

  it('outlives a package that throws', async () => {
    expect(await readFallback(throwTypeError)).toEqual({ kind: 'missing' })
    expect(await readFallback(() => Promise.reject(new Error('no tool')))).toEqual({ kind: 'missing' })
  })
})
