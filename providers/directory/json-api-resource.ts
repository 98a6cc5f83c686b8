import { fieldOf, type JsonObject, readId, readObject, readText } from '../http/json-field.js'

/** An object of JSON:API, as Lemon Squeezy and Keygen send everything. */
export interface JsonApiResource {
  readonly type: string
  readonly id: string
  readonly attributes: JsonObject
  readonly relationships: Readonly<Record<string, JsonApiRelationship>>
  /** `self`: its address. */
  readonly links: Readonly<Record<string, string>>
}

/** Points from one object of JSON:API to those related to it. */
export interface JsonApiRelationship {
  /** `related` and `self`: addresses. */
  readonly links: Readonly<Record<string, string>>
  /** The related resources; only if requested with `include`. */
  readonly data: readonly ResourceName[] | undefined
  /** Further facts about them, such as their number. */
  readonly meta?: JsonObject
}

interface ResourceName {
  readonly type: string
  readonly id: string
}

export function readResource(value: unknown): JsonApiResource | undefined {
  const object = readObject(value)
  const name = readName(object)
  if (name === undefined) return undefined
  const relationships = Object.entries(readObject(fieldOf(object, 'relationships')) ?? {})
  return {
    ...name,
    attributes: readObject(fieldOf(object, 'attributes')) ?? {},
    relationships: Object.fromEntries(relationships.map(([kind, each]) => [kind, readRelationship(each)])),
    links: readLinks(fieldOf(object, 'links')),
  }
}

/** All or nothing: a list with something else in it is no list of resources. */
export function readResources(value: unknown): readonly JsonApiResource[] | undefined {
  if (!Array.isArray(value)) return undefined
  const resources = value.map(readResource)
  return resources.every((each) => each !== undefined) ? resources : undefined
}

/** Finds the resources in `included` that a resource's relationships name. */
export function includedOf(
  resource: JsonApiResource,
  included: readonly JsonApiResource[],
): readonly JsonApiResource[] {
  const names = Object.values(resource.relationships).flatMap(({ data }) => data ?? [])
  return included.filter(({ type, id }) => names.some((name) => name.type === type && name.id === id))
}

/** The store's first sentence of an error answer. */
export function readErrorDetail(json: unknown): string | undefined {
  const body = readObject(json)
  const errors = fieldOf(body, 'errors')
  const [first] = Array.isArray(errors) ? errors.map(readObject) : []
  const sentence = readText(fieldOf(first, 'detail')) ?? readText(fieldOf(first, 'title'))
  if (sentence !== undefined) return sentence
  // Members of an error may be missing, and the framework's own answers have but a message.
  return first === undefined ? readText(fieldOf(body, 'message')) : ''
}

function readRelationship(value: unknown): JsonApiRelationship {
  const object = readObject(value)
  const data = fieldOf(object, 'data')
  const list = Array.isArray(data) ? data : [data]
  const names = list.map((each) => readName(readObject(each))).filter((name) => name !== undefined)
  const meta = readObject(fieldOf(object, 'meta'))
  return {
    links: readLinks(fieldOf(object, 'links')),
    data: data === undefined ? undefined : names,
    ...(meta === undefined ? {} : { meta }),
  }
}

function readName(object: JsonObject | undefined): ResourceName | undefined {
  const type = readText(fieldOf(object, 'type'))
  const id = readId(fieldOf(object, 'id'))
  return type === undefined || id === undefined ? undefined : { type, id }
}

function readLinks(value: unknown): Readonly<Record<string, string>> {
  const links = Object.entries(readObject(value) ?? {})
  return Object.fromEntries(links.filter((link): link is [string, string] => typeof link[1] === 'string'))
}
