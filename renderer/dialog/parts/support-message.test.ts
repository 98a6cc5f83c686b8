import { describe, expect, it } from 'vitest'
import { chooseLocale } from '../../../contract/locale.js'
import { en } from '../../messages/en.js'
import { createTranslator } from '../../messages/translator.js'
import { noSeatsMessage } from './support-message.js'

const translator = createTranslator({ choice: chooseLocale('en-US'), catalog: en, appName: 'Acme Studio' })
const HELLO =
  'Hello, my Acme Studio license has reached its computer limit, so I can’t activate this computer. Could you remove one for me?'

describe('noSeatsMessage()', () => {
  it('says what support needs: the end of the key, the count, and the place that can go', () => {
    const facts = { seatsUsed: 3, seatsLimit: 3, seatName: 'Studio 3F9A1C-7K2M' }
    expect(noSeatsMessage(translator, { facts, keyTail: '1A2B' })).toBe(
      [
        HELLO,
        '',
        'License key ending in 1A2B',
        'Computers: 3 of 3',
        'Can be removed: Studio 3F9A1C-7K2M (this computer, activated earlier)',
      ].join('\n'),
    )
  })

  it('leaves out what is not known', () => {
    expect(noSeatsMessage(translator, { facts: {}, keyTail: '' })).toBe(`${HELLO}\n\nComputer to remove:`)
  })
})
