import { describe, expect, it } from 'vitest'
import { distrustedSwitchesOf } from './distrusted-switches.js'

const commandLineOf = (...names: string[]) => ({ hasSwitch: (name: string) => names.includes(name) })

describe('distrustedSwitchesOf()', () => {
  it('names the switches with which somebody else can answer for the store', () => {
    expect(
      distrustedSwitchesOf(commandLineOf('lang', 'host-resolver-rules', 'ignore-certificate-errors')),
    ).toEqual(['host-resolver-rules', 'ignore-certificate-errors'])
  })

  it('leaves proxies, debuggers and everything else alone', () => {
    const harmless = ['proxy-server', 'proxy-pac-url', 'inspect', 'remote-debugging-port', 'no-sandbox']
    expect(distrustedSwitchesOf(commandLineOf(...harmless))).toEqual([])
  })
})
