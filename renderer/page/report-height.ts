/**
 * Tells the main process how tall the content is, now and with each change, so that the window fits it.
 *
 * @returns the undo
 */
export function reportHeight(content: HTMLElement, report: (height: number) => void): () => void {
  let reported = 0
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height)
    if (height === 0 || height === reported) return
    reported = height
    report(height)
  })
  observer.observe(content)
  return () => observer.disconnect()
}
