/**
 * Switches of Chromium with which someone else can answer for the store: they turn certificate checks off or resolve its
 * name to another computer. A proxy cannot forge a certificate, so proxy switches are not among them.
 */
const DISTRUSTED_SWITCHES = [
  'allow-insecure-localhost',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
] as const

/** @param commandLine Electron's `app.commandLine` */
export function distrustedSwitchesOf(commandLine: { hasSwitch(name: string): boolean }): readonly string[] {
  return DISTRUSTED_SWITCHES.filter((name) => commandLine.hasSwitch(name))
}
