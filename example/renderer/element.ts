/** An element that the page is known to have. */
export function element<Type extends HTMLElement = HTMLElement>(selector: string): Type {
  const found = document.querySelector<Type>(selector)
  if (found === null) throw new TypeError(`expected the page to have ${selector}`)
  return found
}
