import { app, type Event } from 'electron'
import type { Clock } from '../ports/clock.js'
import { onceFirstWindowIsUp } from './background-work.js'
import { isOfProtocol, type LicenseLink, licenseLinkIn, readLicenseLink } from './deep-link.js'

export interface GateLinksPorts {
  /** The scheme of the links that the gate takes by itself, in lower case; `undefined`: it takes none. */
  readonly protocol: string | undefined
  readonly commandLine: readonly string[]
  /** Opens the dialog. */
  readonly show: (link: LicenseLink) => void
  /** Opens the dialog for the link that started the app, unless there is nothing to ask for. */
  readonly showFirst: (link: LicenseLink) => void
  readonly clock: Clock
}

/** Receives the links of the app's own scheme, with which the system starts the app, or which it hands to a running one. */
interface GateLinks {
  /** The link that started the app, for the first caller: the gate's dialog, else the app's first window. */
  takeFirst(): LicenseLink | null
  dispose(): void
}

export function createGateLinks({
  protocol,
  commandLine,
  show,
  showFirst,
  clock,
}: GateLinksPorts): GateLinks {
  if (protocol === undefined) return { takeFirst: () => null, dispose: () => undefined }
  let first = licenseLinkIn(commandLine, protocol)

  function takeFirst(): LicenseLink | null {
    const link = first
    first = null
    return link
  }
  function receive(link: LicenseLink): void {
    if (app.isReady()) show(link)
    else first = link
  }
  const stopListening = listenForLinks(protocol, receive)
  const cancel = onceAppIsUp(clock, () => {
    const link = takeFirst()
    if (link !== null) showFirst(link)
  })
  return {
    takeFirst,
    dispose() {
      stopListening()
      cancel()
    },
  }
}

/** Listens for links that the system hands to a running app. Returns a function that stops it. */
function listenForLinks(protocol: string, receive: (link: LicenseLink) => void): () => void {
  function onOpenUrl(event: Event, url: string): void {
    const link = isOfProtocol(url, protocol) ? readLicenseLink(url) : null
    if (link === null) return
    event.preventDefault()
    receive(link)
  }
  function onSecondInstance(_event: Event, commandLine: readonly string[]): void {
    const link = licenseLinkIn(commandLine, protocol)
    if (link !== null) receive(link)
  }
  app.on('open-url', onOpenUrl)
  app.on('second-instance', onSecondInstance)
  return () => {
    app.off('open-url', onOpenUrl)
    app.off('second-instance', onSecondInstance)
  }
}

/** Lets the host go first, since its own call of the gate may take the link. Returns a function that cancels it. */
function onceAppIsUp(clock: Clock, run: () => void): () => void {
  let isCancelled = false
  let cancel = (): void => undefined
  void app.whenReady().then(() => {
    if (!isCancelled) cancel = onceFirstWindowIsUp(clock, run)
  })
  return () => {
    isCancelled = true
    cancel()
  }
}
