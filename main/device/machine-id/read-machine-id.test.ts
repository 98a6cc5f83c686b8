import { describe, expect, it } from 'vitest'
import type { MachinePorts } from './machine-id.js'
import { readMachineId } from './read-machine-id.js'

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
