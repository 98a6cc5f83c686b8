/**
 * Switches of Chromium with which somebody else can answer for the store: they turn certificates off or send its name to
 * another computer. Proxy switches are not among them: a proxy cannot forge a certificate.
 */
const DISTRUSTED_SWITCHES = [
  'allow-insecure-localhost',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
] as const

/** The ones in use. `commandLine` is Electron's `app.commandLine`. */
export function distrustedSwitchesOf(commandLine: { hasSwitch(name: string): boolean }): readonly string[] {
  return DISTRUSTED_SWITCHES.filter((name) => commandLine.hasSwitch(name))
}
