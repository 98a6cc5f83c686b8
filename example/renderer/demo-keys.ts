import type { DemoKey } from '../shared/notes-api.js'

const COPIED_MS = 1_500

/** A list of keys with a button to copy each. */
export function fillDemoKeys(list: HTMLElement, keys: readonly DemoKey[]): void {
  list.replaceChildren(...keys.map(keyItem))
}

function keyItem({ key, note }: DemoKey): HTMLElement {
  const about = document.createElement('span')
  about.textContent = `${note.charAt(0).toLocaleUpperCase()}${note.slice(1)}`
  const code = document.createElement('code')
  code.textContent = key
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Copy'
  button.setAttribute('aria-label', `Copy the key that ${note}`)
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(key)
    button.textContent = 'Copied'
    setTimeout(() => {
      button.textContent = 'Copy'
    }, COPIED_MS)
  })
  const item = document.createElement('li')
  item.append(about, code, button)
  return item
}
