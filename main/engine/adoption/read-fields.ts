import { readFile, stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { FormerLicense } from '../../options.js'
import type { FormerLicenseFields } from './read-json-file.js'

/** What apps keep of their settings is far smaller. */
export const MAX_FILE_BYTES = 1_048_576

const NAMES = ['key', 'instanceId', 'seatName', 'provider'] as const

/** `readJsonFile`, loaded where it is called. */
export async function readFields(path: string, fields: FormerLicenseFields): Promise<FormerLicense | null> {
  if (typeof path !== 'string' || !isAbsolute(path))
    throw failure(
      'NOT_ABSOLUTE',
      "path must be absolute, such as path.join(app.getPath('userData'), 'config.json')",
    )
  const names = Object(fields) as Partial<FormerLicenseFields>
  if (typeof names.key !== 'string') throw failure('NO_KEY_FIELD', 'fields.key must be the name of a field')
  const text = await readText(path)
  if (text === null) return null
  const content = parse(text)
  const found = NAMES.map((name) => [name, valueAt(content, names[name])] as const)
  const [[, key]] = found as [(typeof found)[number]]
  return key === undefined ? null : (Object.fromEntries(found) as unknown as FormerLicense)
}

/** `null`: there is no such file. */
async function readText(path: string): Promise<string | null> {
  try {
    if ((await stat(path)).size > MAX_FILE_BYTES) throw failure('TOO_LARGE', 'more than 1 MB')
    return await readFile(path, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}

/** The parser's own error would quote from the file. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw failure('NOT_JSON', 'no JSON in the file')
  }
}

/** By a name as it stands there, else by one name after the other. What is empty is as good as absent. */
function valueAt(content: unknown, name: string | undefined): unknown {
  if (name === undefined) return undefined
  const found = ownValue(content, name) ?? name.split('.').reduce(ownValue, content)
  return found === null || found === '' ? undefined : found
}

function ownValue(container: unknown, name: string): unknown {
  return typeof container === 'object' && container !== null && Object.hasOwn(container, name)
    ? (container as Readonly<Record<string, unknown>>)[name]
    : undefined
}

/** The log of the gate tells the code. */
function failure(code: string, message: string): Error {
  return Object.assign(new Error(`readJsonFile: ${message}`), { code })
}
