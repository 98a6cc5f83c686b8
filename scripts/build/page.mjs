/** The parts that Vite builds: the ready-made dialog page and the style sheet of `./renderer`. */
import { build } from 'vite'
import { dist, PAGE_TARGET, pageFolder, source } from './paths.mjs'

const common = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  clearScreen: false,
}

/**
 * Vite wraps each import of a chunk in code that preloads its styles and whatever else it needs. Here all of that is in
 * memory, and one style sheet has everything.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load()',
  },
}

/** The page is empty until its script has run: painting that would only put off the form. */
const paintOnce = {
  name: 'paint-once',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
}

/** A style sheet of its own would be one more question to the main process before the page may be painted. */
const styleInPage = {
  name: 'style-in-page',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html']
      const link = /<link rel="stylesheet"[^>]*href="\/page\.css"[^>]*>/
      if (!link.test(page.source)) throw new Error('the page of the dialog does not name its style sheet')
      page.source = page.source.replace(link, () => `<style>${bundle['page.css'].source}</style>`)
      delete bundle['page.css']
    },
  },
}

/**
 * index.html with its styles inside, and page.js with React inside. Names without hashes: they are served from memory, and
 * never cached. The page's content security policy names the hash of these styles, and allows no others.
 * @param {object[]} plugins
 */
export async function buildDialogPage(plugins) {
  const { default: react } = await import('@vitejs/plugin-react')
  await build({
    ...common,
    root: source('renderer/page'),
    base: '/',
    plugins: [plainImports, paintOnce, styleInPage, react(), ...plugins],
    build: {
      outDir: pageFolder,
      emptyOutDir: true,
      target: PAGE_TARGET,
      minify: true,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      // what is fetched later comes from memory, and brings no styles
      modulePreload: false,
      rolldownOptions: {
        input: source('renderer/page/index.html'),
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: 'page.js',
          chunkFileNames: '[name].js',
          assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? 'page.css' : '[name][extname]'),
        },
      },
    },
  })
}

/** dist/renderer/styles.css, from the style sheets that renderer/styles/index.css imports. */
export async function buildStyles() {
  await build({
    ...common,
    build: {
      outDir: `${dist}/renderer`,
      emptyOutDir: false,
      target: PAGE_TARGET,
      cssMinify: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: source('renderer/styles/index.css'),
        output: { assetFileNames: 'styles[extname]' },
      },
    },
  })
}
