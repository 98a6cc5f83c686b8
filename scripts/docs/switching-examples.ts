/** The examples of docs/switching.md, compiled by `npm run types`; `switching-doc.test.ts` holds the page to them. */
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { app, safeStorage } from 'electron'
import Store from 'electron-store'
import { createLicenseGate, type FormerLicense, lemonSqueezy, polar, readJsonFile } from '../../main/index.js'

export function electronStore() {
  const settings = new Store<{ licenseKey?: string; licenseInstanceId?: string }>()

  const gate = createLicenseGate({
    provider: lemonSqueezy({ storeId: 12345, productId: 67890 }),
    adopt: {
      read: async () => {
        const key = settings.get('licenseKey')
        return key === undefined ? null : { key, instanceId: settings.get('licenseInstanceId') }
      },
      forget: async () => {
        settings.delete('licenseKey')
        settings.delete('licenseInstanceId')
      },
    },
  })
  return gate
}

export function jsonFile() {
  const file = path.join(app.getPath('userData'), 'license.json')

  const gate = createLicenseGate({
    provider: polar({ organizationId: 'org-id', benefitIds: ['benefit-id'] }),
    adopt: {
      read: () => readJsonFile(file, { key: 'license.key', instanceId: 'license.activationId' }),
      forget: () => rm(file, { force: true }),
    },
  })
  return gate
}

export function safeStorageFile(file: string) {
  const read = async (): Promise<FormerLicense | null> => {
    if (!existsSync(file)) return null
    const { key, instanceId } = JSON.parse(safeStorage.decryptString(await readFile(file)))
    return { key, instanceId }
  }
  return read
}
