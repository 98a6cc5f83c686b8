import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRequestCode, writeRequestCode } from './request-code.js'

const request = { appTag: '89abcdef', device: '0123456789abcdef0123456789abcdef' }
const CODE = writeRequestCode(request)

describe('a request code', () => {
  it('is 40 letters and digits in eight groups, none of which looks like another', () => {
    expect(CODE).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/)
  })

  it.each([
    ['as it is', CODE],
    ['in lower case', CODE.toLowerCase()],
    ['without dashes', CODE.replaceAll('-', '')],
    ['with blanks for dashes', CODE.replaceAll('-', ' ')],
    ['with long dashes', CODE.replaceAll('-', '–')],
    ['with letters that look like digits', CODE.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['with blanks around', `  ${CODE}\r\n`],
    ['in the text of a file', `Request code for Writer\n\n    ${CODE}\n\nSend it to support.`],
  ])('is read %s', (_what, text) => {
    expect(readRequestCode(text)).toEqual({ ok: true, value: request })
  })

  it.each([
    ['nothing', '', 'form'],
    ['a part', CODE.slice(0, -1), 'form'],
    ['more', `${CODE}0`, 'form'],
    ['a letter that is never used', `U${CODE.slice(1)}`, 'form'],
    ['a license key', '38B1460A-5104-4067-A91D-77B872934D51', 'form'],
  ])('is not %s', (_what, text, error) => {
    expect(readRequestCode(text)).toEqual({ ok: false, error })
  })

  it('tells every wrong letter, and two that were swapped', () => {
    const letters = CODE.replaceAll('-', '')
    const at = integer({ min: 0, max: letters.length - 2 })
    const wrong = constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
    assert(
      property(at, wrong, (index, letter) => {
        const [here, next] = [letters.charAt(index), letters.charAt(index + 1)]
        const typed = letters.slice(0, index) + letter + letters.slice(index + 1)
        const swapped = letters.slice(0, index) + next + here + letters.slice(index + 2)
        return [typed, swapped].every((text) => text === letters || !readRequestCode(text).ok)
      }),
      { numRuns: 500 },
    )
    expect(readRequestCode(`Z${letters.slice(1)}`)).toEqual({ ok: false, error: 'check' })
  })

  it('is made only of whole digits', () => {
    expect(() => writeRequestCode({ ...request, appTag: '89abcde' })).toThrow(TypeError)
    expect(() => writeRequestCode({ ...request, device: 'X'.repeat(32) })).toThrow(TypeError)
  })
})
