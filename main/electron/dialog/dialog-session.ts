import { randomUUID } from 'node:crypto'
import { type Session, session } from 'electron'
import { type DialogFiles, dialogResponse, notFound } from './dialog-response.js'

/**
 * A session for the dialog alone, in memory: nothing in it reaches a network, a file or the host's data, and what a host
 * sets on its own sessions does not reach the dialog. Works from an asar archive and with every fuse, since the page comes
 * from memory too.
 */
export function createDialogSession(files: DialogFiles): Session {
  // A name of its own for each: a scheme can be answered only once in a session.
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
