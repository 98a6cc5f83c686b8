import { randomUUID } from 'node:crypto'
import { type Session, session } from 'electron'

/** `.invalid` never resolves (RFC 2606): if our session does not answer, nobody does. */
export const DIALOG_ORIGIN = 'https://license-gate.invalid'

interface DialogFile {
  /** Its media type. */
  readonly type: string
  readonly body: string
  /** The hash of the page's styles, as a content security policy names it. */
  readonly styleHash?: string
}

/** Maps a path on the dialog's origin to its file, or to a function that fetches a file that few dialogs need. */
type DialogFiles = Readonly<Record<string, DialogFile | (() => Promise<DialogFile>)>>

/** Allows our own files, and of styles in the page those of this hash. */
function securityPolicy(styleHash: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    styleHash === undefined ? "style-src 'self'" : `style-src 'self' '${styleHash}'`,
    "img-src 'self' data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/**
 * A session for the dialog alone, in memory: nothing in it reaches a network, a file or the host's data, and what a host
 * sets on its own sessions does not reach the dialog. Works from an asar archive and with every fuse, since the page comes
 * from memory too.
 */
export function createDialogSession(files: DialogFiles): Session {
  // Each has its own name: a scheme can be answered only once in a session.
  const own = session.fromPartition(`license-gate-ui-${randomUUID()}`, { cache: false })
  own.protocol.handle('https', (request) => dialogResponse(files, request))
  own.protocol.handle('http', notFound)
  own.protocol.handle('file', notFound)
  own.setPermissionRequestHandler((_webContents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  return own
}

/** Rejects where the page's script cannot be fetched: the window would stay empty, which explains nothing. */
export async function loadScript(files: DialogFiles): Promise<void> {
  const script = files['/page.js']
  if (typeof script === 'function') await script()
}

/** Answers a request of the dialog's session from memory, and anything but our files with 404. Never rejects. */
export async function dialogResponse(
  files: DialogFiles,
  request: Pick<Request, 'method' | 'url'>,
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } })
  const { origin, pathname } = new URL(request.url)
  const found = origin === DIALOG_ORIGIN && Object.hasOwn(files, pathname) ? files[pathname] : undefined
  const file = typeof found === 'function' ? await found().catch(() => undefined) : found
  if (file === undefined) return notFound()
  const policy = securityPolicy(file.styleHash)
  return new Response(file.body, {
    headers: { ...HEADERS, 'content-security-policy': policy, 'content-type': file.type },
  })
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}
