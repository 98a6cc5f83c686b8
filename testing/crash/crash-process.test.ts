import { describe, expect, it } from 'vitest'
import { wasKilled } from './crash-process.js'

describe('wasKilled', () => {
  it.each([
    ['linux', null, 'SIGKILL', true],
    ['win32', null, 'SIGKILL', true],
    // a process that kills itself: Windows tells no signal
    ['win32', 1, null, true],
    ['linux', 1, null, false],
    ['win32', 0, null, false],
    ['win32', 7, null, false],
    ['linux', null, 'SIGSEGV', false],
  ] as const)('on %s, exit code %s and signal %s: %s', (platform, code, signal, killed) => {
    expect(wasKilled(code, signal, platform)).toBe(killed)
  })
})
