import { createLicenseGate, lemonSqueezy } from '../../dist/main/index.mjs'

/** The gate as the README shows it, over the local store. */
export function createBenchGate(options = {}) {
  return createLicenseGate({
    provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.BENCH_STORE_URL }),
    appId: 'license-gate-bench',
    ...options,
  })
}
