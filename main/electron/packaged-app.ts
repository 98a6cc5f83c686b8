import { app } from 'electron'

interface AppFacts {
  readonly app: Pick<typeof app, 'isPackaged' | 'getAppPath'>
  readonly process: { readonly defaultApp?: boolean }
}

const IN_ARCHIVE = /\.asar(?:[\\/]|$)/

/**
 * Recognizes the app that customers have. `app.isPackaged` looks at the executable's name alone, so that one renamed to
 * `electron` would count as development. Here only Electron's default app counts, which starts an app from its folder.
 */
export function isPackaged(facts: AppFacts = { app, process }): boolean {
  return facts.app.isPackaged || facts.process.defaultApp !== true || IN_ARCHIVE.test(facts.app.getAppPath())
}

/** Throws outside the main process, where `electron` has no `app` or is the path of a binary. */
export function requireMainProcess(): void {
  if ((app as typeof app | undefined)?.getAppPath !== undefined) return
  throw new Error(
    'createLicenseGate: main process only. Here Electron has no "app", as in a utility process, a worker or with ELECTRON_RUN_AS_NODE: make the gate in the main process and tell others its snapshot',
  )
}
