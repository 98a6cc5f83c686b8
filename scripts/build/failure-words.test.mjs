import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../contract/locale.ts'
import { readFailureWords } from './failure-words.mjs'

describe('the words for a dialog that does not come up', () => {
  it('are there in every language of the dialog, with no value but the name of the app', async () => {
    const words = await readFailureWords()
    expect(Object.keys(words).toSorted()).toEqual([...LANGUAGES].toSorted())
    const odd = Object.entries(words).filter(([, { message, detail, button }]) => {
      const values = new Set(`${message}${detail}${button}`.match(/\{\w+\}/g))
      return [message, detail, button].some((text) => !text) || [...values].join() !== '{app}'
    })
    expect(odd).toEqual([])
    expect(words.de?.message).toBe('Ihre Lizenz kann nicht angezeigt werden')
  })
})
