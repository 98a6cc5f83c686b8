import { type Finding, finding } from './finding.js'
import { GATE, type Project, placesOf, readInstalled } from './project.js'

const NAME = 'electron-license-gate'
const AUTHOR_NAME = 'license-gate'
const OLDEST_ELECTRON = 33

/** Checks that the running app has the package, on an Electron that it works with. */
export function checkPackage(project: Project): readonly Finding[] {
  if (project.manifest === undefined)
    return [
      finding('problem', 'package', 'there is no readable package.json', { where: project.manifestPath }),
    ]
  return [
    checkDependency(project),
    ...checkAuthorPackage(project),
    checkElectron(project),
    checkGate(project),
  ]
}

function checkDependency({ manifest, manifestPath: where }: Project): Finding {
  if (versionIn(manifest, 'dependencies', NAME)) return finding('ok', 'package', `${NAME} is a dependency`)
  const advice = `npm install ${NAME}`
  if (versionIn(manifest, 'devDependencies', NAME)) {
    const what = `${NAME} is a development dependency: unless your bundler takes it in, a packaged app lacks it`
    return finding('warning', 'package', what, { advice, where })
  }
  return finding('problem', 'package', `${NAME} is not among the dependencies`, {
    advice,
    where,
  })
}

/** Checks this tool's own package. An app without it is fine: it may be installed elsewhere. */
function checkAuthorPackage(project: Project): readonly Finding[] {
  const { manifest, manifestPath: where } = project
  const findings: Finding[] = []
  if (versionIn(manifest, 'dependencies', AUTHOR_NAME)) {
    const what = `${AUTHOR_NAME} is a dependency, so its relay, local store and command line are packed with the app`
    const advice = `npm install --save-dev ${AUTHOR_NAME}`
    findings.push(finding('warning', 'package', what, { advice, where }))
  }
  const [ours, other] = [NAME, AUTHOR_NAME].map((name) => readInstalled(project, name)?.['version'])
  if (typeof ours === 'string' && typeof other === 'string' && ours !== other) {
    const what = `${NAME} ${ours} and ${AUTHOR_NAME} ${other} are installed: they are made for one version`
    const advice = `npm install ${NAME}@latest && npm install --save-dev ${AUTHOR_NAME}@latest`
    findings.push(finding('warning', 'package', what, { advice, where }))
  }
  return findings
}

function checkElectron(project: Project): Finding {
  const { manifest } = project
  const installed = readInstalled(project, 'electron')?.['version']
  const asked =
    versionIn(manifest, 'devDependencies', 'electron') ?? versionIn(manifest, 'dependencies', 'electron')
  const version = typeof installed === 'string' ? installed : asked
  const major = Number(/\d+/.exec(version ?? '')?.[0] ?? Number.NaN)
  if (version === undefined || Number.isNaN(major))
    return finding('unknown', 'electron', 'version unknown: not installed, and not a number in package.json')
  if (major >= OLDEST_ELECTRON) return finding('ok', 'electron', `version ${version}`)
  return finding('problem', 'electron', `version ${version} is older than ${OLDEST_ELECTRON}`, {
    advice: `npm install --save-dev electron@latest`,
  })
}

function checkGate({ sources, isCut }: Project): Finding {
  const [where] = placesOf(sources, GATE)
  if (where !== undefined) return finding('ok', 'gate', 'the app creates a license gate', { where })
  if (isCut) return finding('unknown', 'gate', 'no license gate was found; not all files were read')
  return finding(
    'problem',
    'gate',
    `createLicenseGate() is called in none of ${sources.length} source files`,
    {
      advice: 'make the gate in the main process; the README shows how',
    },
  )
}

function versionIn(manifest: Project['manifest'], group: string, name: string): string | undefined {
  const versions = manifest?.[group]
  if (typeof versions !== 'object' || versions === null) return undefined
  const version = (versions as Record<string, unknown>)[name]
  return typeof version === 'string' ? version : undefined
}
