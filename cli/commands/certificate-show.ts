import { createHash } from 'node:crypto'
import { parseCertificateClaims } from '../../contract/lease-parse.js'
import { APP_TAG_LENGTH, readRequestCode, requestAppText } from '../../contract/request-code.js'
import { parseSignedToken } from '../../providers/lease/signed-token.js'
import { CODE_FAULTS } from '../../relay/lease/request-code-fault.js'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { readSecretFile } from '../arguments/read-secret.js'
import { type Command, CommandFailure, EXIT_FAILURE, EXIT_OK, UsageError } from '../command.js'
import { formatTable } from '../text-table.js'

const help = `Usage: license-gate certificate show (<request-code> | --file <file>) [options]

Reads a request code: whether it is typed right, and which app and computer it comes from. Or reads a certificate: for whom it is and
until when. A certificate's signature is not checked here; the app does that.

Options:
  --file <file>          a certificate; "-" reads standard input
  --app-id <id>          says whether it is of this app; exit code 1 where it is not
  --json                 prints one JSON object
  -h, --help             shows this help

Examples:
  license-gate certificate show 04G3N-… --app-id "Margin Notes"
  license-gate certificate show --file anna.license`

/** `license-gate certificate show`. */
export const certificateShowCommand: Command = {
  name: 'certificate show',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      file: { type: 'string' },
      'app-id': { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const [code] = readWords(positionals, ['<request-code>'])
    if ((code === undefined) === (values.file === undefined))
      throw new UsageError('expected a <request-code> or --file <file>')
    const appId = values['app-id']
    const facts =
      code === undefined
        ? describeCertificate(await readSecretFile(values.file ?? '', '--file', world), appId)
        : describeCode(code, appId)
    const rows = Object.entries(facts).map(([name, value]) => [name, String(value)])
    world.print(
      values.json
        ? JSON.stringify(facts)
        : formatTable(rows, { indent: '', columns: world.columns }).join('\n'),
    )
    return facts['fromThisApp'] === false ? EXIT_FAILURE : EXIT_OK
  },
}

type Facts = Readonly<Record<string, string | boolean>>

function describeCode(text: string, appId: string | undefined): Facts {
  const request = readRequestCode(text)
  if (!request.ok) throw new CommandFailure(`request code: ${CODE_FAULTS[request.error]}`)
  const { device, appTag } = request.value
  return { device, appTag, ...(appId === undefined ? {} : { fromThisApp: appTag === appTagOf(appId) }) }
}

/** Only an app with the public key knows who signed it. */
function describeCertificate(text: string, appId: string | undefined): Facts {
  const token = parseSignedToken(text)
  const claims = token === null ? undefined : parseCertificateClaims(token.payload)
  if (token === null || claims === undefined)
    throw new CommandFailure('not an offline certificate, or part of it is missing')
  const { aud, did, iat, exp, iss, seat, plan } = claims
  return {
    appId: aud,
    device: did,
    issuedAt: isoOf(iat),
    expiresAt: isoOf(exp),
    issuer: iss,
    signedWith: token.keyId,
    ...(seat === undefined ? {} : { seat }),
    ...(plan === undefined ? {} : { plan }),
    ...(appId === undefined ? {} : { fromThisApp: aud === appId }),
  }
}

function appTagOf(appId: string): string {
  return createHash('sha256').update(requestAppText(appId)).digest('hex').slice(0, APP_TAG_LENGTH)
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
