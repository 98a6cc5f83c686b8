import { app } from 'electron'

/** From the creation of the next window until its page shows an element of this selector and has painted it. */
export async function nextWindowPainted(selector) {
  const window = await new Promise((resolve) => {
    app.once('browser-window-created', (_event, created) =>
      resolve(Object.assign(created, { createdAt: performance.now() })),
    )
  })
  await new Promise((resolve) => window.webContents.once('dom-ready', resolve))
  await window.webContents.executeJavaScript(`new Promise((resolve) => {
    const look = () =>
      document.querySelector(${JSON.stringify(selector)})
        ? requestAnimationFrame(() => setTimeout(resolve, 0))
        : setTimeout(look, 1)
    look()
  })`)
  return { window, usableMs: performance.now() - window.createdAt }
}
