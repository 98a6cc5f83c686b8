import { createSigningKey } from '../../relay/lease/signing-key.js'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { type Command, EXIT_OK, UsageError } from '../command.js'
import { writeNewFile } from '../write-new-file.js'

const help = `Usage: license-gate keygen --out <file> [options]

Makes a pair of keys for a relay and for offline certificates. The signing key goes into a new file; the public key, which goes into
your app, is printed. Only you can read the file; on Windows, whoever can read its folder can.

Options:
  --out <file>  where the signing key goes; never overwrites an existing file
  --json        prints one JSON object: { "publicKey", "keyId", "file" }
  -h, --help    shows this help

Examples:
  license-gate keygen --out signing-key.json
  LICENSE_RELAY_SIGNING_KEY_FILE=signing-key.json license-gate relay`

/** `license-gate keygen`: the signing key of a relay. */
export const keygenCommand: Command = {
  name: 'keygen',
  help,
  async run(args, world) {
    const { file, json } = readArgs(args)
    const { signingKey, publicKey, keyId } = await createSigningKey()
    await writeNewFile(file, `${signingKey}\n`, world)
    if (json) {
      world.print(JSON.stringify({ publicKey, keyId, file }))
      return EXIT_OK
    }
    world.print(`Public key, for your app:  ${publicKey}`)
    world.print(`Key id, in every lease:    ${keyId}`)
    world.print(
      `The signing key is in ${file}: whoever has it can unlock your app. Keep a copy in a safe place.`,
    )
    if (world.platform === 'win32')
      world.warn('On Windows, everyone who can read its folder can read it: keep it in your own profile.')
    return EXIT_OK
  },
}

function readArgs(args: readonly string[]): { readonly file: string; readonly json: boolean } {
  const options = { out: { type: 'string' }, json: { type: 'boolean', default: false } } as const
  const { values, positionals } = readArguments(args, options)
  readWords(positionals, [])
  const { out, json } = values
  if (out === undefined || out === '') throw new UsageError('--out: expected a file for the signing key')
  return { file: out, json }
}
