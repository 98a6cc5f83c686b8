import { parseArgs } from 'node:util'
import { createSigningKey } from '../../relay/lease/signing-key.js'
import { type Command, EXIT_OK, UsageError } from '../command.js'
import { writeNewFile } from '../write-new-file.js'

const help = `Usage: license-gate keygen --out <file> [options]

Makes a pair of keys for a relay and for offline certificates. The signing key goes into a new file that only you can read; the
public key, which goes into your app, is printed.

Options:
  --out <file>  where the signing key goes; a file that is there is never overwritten
  --json        prints one JSON object: { "publicKey", "keyId", "file" }
  -h, --help    prints this

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
    world.print(`Its id, in every lease:    ${keyId}`)
    world.print(
      `The signing key is in ${file}: whoever has it can unlock your app. Keep a copy in a safe place.`,
    )
    return EXIT_OK
  },
}

function readArgs(args: readonly string[]): { readonly file: string; readonly json: boolean } {
  try {
    const options = { out: { type: 'string' }, json: { type: 'boolean', default: false } } as const
    const { out, json } = parseArgs({ args: [...args], options }).values
    if (out === undefined || out === '') throw new UsageError('--out: expected a file for the signing key')
    return { file: out, json }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(messageOf(error))
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
