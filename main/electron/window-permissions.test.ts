import { describe, expect, it } from 'vitest'
import type { LicenseCalls } from '../../contract/ipc-contract.js'
import { type CommandName, type CommandValue, mapCommands } from '../../contract/license-commands.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { ok } from '../../contract/result.js'
import type { AttachOptions } from '../license-gate.js'
import { createLicenseAnswers } from './license-handlers.js'
import { readPermissions } from './window-permissions.js'

function createCalls(attached: Pick<AttachOptions, 'allow' | 'allowActions'>) {
  const answers = createLicenseAnswers({
    engine: {
      open: async () => ({ revision: 1 }) as LicenseSnapshot,
      ...mapCommands(async <Name extends CommandName>() => ok(null as unknown as CommandValue<Name>)),
    },
    permissions: readPermissions(attached),
    showDialog: () => undefined,
  })
  return (channel: string, argument?: string) =>
    answers(channel as keyof LicenseCalls, argument, () => undefined)
}

describe('attach() with "allow"', () => {
  it('lets a window do what each of its permissions names, and nothing else', async () => {
    const commandsOf = {
      activate: ['activate', 'cancel-activation', 'import-certificate', 'move-here', 'request-code'],
      deactivate: ['deactivate', 'dismiss-lost-seat', 'remove-here'],
      devices: ['devices', 'release-device'],
      revalidate: ['revalidate'],
    }
    const textFor = (name: string) =>
      ['dismiss-lost-seat', 'release-device', 'import-certificate'].includes(name) ? 'Studio' : undefined
    const all = Object.values(commandsOf).flat()
    for (const [permission, allowed] of Object.entries(commandsOf)) {
      const call = createCalls({ allow: ['read', permission as 'devices'] })
      const answered = await Promise.all(
        all.map(async (name) => [name, await call(`license-gate:${name}`, textFor(name))] as const),
      )
      const granted = answered.filter(([, answer]) => (answer as { ok: boolean }).ok).map(([name]) => name)
      expect({ permission, granted }).toEqual({
        permission,
        granted: all.filter((name) => allowed.includes(name)),
      })
      expect(await call('license-gate:show-dialog', 'auto')).toMatchObject({ error: { code: 'forbidden' } })
    }
  })

  it('says which permission a refused call lacks', async () => {
    const call = createCalls({ allow: ['show-dialog'] })
    expect(await call('license-gate:read')).toMatchObject({
      error: {
        code: 'forbidden',
        message: 'this window may not read: name it in the option "allow" of gate.attach()',
      },
    })
    expect(await call('license-gate:show-dialog', 'auto')).toEqual({ ok: true, value: null })
  })

  it.each([
    [
      'an unknown name',
      { allow: ['read', 'pay'] },
      '"show-dialog", "activate", "revalidate", "deactivate", "devices", got "pay"',
    ],
    ['an empty list', { allow: [] }, 'got an empty list'],
    ['no list', { allow: 'read' }, 'got "read"'],
    [
      'no "read"',
      { allow: ['activate'] },
      'with "read": what a page asks for is answered with the state, got ["activate"]',
    ],
    [
      'both options',
      { allow: ['read'], allowActions: false },
      'set either "allow" or "allowActions", not both',
    ],
  ])('throws a TypeError for %s', (_, options, message) => {
    const read = () => readPermissions(options as Pick<AttachOptions, 'allow' | 'allowActions'>)
    expect(read).toThrow(TypeError)
    expect(read).toThrow(message)
  })
})
