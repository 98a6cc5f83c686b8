import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commandList } from '../../cli/command-list.js'

const root = new URL('../../', import.meta.url)
const pages = [
  'README.md',
  'cli/README.md',
  ...readdirSync(new URL('docs', root)).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'))

/** A command line as it is shown, such as `npx license-gate keys create --seats 3`, without what follows on the shell's line. */
const SHOWN = /(?<![-\w/])(?:npx )?license-gate ([a-z-]+(?: [a-z-]+)?)((?: [^\n`;|&#)]*)?)/g

interface ShownCommand {
  readonly words: string
  readonly options: readonly string[]
}

function commandsOf(page: string): readonly ShownCommand[] {
  const text = readFileSync(new URL(page, root), 'utf8')
  const shell = [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) =>
    block.replaceAll('\\\n', ' '),
  )
  return [...shell.join('\n').matchAll(SHOWN)].map(([, words = '', rest = '']) => ({
    words,
    options: [...rest.matchAll(/(?<=\s)--[a-z-]+/g)].map(([option]) => option),
  }))
}

describe('the commands that are shown', () => {
  it('are many', () => {
    expect(pages.flatMap(commandsOf).length).toBeGreaterThan(20)
  })

  it.each(pages)('%s shows commands and options that there are', async (page) => {
    const wrong: string[] = []
    for (const { words, options } of commandsOf(page)) {
      const [first = ''] = words.split(' ')
      const found =
        commandList.find(({ name }) => name === words) ?? commandList.find(({ name }) => name === first)
      const help = (await found?.load())?.help ?? ''
      if (found === undefined) wrong.push(words)
      else
        wrong.push(
          ...options.filter((option) => !help.includes(option)).map((option) => `${found.name} ${option}`),
        )
    }
    expect(wrong).toEqual([])
  })
})
