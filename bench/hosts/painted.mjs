import { app } from 'electron'

/** From the creation of the next window until its page shows an element of this selector and has painted it. */
export async function nextWindowPainted(selector) {
  const window = await new Promise((resolve) => {
    app.once('browser-window-created', (_event, created) =>
      resolve(Object.assign(created, { createdAt: performance.now() })),
    )
  })
  await new Promise((resolve) => window.webContents.once('did-navigate', resolve))
  // by the frame: the window's own executeJavaScript waits until the page has stopped loading, a frame too late for some
  await window.webContents.mainFrame.executeJavaScript(`new Promise((resolve) => {
    const painted = () => requestAnimationFrame(() => setTimeout(resolve, 0))
    const isThere = () => document.querySelector(${JSON.stringify(selector)}) !== null
    if (isThere()) return painted()
    new MutationObserver((_changes, observer) => {
      if (!isThere()) return
      observer.disconnect()
      painted()
    }).observe(document, { childList: true, subtree: true })
  })`)
  return { window, usableMs: performance.now() - window.createdAt }
}
