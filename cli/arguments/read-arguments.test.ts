import { describe, expect, it } from 'vitest'
import { UsageError } from '../command.js'
import { readArguments } from './read-arguments.js'

const options = { 'relay-public-key': { type: 'string' }, json: { type: 'boolean' } } as const
const rest = 'qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'

describe('readArguments', () => {
  it.each([`1-${rest}`, `-1${rest}`, `--${rest}`, `-_${rest}`])('takes %s for a public key', (key) => {
    expect(key).toHaveLength(43)
    const { values, positionals } = readArguments(['app', '--relay-public-key', key, '--json'], options)
    expect([values['relay-public-key'], values.json, positionals]).toEqual([key, true, ['app']])
    expect(readArguments([`--relay-public-key=${key}`], options).values['relay-public-key']).toBe(key)
  })

  it('still tells of an option in place of a value, and of one that there is not', () => {
    expect(() => readArguments(['--relay-public-key', '--json'], options)).toThrow(UsageError)
    expect(() => readArguments(['--jsn'], options)).toThrow(UsageError)
  })

  it.each([
    [['--jsn'], '--jsn: there is no such option; did you mean --json?'],
    [['--jsn=hunter2'], '--jsn: there is no such option; did you mean --json?'],
    [
      ['--relay-publickey', 'hunter2'],
      '--relay-publickey: there is no such option; did you mean --relay-public-key?',
    ],
    [['--nothing-like-it'], '--nothing-like-it: there is no such option'],
    [['-x'], '-x: there is no such option'],
    [['--hunter2'], 'one of the options: there is no such option'],
    [['--json=hunter2'], '--json: takes no value'],
    [['--relay-public-key'], '--relay-public-key: expected a value'],
    [
      ['--relay-public-key', '--json'],
      '--relay-public-key: expected a value, got an option; one that begins with a dash is written --relay-public-key=<value>',
    ],
  ])('says of %j what is wrong, and repeats no value', (args, message) => {
    const read = () => readArguments(args, options)
    expect(read).toThrow(new UsageError(message))
  })
})
