import { describe, expect, it } from 'vitest'
import type { ToolRun } from './machine-id.js'
import { readMacosMachineId } from './macos.js'

const IOREG_OUTPUT = `+-o J314sAP  <class IOPlatformExpertDevice, id 0x100000227, registered, matched, active, busy 0 (1047 ms), retain 39>
    {
      "compatible" = <"J314sAP","MacBookPro18,3","AppleARM">
      "version" = <"MacBookPro18,3">
      "manufacturer" = <"Apple Inc.">
      "IOPlatformSerialNumber" = "C02XK0AAJGH5"
      "IOPolledInterface" = "AppleARMWatchdogTimerHibernateHandler is not serializable"
      "IOPlatformUUID" = "8D4F6E21-5B3A-5C7D-9E0F-1A2B3C4D5E6F"
      "IOBusyInterest" = "IOCommand is not serializable"
      "model" = <"MacBookPro18,3">
    }
`

async function read(run: ToolRun) {
  const calls: { file: string; parameters: readonly string[] }[] = []
  const reading = await readMacosMachineId({
    hostName: () => 'studio.local',
    run: async (file, parameters) => {
      calls.push({ file, parameters })
      return run
    },
  })
  return { reading, calls }
}

describe('readMacosMachineId', () => {
  it('asks ioreg by its absolute path and lowers the UUID', async () => {
    expect(await read({ kind: 'answered', output: IOREG_OUTPUT })).toEqual({
      reading: {
        kind: 'found',
        machineId: { value: '8d4f6e21-5b3a-5c7d-9e0f-1a2b3c4d5e6f', source: 'macos:ioreg' },
      },
      calls: [{ file: '/usr/sbin/ioreg', parameters: ['-rd1', '-c', 'IOPlatformExpertDevice'] }],
    })
  })

  it('reads CRLF output', async () => {
    const { reading } = await read({ kind: 'answered', output: IOREG_OUTPUT.replaceAll('\n', '\r\n') })
    expect(reading.kind).toBe('found')
  })

  it.each([
    ['nothing', ''],
    ['no UUID line', IOREG_OUTPUT.replace(/.*IOPlatformUUID.*\n/, '')],
    ['an empty UUID', IOREG_OUTPUT.replace(/"8D4F[^"]+"/, '""')],
    ['a UUID cut short', IOREG_OUTPUT.slice(0, IOREG_OUTPUT.indexOf('1A2B3C') + 4)],
    ['zeros', IOREG_OUTPUT.replace(/8D4F[^"]+/, '00000000-0000-0000-0000-000000000000')],
    ['a data value in place of the text', IOREG_OUTPUT.replace(/"8D4F[^"]+"/, '<8d4f6e215b3a5c7d>')],
  ])('finds nothing when ioreg prints %s', async (_what, output) => {
    expect((await read({ kind: 'answered', output })).reading).toEqual({ kind: 'missing' })
  })

  it('tells a failed ioreg from one that hangs', async () => {
    expect((await read({ kind: 'failed' })).reading).toEqual({ kind: 'missing' })
    expect((await read({ kind: 'timed-out' })).reading).toEqual({ kind: 'exhausted' })
  })
})
