import { describe, expect, it } from 'vitest'
import { describeVaultContract } from '../../testing/vault-contract.js'
import { createCountingRandom, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import { createMemoryVault } from './memory-vault.js'
import { EMPTY_CONTENT } from './vault-content.js'

describeVaultContract('createMemoryVault', () => {
  const vault = createMemoryVault({ random: createCountingRandom() })
  return { open: () => vault }
})

describe('createMemoryVault', () => {
  const here = sampleDevice('here')

  it('fails writes when told to, and keeps what it had', async () => {
    const vault = createMemoryVault({ random: createCountingRandom() })
    vault.failWrites('ENOSPC')
    expect(await vault.write(here, SAMPLE_CONTENT)).toEqual({ kind: 'failed', cause: 'ENOSPC' })
    expect(vault.read(here).content).toEqual(EMPTY_CONTENT)
    vault.failWrites(null)
    expect(await vault.write(here, SAMPLE_CONTENT)).toEqual({ kind: 'written' })
    expect(vault.writes).toBe(1)
  })

  it('reports the problem that it is told', () => {
    const vault = createMemoryVault({ random: createCountingRandom() })
    vault.setProblem({ kind: 'unreadable' })
    expect(vault.read(here).problem).toEqual({ kind: 'unreadable' })
    vault.setProblem(null)
    expect(vault.read(here).problem).toBeNull()
  })
})
