import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readJsonFields } from './read-json.js'

const headers = { 'content-type': 'application/json' }

describe('readJsonFields', () => {
  it('reads many requests at once, of which Node has nothing to warn', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue()
    onTestFinished(() => warn.mockRestore())
    let send = (): void => {}
    const sent = new Promise<void>((resolve) => {
      send = resolve
    })
    const reading = Array.from({ length: 30 }, () => {
      const body = new ReadableStream({
        async start(controller) {
          await sent
          controller.enqueue(new TextEncoder().encode('{"key":"A"}'))
          controller.close()
        },
      })
      return readJsonFields(
        new Request('http://relay.test', { method: 'POST', headers, body, duplex: 'half' }),
      )
    })
    send()
    expect(await Promise.all(reading)).toEqual(
      Array.from({ length: 30 }, () => ({ ok: true, value: { key: 'A' } })),
    )
    expect(warn).not.toHaveBeenCalled()
  })
})
