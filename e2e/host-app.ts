import { type ElectronApplication, expect, type Page } from '@playwright/test'

const DIALOG_ORIGIN = 'https://license-gate.invalid'
/** The demo store's list of its keys, which is a window of the app too. */
const DEMO_KEYS = '/demo-store.html'

/** A running host app, as a person sees it: the license dialog, the app's own window, and whether it has ended. */
export interface HostApp {
  readonly electron: ElectronApplication
  /** The license dialog, once it is there. */
  dialog(): Promise<Page>
  /** The app's own window, once it is there. */
  window(): Promise<Page>
  isDialogOpen(): boolean
  isWindowOpen(): boolean
  /** Resolves with the exit code when the app has ended by itself. */
  readonly exited: Promise<number | null>
  /** What the main process has written so far. */
  output(): string
  close(): Promise<void>
  kill(): Promise<void>
}

export function createHostApp(electron: ElectronApplication): HostApp {
  const lines: string[] = []
  const process = electron.process()
  process.stdout?.on('data', (data: Buffer) => lines.push(data.toString()))
  process.stderr?.on('data', (data: Buffer) => lines.push(data.toString()))
  const exited = new Promise<number | null>((resolve) => process.once('exit', (code) => resolve(code)))

  const isDialog = (page: Page): boolean => page.url().startsWith(DIALOG_ORIGIN)
  const isHostWindow = (page: Page): boolean =>
    !isDialog(page) && !page.url().includes(DEMO_KEYS) && /^(file|app|https?):/.test(page.url())

  async function find(isWanted: (page: Page) => boolean, name: string): Promise<Page> {
    await expect
      .poll(() => electron.windows().some(isWanted), { message: `${name} opens`, timeout: 15_000 })
      .toBe(true)
    const page = electron.windows().find(isWanted)
    if (page === undefined) throw new Error(`${name} closed again`)
    return page
  }

  return {
    electron,
    dialog: () => find(isDialog, 'the license dialog'),
    window: () => find(isHostWindow, "the app's window"),
    isDialogOpen: () => electron.windows().some(isDialog),
    isWindowOpen: () => electron.windows().some(isHostWindow),
    exited,
    output: () => lines.join(''),
    close: () => electron.close(),
    async kill() {
      process.kill('SIGKILL')
      await exited
    },
  }
}
