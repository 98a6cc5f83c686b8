import { LEASE_PUBLIC_KEY } from '../../contract/lease.js'
import { type Project, type ProjectFile, placesOf } from './project.js'

/** The app's settings for its relay, if they are written as plain text. */
export interface RelaySettings {
  readonly url: string | undefined
  /** All keys whose leases the app accepts, the present one first. */
  readonly publicKeys: readonly string[]
  readonly appId: AppIdFound | undefined
  /** Where the app calls `relay()`; undefined: it does not. */
  readonly where: string | undefined
}

/** `default`: Electron's name of the app, which a packager may still change. */
export interface AppIdFound {
  readonly text: string
  readonly from: 'option' | 'source' | 'default'
}

const CALL = /\brelay\s*\(\s*\{([^{}]*\burl\b[^{}]*)\}/
const GATE = /\bcreateLicenseGate\s*\(\s*\{/
/** Options of a gate are a screen or two. */
const GATE_LENGTH = 3_000

export function readRelaySettings({ sources, manifest }: Project): RelaySettings {
  const call = sources.map(({ text }) => CALL.exec(text)?.[1]).find((found) => found !== undefined) ?? ''
  const [where] = placesOf(sources, CALL)
  const further = /\bpublicKeys\s*:\s*\[([^\]]*)\]/.exec(call)?.[1] ?? ''
  const publicKeys = [textIn(call, 'publicKey') ?? '', ...further.split(',').map(withoutQuotes)]
  return {
    url: textIn(call, 'url'),
    publicKeys: publicKeys.filter((text) => LEASE_PUBLIC_KEY.test(text)),
    appId: appIdOf(call, sources, manifest),
    where,
  }
}

function appIdOf(
  call: string,
  sources: readonly ProjectFile[],
  manifest: Project['manifest'],
): AppIdFound | undefined {
  const gates = sources.map(({ text }) => {
    const at = text.search(GATE)
    return at === -1 ? '' : text.slice(at, at + GATE_LENGTH)
  })
  const written = [call, ...gates].map((text) => textIn(text, 'appId')).find((text) => text !== undefined)
  if (written !== undefined) return { text: written, from: 'source' }
  const name = manifest?.['productName'] ?? manifest?.['name']
  return typeof name === 'string' && name !== '' ? { text: name, from: 'default' } : undefined
}

function textIn(text: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*:\\s*(["'\`])([^"'\`$]+)\\1`).exec(text)?.[2]
}

function withoutQuotes(text: string): string {
  return text.trim().replace(/^["'`]|["'`]$/g, '')
}
