// What counts as used. The lint step runs knip twice:
// `knip` reports each export that no other file imports, a test counting as one that may: drop the `export`, or the thing.
// `knip --production` reports what nothing but tests uses: drop it with its tests. Test support is left out there.
const onlyInUse = process.argv.includes('--production')

const SHIPPED = '{contract,providers,main,preload,relay,renderer,cli}'
const TEST_SUPPORT = [
  '**/*.test.{ts,tsx}',
  '**/fixtures/**',
  '**/{fake,sample}-*.ts',
  'cli/**/test-*.ts',
  'relay/**/test-*.ts',
  'renderer/gallery/**',
]

export default {
  include: ['files', 'exports', 'types'],
  entry: [
    '{main,preload,renderer,providers,providers/app,relay,relay/node,relay/worker,testing,testing/playwright}/index.ts!',
    'preload/{auto,dialog,window}.ts!',
    'renderer/messages/*.ts!',
    'renderer/page/{main.tsx,dialog-bridge.ts}!',
    'cli/license-gate.ts!',
    // named by a page, a process's arguments or a configuration, which knip does not read
    'renderer/gallery/{main,stage}.tsx',
    'testing/crash/crash-child.ts',
    'relay/node/database/test-child.ts',
    'scripts/*.mjs',
    'scripts/vitest/*.{ts,mjs}',
    'scripts/gallery/take-shots.mjs',
    'example/{main,preload}/index.ts',
    'example/renderer/{main,demo-store}.ts',
    'bench/{run,electron-store}.mjs',
    'bench/{hosts,hostile,react-page}/**/*.{mjs,ts,tsx}',
    'e2e/**/*.spec.ts',
    'e2e/{hosts/**/*.{mjs,tsx},bridge-in-page.ts}',
    'docs/samples/*.ts',
    'scripts/docs/{switching,store-closing}-examples.ts',
    '**/*.test.{ts,tsx,mjs}',
  ],
  project: onlyInUse
    ? [`${SHIPPED}/**/*.{ts,tsx}!`, 'testing/**/*.ts!', ...TEST_SUPPORT.map((pattern) => `!${pattern}!`)]
    : [`{${SHIPPED.slice(1, -1)},testing,scripts,bench,example,e2e}/**/*.{ts,tsx,mjs}`],
  ignoreFiles: onlyInUse ? ['testing/**'] : [],
  // a test may import what is otherwise used only inside its file
  ignoreExportsUsedInFile: onlyInUse,
}
