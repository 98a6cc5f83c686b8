export {
  type LemonSqueezyWebhook,
  type LicenseKeyWebhook,
  type OtherWebhook,
  parseLemonSqueezyWebhook,
  type WebhookFault,
} from './parse-webhook.js'
export { verifyLemonSqueezyWebhook, type WebhookProof } from './verify-webhook.js'
