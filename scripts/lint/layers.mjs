/**
 * Who may import whom. The folder answers "where does this run?"; this table keeps it true.
 * Everything may import its own folder. `layers`: other folders of the project. `packages`: what may come from outside.
 * `types`: layers and packages of which only types may be imported; nothing of them is left at run time.
 */
const contract = 'contract'
const mainParts = ['main/core', 'main/ports', 'main/vault', 'main/device', 'main/engine']

/** @type {Record<string, { layers: string[], packages: (string | RegExp)[], types?: string[] }>} */
export const LAYERS = {
  contract: { layers: [], packages: [] },
  providers: { layers: ['providers/webhook', contract], packages: [] },
  // for servers: how several stores sign their webhooks
  'providers/webhook': { layers: ['providers', contract], packages: ['standardwebhooks'] },

  'main/core': { layers: [contract], packages: [] },
  'main/ports': { layers: [contract], packages: [/^node:/] },
  'main/vault': { layers: ['main/core', 'main/ports', contract], packages: [/^node:/, 'electron-store'] },
  'main/device': { layers: ['main/core', 'main/ports', contract], packages: [/^node:/, 'node-machine-id'] },
  'main/engine': { layers: [...mainParts, 'main', 'providers', contract], packages: [/^node:/] },
  'main/electron': {
    layers: [...mainParts, 'main', 'providers', contract],
    packages: [/^node:/, 'electron', /^virtual:/],
  },
  // files directly in main/: options and public types
  main: {
    layers: ['main/ports', 'main/core', 'providers', contract],
    packages: [],
    types: [...mainParts, 'electron'],
  },
  'main/index.ts': { layers: [...mainParts, 'main', 'main/electron', 'providers', contract], packages: [] },

  preload: { layers: [contract], packages: ['electron'] },
  renderer: { layers: [contract], packages: [/^react(\/|$)/, /^react-dom(\/|$)/, 'uqr'] },
  // for looking and for tests, and no part of what is published: so it may stand on the fakes
  'renderer/gallery': {
    layers: ['renderer', 'testing', contract],
    packages: [/^react(\/|$)/, /^react-dom(\/|$)/, /^@testing-library\//],
  },

  // runs on any server, so no Node here
  relay: { layers: ['providers', contract], packages: ['hono', 'jose'] },
  // loaded by the databases alone
  'relay/sql': { layers: ['relay', 'providers', contract], packages: ['kysely'] },
  'relay/worker': { layers: ['relay', 'relay/sql', 'providers', contract], packages: [] },
  'relay/node': {
    layers: ['relay', 'relay/node/database', 'providers', contract],
    packages: [/^node:/, '@hono/node-server'],
  },
  'relay/node/database': {
    layers: ['relay', 'relay/sql', 'providers', contract],
    packages: [/^node:/, 'kysely', 'pg', /^rate-limiter-flexible(\/|$)/],
  },
  // only tests and what they share
  'relay/node/database/license-api': {
    layers: ['relay', 'relay/node/database', 'providers', 'testing', contract],
    packages: ['vitest'],
  },
  'relay/node/database/d1': {
    layers: ['relay', 'relay/node/database', 'relay/sql', 'relay/worker', 'providers', contract],
    packages: [],
  },
  // vitest, fast-check: suites that several tests share; the build keeps both out of what is published
  testing: {
    layers: [...mainParts, 'main', 'providers', contract],
    packages: [/^node:/, 'vitest', 'fast-check'],
  },
  // fixtures for tests of other apps, which bring their own Playwright
  'testing/playwright': { layers: ['testing'], packages: [/^node:/, '@playwright/test'] },
  // rolldown: it kills real processes, and Node runs no TypeScript; some of them ask a relay
  'testing/crash': {
    layers: [...mainParts, 'main', 'providers', 'relay', 'testing', contract],
    packages: [/^node:/, 'vitest', 'rolldown'],
  },
  // an author's web space with a notice on it, and the relay that it names
  'testing/notices': {
    layers: [...mainParts, 'main', 'providers', 'relay', 'testing', contract],
    packages: [/^node:/, 'vitest', 'fast-check'],
  },
  cli: {
    layers: ['providers', 'relay', 'relay/node', 'relay/node/database', 'testing', contract],
    packages: [/^node:/, 'string-width', 'csv-parse'],
  },

  // a host app: it knows only what any other host app can know
  example: { layers: [], packages: [/^node:/, 'electron', /^(?:electron-)?license-gate\//] },
}

/** Takes a store's secret, or is of no use without one. It belongs on a server: what ships in apps must not have it. */
const SERVER_CODE = [
  /^providers\/(?:index|stores|store-entry|license-directory)\.ts$/,
  /^providers\/(?:directory|webhook|sellapp|creem)\//,
  /^providers\/[^/]+\/(?:directory|webhook)\//,
]
const APP_CODE = /^(?:contract|providers|main|preload|renderer)\//

/** Tests may also use the fakes, and the tools of testing. */
const TEST_EXTRAS = {
  layers: ['testing', 'testing/crash', 'renderer/gallery'],
  packages: [
    /^node:/,
    'vitest',
    'fast-check',
    'axe-core',
    'jose',
    '@lemonsqueezy/lemonsqueezy.js',
    'rate-limiter-flexible',
    /^@testing-library\//,
    /^react(\/|$)/,
    /^react-dom(\/|$)/,
  ],
}

/** Where time, chance and the network may be touched directly; everywhere else they are passed in. */
const WORLD_EDGES = [
  'main/ports',
  'main/electron',
  'testing',
  'cli',
  'scripts',
  'example',
  'e2e',
  'bench',
  'relay',
]

const fits = (allowed, name) => allowed.some((one) => (one instanceof RegExp ? one.test(name) : one === name))
const isInside = (path, layer) => path === layer || path.startsWith(`${layer}/`)

/**
 * The layer of a file, the narrowest that fits; undefined for a file without rules.
 * @param {string} path from the project's root, with forward slashes
 */
export function layerOf(path) {
  return Object.keys(LAYERS)
    .filter((layer) => isInside(path, layer))
    .sort((a, b) => b.length - a.length)[0]
}

/** @param {string} path */
export const isTest = (path) => /\.test\.[a-z]+$/.test(path)

/** @param {string} path */
export const isServerCode = (path) => SERVER_CODE.some((pattern) => pattern.test(path))

/** @param {string} path */
const shipsInApps = (path) => APP_CODE.test(path) && !isServerCode(path) && !isTest(path)

/** @param {string} path */
export const isWorldEdge = (path) => WORLD_EDGES.some((edge) => isInside(path, edge))

/**
 * Why `from` may not import `target`, or undefined if it may.
 * @param {string} from path of the importing file, from the root
 * @param {{ path: string } | { package: string }} target a file of the project, or a package
 * @param {boolean} typesOnly whether the import is erased when compiled
 */
export function violation(from, target, typesOnly = false) {
  const layer = layerOf(from)
  const rule = layer === undefined ? undefined : LAYERS[layer]
  if (rule === undefined) return undefined
  const extras = isTest(from) ? TEST_EXTRAS : { layers: [], packages: [] }
  const types = typesOnly ? (rule.types ?? []) : []
  if ('package' in target) {
    if (fits([...rule.packages, ...extras.packages, ...types], target.package)) return undefined
    return `${layer} may not import the package '${target.package}'`
  }
  if (shipsInApps(from) && isServerCode(target.path))
    return `${from} ships in apps and may not import '${target.path}', which belongs on a server`
  const other = layerOf(target.path)
  if (other === layer) return undefined
  if (other === undefined) return `${layer} may not import '${target.path}', which belongs to no layer`
  if ([...rule.layers, ...extras.layers, ...types].includes(other)) return undefined
  return `${layer} may not import ${other} (allowed: ${rule.layers.join(', ') || 'nothing'})`
}
