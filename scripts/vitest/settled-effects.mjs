/**
 * What a test waited for is there before its effects have run: React schedules them behind the commit, and on a busy machine
 * they come after the test has read the document. So each wait of the Testing Library ends with turns of React's scheduler:
 * one for the effects, one for what they render, one for the effects of that.
 *
 * `LATE_EFFECTS_MS=40 npm run unit -- --project dom` puts each turn off, as a busy machine does, and shows who does not wait.
 */
import { configure, getConfig } from '@testing-library/react'

const { asyncWrapper } = getConfig()

configure({
  async asyncWrapper(wait) {
    const result = await asyncWrapper(wait)
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    return result
  },
})
