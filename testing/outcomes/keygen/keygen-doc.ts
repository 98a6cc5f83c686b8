import { KEYGEN_ERRORS } from './keygen-errors.js'
import { KEYGEN_VALIDATIONS } from './keygen-validations.js'

const word = (text: string) => `\`${text}\``

/** The tables of `docs/stores.md`. */
export function describeKeygenOutcomes(): string {
  return [
    'An answer to a validation, where a key is entered and where a seat is checked:',
    '',
    '| Keygen answers | Word for a key | Word for a seat |',
    '| --- | --- | --- |',
    ...KEYGEN_VALIDATIONS.map(({ what, wanted, held }) => `| ${what} | ${word(wanted)} | ${word(held)} |`),
    '',
    'An error in place of an answer. Nobody logs in for a validation, so no word about a login counts there:',
    '',
    '| Keygen answers | to a validation | to a new machine | to a removal |',
    '| --- | --- | --- | --- |',
    ...KEYGEN_ERRORS.map(
      ({ what, validation, activate, deactivate }) =>
        `| ${what} | ${[validation, activate, deactivate].map(word).join(' | ')} |`,
    ),
  ].join('\n')
}
