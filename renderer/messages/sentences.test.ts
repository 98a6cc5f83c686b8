import { describe, expect, it } from 'vitest'
import { gapAfter } from './sentences.js'

describe('gapAfter()', () => {
  it.each(['待機を中止しました。', '正しいですか？', '已停止等待。'])(
    'leaves none after "%s"',
    (sentence) => {
      expect(gapAfter(sentence)).toBe('')
    },
  )

  it.each(['You stopped waiting.', '대기를 중지했습니다.', 'توقفت عن الانتظار.', ''])(
    'is a space after "%s"',
    (sentence) => {
      expect(gapAfter(sentence)).toBe(' ')
    },
  )
})
