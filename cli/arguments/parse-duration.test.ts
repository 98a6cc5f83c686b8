import { expect, it } from 'vitest'
import { parseDuration } from './read-values.js'

it.each([
  ['1500', 1_500],
  ['90s', 90_000],
  ['-36h', -129_600_000],
  ['+15m', 900_000],
  ['1.5d', 129_600_000],
  ['250ms', 250],
  ['', undefined],
  ['soon', undefined],
  ['3 w', undefined],
  ['1e9', undefined],
  ['--3d', undefined],
])('reads %j as %s ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms)
})
