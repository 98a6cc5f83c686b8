import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadRules } from '../fleet/load-rules.mjs'
import { EVEN, WORLD } from '../fleet/people.mjs'
import { drawFleet } from '../fleet/picture.mjs'
import { officeRows, steadyRows, troubleRows, userRows } from '../fleet/rows.mjs'
import { runImpatient, runMonth, runOffice } from '../fleet/scenarios.mjs'

const COUNT = Number(process.env.FLEET_INSTALLS ?? 1_000_000)
const SEED = Number(process.env.FLEET_SEED ?? 1)
const PICTURE = path.resolve(import.meta.dirname, '../../docs/images/fleet.svg')

/** As many people in each time zone, every day alike: what is uneven then, the rules make so. */
const EVEN_FLEET = { count: COUNT, zones: EVEN, weekdays: 0.95, weekends: 0.95 }
/** As mankind lives, with weekends. */
const WORLD_FLEET = { count: COUNT, zones: WORLD, weekdays: 0.95, weekends: 0.25 }

/** A million installs in simulated time. `docs/fleet.md` explains what is measured, and why so. */
export async function measureFleet({ workFolder }) {
  const rules = await loadRules(workFolder)
  const even = { ...runMonth(rules, EVEN_FLEET, SEED), atOnce: runImpatient(rules, EVEN_FLEET, SEED) }
  const world = { ...runMonth(rules, WORLD_FLEET, SEED), atOnce: runImpatient(rules, WORLD_FLEET, SEED) }
  const offices = [2, 10].flatMap((daysOff) =>
    [true, false].map((namesTime) => runOffice(rules, SEED, { daysOff, namesTime })),
  )
  if (COUNT >= 1_000_000) savePicture(drawFleet(world))
  return [
    ...steadyRows(even, world),
    ...troubleRows('outage', '6 h without the store', even, world),
    ...troubleRows('storm', '6 h of 429 beyond half the mean', even, world),
    ...officeRows(offices),
    ...userRows(even, world, offices),
  ]
}

/** Smaller fleets are for trying things out. */
function savePicture(svg) {
  mkdirSync(path.dirname(PICTURE), { recursive: true })
  writeFileSync(PICTURE, svg)
}
