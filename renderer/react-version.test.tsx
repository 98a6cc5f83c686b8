import { version } from 'react'
import { version as domVersion } from 'react-dom'
import { describe, expect, it } from 'vitest'

describe('the React of these tests', () => {
  // the projects of vitest.config.ts: without this a wrong alias would test the same React twice
  it('is the one that the project names', (context) => {
    const wanted = context.task.file.projectName?.includes('18') ? /^18\.3/ : /^19\./
    expect(version).toMatch(wanted)
    expect(domVersion).toBe(version)
  })
})
