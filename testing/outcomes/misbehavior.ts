/** What a loopback server, or the way to it, can do for real. */
export const MISBEHAVIORS = [
  'has a name that cannot be resolved',
  'refuses the connection',
  'resets the connection',
  'closes the connection without an answer',
  'closes the connection in the middle of the headers',
  'cuts the body',
  'resets the connection in the middle of the body',
  'sends 503 headers and cuts the body',
  'sends no headers in time',
  'sends its headers too slowly to be there in time',
  'sends headers, but no body in time',
  'sends its body too slowly to be there in time',
  'sends 429 headers, but no body in time',
  'does not speak HTTP',
  'does not speak TLS',
  'has a self-signed certificate',
  'has a certificate of an unknown issuer',
  'has an expired certificate',
  'has a certificate for another host',
  'sends a body without end',
] as const
export type Misbehavior = (typeof MISBEHAVIORS)[number]
