const WIDTH = 960
const PLOT = { left: 64, right: 20, height: 170 }
const PANEL_HEIGHT = 280
const TOP = 36
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const STYLE = `
  :root { --paper: #ffffff; --ink: #1d2430; --soft: #5b6472; --rule: #d9dee6; --main: #1f5fd0; --other: #b4540a; --band: #f6e3d3 }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #12161d; --ink: #e8ebf0; --soft: #9aa4b2; --rule: #2c3440; --main: #7db0ff; --other: #f0a35e; --band: #3a2a1c }
  }
  text { font: 13px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: var(--soft) }
  .title { font-size: 16px; font-weight: 600; fill: var(--ink) }
  .main { stroke: var(--main); stroke-width: 1.8 }
  .other { stroke: var(--other); stroke-width: 1.4 }
  .level { stroke: var(--soft); stroke-dasharray: 2 4 }
  path { fill: none; stroke-linejoin: round }
  .key.main, .key.other { stroke-width: 3 }
  .rule { stroke: var(--rule) }
  .band { fill: var(--band) }`

/**
 * An SVG of panels, one below the other, for light and dark pages alike.
 *
 * @param panels Each: `title`, `fromDay`, `toDay`, `series` of `{ label, look, perSecond, bucketMinutes }`, `bands` of
 *   `{ label, fromDay, toDay }`, and a `level` of `{ label, perSecond }`.
 */
export function drawChart({ title, description, panels }) {
  const height = TOP + panels.length * PANEL_HEIGHT
  const drawn = panels.map((panel, index) => drawPanel(panel, TOP + index * PANEL_HEIGHT))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<title>${title}</title>`,
    `<desc>${description}</desc>`,
    `<style>${STYLE}\n</style>`,
    `<rect width="${WIDTH}" height="${height}" fill="var(--paper)"/>`,
    ...drawn.flat(),
    '</svg>\n',
  ].join('\n')
}

function drawPanel(panel, top) {
  const most = Math.max(
    panel.level?.perSecond ?? 0,
    ...panel.series.flatMap(({ perSecond }) => [...perSecond]),
  )
  const step = roundStep(most)
  const scale = createScale(panel, top, Math.ceil(most / step) * step)
  return [
    `<text class="title" x="${PLOT.left}" y="${top}">${panel.title}</text>`,
    ...drawKeys(panel, top + 22),
    ...(panel.bands ?? []).map((band) => drawBand(band, scale)),
    ...drawRows(scale, step),
    ...drawDays(panel, scale),
    ...(panel.level === undefined ? [] : [drawLevel(panel.level, scale)]),
    ...panel.series.map((series) => drawSeries(series, panel, scale)),
  ]
}

function createScale({ fromDay, toDay }, top, most) {
  const bottom = top + 40 + PLOT.height
  const right = WIDTH - PLOT.right
  return {
    most,
    bottom,
    right,
    x: (day) => round(PLOT.left + ((day - fromDay) / (toDay - fromDay)) * (right - PLOT.left)),
    y: (perSecond) => round(bottom - (perSecond / most) * PLOT.height),
  }
}

function drawKeys({ series }, y) {
  let x = PLOT.left
  return series.map(({ label, look }) => {
    const key = `<path class="key ${look}" d="M${x} ${y - 4}h22"/><text x="${x + 28}" y="${y}">${label}</text>`
    x += 60 + label.length * 7
    return key
  })
}

function drawBand({ label, fromDay, toDay }, { x, y, most, bottom }) {
  const left = x(fromDay)
  return [
    `<rect class="band" x="${left}" y="${y(most)}" width="${round(x(toDay) - left)}" height="${round(bottom - y(most))}"/>`,
    `<text x="${round((left + x(toDay)) / 2)}" y="${y(most) + 14}" text-anchor="middle">${label}</text>`,
  ].join('')
}

function drawRows({ most, y, right }, step) {
  const rows = []
  for (let value = 0; value <= most + step / 2; value += step) {
    const at = y(value)
    rows.push(
      `<path class="rule" d="M${PLOT.left} ${at}H${right}"/><text x="${PLOT.left - 8}" y="${at + 4}" text-anchor="end">${value}</text>`,
    )
  }
  const middle = y(most / 2)
  const turned = `transform="rotate(-90 16 ${middle})" text-anchor="middle"`
  return [...rows, `<text x="16" y="${middle + 4}" ${turned}>requests per second</text>`]
}

/** Names of days where there are many, the hours too where there are few. */
function drawDays({ fromDay, toDay }, { x, bottom }) {
  const everyDays = toDay - fromDay > 4 ? 1 : 0.25
  const labels = []
  for (let day = fromDay; day <= toDay; day += everyDays) {
    const hour = Math.round((day % 1) * 24)
    const name = hour === 0 ? WEEKDAYS[day % 7] : `${hour}:00`
    labels.push(
      `<path class="rule" d="M${x(day)} ${bottom}v6"/><text x="${x(day)}" y="${bottom + 20}" text-anchor="middle">${name}</text>`,
    )
  }
  return [...labels, `<text x="${x(toDay)}" y="${bottom + 38}" text-anchor="end">time, UTC</text>`]
}

function drawLevel({ label, perSecond }, { y, right }) {
  const at = y(perSecond)
  return `<path class="level" d="M${PLOT.left} ${at}H${right}"/><text x="${right}" y="${at - 5}" text-anchor="end">${label}</text>`
}

function drawSeries({ look, perSecond, bucketMinutes }, { fromDay }, { x, y }) {
  const points = [...perSecond].map((value, index) => {
    const day = fromDay + ((index + 0.5) * bucketMinutes) / 1_440
    return `${x(day)} ${y(value)}`
  })
  return `<path class="${look}" d="M${points.join('L')}"/>`
}

/** 1, 2 or 5 of some power of ten, so that there are three to six rows. */
function roundStep(most) {
  const power = 10 ** Math.floor(Math.log10(most))
  return [0.2, 0.5, 1, 2].map((factor) => factor * power).find((step) => most / step <= 6) ?? power
}

function round(value) {
  return Math.round(value * 10) / 10
}
