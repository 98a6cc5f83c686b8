import { describe, expect, it } from 'vitest'
import { createTypedAnswer } from './typed-answer.js'

const START = '\u001B[200~'
const END = '\u001B[201~'
const ENTER = '\r'

function typed(...inputs: string[]) {
  const answer = createTypedAnswer()
  for (const input of inputs) answer.take(input)
  return [answer.text(), answer.state()]
}

describe('what a person types', () => {
  it.each([
    [['abc'], 'abc', 'open'],
    [['abc', ENTER], 'abc', 'entered'],
    [['abc\n'], 'abc', 'entered'],
    [['abx\u007Fc', ENTER], 'abc', 'entered'],
    [['a👍\u007Fbc', ENTER], 'abc', 'entered'],
    [['\u007F\babc'], 'abc', 'open'],
    [['wrong\u0015abc'], 'abc', 'open'],
    [['two words \u0017abc'], 'two abc', 'open'],
    [['one\u0017abc'], 'abc', 'open'],
    [['a\u001B[Db\u001BOCc\u001B[1;5Dd'], 'abcd', 'open'],
    [['a\u001B', '[', '1;5', 'Db'], 'ab', 'open'],
    [['a\u0000b\u0007c'], 'abc', 'open'],
    [['\u0003'], '', 'stopped'],
    [['abc\u0003'], 'abc', 'stopped'],
    [['\u0004'], '', 'closed'],
    [['abc\u0004'], 'abc', 'open'],
  ])('%j is %j, %s', (inputs, text, state) => {
    expect(typed(...inputs)).toEqual([text, state])
  })
})

describe('what a person pastes', () => {
  const lines = 'Hello,\rmy key:\r\n\tA1B2\rBye\r'
  const text = 'Hello,\nmy key:\n\tA1B2\nBye'

  it('is one answer, ended by the Enter key and not by its lines', () => {
    const answer = createTypedAnswer()
    answer.take(`${START}${lines}${END}`)
    expect([answer.text(), answer.state(), answer.isPasted()]).toEqual([text, 'open', true])
    answer.take(ENTER)
    expect([answer.text(), answer.state()]).toEqual([`${text}\n`, 'entered'])
  })

  it('may arrive in pieces cut anywhere', () => {
    const whole = `x${START}${lines}${END}y${ENTER}`
    for (let cut = 1; cut < whole.length; cut += 1) {
      for (const second of [cut, cut + 1, cut + 3]) {
        const pieces = [whole.slice(0, cut), whole.slice(cut, second), whole.slice(second)]
        expect(typed(...pieces)).toEqual([`x${text}\ny`, 'entered'])
      }
    }
  })

  it('of a terminal that marks no pastes is entered at its first line, and goes on', () => {
    const answer = createTypedAnswer()
    answer.take('Hello,\rmy key:\r')
    expect(answer.state()).toBe('entered')
    answer.take('A1B2\rBye')
    expect([answer.text(), answer.state()]).toEqual(['Hello,\nmy key:\nA1B2\nBye', 'entered'])
  })

  it('is left with Ctrl-C where the mark at its end got lost', () => {
    expect(typed(`${START}abc${ENTER}`, ENTER)).toEqual(['abc\n', 'open'])
    expect(typed(`${START}abc${ENTER}`, '\u0003')[1]).toBe('stopped')
  })

  it('of many megabytes is read to its end and kept in part', () => {
    const answer = createTypedAnswer()
    answer.take(START)
    for (let piece = 0; piece < 3000; piece += 1) answer.take('0123456789abcdef'.repeat(256))
    answer.take(`${END}${ENTER}`)
    expect(answer.state()).toBe('entered')
    expect(answer.text().length).toBeLessThan(5 * 1024 * 1024)
  })
})
