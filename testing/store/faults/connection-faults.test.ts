import { describe, expect, it } from 'vitest'
import { callLicenseApi, postForm } from '../call-license-api.js'
import { demoKeys } from '../demo-keys.js'
import { startTestStore } from '../start-test-store.js'
import { activate, activateJson, seat, seatsTaken, startWith } from './faulty-activation.js'

describe('faults of the connection', () => {
  it('reset before the effect: no answer, no seat', async () => {
    const store = await startWith({ kind: 'reset' })
    await expect(activate(store)).rejects.toThrow('fetch failed')
    expect(seatsTaken(store)).toBe(0)
    expect(store.requests.last()).toMatchObject({ status: null, handled: false, fault: 'reset' })
  })

  it('reset after the effect: no answer, but a seat', async () => {
    const store = await startWith({ kind: 'reset', when: 'after-effect' })
    await expect(activate(store)).rejects.toThrow('fetch failed')
    expect(store.keys.get(demoKeys.fiveSeats)?.instances).toMatchObject([{ name: 'Desk' }])
    expect(store.requests.last()).toMatchObject({ status: null, handled: true, fault: 'reset' })
  })

  it('reset after the effect: a seat is given back, and nobody is told', async () => {
    const store = await startTestStore()
    const { id } = store.keys.addInstance(demoKeys.fiveSeats, { name: 'Desk' })
    store.faults.once('deactivate', { kind: 'reset', when: 'after-effect' })
    const fields = { ...seat, instance_id: id }
    await expect(callLicenseApi(store, 'deactivate', fields)).rejects.toThrow('fetch failed')
    expect(seatsTaken(store)).toBe(0)
    expect((await callLicenseApi(store, 'deactivate', fields)).status).toBe(404)
  })

  it.each([
    ['before-effect', 0],
    ['after-effect', 1],
  ] as const)('hang %s: no answer until the caller gives up, seats taken: %i', async (when, seats) => {
    const store = await startWith({ kind: 'hang', when })
    const giveUp = new AbortController()
    const answer = postForm(store, 'activate', seat, { signal: giveUp.signal }).catch(String)
    await expect.poll(() => store.requests.count()).toBe(1)
    expect(seatsTaken(store)).toBe(seats)
    giveUp.abort()
    expect(await answer).toMatch(/AbortError/)
  })

  it('cut-body: the headers and half of the body, then a reset', async () => {
    const store = await startWith({ kind: 'cut-body' })
    const response = await postForm(store, 'activate', seat)
    expect(response.status).toBe(200)
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100)
    await expect(response.text()).rejects.toThrow('terminated')
    expect(seatsTaken(store)).toBe(1)
  })

  it('slow-headers: the answer is whole, and late', async () => {
    const store = await startWith({ kind: 'slow-headers', delayMs: 60 })
    const startedAt = performance.now()
    expect(await activateJson(store)).toMatchObject({ activated: true })
    // Timers may fire up to 1 ms early by this clock.
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(59)
  })

  it('slow-body: the headers at once, the body in pieces', async () => {
    const store = await startWith({ kind: 'slow-body', chunkBytes: 100, everyMs: 5 })
    const response = await postForm(store, 'activate', seat)
    const pieces: Buffer[] = []
    for await (const piece of response.body!) pieces.push(Buffer.from(piece))
    const whole = Buffer.concat(pieces)
    expect(pieces.length).toBeGreaterThan(1)
    expect(whole.length).toBe(Number(response.headers.get('content-length')))
    expect(JSON.parse(whole.toString())).toMatchObject({ activated: true, instance: { name: 'Desk' } })
  })

  it('slow-body: the caller can give up in the middle', async () => {
    const store = await startWith({ kind: 'slow-body' })
    const giveUp = new AbortController()
    const response = await postForm(store, 'activate', seat, { signal: giveUp.signal })
    expect(response.status).toBe(200)
    giveUp.abort()
    await expect(response.text()).rejects.toThrow(/aborted/)
  })

  it.each([
    [{ kind: 'slow-headers', delayMs: Number.NaN }, /delayMs: expected/],
    [{ kind: 'slow-body', chunkBytes: 0 }, /chunkBytes: expected/],
    [{ kind: 'slow-body', everyMs: -1 }, /everyMs: expected/],
  ] as const)('refuses %j', async (fault, message) => {
    await expect(startWith(fault)).rejects.toThrow(message)
  })
})
