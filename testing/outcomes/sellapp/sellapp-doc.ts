import { SELLAPP_ERRORS, SELLAPP_VERDICTS } from './sellapp-rows.js'

/** The tables of `docs/stores.md`. */
export function describeSellAppOutcomes(): string {
  const word = (text: string) => `\`${text}\``
  return [
    'An answer to a validation, which also follows each activation:',
    '',
    '| SellApp answers | Word |',
    '| --- | --- |',
    ...SELLAPP_VERDICTS.map(({ what, becomes }) => `| ${what} | ${word(becomes)} |`),
    '',
    'An error in place of an answer, while the key by itself is fine. A validation or deactivation that is refused without a',
    'reason is followed by a question about the key alone; if that is granted, it was the seat.',
    '',
    '| SellApp answers | inspect | activate | validate | deactivate |',
    '| --- | --- | --- | --- | --- |',
    ...SELLAPP_ERRORS.map(
      ({ what, inspect, activate, validate, deactivate }) =>
        `| ${what} | ${[inspect, activate, validate, deactivate].map(word).join(' | ')} |`,
    ),
  ].join('\n')
}
