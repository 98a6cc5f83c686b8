import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { en } from '../../renderer/messages/en.js'
import { describeAnswers } from '../../testing/outcomes/answers/answer-suite.js'
import { CREEM_DIALECT } from '../../testing/outcomes/creem/creem-rows.js'
import { DODO_DIALECT } from '../../testing/outcomes/dodo/dodo-rows.js'
import { GUMROAD_DIALECT } from '../../testing/outcomes/gumroad/gumroad-rows.js'
import { OUTCOME_TABLE } from '../../testing/outcomes/outcome-table.js'
import { describeOutcomes, type OutcomeTexts } from '../../testing/outcomes/outcomes-doc.js'
import { POLAR_DIALECT } from '../../testing/outcomes/polar/polar-rows.js'

const file = new URL('../../docs/outcomes.md', import.meta.url)

/** English, with the placeholders that the dialog fills in. */
function textOf(name: string): string {
  if (!Object.hasOwn(en, name)) throw new Error(`no text of this name: ${name}`)
  const message = en[name as keyof typeof en]
  return (typeof message === 'string' ? message : message.other).replace(/<\/?b>/g, '')
}

const texts: OutcomeTexts = {
  failure: (word) => `${textOf(`failure.${word}.title`)} ${textOf(`failure.${word}.text`)}`,
  state(state) {
    const [status, detail] = state.split(': ')
    const name = `${status}.${detail}`
    if (status === 'locked') {
      return `${textOf(`${name}.title`)}. ${textOf(`${name}.text`)} ${textOf('locked.safe')}`
    }
    if (status !== 'grace') return `${textOf(`${name}.title`)}. ${textOf(`${name}.text`)}`
    const sentences = [textOf('grace.works'), textOf(`${name}.text`)]
    return `${textOf('grace.title')}. ${(detail === 'unreachable' ? sentences : sentences.toReversed()).join(' ')}`
  },
}

it('docs/outcomes.md is made of the outcome table and the English catalog (UPDATE_DOCS=1 writes it anew)', async () => {
  const stores = [POLAR_DIALECT, DODO_DIALECT, GUMROAD_DIALECT, CREEM_DIALECT].map(describeAnswers)
  const text = [describeOutcomes(OUTCOME_TABLE, texts), ...stores].join('\n')
  if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, text)
  expect(await readFile(file, 'utf8')).toBe(text)
})
