import type { CommandWorld } from './command.js'

const VARIABLES = [
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'ALL_PROXY',
  'all_proxy',
] as const

/**
 * Returns advice if the environment names a proxy and Node ignores it, as it does by default. Undefined if there is no proxy, or
 * Node uses it.
 */
export function proxyHint({
  environment,
  nodeVersion,
}: Pick<CommandWorld, 'environment' | 'nodeVersion'>): string | undefined {
  const variable = VARIABLES.find((name) => environment[name]?.trim())
  if (variable === undefined) return undefined
  const isTold =
    environment['NODE_USE_ENV_PROXY'] === '1' || /--use-env-proxy\b/.test(environment['NODE_OPTIONS'] ?? '')
  if (isTold && canUseProxy(nodeVersion)) return undefined
  const what = `${variable} is set, and Node asks past it`
  return canUseProxy(nodeVersion)
    ? `${what}: set NODE_USE_ENV_PROXY=1 too.`
    : `${what}: Node ${nodeVersion} cannot use it. Take Node 24, or 22.21 and newer, with NODE_USE_ENV_PROXY=1.`
}

/** `fetch` reads the variables since 24.0 and 22.21. */
function canUseProxy(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major >= 24 || (major === 22 && minor >= 21)
}
