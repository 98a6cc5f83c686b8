import type { PlainVaultFile } from '../vault-profile.js'
import {
  DAY_MS,
  GRACE_MS,
  GRANTED_AT,
  HERE,
  KEY,
  type LaunchAs,
  OTHER,
  OTHER_KEY,
  type ProfileCopy,
  type TamperedProfile,
} from './tampered-profile.js'

const YEAR_MS = 365 * DAY_MS
const SINCE_GRANT = [-10 * YEAR_MS, -YEAR_MS, -2 * DAY_MS, -1, 0, 3 * DAY_MS, YEAR_MS]
const AROUND_END = [GRACE_MS - 1, GRACE_MS, GRACE_MS + 1]
const WALLS = [0, 8.64e15, ...[...SINCE_GRANT, ...AROUND_END].map((ms) => GRANTED_AT + ms)]

/** Both computers, on every clock. */
function* everyLaunch(): Generator<LaunchAs> {
  for (const device of [HERE, OTHER]) for (const wallAt of WALLS) yield { device, wallAt }
}

export interface TwoCopies {
  /** Two computers have a license each in this profile. */
  readonly older: ProfileCopy
  /** The store has disabled the key here, and this computer knows it. */
  readonly newer: ProfileCopy
}

export async function makeTwoCopies(tampered: TamperedProfile): Promise<TwoCopies> {
  await tampered.run((engine) => engine.activate(OTHER_KEY), { device: OTHER })
  await tampered.run((engine) => engine.activate(KEY))
  const older = tampered.copy()
  tampered.storeAt += 3 * DAY_MS
  tampered.store.keyOf(KEY).disabled = true
  await tampered.run((engine) => engine.revalidate(), { wallAt: tampered.storeAt })
  return { older, newer: tampered.copy() }
}

/** Which of the launches open the app with the files as they lie there. The files stay as they are. */
export async function launchesThatOpen(
  tampered: TamperedProfile,
  launches: Iterable<LaunchAs> = everyLaunch(),
): Promise<string[]> {
  const open: string[] = []
  const copy = tampered.copy()
  for (const as of launches) {
    const { entitled } = await tampered.open(as)
    tampered.restore(copy)
    if (entitled) open.push(nameOf(as))
  }
  return open
}

/** Those that one of the copies opens as it is. */
export async function honestLaunches(tampered: TamperedProfile, copies: TwoCopies): Promise<Set<string>> {
  const open = new Set<string>()
  for (const copy of [copies.older, copies.newer]) {
    tampered.restore(copy)
    for (const name of await launchesThatOpen(tampered)) open.add(name)
  }
  return open
}

/** Puts the edited text in the place of the file and of its copy. */
export function putEdited(
  tampered: TamperedProfile,
  { file }: ProfileCopy,
  edit: (file: PlainVaultFile) => void,
): void {
  const parsed: PlainVaultFile = JSON.parse(file)
  edit(parsed)
  const text = JSON.stringify(parsed)
  tampered.restore({ file: text, backup: text })
}

function nameOf({ device, wallAt = GRANTED_AT }: LaunchAs): string {
  return `${device === OTHER ? 'other' : 'here'} at ${(wallAt - GRANTED_AT) / DAY_MS} d`
}
