import { type ReactElement, useEffect } from 'react'
import { shownFor } from './compare.js'
import { Controls } from './controls.js'
import { StageFrame } from './stage-frame.js'
import { StateList } from './state-list.js'
import { useChoice } from './use-settings.js'

export function GalleryPage(): ReactElement {
  const [choice, change] = useChoice()
  const { settings, comparison } = choice
  const shown = shownFor(comparison, settings)
  useEffect(() => {
    document.title = `${settings.state} · Gallery of the license dialog`
  }, [settings.state])
  return (
    <div className="gallery">
      <StateList choice={choice} onChange={change} />
      <div className="gallery-side">
        <Controls choice={choice} onChange={change} />
        <main className="gallery-canvas" aria-label="The dialog">
          {shown.map((one) => (
            <StageFrame key={one.caption} {...one} />
          ))}
        </main>
      </div>
    </div>
  )
}
