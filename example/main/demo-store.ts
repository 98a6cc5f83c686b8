import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import type { LicenseStore } from 'license-gate/testing'
import type { DemoKey } from '../shared/notes-api.js'
import type { Settings } from './settings.js'

/** A license store inside the app, so that it can be tried without an account anywhere. */
export interface DemoStore {
  readonly url: string
  readonly product: LicenseStore['product']
  /** Where it plays SellApp. */
  readonly sellApp: LicenseStore['sellApp']
  /** What makes a provider of each store that it plays for apps, by the provider's id. */
  readonly stores: Readonly<Record<string, object>>
  readonly keys: readonly DemoKey[]
  /** Beside the license dialog: its keys, to be copied from. */
  showKeys(): void
  hideKeys(): void
}

export async function openDemoStore(product: Settings['product']): Promise<DemoStore> {
  const { demoKeyNames, demoKeyNotes, demoKeys, startLicenseStore } = await import('license-gate/testing')
  const seats = createSeatKeeper(join(app.getPath('userData'), 'demo-store.json'))
  const store = await startLicenseStore({
    storeId: Number(product.storeId),
    productId: Number(product.productId),
    onRequest: seats.onRequest,
  })
  seats.restore(store)
  for (const { key, productId } of store.keys.list()) {
    if (productId === store.product.productId)
      store.keys.update(key, { productName: app.name, variantName: 'Single' })
  }
  const keys = demoKeyNames.map((name) => ({ key: demoKeys[name], note: demoKeyNotes[name] }))
  console.log(
    `The demo store has these keys:\n${keys.map(({ key, note }) => `  ${key}  ${note}`).join('\n')}`,
  )
  let window: BrowserWindow | null = null
  return {
    url: store.url,
    product: store.product,
    sellApp: store.sellApp,
    stores: {
      'dodo-payments': store.dodo,
      gumroad: store.gumroad,
      keygen: store.keygen,
      polar: store.polar,
    },
    keys,
    showKeys() {
      window = openKeysWindow(keys)
    },
    hideKeys() {
      if (window?.isDestroyed() === false) window.close()
    },
  }
}

/** The store forgets everything when it ends; a real one would not. */
function createSeatKeeper(path: string) {
  let store: LicenseStore | null = null

  function save(): void {
    const licenses = store?.keys.list() ?? []
    const seats = Object.fromEntries(licenses.map(({ key, instances }) => [key, instances]))
    writeFileSync(path, JSON.stringify(seats, null, 2))
  }
  return {
    /** A request is noted before it has its effect. */
    onRequest: () => void setTimeout(save, 100),
    restore(opened: LicenseStore) {
      store = opened
      for (const [key, seats] of Object.entries(readSeats(path))) {
        const taken = opened.keys.get(key)?.instances.map(({ id }) => id)
        for (const { id, name, createdAt, fingerprint } of seats) {
          const computer = fingerprint === undefined ? {} : { fingerprint }
          if (taken?.includes(id) === false)
            opened.keys.addInstance(key, { id, name, createdAt, ...computer })
        }
      }
      app.on('will-quit', save)
    },
  }
}

interface Seat {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly fingerprint?: string
}

type Seats = Readonly<Record<string, readonly Seat[]>>

function readSeats(path: string): Seats {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Seats
  } catch {
    return {}
  }
}

const WIDTH = 400
const MOST_HEIGHT = 780
/** Half of the license dialog, and a gap. */
const BESIDE_DIALOG = 260

function openKeysWindow(keys: readonly DemoKey[]): BrowserWindow {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
  const height = Math.min(MOST_HEIGHT, workArea.height - 80)
  const right = workArea.x + workArea.width / 2 + BESIDE_DIALOG
  const window = new BrowserWindow({
    width: WIDTH,
    height,
    x: Math.round(Math.min(right, workArea.x + workArea.width - WIDTH)),
    y: workArea.y + Math.round((workArea.height - height) / 2),
    title: 'Demo store',
    show: false,
    autoHideMenuBar: true,
    webPreferences: { sandbox: true },
  })
  window.once('ready-to-show', () => window.showInactive())
  void window.loadFile(join(import.meta.dirname, '../renderer/demo-store.html'), {
    query: { keys: JSON.stringify(keys) },
  })
  return window
}
