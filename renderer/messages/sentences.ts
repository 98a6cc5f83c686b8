/** Japanese and Chinese end a sentence with a full stop that brings its own space. */
export function gapAfter(sentence: string): '' | ' ' {
  return /[。！？]$/.test(sentence) ? '' : ' '
}
