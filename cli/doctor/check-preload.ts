import { type Finding, finding } from './finding.js'
import { type Project, placesOf, readInstalled } from './project.js'

const IMPORTED = /["'`]electron-license-gate\/preload(?:\/auto)?["'`]/
const REQUIRED = /\brequire\(\s*["'`]electron-license-gate\/preload(?:\/auto)?["'`]\s*\)/
const ADVICE =
  "bundle it in: preload: { build: { externalizeDeps: { exclude: ['electron-license-gate'] } } } in electron.vite.config"

/** A sandboxed preload can require nothing but electron, so ours must be bundled into it. */
export function checkPreload(project: Project): readonly Finding[] {
  const [where] = placesOf(project.sources, IMPORTED)
  if (where === undefined)
    return [finding('ok', 'preload', 'no preload of the app imports the bridge; the dialog brings its own')]
  return [judgeBundling(project, where), ...judgeAttaching(project, where)]
}

/** The bridge answers nothing until main has said which page may ask. */
function judgeAttaching({ sources, isCut }: Project, where: string): readonly Finding[] {
  if (isCut || placesOf(sources, /\ballowOrigin\b/).length > 0) return []
  const what = 'the preload imports the bridge, but no window is attached: every call of the page is refused'
  const advice = "gate.attach(window.webContents, { allowOrigin: 'file://' }) in main"
  return [finding('problem', 'preload', what, { where, advice })]
}

function judgeBundling(project: Project, where: string): Finding {
  const { sources, builtPreloads } = project
  const [unsandboxed] = placesOf(sources, /\bsandbox\s*:\s*false\b/)
  if (unsandboxed !== undefined)
    return finding('ok', 'preload', 'a window without a sandbox lets its preload require the bridge', {
      where,
    })
  const [required] = placesOf(builtPreloads, REQUIRED)
  if (required !== undefined) {
    const what = 'the built preload requires the package, which a sandboxed preload cannot'
    return finding('problem', 'preload', what, { where: required, advice: ADVICE })
  }
  if (builtPreloads.length > 0)
    return finding('ok', 'preload', `bundled into the built preload (${builtPreloads.length} looked at)`, {
      where,
    })
  return checkConfig(project, where)
}

function checkConfig(project: Project, where: string): Finding {
  const { sources } = project
  const config = sources.find(({ path }) => /^electron\.vite\.config\.[cm]?[jt]s$/.test(path))
  if (config === undefined) {
    const what = 'the app is not built, so the preload could not be checked'
    return finding('unknown', 'preload', what, { where, advice: 'build the app and run this again' })
  }
  const keepsInside = /externalizeDeps\s*:\s*(?:false|\{[^}]*exclude[^}]*electron-license-gate)/.test(
    config.text,
  )
  const plugin = /externalizeDepsPlugin\s*\(\s*\{[^}]*exclude[^}]*electron-license-gate/.test(config.text)
  if (keepsInside || plugin)
    return finding('ok', 'preload', 'electron-vite is told to bundle the bridge in', { where: config.path })
  const version = readInstalled(project, 'electron-vite')?.['version']
  const major = typeof version === 'string' ? Number(version.split('.')[0]) : undefined
  const isExternal = /externalizeDepsPlugin\s*\(/.test(config.text) || (major !== undefined && major >= 5)
  if (!isExternal && major !== undefined)
    return finding('ok', 'preload', `electron-vite ${version} bundles what a preload imports`, { where })
  const what = isExternal
    ? 'electron-vite leaves dependencies out of the preload, and a sandboxed preload cannot require them'
    : 'electron-vite from version 5 leaves dependencies out of the preload; its version is not known here'
  return finding(isExternal ? 'problem' : 'warning', 'preload', what, { where: config.path, advice: ADVICE })
}
