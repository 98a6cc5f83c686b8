import { type Project, placesOf } from '../project.js'

/** A store's provider as the app makes it, as far as it is written as plain text. */
export interface FoundProvider {
  /** The text between its braces. */
  readonly call: string
  readonly where: string | undefined
}

/** @param maker - the provider's function, as it is called in code */
export function findProvider({ sources }: Project, maker: string): FoundProvider | undefined {
  const pattern = new RegExp(`\\b${maker}\\s*\\(\\s*\\{([^{}]*)\\}`)
  const call = sources.map(({ text }) => pattern.exec(text)?.[1]).find((found) => found !== undefined)
  return call === undefined ? undefined : { call, where: placesOf(sources, pattern)[0] }
}

export function textIn({ call }: FoundProvider, name: string): string | undefined {
  return new RegExp(`\\b${name}["']?\\s*:\\s*["'\`]([\\w.-]+)["'\`]`).exec(call)?.[1]
}

/** Empty where there is no such list of plain texts. */
export function listIn({ call }: FoundProvider, name: string): readonly string[] {
  const list = new RegExp(`\\b${name}["']?\\s*:\\s*\\[([^\\]]*)\\]`).exec(call)?.[1] ?? ''
  return Array.from(list.matchAll(/["'`]([\w.-]+)["'`]/g), ([, text]) => text ?? '')
}

export function isSet({ call }: FoundProvider, name: string): boolean {
  return new RegExp(`\\b${name}["']?\\s*:\\s*true\\b`).test(call)
}
