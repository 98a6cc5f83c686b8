import { parseLemonSqueezyWebhook, verifyLemonSqueezyWebhook } from 'license-gate/providers'
import type { Ledger } from 'license-gate/relay'

export async function takeWebhook(request: Request, books: Ledger, secret: string): Promise<Response> {
  const body = await request.text()
  const signature = request.headers.get('x-signature')
  if (!(await verifyLemonSqueezyWebhook({ body, signature, secret })))
    return new Response(null, { status: 401 })
  const event = parseLemonSqueezyWebhook(body)
  if (event.ok && 'key' in event.value) await books.mirrorKey(event.value.key)
  return new Response(null, { status: 200 })
}
