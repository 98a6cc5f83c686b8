export {
  type LemonSqueezyWebhook,
  type LicenseKeyWebhook,
  type OtherWebhook,
  parseLemonSqueezyWebhook,
  readLemonSqueezyWebhook,
  type SaleWebhook,
} from './parse-webhook.js'
export type { SaleIds, WebhookOrder, WebhookPayment, WebhookSubscription } from './read-sale.js'
export { verifyLemonSqueezyWebhook, type WebhookProof } from './verify-webhook.js'
