import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** A certificate with its key, as `node:https` takes them. */
interface Certificate {
  readonly name: string
  /** PEM. */
  readonly cert: string
  /** PEM. */
  readonly key: string
}

export interface CertificateOptions {
  /** The issuer's name. */
  readonly name: string
  /** The IP address or host name that it is for; left out: an authority. */
  readonly host?: string
  /** Epoch ms. */
  readonly notBeforeAt: number
  readonly notAfterAt: number
  /** Left out: it signs itself. */
  readonly issuer?: Certificate & { readonly privateKey: KeyObject }
}

type Pair = Certificate & { readonly privateKey: KeyObject }

/** Makes an X.509 certificate (RFC 5280) in the few forms that tests need, so that none lies in the repository and expires. */
export function createCertificate({ name, host, notBeforeAt, notAfterAt, issuer }: CertificateOptions): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const keyInfo = publicKey.export({ type: 'spki', format: 'der' })
  const extensions = [
    extension([0x55, 0x1d, 0x13], sequence(host === undefined ? tagged(0x01, [0xff]) : []), true),
    ...(host === undefined ? [] : [extension([0x55, 0x1d, 0x11], sequence(hostName(host)))]),
  ]
  const body = sequence(
    tagged(0xa0, integer([2])),
    integer([1, ...createHash('sha256').update(keyInfo).digest().subarray(0, 8)]),
    ECDSA_WITH_SHA256,
    nameOf(issuer?.name ?? name),
    sequence(instant(notBeforeAt), instant(notAfterAt)),
    nameOf(name),
    keyInfo,
    tagged(0xa3, sequence(...extensions)),
  )
  const signature = sign('sha256', body, issuer?.privateKey ?? privateKey)
  const der = sequence(body, ECDSA_WITH_SHA256, tagged(0x03, [0, ...signature]))
  const lines =
    der
      .toString('base64')
      .match(/.{1,64}/g)
      ?.join('\n') ?? ''
  return {
    name,
    privateKey,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}

type Bytes = readonly number[] | Uint8Array

/** DER: a tag, the length, the content. */
function tagged(tag: number, content: Bytes): Buffer {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.from([tag, ...size, ...content])
}

function sequence(...parts: readonly Bytes[]): Buffer {
  return tagged(0x30, Buffer.concat(parts.map((part) => Buffer.from(part))))
}

const integer = (bytes: Bytes): Buffer => tagged(0x02, bytes)
const identifier = (bytes: Bytes): Buffer => tagged(0x06, bytes)
const ECDSA_WITH_SHA256 = sequence(identifier([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]))

function nameOf(name: string): Buffer {
  const commonName = sequence(identifier([0x55, 0x04, 0x03]), tagged(0x0c, Buffer.from(name)))
  return sequence(tagged(0x31, commonName))
}

/** GeneralizedTime, `YYYYMMDDhhmmssZ`; OpenSSL takes it for all years. */
function instant(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\.\d+|[-:T]/g, '')
  return tagged(0x18, Buffer.from(digits))
}

function hostName(host: string): Buffer {
  const isAddress = /^[\d.]+$/.test(host)
  return isAddress ? tagged(0x87, host.split('.').map(Number)) : tagged(0x82, Buffer.from(host))
}

function extension(id: Bytes, value: Buffer, critical = false): Buffer {
  return sequence(identifier(id), critical ? tagged(0x01, [0xff]) : [], tagged(0x04, value))
}
