import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Person } from './command.js'

/** Questions go to the error stream, so that the answers of a command can be piped away. Ctrl-C there ends the command. */
export function createPerson(stop: AbortController): Person {
  return {
    ask: (question) => askWith(question, process.stderr, stop),
    async askSecret(question) {
      process.stderr.write(question)
      const answer = await askWith('', new Writable({ write: (_chunk, _encoding, done) => done() }), stop)
      process.stderr.write('\n')
      return answer
    },
  }
}

async function askWith(
  question: string,
  output: NodeJS.WritableStream,
  stop: AbortController,
): Promise<string> {
  const reader = createInterface({ input: process.stdin, output, terminal: true })
  reader.on('SIGINT', () => stop.abort())
  // Ctrl-D is no answer.
  const ended = new Promise<string>((resolve) => reader.once('close', () => resolve('')))
  try {
    const answer = await Promise.race([reader.question(question, { signal: stop.signal }), ended])
    return answer.trim()
  } finally {
    reader.close()
  }
}
