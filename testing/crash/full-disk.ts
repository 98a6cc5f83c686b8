import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** A disk of a few pages, with a copy of a profile on it, that only one process and those it starts can see. */
interface SmallDisk {
  /** Where the profile is on it. */
  readonly directory: string
  /** What fills it up. */
  readonly filling: string
  /** A program and arguments that start Node with the disk in place. */
  readonly through: readonly string[]
}

const PAGE_BYTES = 4_096

/** Mounting needs Linux, and a system that lets its users have namespaces. */
export function canMakeSmallDisks(): boolean {
  if (process.platform !== 'linux') return false
  try {
    const mount = `mount -t tmpfs tmpfs ${JSON.stringify(process.cwd())}`
    execFileSync('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', mount], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * @param place - an empty folder that may be mounted over
 * @param freePages - how many pages are left on it; `read-only`: it cannot be written to at all
 */
export function smallDisk(profile: string, place: string, freePages: number | 'read-only'): SmallDisk {
  const directory = join(place, 'profile')
  const filling = join(place, 'filling')
  const fill = [
    `dd if=/dev/zero of='${filling}' bs=${PAGE_BYTES} 2>&- || true`,
    `size=$(stat -c %s '${filling}')`,
    `truncate -s $((size - ${Number(freePages)} * ${PAGE_BYTES})) '${filling}'`,
  ]
  const script = [
    `mount -t tmpfs -o size=${64 * PAGE_BYTES} tmpfs '${place}'`,
    `cp -rp '${profile}' '${directory}'`,
    ...(freePages === 'read-only' ? [`mount -o remount,ro '${place}'`] : fill),
    'exec "$0" "$@"',
  ]
  const through = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-ec', script.join('\n')]
  return { directory, filling, through }
}
