/**
 * Writes into a field as typing does, so that undo brings back what was there. `execCommand` is marked as deprecated, but nothing
 * else keeps the undo history: setting the value throws it away.
 *
 * @param options.replaces - whether the text replaces the whole content of the field rather than the selection
 */
export function insertText(
  field: HTMLInputElement,
  text: string,
  { replaces }: { readonly replaces: boolean },
): void {
  field.focus()
  if (replaces) field.select()
  if (typeof document.execCommand === 'function' && document.execCommand('insertText', false, text)) return
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? field.value.length
  setNativeValue(field, field.value.slice(0, start) + text + field.value.slice(end))
  field.setSelectionRange(start + text.length, start + text.length)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
}

/** React defines its own setter on the element, and ignores an event whose value came through it. */
function setNativeValue(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
}
