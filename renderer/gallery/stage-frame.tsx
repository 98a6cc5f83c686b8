import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { Shown } from './compare.js'
import { queryOf } from './settings.js'
import { stageHeightIn } from './stage-height.js'

/** Frames a state in its own page, so that width, language and theme are those of a real window. */
export function StageFrame({ caption, settings }: Shown): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(320)
  useEffect(() => {
    function onMessage({ source, data }: MessageEvent<unknown>): void {
      const told = stageHeightIn(data)
      if (told !== undefined && source === frame.current?.contentWindow) setHeight(told)
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [])
  const address = `stage.html?${queryOf(settings)}`
  const scale = settings.zoom / 100
  return (
    <figure className="gallery-figure">
      <figcaption>
        <span>{caption}</span>
        <a href={address} target="_blank" rel="noreferrer" aria-label={`Open ${caption} alone`}>
          Open alone
        </a>
      </figcaption>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it is this gallery's own page, which a sandbox would cut off from its scripts */}
      <iframe
        ref={frame}
        title={caption}
        src={address}
        loading="lazy"
        width={settings.width}
        height={Math.ceil(settings.presentation === 'modal' ? 560 : height * (scale > 1 ? 1 : scale))}
      />
    </figure>
  )
}
