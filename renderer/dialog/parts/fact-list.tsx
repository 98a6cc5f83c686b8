import type { ReactElement, ReactNode } from 'react'
import type { LicenseSummary, SeatKind } from '../../../contract/license-state.js'
import type { Translator } from '../../messages/translator.js'
import { useDialogModel } from '../dialog-model.js'

export function FactList({ children }: { readonly children: ReactNode }): ReactElement {
  return <dl className="lic-list">{children}</dl>
}

interface FactProps {
  readonly term: string
  /** Without a value there is no row. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

export function Fact({ term, children, action }: FactProps): ReactElement | null {
  if (children === undefined || children === null) return null
  return (
    <div className="lic-row">
      <dt>{term}</dt>
      <dd>
        <span className="lic-value">{children}</span>
        {action}
      </dd>
    </div>
  )
}

/** Dots and the last letters; a screen reader spells the letters. */
function MaskedKey({ tail }: { readonly tail: string }): ReactElement {
  const { t } = useDialogModel().translator
  const letters = [...tail].join(' ')
  return (
    <span className="lic-mono" dir="ltr">
      <span className="lic-mask" aria-hidden="true">
        •••••{' '}
      </span>
      <span aria-hidden="true">{tail}</span>
      <span className="lic-hidden">
        {tail === '' ? t('fact.key-hidden') : t('fact.key-ending', { letters })}
      </span>
    </span>
  )
}

/** Rows that several views show. */
export function KeyFact({ license }: { readonly license: LicenseSummary }): ReactElement {
  const { t } = useDialogModel().translator
  return (
    <Fact term={t('fact.key')}>
      <MaskedKey tail={license.keyTail} />
    </Fact>
  )
}

export function PlanFact({
  license,
  action,
}: {
  readonly license: LicenseSummary
  readonly action?: ReactNode
}): ReactElement {
  const { translator, snapshot } = useDialogModel()
  const { t, nameOf } = translator
  const { plan, features = [] } = snapshot ?? {}
  const named = features.map((feature) => nameOf(`feature.${feature}`)).filter((name) => name !== undefined)
  return (
    <>
      <Fact term={t('fact.plan')} action={action}>
        {(plan && nameOf(`plan.${plan}`)) ?? planOf(license)}
      </Fact>
      <Fact term={t('fact.features')}>
        {named.length > 0
          ? new Intl.ListFormat(translator.locale, { type: 'unit' }).format(named)
          : undefined}
      </Fact>
      <Fact term={t('fact.mode')}>{license.testMode ? t('fact.test-mode') : undefined}</Fact>
    </>
  )
}

export function ExpiryFact({ license }: { readonly license: LicenseSummary }): ReactElement | null {
  const { translator, now } = useDialogModel()
  const { t, formats } = translator
  if (license.expiresAt === 'unknown') return null
  if (license.expiresAt === null) return <Fact term={t('fact.expires')}>{t('fact.never')}</Fact>
  const expired = license.expiresAt <= now
  return (
    <Fact term={t(expired ? 'fact.expired' : 'fact.expires')}>{formats.date(license.expiresAt, now)}</Fact>
  )
}

export function SeatsFact({
  license,
  action,
}: {
  readonly license: LicenseSummary
  readonly action?: ReactNode
}): ReactElement {
  const { translator } = useDialogModel()
  const isCounter = license.seatKind === 'counter'
  return (
    <Fact
      term={translator.t(isCounter ? 'fact.activations' : 'fact.computers')}
      action={listsComputers(license) && action}
    >
      {seatsText(translator, license)}
    </Fact>
  )
}

/** Under its name in the store's list; there is nothing to name where the store has no list. */
export function ComputerFact({ license }: { readonly license: LicenseSummary }): ReactElement {
  const { t } = useDialogModel().translator
  const isNamed = listsComputers(license) && license.seatName !== ''
  return <Fact term={t('fact.this-computer')}>{isNamed ? license.seatName : undefined}</Fact>
}

/** Returns whether the store knows the computers of a license, so that one of them can be removed. */
export function listsComputers({ seatKind }: Pick<LicenseSummary, 'seatKind'>): boolean {
  return seatKind !== 'counter' && seatKind !== 'none'
}

interface Seats {
  readonly seatKind?: SeatKind
  readonly seatsUsed?: number | 'unknown'
  readonly seatsLimit?: number | null | 'unknown'
}

/** Only what the store tells. */
export function seatsText(
  { t }: Translator,
  { seatsUsed: used, seatsLimit: limit, seatKind }: Seats,
): string | undefined {
  if (seatKind === 'none') return undefined
  const isTold = typeof limit === 'number'
  if (seatKind === 'counter')
    return isTold && typeof used === 'number' ? t('fact.activations-of', { used, limit }) : undefined
  if (typeof used !== 'number') return isTold ? t('fact.up-to', { limit }) : undefined
  if (limit === null) return t('fact.used-unlimited', { used })
  return isTold ? t('fact.used-of', { used, limit }) : undefined
}

/** Lemon Squeezy calls the only variant of a product "Default", which says nothing to a customer. */
function planOf({ variantName, productName }: LicenseSummary): string | undefined {
  return variantName === undefined || variantName === 'Default' ? productName : variantName
}
