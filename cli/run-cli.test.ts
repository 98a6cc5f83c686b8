import { describe, expect, it } from 'vitest'
import { PACKAGE_VERSION } from '../contract/package-version.js'
import { commandList } from './command-list.js'
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
    for (const { name, summary } of commandList) expect(printed).toContain(`  ${name.padEnd(17)}  ${summary}`)
    expect(printed).toContain('Exit codes: 0 done')
  })

  it('without a command is wrong use, and says what there is', async () => {
    const { exitCode, printed, warned } = await run()
    expect([exitCode, printed]).toEqual([2, ''])
    expect(warned).toMatch(/^Usage: license-gate/)
  })

  it('with an unknown command is wrong use', async () => {
    const { exitCode, warned } = await run('sreve')
    expect([exitCode, warned]).toEqual([
      2,
      expect.stringContaining('unknown command "sreve". Did you mean serve?'),
    ])
    expect((await run('key', 'show')).warned).toContain('Did you mean keys')
    expect((await run('frobnicate')).warned).not.toContain('Did you mean')
  })

  it.each([
    ['serve', '--help'],
    ['serve', '--port', '1', '-h'],
    ['help', 'serve'],
    ['--help', 'serve'],
  ])('%s %s prints the help of the command', async (...args) => {
    const { exitCode, printed } = await run(...args)
    expect([exitCode, printed]).toEqual([0, expect.stringMatching(/^Usage: license-gate serve/)])
  })

  it.each(commandList.map(({ name }) => name))(
    '%s --help shows usage, options and examples',
    async (name) => {
      const { exitCode, printed, warned } = await run(...name.split(' '), '--help')
      expect([exitCode, warned]).toEqual([0, ''])
      expect(printed).toMatch(new RegExp(`^Usage: license-gate ${name}\\b`))
      expect(printed).toMatch(/^ {2}-h, --help +shows this help$/m)
      expect(printed).toMatch(new RegExp(`^Examples:\\n(.*\\n)* {2}.*license-gate ${name}`, 'm'))
      expect(printed.split('\n').filter((line) => line.length > 135)).toEqual([])
    },
  )

  it.each(commandList.map(({ name }) => name))('%s --help fits a terminal of 80 cells', async (name) => {
    const world = createTestWorld({ columns: 80 })
    expect(await runCli([...name.split(' '), '--help'], world)).toBe(0)
    const [text = '', examples = ''] = world.printed.join('\n').split(/^(?=Examples:)/m)
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
    const whole = await run(...name.split(' '), '--help')
    expect(whole.printed.endsWith(examples)).toBe(true)
    expect(text.replace(/\s+/g, ' ')).toBe(whole.printed.slice(0, -examples.length).replace(/\s+/g, ' '))
  })

  it('lists the commands of a group', async () => {
    const asked = await run('keys', '--help')
    expect([asked.exitCode, asked.printed]).toEqual([0, expect.stringContaining('keys update')])
    expect(asked.printed).not.toContain('serve')
    const half = await run('keys')
    expect([half.exitCode, half.warned]).toEqual([2, expect.stringContaining('keys: no subcommand given')])
    const wrong = await run('keys', 'lost')
    expect([wrong.exitCode, wrong.warned]).toEqual([2, expect.stringContaining('there is no "lost" here')])
  })

  it('does not repeat a key that got into the place of a command', async () => {
    const key = 'A1B2C3D4-0000-4000-8000-00000000ABCD'
    const { exitCode, warned } = await run(key)
    expect([exitCode, warned]).toEqual([2, expect.stringContaining('unknown command "A1B…"')])
  })

  it('tells its version', async () => {
    expect(await run('--version')).toEqual({ exitCode: 0, printed: PACKAGE_VERSION, warned: '' })
  })

  it('stops quietly when it is interrupted', async () => {
    const world = createTestWorld({ environment: { SELLAPP_API_KEY: 'x' } })
    world.pressCtrlC()
    expect(await runCli(['keys', 'list'], world)).toBe(130)
    expect(world.warned).toEqual([])
  })
})
