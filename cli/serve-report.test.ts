import { expect, it } from 'vitest'
import { maskKey } from './serve-report.js'

it.each([
  ['B56F9264-B4DF-428A-A100-39182F3A3913', '****-39182F3A3913'],
  ['b56f9264-b4df-428a-a100-39182f3a3913', '****-39182f3a3913'],
  ['B56F9264-B4DF-428A-A100-39182F3A3913 ', '****'],
  ['someone@example.test', '****'],
  ['short-key', '****'],
  ['', '****'],
])('shows %j as %s', (key, shown) => {
  expect(maskKey(key)).toBe(shown)
})
