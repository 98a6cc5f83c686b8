import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, Platform } from 'electron-builder'

/** Packs a host into an asar with the fuses of a careful release, and answers its executable. Downloads nothing. */
export async function packageHost(app: string): Promise<string> {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (dist === undefined) throw new Error('run this through `npm run e2e`: it finds Electron first')
  const output = path.join(path.dirname(app), 'packaged')
  await build({
    projectDir: app,
    targets: Platform.current().createTarget(['dir']),
    publish: 'never',
    config: {
      appId: 'org.example.license-gate-host',
      productName: 'License Gate Host',
      electronVersion: readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, ''),
      electronDist: dist,
      npmRebuild: false,
      nodeGypRebuild: false,
      asar: true,
      compression: 'store',
      directories: { output },
      linux: { executableName: 'license-gate-host' },
      electronFuses: {
        runAsNode: false,
        enableCookieEncryption: true,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
        loadBrowserProcessSpecificV8Snapshot: false,
        grantFileProtocolExtraPrivileges: false,
      },
      // A custom Electron folder is copied as it is, its own default app included.
      afterPack: (context) => {
        rmSync(path.join(context.appOutDir, 'resources/default_app.asar'), { recursive: true, force: true })
        rmSync(path.join(context.appOutDir, 'version'), { force: true })
        return Promise.resolve()
      },
    },
  })
  return path.join(output, 'linux-unpacked/license-gate-host')
}
