import { describe, expect, it } from 'vitest'
import type { ToolRun } from './machine-id.js'
import { readWindowsMachineId } from './windows.js'

const REG_OUTPUT = [
  '',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography',
  '    MachineGuid    REG_SZ    7c9e6679-7425-40de-944b-e07fc1f90ae7',
  '',
  '',
].join('\r\n')

/** A computer on which Windows is installed in `home`. */
async function read(run: ToolRun, systemRoot?: string, home = 'C:\\Windows') {
  const calls: { file: string; parameters: readonly string[] }[] = []
  const reading = await readWindowsMachineId({
    hostName: () => 'DESKTOP-4Q1',
    systemRoot,
    hasFile: (path) => path === `${home}\\System32\\reg.exe`,
    run: async (file, parameters) => {
      calls.push({ file, parameters })
      return run
    },
  })
  return { reading, calls }
}

describe('readWindowsMachineId', () => {
  it('asks the 64-bit registry through the tool of the system folder', async () => {
    expect(await read({ kind: 'answered', output: REG_OUTPUT }, 'D:\\Windows', 'D:\\Windows')).toEqual({
      reading: {
        kind: 'found',
        machineId: { value: '7c9e6679-7425-40de-944b-e07fc1f90ae7', source: 'windows:registry' },
      },
      calls: [
        {
          file: 'D:\\Windows\\System32\\reg.exe',
          parameters: ['QUERY', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid', '/reg:64'],
        },
      ],
    })
  })

  it.each([
    ['in upper case', REG_OUTPUT.toUpperCase().replace('MACHINEGUID', 'MachineGuid')],
    ['in braces', REG_OUTPUT.replace(/(7c9e\S+)/, '{$1}')],
    ['after a translated message', `Vorgang wurde ausgef\u00fchrt.\r\n${REG_OUTPUT}`],
    ['with line feeds only', REG_OUTPUT.replaceAll('\r\n', '\n')],
  ])('reads the GUID %s', async (_what, output) => {
    expect((await read({ kind: 'answered', output })).reading).toEqual({
      kind: 'found',
      machineId: { value: '7c9e6679-7425-40de-944b-e07fc1f90ae7', source: 'windows:registry' },
    })
  })

  it.each([
    [
      'blocked by policy',
      'FEHLER: Die Registrierungsbearbeitung wurde durch den Administrator deaktiviert.\r\n',
    ],
    ['denied', 'ERROR: Access is denied.\r\n'],
    ['without such a value', 'ERROR: The system was unable to find the specified registry key or value.\r\n'],
    ['empty', ''],
    ['of another type', REG_OUTPUT.replace('REG_SZ', 'REG_BINARY')],
    ['cut short', REG_OUTPUT.slice(0, REG_OUTPUT.indexOf('e07f') + 4)],
    ['longer than a GUID', REG_OUTPUT.replace('0ae7', '0ae7ff')],
    ['zeros', REG_OUTPUT.replace(/7c9e\S+/, '00000000-0000-0000-0000-000000000000')],
    ['only f', REG_OUTPUT.replace(/7c9e\S+/, 'ffffffff-ffff-ffff-ffff-ffffffffffff')],
  ])('finds nothing when the answer is %s', async (_what, output) => {
    expect((await read({ kind: 'answered', output })).reading).toEqual({ kind: 'missing' })
  })

  it('tells a failed tool from one that hangs', async () => {
    expect((await read({ kind: 'failed' })).reading).toEqual({ kind: 'missing' })
    expect((await read({ kind: 'timed-out' })).reading).toEqual({ kind: 'exhausted' })
  })

  it.each([
    undefined,
    '',
    'Windows',
    '.\\Windows',
    '\\\\server\\share\\Windows',
    '\\Windows',
    'C:Windows',
    'C:\\Windows\\..\\Users\\Public',
    'C:\\Users\\anna\\Windows',
    'D:\\Tools',
    '%SystemDrive%\\Windows',
    'C:/Windows',
    'C:\\Windows" & calc',
    `C:\\${'a'.repeat(5_000)}*`,
  ])('runs the tool of C:\\Windows when SystemRoot is %j, wherever Windows is', async (systemRoot) => {
    for (const home of ['C:\\Windows', 'D:\\Windows']) {
      const { calls } = await read({ kind: 'failed' }, systemRoot, home)
      expect(calls.map((call) => call.file)).toEqual(['C:\\Windows\\System32\\reg.exe'])
    }
  })

  it('runs no tool of another Windows while there is one in the usual place', async () => {
    const { calls } = await read({ kind: 'failed' }, 'D:\\Windows')
    expect(calls.map((call) => call.file)).toEqual(['C:\\Windows\\System32\\reg.exe'])
  })

  it('takes a system folder that ends in a backslash', async () => {
    const { calls } = await read({ kind: 'failed' }, 'E:\\WINNT\\', 'E:\\WINNT')
    expect(calls.map((call) => call.file)).toEqual(['E:\\WINNT\\System32\\reg.exe'])
  })
})
