import { describe, expect, it } from 'vitest'
import { readSigningKey } from '../../relay/lease/signing-key.js'
import { runCli } from '../run-cli.js'
import { createTestWorld } from '../test-world.js'

describe('license-gate keygen', () => {
  it('writes the signing key to a file and prints the public one', async () => {
    const world = createTestWorld()
    expect(await runCli(['keygen', '--out', 'key.json'], world)).toBe(0)
    const text = world.written['key.json'] ?? ''
    const { publicKey, keyId } = await readSigningKey(text)
    const printed = world.printed.join('\n')
    expect(printed).toContain(publicKey)
    expect(printed).toContain(keyId)
    expect(printed).not.toContain((JSON.parse(text) as { d: string }).d)
  })

  it('prints JSON', async () => {
    const world = createTestWorld()
    expect(await runCli(['keygen', '--out', 'key.json', '--json'], world)).toBe(0)
    const { publicKey, keyId } = await readSigningKey(world.written['key.json'] ?? '')
    expect(world.printed.map((line) => JSON.parse(line) as unknown)).toEqual([
      { publicKey, keyId, file: 'key.json' },
    ])
  })

  it.each([
    ['NUL', 'this is the name of a device'],
    ['nul', 'this is the name of a device'],
    ['keys\\aux.json', 'this is the name of a device'],
    ['C:/keys/COM1', 'this is the name of a device'],
    ['CON ', 'this is the name of a device'],
    ['a.txt:key', 'with a colon it is a hidden stream'],
    ['C:\\keys\\a.txt:key', 'with a colon it is a hidden stream'],
  ])('writes no key to %s on Windows, where it would be lost', async (file, message) => {
    const world = createTestWorld({ platform: 'win32' })
    expect(await runCli(['keygen', '--out', file], world)).toBe(1)
    expect([world.written, world.printed]).toEqual([{}, []])
    expect(world.warned.join()).toContain(message)
  })

  it.each([
    ['win32', 'C:\\keys\\nullable.json'],
    ['win32', '.\\console.json'],
    ['linux', 'NUL'],
    ['linux', 'a.txt:key'],
  ] as const)('on %s writes to %s, and says who can read it', async (platform, file) => {
    const world = createTestWorld({ platform })
    expect(await runCli(['keygen', '--out', file], world)).toBe(0)
    expect(Object.keys(world.written)).toEqual([file])
    expect(world.warned.join().includes('everyone who can read its folder')).toBe(platform === 'win32')
  })

  it.each([
    [['keygen'], 2, '--out: expected a file'],
    [['keygen', '--out', 'old.json'], 1, 'cannot write old.json (it already exists)'],
    [['keygen', '--force'], 2, '--force'],
  ])('%j ends with %i', async (args, exitCode, message) => {
    const world = createTestWorld({ files: { 'old.json': 'precious' } })
    expect(await runCli(args, world)).toBe(exitCode)
    expect(world.warned.join('\n')).toContain(message)
    expect(world.written).toEqual({})
  })
})
