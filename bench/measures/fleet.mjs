import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadRules } from '../fleet/load-rules.mjs'
import { EVEN, WORLD } from '../fleet/people.mjs'
import { drawFleet } from '../fleet/picture.mjs'
import { officeRows, outageRows, smallRows, steadyRows, userRows } from '../fleet/rows.mjs'
import { runMonth, runOffice, runSmallFleet } from '../fleet/scenarios.mjs'

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
  const even = runMonth(rules, EVEN_FLEET, SEED)
  const world = runMonth(rules, WORLD_FLEET, SEED)
  const offices = [2, 10].flatMap((daysOff) =>
    [true, false].map((namesTime) => runOffice(rules, SEED, { daysOff, namesTime })),
  )
  const small = [
    { name: 'as many in each time zone', ledger: runSmallFleet(rules, EVEN_FLEET, SEED, even.limit) },
    { name: 'as mankind lives', ledger: runSmallFleet(rules, WORLD_FLEET, SEED, world.limit) },
  ]
  if (COUNT >= 1_000_000) savePicture(drawFleet(even))
  return [
    ...steadyRows(even, world),
    ...outageRows(even, world),
    ...smallRows(small),
    ...officeRows(offices),
    ...userRows(
      even,
      world,
      [...offices, ...small].map(({ ledger }) => ledger),
    ),
  ]
}

/** Smaller fleets are for trying things out. */
function savePicture(svg) {
  mkdirSync(path.dirname(PICTURE), { recursive: true })
  writeFileSync(PICTURE, svg)
}
