import { describe, expect, it } from 'vitest'
import { LOCAL_FAILURES, REFUSAL_REASONS, UNREACHABLE_CAUSES } from '../../contract/license-error.js'
import { GRACE_CAUSES, LOCK_REASONS, UNLICENSED_REASONS } from '../../contract/license-state.js'
import { en } from './en.js'
import { type Message, PLACEHOLDER } from './message.js'

const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message)
const entries = Object.entries(en) as [string, Message][]
const placeholdersOf = (form: string): string[] =>
  [...form.matchAll(PLACEHOLDER)].map(([whole]) => whole).sort()

describe('the English catalog', () => {
  it.each([...REFUSAL_REASONS, ...UNREACHABLE_CAUSES, ...LOCAL_FAILURES])(
    'says what "%s" means and what to do about it',
    (code) => {
      expect(en).toHaveProperty([`failure.${code}.title`])
      expect(en).toHaveProperty([`failure.${code}.text`])
    },
  )

  it('has words of its own for every code', () => {
    const codes = [...REFUSAL_REASONS, ...UNREACHABLE_CAUSES, ...LOCAL_FAILURES]
    const said = codes.map((code) => `${en[`failure.${code}.title`]} ${en[`failure.${code}.text`]}`)
    expect(new Set(said).size).toBe(codes.length)
  })

  it.each(LOCK_REASONS)('explains the lock "%s"', (reason) => {
    expect(en).toHaveProperty([`locked.${reason}.title`])
    expect(en).toHaveProperty([`locked.${reason}.text`])
  })

  it.each(GRACE_CAUSES)('explains the grace cause "%s", also once the time is over', (cause) => {
    expect(en).toHaveProperty([`grace.${cause}.text`])
    expect(en).toHaveProperty([`locked.grace-ended.${cause}.text`])
  })

  it.each(UNLICENSED_REASONS)('explains why there is no license for "%s"', (reason) => {
    expect(en).toHaveProperty([`unlicensed.${reason}.title`])
    expect(en).toHaveProperty([`unlicensed.${reason}.text`])
  })

  it('has the names that scripts of others look for', () => {
    expect(en['enter-key.label']).toBe('License key')
    expect(en['action.activate']).toBe('Activate')
    expect(en['action.deactivate']).toBe('Deactivate this computer')
    expect(en['action.check-again']).toBe('Check again')
  })

  it('blames no one and spells "license" one way', () => {
    const texts = entries.flatMap(([, message]) => formsOf(message))
    expect(texts.filter((text) => /invalid|illegal|licence|sorry|oops|please|!/i.test(text))).toEqual([])
  })

  const plurals = entries.flatMap(([name, message]) =>
    typeof message === 'string' ? [] : [{ name, message }],
  )

  it.each(plurals)('has every form that English needs: $name', ({ message }) => {
    const { pluralCategories } = new Intl.PluralRules('en').resolvedOptions()
    expect(Object.keys(message).sort()).toEqual([...pluralCategories].sort())
  })

  it.each(plurals)('has the same values in all forms, the count apart: $name', ({ message }) => {
    const values = formsOf(message).map((form) => placeholdersOf(form).filter((each) => each !== '{count}'))
    expect(new Set(values.map((each) => each.join())).size).toBe(1)
  })
})
