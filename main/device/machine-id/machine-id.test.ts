import { describe, expect, it } from 'vitest'
import { isJunkMachineId } from './machine-id.js'

const HOST = 'Workstation-7'

describe('isJunkMachineId', () => {
  it.each([
    ['nothing', ''],
    ['zeros', '00000000000000000000000000000000'],
    ['zeros with dashes', '00000000-0000-0000-0000-000000000000'],
    ['only f', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
    ['one digit repeated', '11111111111111111111111111111111'],
    ['the word before the first boot', 'uninitialized'],
    ['the hash of nothing', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['the host name, in other case', 'workstation-7'],
    ['a number left in place by a board maker', '03000200-0400-0500-0006-000700080009'],
  ])('refuses %s', (_what, value) => {
    expect(isJunkMachineId(value, HOST)).toBe(true)
  })

  it.each(['4f1c2b7a9d3e40b58a6c1d2e3f405162', '00000000-0000-0000-0000-000000000001'])(
    'takes %s',
    (value) => {
      expect(isJunkMachineId(value, HOST)).toBe(false)
    },
  )
})
