import { describe, expect, it } from 'vitest'
import { runCli } from './run-cli.js'
import { createTestWorld } from './test-world.js'

async function run(...args: string[]) {
  const world = createTestWorld()
  const exitCode = await runCli(args, world)
  return { exitCode, printed: world.printed.join('\n'), warned: world.warned.join('\n') }
}

describe('license-gate', () => {
  it.each([['--help'], ['-h'], ['help']])('%s lists the commands', async (flag) => {
    const { exitCode, printed, warned } = await run(flag)
    expect([exitCode, warned]).toEqual([0, ''])
    expect(printed).toMatch(/^Usage: license-gate <command>/)
    expect(printed).toContain('  serve  ')
  })

  it('without a command is wrong use, and says what there is', async () => {
    const { exitCode, printed, warned } = await run()
    expect([exitCode, printed]).toEqual([2, ''])
    expect(warned).toMatch(/^Usage: license-gate/)
  })

  it('with an unknown command is wrong use', async () => {
    const { exitCode, warned } = await run('sreve')
    expect([exitCode, warned]).toEqual([2, expect.stringContaining('there is no command "sreve"')])
  })

  it.each([
    ['serve', '--help'],
    ['serve', '--port', '1', '-h'],
    ['help', 'serve'],
    ['--help', 'serve'],
  ])('%s %s prints the help of the command, with examples', async (...args) => {
    const { exitCode, printed } = await run(...args)
    expect(exitCode).toBe(0)
    expect(printed).toMatch(/^Usage: license-gate serve/)
    expect(printed).toContain('Examples:')
  })
})
