import { type ReactElement, useEffect, useState } from 'react'

interface QrCodeProps {
  /** Upper-case letters and digits: these take the least room. */
  readonly text: string
}

/** The light margin that readers need, in modules. */
const QUIET = 4

interface Drawing {
  readonly size: number
  readonly path: string
}

/** The code as one path, dark on white in every theme. What draws it is loaded when it is first shown. The text stands beside it. */
export function QrCode({ text }: QrCodeProps): ReactElement {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  useEffect(() => {
    let isShown = true
    void draw(text).then((drawn) => isShown && setDrawing(drawn))
    return () => {
      isShown = false
    }
  }, [text])
  const size = drawing === null ? 1 : drawing.size + 2 * QUIET
  return (
    <svg className="lic-qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
      {drawing !== null && <path d={drawing.path} />}
    </svg>
  )
}

async function draw(text: string): Promise<Drawing> {
  const { encode } = await import('uqr')
  const { size, data } = encode(text, { ecc: 'M', border: 0 })
  const dark = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')),
  )
  return { size, path: dark.join('') }
}
