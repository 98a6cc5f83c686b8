/** Stands in for `virtual:license-gate-dialog` in unit tests, which run without a build. */
export const files: Readonly<Record<string, { readonly type: string; readonly body: string }>> = {
  '/index.html': {
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><html lang="en"><title>License</title><script type="module" src="/page.js"></script></html>',
  },
  '/page.js': {
    type: 'text/javascript; charset=utf-8',
    body: 'document.documentElement.dataset.page = "stub"',
  },
  '/page.css': { type: 'text/css; charset=utf-8', body: ':root { color-scheme: light dark }' },
}
export const dialogPreload = "'use strict'"
