import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { identityOf, machineKeyOf } from './device-identity-reader.js'

const UUID = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
const world = vi.hoisted(() => ({
  files: {} as Record<string, string>,
  started: [] as string[],
  output: '',
  loaded: [] as string[],
  hostNameFails: false,
}))

vi.mock('node:os', async (importActual) => ({
  ...(await importActual<object>()),
  hostname: () => {
    if (world.hostNameFails) throw new Error('uv_os_gethostname returned EIO')
    return 'workstation-7'
  },
}))
vi.mock('node:fs', () => ({
  existsSync: () => true,
  readFileSync: (path: string) => {
    const text = world.files[path]
    if (text === undefined) throw new Error('no such file')
    return text
  },
}))
vi.mock('node:child_process', () => {
  world.loaded.push('node:child_process')
  return {
    execFile: (
      file: string,
      _parameters: string[],
      _options: object,
      done: (error: null, out: string) => void,
    ) => {
      world.started.push(file)
      queueMicrotask(() => done(null, world.output))
      return {}
    },
  }
})

const realPlatform = process.platform

async function importProbe(platform: string, nodeMachineId: object = { default: undefined }) {
  vi.doMock('node-machine-id', () => {
    world.loaded.push('node-machine-id')
    return nodeMachineId
  })
  Object.defineProperty(process, 'platform', { value: platform })
  return import('./device-probe.js')
}

beforeEach(() => {
  vi.resetModules()
  Object.assign(world, {
    files: {},
    started: [],
    output: '',
    loaded: [],
    hostNameFails: false,
    nodeMachineId: { default: undefined },
  })
})
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: realPlatform })
})

describe('probeMachine', () => {
  it('reads a file on Linux and loads neither a tool runner nor the package', async () => {
    world.files['/etc/machine-id'] = '4f1c2b7a9d3e40b58a6c1d2e3f405162\n'
    const { probeMachine } = await importProbe('linux')
    expect((await probeMachine())?.source).toBe('linux:etc-machine-id')
    expect(world.loaded).toEqual([])
  })

  it.each([
    ['darwin', '/usr/sbin/ioreg', `"IOPlatformUUID" = "${UUID}"`],
    ['win32', 'reg.exe', `    MachineGuid    REG_SZ    ${UUID}\r\n`],
  ])('starts the tool of %s when it is imported, once', async (platform, tool, output) => {
    world.output = output
    const { probeMachine } = await importProbe(platform)
    await vi.waitFor(() => expect(world.started).toHaveLength(1))
    const [first, second] = [await probeMachine(), await probeMachine()]
    expect(world.started).toEqual([expect.stringContaining(tool)])
    expect(second).toBe(first)
    const expected = identityOf(machineKeyOf({ value: UUID, source: 'host' }), 'app')
    expect(first && identityOf(first, 'app').id).toBe(expected.id)
  })

  it.each([
    [
      'its default export',
      { default: { machineIdSync: (raw: unknown) => (raw === true ? UUID : 'hashed') } },
    ],
    [
      'named exports',
      { default: undefined, machineIdSync: (raw: unknown) => (raw === true ? UUID : 'hashed') },
    ],
  ])('asks the package for the raw id through %s', async (_what, exported) => {
    const { probeMachine } = await importProbe('linux', exported)
    expect((await probeMachine())?.source).toBe('node-machine-id')
  })

  it('knows the computer even where the system does not know its name', async () => {
    world.hostNameFails = true
    world.files['/etc/machine-id'] = '4f1c2b7a9d3e40b58a6c1d2e3f405162\n'
    const { probeMachine, readHostName } = await importProbe('linux')
    expect((await probeMachine())?.source).toBe('linux:etc-machine-id')
    expect(readHostName()).toBe('')
    world.hostNameFails = false
    expect(readHostName()).toBe('workstation-7')
  })

  it('answers null where no way gives an id', async () => {
    const { probeMachine } = await importProbe('linux')
    expect(await probeMachine()).toBeNull()
    expect(world.loaded).toEqual(['node-machine-id'])
  })
})

describe('node-machine-id', () => {
  it('exports the function that the fallback calls', async () => {
    const real = await vi.importActual<{ default: { machineIdSync: unknown } }>('node-machine-id')
    expect(real.default.machineIdSync).toBeTypeOf('function')
  })
})
