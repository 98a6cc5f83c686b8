import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { newerNode } from './scripts/vitest/newer-node.mjs'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** They need a Node with SQLite. */
const LEDGER = '{relay/node/database,cli/ledger}/**/*.test.ts'
const NODE_SETUP = ['leftover-timers', 'told-secrets'].map((name) => `./scripts/vitest/${name}.ts`)

const resolve = {
  alias: {
    electron: file('./scripts/vitest/electron-stub.ts'),
    'license-gate/testing': file('./testing/index.ts'),
    'virtual:license-gate-dialog': file('./scripts/vitest/dialog-stub.ts'),
    'virtual:license-gate-failure-words': file('./scripts/vitest/failure-words-stub.ts'),
  },
}
/** The same tests of the components with the oldest React that is supported. */
const react18 = {
  alias: {
    ...resolve.alias,
    // its other file cannot be given a React
    '@testing-library/react': file(
      './node_modules/@testing-library/react/dist/@testing-library/react.esm.js',
    ),
    'react-dom': file('./testing/react-18/node_modules/react-dom'),
    react: file('./testing/react-18/node_modules/react'),
  },
}

/** In this order: React keeps what the first one changes. */
const REACT_SETUP = ['late-effects', 'later-views', 'settled-effects'].map(
  (name) => `./scripts/vitest/${name}.mjs`,
)

// Only inlined packages see the alias: electron-store imports `electron` itself.
const server = { deps: { inline: ['electron-store'] } }

export default defineConfig({
  test: {
    // a thread starts faster than a process, and each test file gets its own
    pool: 'threads',
    // by default one core is left free, which on two is half of them
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            '{contract,providers,main,preload,relay,testing,cli,example,bench}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.{ts,mjs}',
          ],
          exclude: ['**/node_modules/**', '**/out/**', LEDGER],
          setupFiles: NODE_SETUP,
          server,
        },
      },
      {
        resolve,
        test: {
          name: 'ledger',
          environment: 'node',
          include: [LEDGER],
          globalSetup: './scripts/vitest/newer-node.mjs',
          setupFiles: NODE_SETUP,
          pool: newerNode,
        },
      },
      {
        resolve,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['renderer/**/*.test.{ts,tsx}', 'docs/samples/*.test.ts'],
          setupFiles: REACT_SETUP,
          server,
        },
      },
      {
        resolve: react18,
        test: {
          name: 'dom, React 18',
          environment: 'happy-dom',
          include: ['renderer/**/*.test.tsx'],
          exclude: ['renderer/gallery/**'],
          setupFiles: REACT_SETUP,
          // it imports React itself, and has to get the same one
          server: { deps: { inline: ['@testing-library/react'] } },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['{contract,providers,main,preload,relay,renderer,testing,cli}/**/*.{ts,tsx}'],
      exclude: ['**/*.test.*', '**/*.d.ts'],
      reporter: ['text-summary', 'json', 'html'],
      reportsDirectory: 'coverage',
    },
  },
})
