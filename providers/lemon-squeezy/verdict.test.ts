import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { licenseKey, no, SENT, sale, yes } from '../../testing/outcomes/outcome-bodies.js'
import type { BodyOf, OutcomeCall } from '../../testing/outcomes/outcome-row.js'
import type { ProviderAnswer, ProviderCall } from '../license-provider.js'
import { lemonSqueezy } from './index.js'

const { key, instanceId, seatName, storeId, productId } = SENT
const provider = lemonSqueezy({ storeId, productId })
const LOCKING = ['key-disabled', 'key-expired', 'wrong-product', 'instance-not-found', 'key-not-found']

/** Asks the calls that can open the app or lock it. */
async function askAll(body: BodyOf, status: number) {
  const answering = (call: OutcomeCall): ProviderCall => ({
    fetch: async () => Response.json(body(call), { status }),
  })
  return [
    await provider.inspect({ key }, answering('inspect')),
    await provider.activate({ key, seatName }, answering('activate')),
    await provider.validate({ key, instanceId }, answering('validate')),
  ]
}

const isLocking = (answer: ProviderAnswer<unknown>) =>
  answer.kind === 'refused' && LOCKING.includes(answer.reason)

const NAMES = [
  'valid',
  'activated',
  'license_key',
  'meta',
  'instance',
  'error',
  'data',
  'status',
  'key',
  'errors',
  'message',
]
const json = fc.jsonValue({ maxDepth: 4 })
const names = fc.constantFrom(...NAMES)
const status = fc.constantFrom(200, 201, 400, 403, 404, 422, 429, 500)

describe('answers that nobody has thought of', () => {
  it('neither throw, nor grant, nor end a license', async () => {
    const body = fc.dictionary(names, fc.oneof(json, fc.boolean(), fc.dictionary(names, json)))
    const property = fc.asyncProperty(body, status, async (value, code) => {
      const answers = await askAll(() => value, code)
      expect(answers.filter((answer) => answer.kind === 'granted' || isLocking(answer))).toEqual([])
    })
    await fc.assert(property, { numRuns: 300 })
  })

  it('never grant a yes in which store or product are anything but ours', async () => {
    const field = fc.constantFrom('store_id', 'product_id')
    const other = json.filter((value) => ![storeId, productId, '1', '5'].includes(value as never))
    const property = fc.asyncProperty(field, other, async (name, value) => {
      const answers = await askAll(yes({ meta: sale({ [name]: value }) }), 200)
      expect(answers.filter((answer) => answer.kind === 'granted')).toEqual([])
    })
    await fc.assert(property, { numRuns: 200 })
  })

  it('never end a license by a no that repeats anything but our key', async () => {
    const word = fc.constantFrom('disabled', 'expired')
    const property = fc.asyncProperty(json, word, status, async (value, state, code) => {
      const license = licenseKey({ key: value, status: state })
      const answers = await askAll(no('', {}, { license_key: license }), code)
      expect(answers.filter(isLocking)).toEqual([])
    })
    await fc.assert(property, { numRuns: 200 })
  })
})
