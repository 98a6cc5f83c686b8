import type { StoredInstance, StoredLicense } from '../license-record.js'
import { instanceAttributes, keyAttributes, linked, type Resource } from './resource-body.js'

/** What a key is related to. The store keeps no more of an order or a product than its keys say. */
export const keyRelations = [
  'store',
  'customer',
  'order',
  'order-item',
  'product',
  'license-key-instances',
] as const
type KeyRelation = (typeof keyRelations)[number]

interface ResourceContext {
  /** Of the API, up to and with `/v1`. */
  readonly base: string
  readonly at: number
  /** The relations that were asked for. */
  readonly include: readonly string[]
}

export function keyResource(license: StoredLicense, context: ResourceContext): Resource {
  const related = Object.fromEntries(
    keyRelations.map((relation) => [
      relation,
      context.include.includes(relation) ? relatedOf(license, relation, context).map(nameOf) : null,
    ]),
  )
  const name = { type: 'license-keys', id: String(license.id) }
  return linked(name, keyAttributes(license, context.at), { base: context.base, related })
}

export function instanceResource(
  license: StoredLicense,
  instance: StoredInstance,
  { base, include }: ResourceContext,
): Resource {
  const key = { type: 'license-keys', id: String(license.id) }
  const name = { type: 'license-key-instances', id: String(instance.number) }
  const related = { 'license-key': include.includes('license-key') ? [key] : null }
  return linked(name, instanceAttributes(license, instance), { base, related })
}

/** Everything that was asked for, each once. */
export function includedWith(
  licenses: readonly StoredLicense[],
  context: ResourceContext,
): readonly Resource[] {
  const found = licenses.flatMap((license) =>
    keyRelations
      .filter((relation) => context.include.includes(relation))
      .flatMap((relation) => relatedOf(license, relation, context)),
  )
  return [...new Map(found.map((resource) => [`${resource.type}/${resource.id}`, resource])).values()]
}

export function relatedOf(
  license: StoredLicense,
  relation: KeyRelation,
  context: ResourceContext,
): readonly Resource[] {
  switch (relation) {
    case 'store':
      return [plain('stores', license.storeId, { name: 'Demo Store', slug: 'demo-store' })]
    case 'customer': {
      const { customerName: name, customerEmail: email } = license
      return [plain('customers', license.customerId, { store_id: license.storeId, name, email })]
    }
    case 'order': {
      const { customerName: user_name, customerEmail: user_email, testMode: test_mode } = license
      return [
        plain('orders', license.orderId, { store_id: license.storeId, user_name, user_email, test_mode }),
      ]
    }
    case 'order-item': {
      const { orderId: order_id, productId: product_id, variantId: variant_id } = license
      const { productName: product_name, variantName: variant_name } = license
      const attributes = { order_id, product_id, variant_id, product_name, variant_name }
      return [plain('order-items', license.orderItemId, attributes)]
    }
    case 'product':
      return [plain('products', license.productId, { store_id: license.storeId, name: license.productName })]
    case 'license-key-instances':
      return license.instances.map((instance) =>
        instanceResource(license, instance, { ...context, include: [] }),
      )
    default:
      return relation satisfies never
  }
}

function plain(type: string, id: number, attributes: Resource['attributes']): Resource {
  return { type, id: String(id), attributes }
}

function nameOf({ type, id }: Resource) {
  return { type, id }
}
