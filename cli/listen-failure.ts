import { CommandFailure } from './command.js'

/** A port that cannot be had is what a user can mend: with the option, or the setting, that the command has for it. */
export function listenFailure(
  error: unknown,
  { port, host, portName }: { readonly port: number; readonly host: string; readonly portName: string },
): CommandFailure | undefined {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'EADDRINUSE':
      return new CommandFailure(
        `port ${port} is in use; stop the program using it, or choose another with ${portName}`,
      )
    case 'EACCES':
      return new CommandFailure(
        port < 1024
          ? `port ${port} needs more rights than this user has; choose one above 1023 with ${portName}`
          : `the system keeps port ${port} for itself; take another with ${portName}. On Windows, ` +
              '"netsh interface ipv4 show excludedportrange tcp" lists what Hyper-V and others have reserved',
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CommandFailure(`this computer has no address "${host}"`)
    default:
      return undefined
  }
}
