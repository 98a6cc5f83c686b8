import type { Command } from './command.js'

/** A command before it is loaded: the tool only loads the one that it runs. */
export interface ListedCommand {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  load(): Promise<Command>
}

export const commandList: readonly ListedCommand[] = [
  {
    name: 'doctor',
    summary: "checks an author's Electron app and its settings against the store",
    load: async () => (await import('./commands/doctor.js')).doctorCommand,
  },
  {
    name: 'serve',
    summary: 'runs a local license store to try an app with',
    load: async () => (await import('./commands/serve.js')).serveCommand,
  },
  {
    name: 'keys list',
    summary: "lists the store's license keys",
    load: async () => (await import('./commands/keys-list.js')).keysListCommand,
  },
  {
    name: 'keys show',
    summary: 'shows one license key',
    load: async () => (await import('./commands/keys-show.js')).keysShowCommand,
  },
  {
    name: 'keys create',
    summary: 'makes a license key in a ledger of your own',
    load: async () => (await import('./commands/keys-create.js')).keysCreateCommand,
  },
  {
    name: 'keys update',
    summary: "changes a key's seats or expiry, turns it off or on",
    load: async () => (await import('./commands/keys-update.js')).keysUpdateCommand,
  },
  {
    name: 'ledger import',
    summary: 'brings keys and seats of a store or a file into a ledger',
    load: async () => (await import('./commands/ledger-import.js')).ledgerImportCommand,
  },
  {
    name: 'ledger export',
    summary: 'writes a ledger, or a store, to a file',
    load: async () => (await import('./commands/ledger-export.js')).ledgerExportCommand,
  },
  {
    name: 'ledger check',
    summary: 'compares a ledger with the store or file that it came from',
    load: async () => (await import('./commands/ledger-check.js')).ledgerCheckCommand,
  },
  {
    name: 'instances list',
    summary: 'lists seats: those of one key, or all',
    load: async () => (await import('./commands/instances-list.js')).instancesListCommand,
  },
  {
    name: 'devices',
    summary: "shows which computers use a customer's key",
    load: async () => (await import('./commands/devices.js')).devicesCommand,
  },
  {
    name: 'release',
    summary: "frees one computer's seat",
    load: async () => (await import('./commands/release.js')).releaseCommand,
  },
  {
    name: 'certificate issue',
    summary: 'unlocks a computer without a network',
    load: async () => (await import('./commands/certificate-issue.js')).certificateIssueCommand,
  },
  {
    name: 'certificate show',
    summary: 'reads a request code or a certificate',
    load: async () => (await import('./commands/certificate-show.js')).certificateShowCommand,
  },
  {
    name: 'notice issue',
    summary: 'tells apps that are already out that a store has closed',
    load: async () => (await import('./commands/notice-issue.js')).noticeIssueCommand,
  },
  {
    name: 'notice show',
    summary: 'reads such a notice',
    load: async () => (await import('./commands/notice-show.js')).noticeShowCommand,
  },
  {
    name: 'keygen',
    summary: 'makes the keys that leases, certificates and notices are signed with',
    load: async () => (await import('./commands/keygen.js')).keygenCommand,
  },
  {
    name: 'relay',
    summary: 'runs a license relay, configured by LICENSE_RELAY_... in the environment',
    load: async () => (await import('./commands/relay.js')).relayCommand,
  },
]
