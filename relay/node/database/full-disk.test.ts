import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { useChildProgram } from '../../../testing/crash/build-child.js'
import { canMakeSmallDisks } from '../../../testing/crash/full-disk.js'
import type { DiskReport } from './test-disk-child.js'

const child = useChildProgram('../../relay/node/database/test-disk-child.ts')
const hasSqlite = process.getBuiltinModule?.('node:sqlite') !== undefined

describe.skipIf(!hasSqlite || !canMakeSmallDisks())('a ledger on a disk that gets full', () => {
  it('takes no seat by halves, tells why, and goes on when there is room', { timeout: 60_000 }, () => {
    const place = mkdtempSync(join(tmpdir(), 'license-gate-full-'))
    onTestFinished(() => rmSync(place, { recursive: true, force: true }))
    const script = `mount -t tmpfs -o size=1m tmpfs '${place}'\nexec "$0" "$@"`
    const through = ['--user', '--map-root-user', '--mount', 'sh', '-ec', script]
    const program = [process.execPath, '--no-warnings', child.path, place]
    const report = JSON.parse(
      execFileSync('unshare', [...through, ...program], { encoding: 'utf8' }),
    ) as DiskReport
    expect(report).toEqual({
      before: expect.any(Number) as number,
      full: {
        kind: 'unreachable',
        cause: 'server-error',
        hint: expect.stringMatching(/the disk (?:is full|failed)/) as string,
      },
      after: 'granted',
      seatsUsed: report.before + 1,
    })
    expect(report.before).toBeGreaterThan(10)
  })
})
