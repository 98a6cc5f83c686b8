export const STORE_NAMES = ['lemon-squeezy', 'sellapp'] as const
export type StoreName = (typeof STORE_NAMES)[number]

/** What each store is called by people, and where its secret is looked for. */
export const STORES = {
  'lemon-squeezy': { title: 'Lemon Squeezy', variable: 'LEMON_SQUEEZY_API_KEY' },
  sellapp: { title: 'SellApp', variable: 'SELLAPP_API_KEY' },
} as const satisfies Readonly<Record<StoreName, { readonly title: string; readonly variable: string }>>
