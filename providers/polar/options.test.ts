import { describe, expect, it } from 'vitest'
import { readOptions } from './options.js'

const organizationId = 'a0e1b2c3-0000-4000-8000-000000000001'
const benefitId = 'be4d0000-0000-4000-8000-000000000002'
const read = (options: unknown) => readOptions(options as Parameters<typeof readOptions>[0])

describe('the options of polar', () => {
  it('are filled up, and ids written in small letters', () => {
    expect(read({ organizationId: ` ${organizationId.toUpperCase()}\n` })).toEqual({
      organizationId,
      benefitIds: null,
      sandbox: false,
      baseUrl: 'https://api.polar.sh',
      timeoutMs: undefined,
    })
    expect(read({ organizationId, benefitIds: [benefitId], sandbox: true })).toMatchObject({
      benefitIds: [benefitId],
      baseUrl: 'https://sandbox-api.polar.sh',
    })
  })

  it.each([
    [undefined, 'polar: expected an object with organizationId'],
    [{}, 'option "organizationId" must be your organization\'s id'],
    [{ organizationId: 'acme' }, 'in the dashboard under Settings › General'],
    [{ organizationId: 4711 }, 'got 4711'],
    [{ organizationId, benefitIds: [] }, 'option "benefitIds" must be a list with at least one'],
    [{ organizationId, benefitIds: benefitId }, 'option "benefitIds" must be a list'],
    [
      { organizationId, benefitIds: ['prod_1'] },
      'option "benefitIds[0]" must be the id of a license key benefit',
    ],
    [{ organizationId, benefitId }, 'unknown option "benefitId"; expected one of'],
    [{ organizationId, sandbox: 'yes' }, 'option "sandbox" must be true or false'],
    [{ organizationId, baseUrl: 'ftp://x' }, 'option "baseUrl" must be'],
    [
      { organizationId, baseUrl: 'https://sandbox-api.polar.sh/' },
      'for the sandbox set option "sandbox" to true',
    ],
    [
      { organizationId, sandbox: true, baseUrl: 'https://api.polar.sh' },
      'for production leave out option "sandbox"',
    ],
    [{ organizationId, timeoutMs: 0 }, 'option "timeoutMs" must be'],
  ])('are refused with a hint: %j', (options, message) => {
    expect(() => read(options)).toThrow(TypeError)
    expect(() => read(options)).toThrow(message)
  })

  it.each([
    { organizationId: 'polar_oat_0123456789abcdef' },
    { organizationId, benefitIds: ['polar_oat_0123456789abcdef'] },
  ])('never repeat a token: %#', (options) => {
    expect(() => read(options)).toThrow(/^(?!.*0123456789abcdef)polar: option/)
  })
})
