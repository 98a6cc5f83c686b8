import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import type { Grace } from '../../contract/license-state.js'
import { chooseLocale } from '../../contract/locale.js'
import { sampleGrace } from '../gallery/sample-snapshots.js'
import { describeGrace } from './describe-grace.js'
import { en } from './en.js'
import { createTranslator } from './translator.js'

const translator = createTranslator({
  choice: chooseLocale('en-US'),
  catalog: en,
  appName: 'Acme Studio',
  timeZone: 'UTC',
})
const MIDNIGHT = Date.UTC(2026, 10, 28)

function describeIt(endsAt: number, now: number, cause: Grace['cause'] = 'unreachable'): string {
  return describeGrace(translator, { ...sampleGrace(cause), endsAt }, now).replace(/<\/?b>|\s/g, (mark) =>
    mark.startsWith('<') ? '' : ' ',
  )
}

describe('describeGrace()', () => {
  it('names the days that are left, the begun one counted, and the hour they end at', () => {
    const endsAt = MIDNIGHT + HOUR_MS / 2
    const days = [-1, 0, 1].map((ms) => describeIt(endsAt, endsAt - 2 * DAY_MS + ms).split('.')[0])
    expect(days).toEqual([
      'Acme Studio keeps working for 3 more days',
      'Acme Studio keeps working for 2 more days',
      'Acme Studio keeps working for 2 more days',
    ])
    expect(describeIt(endsAt, endsAt - 2 * DAY_MS)).toMatch(
      /once by November 28, 12:30.AM and you’re all set\.$/,
    )
  })

  it('names the hour alone from the first instant of its last day', () => {
    const endsAt = MIDNIGHT + 18 * HOUR_MS
    expect(describeIt(endsAt, MIDNIGHT - 1)).toMatch(
      /^Acme Studio keeps working for 1 more day\. Go online once by/,
    )
    for (const now of [MIDNIGHT, MIDNIGHT + 1, endsAt]) {
      expect(describeIt(endsAt, now)).toMatch(
        /^Acme Studio keeps working until 6:00.PM today\. Go online before then\.$/,
      )
    }
  })

  it('says first what is wrong where going online alone does not mend it', () => {
    const endsAt = MIDNIGHT + 18 * HOUR_MS
    expect(describeIt(endsAt, MIDNIGHT, 'clock')).toMatch(
      /^This computer’s clock is behind\..*until 6:00.PM today\.$/,
    )
    expect(describeIt(endsAt, MIDNIGHT - 1, 'doubted')).toMatch(/^The store couldn’t find.*for 1 more day\.$/)
  })
})
