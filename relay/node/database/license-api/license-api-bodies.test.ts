import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { demoKeys } from '../../../../testing/store/demo-keys.js'
import { hashLicenseKey } from '../../../ledger/key-secrets.js'
import { databaseAt, type TestDatabases, testDatabases } from '../test-books.js'
import { form, type LicenseApi, post, type Reply, startBoth } from './test-license-api.js'

const UNKNOWN = '11111111-2222-4333-8444-555555555555'
const JSON_TYPE = 'application/json'

/** Ids and dates are each side's own, and the customer is told by the store alone. As a text, so that the order of fields counts. */
function comparable({ body, ...reply }: Reply): unknown {
  const text = JSON.stringify(body, (name, value: unknown) => {
    if (/^customer_(?:name|email)$/.test(name)) return typeof value
    if (/^(?:id|order_id|order_item_id|customer_id)$/.test(name)) return typeof value
    return name === 'created_at' ? typeof value : value
  })
  return { ...reply, text }
}

/** Everything that can be asked about a key, in an order that changes its seats. */
async function callsWith(api: LicenseApi, key: string): Promise<readonly Reply[]> {
  const replies: Reply[] = []
  const say = async (call: string, body: Parameters<typeof post>[2], type?: string) => {
    const reply = await post(api, call, body, type)
    replies.push(reply)
    return reply
  }
  await say('validate', form({ license_key: key }))
  await say('validate', form({ license_key: key, instance_id: UNKNOWN }))
  const taken = await say('activate', form({ license_key: key, instance_name: 'Desk & Übung' }))
  const { id = 'none' } = (taken.body['instance'] ?? {}) as { readonly id?: string }
  const seat = { license_key: key, instance_id: id }
  await say('validate', form(seat))
  await say('activate', form({ license_key: key, instance_name: 'Second' }))
  await say('validate', JSON.stringify(seat), JSON_TYPE)
  await say('validate', JSON.stringify({ ...seat, instance_id: null }), 'application/vnd.api+json')
  await say(`validate?${form(seat)}`, null)
  await say('deactivate', form(seat))
  await say('deactivate', form(seat))
  await say('validate', form(seat))
  return replies
}

async function badCalls(api: LicenseApi): Promise<readonly Reply[]> {
  return [
    await post(api, 'activate', form({})),
    await post(api, 'activate', '{"license_key": 7', JSON_TYPE),
    await post(api, 'activate', JSON.stringify({ license_key: 7, instance_name: ' ' }), JSON_TYPE),
    await post(api, 'deactivate', form({ license_key: demoKeys.fiveSeats })),
  ]
}

describe.each(testDatabases(inject('postgresFolder')))(
  "the bodies of Lemon Squeezy's license API over a ledger in %s",
  (_title, isHere, start) => {
    describe.skipIf(!isHere)('where the computer has it', () => {
      let databases: TestDatabases
      beforeAll(async () => {
        databases = await start()
      }, 60_000)
      afterAll(() => databases.close())

      it('are those of the store, for the same sequence of calls', { timeout: 60_000 }, async () => {
        const { store, relay } = await startBoth(databases.create())
        const runAt = async (api: LicenseApi) => {
          const replies: Reply[] = []
          for (const key of [...Object.values(demoKeys), UNKNOWN, ''])
            replies.push(...(await callsWith(api, key)))
          return [...replies, ...(await badCalls(api))].map(comparable)
        }
        const theirs = await runAt(store)
        expect(theirs.length).toBeGreaterThan(100)
        expect(await runAt(relay)).toEqual(theirs)
      })

      it('have the ids that seats had at the store', async () => {
        const address = databases.create()
        const { relay } = await startBoth(address)
        const key = demoKeys.fiveSeats
        const id = '4d2a1f0e-6c55-4b8c-9a3d-1f2e3d4c5b6a'
        const books = await databaseAt(address).connect()
        onTestFinished(() => books.close())
        await books.takeSeat({
          keyHash: await hashLicenseKey(key),
          seat: { id, name: 'Old laptop', device: null, createdAt: 0 },
          isOwnName: () => false,
          judge: () => undefined,
        })
        const seat = form({ license_key: key, instance_id: id })
        expect(await post(relay, 'validate', seat)).toMatchObject({
          status: 200,
          body: { valid: true, instance: { id, name: 'Old laptop' } },
        })
        expect(await post(relay, 'deactivate', seat)).toMatchObject({ body: { deactivated: true } })
        expect(await post(relay, 'validate', seat)).toMatchObject({
          body: { error: 'instance_id not found.' },
        })
      })
    })
  },
)
