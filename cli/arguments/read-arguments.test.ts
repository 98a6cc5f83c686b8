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
})
