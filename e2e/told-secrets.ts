import { readFileSync } from 'node:fs'
import type { LicenseStore } from '../testing/index.js'

/** What an app has written that it may write to nobody, masked; empty where all is well. */
export function findSecrets(output: string, { keys }: Pick<LicenseStore, 'keys'>): readonly string[] {
  const licenses = keys.list()
  const secrets: readonly (readonly [string, readonly string[]])[] = [
    ['a license key', [...Object.values(keys.demo), ...licenses.map(({ key }) => key)]],
    ['the id of a seat', licenses.flatMap(({ instances }) => instances.map(({ id }) => id))],
    ['the name of a customer', licenses.map(({ customerName }) => customerName)],
    ['the machine id', machineIds()],
    ['an e-mail address', output.match(/[\w.+-]+@[\w-]+\.[a-z]{2,}/gi) ?? []],
  ]
  const text = output.toLowerCase()
  return secrets.flatMap(([what, words]) => {
    const told = words.filter((word) => text.includes(word.toLowerCase()))
    return [...new Set(told)].map((word) => `${what}: ${word.slice(0, 2)}…${word.slice(-2)}`)
  })
}

/** Where a system keeps it in a file. */
function machineIds(): string[] {
  return ['/etc/machine-id', '/var/lib/dbus/machine-id'].flatMap((path) => {
    try {
      const id = readFileSync(path, 'utf8').trim()
      return id.length >= 16 ? [id] : []
    } catch {
      return []
    }
  })
}
