export { consoleLog } from '../console-log.js'
export { type RelayServer, type RelayServerOptions, startRelayServer } from './relay-server.js'
export { readServerSettings, type ServerSettings } from './server-settings.js'
