import type { Person } from '../command.js'
import { displayWidth, plainText } from '../text-table.js'
import { createKeyboard, type KeyboardOptions } from './keyboard.js'
import { createTypedAnswer, type TypedAnswer } from './typed-answer.js'

/** A person at a terminal. The keyboard is the command's from the first question on. */
interface PersonAtTerminal extends Person {
  /** Gives the keyboard back, when the command has ended. */
  release(): Promise<void>
}

const CTRL_Z = '\u001A'
/** After an Enter that came alone: a finger. */
const TYPED_MS = 50
/** After an Enter that came together with text: more lines of a paste may follow, where the terminal does not mark its end. */
const PASTED_MS = 400
const SHOWN_LENGTH = 60

type Output = KeyboardOptions['output']
type Show = (answer: TypedAnswer) => void

export function createPerson(options: KeyboardOptions): PersonAtTerminal {
  const { output, stop } = options
  const keyboard = createKeyboard(options)

  function ask(question: string, show: Show): Promise<string> {
    const answer = createTypedAnswer()
    return new Promise<string>((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined
      const end = (settle: () => void): void => {
        clearTimeout(timer)
        keyboard.listen(undefined)
        stop.signal.removeEventListener('abort', onStop)
        output.write('\n')
        settle()
      }
      const onStop = (): void => end(() => reject(stop.signal.reason as Error))
      if (stop.signal.aborted) return onStop()
      stop.signal.addEventListener('abort', onStop)
      keyboard.listen((text) => {
        if (text === CTRL_Z) return keyboard.suspend(() => output.write(question))
        clearTimeout(timer)
        answer.take(text)
        show(answer)
        const state = answer.state()
        if (state === 'stopped') stop.abort()
        if (state === 'entered' || state === 'closed')
          timer = setTimeout(
            () => end(() => resolve(answer.text().trim())),
            isOneKey(text) ? TYPED_MS : PASTED_MS,
          )
      })
      output.write(question)
    })
  }

  return {
    ask: (question) => ask(question, createEcho(output)),
    askSecret: (question) => ask(question, createHint(output)),
    release: () => keyboard.release(),
  }
}

function isOneKey(text: string): boolean {
  return text.length === 1
}

/** Shows a hint after a paste, since a secret is not shown: the tool still waits for the Enter key. */
function createHint(output: Output): Show {
  let isTold = false
  return (answer) => {
    if (isTold || !answer.isPasted()) return
    isTold = true
    output.write('(pasted, now press Enter) ')
  }
}

/** In raw mode a terminal shows nothing by itself. */
function createEcho(output: Output): Show {
  let shown = ''
  return (answer) => {
    const next = plainText(answer.text().replace(/\s+/g, ' ')).slice(0, SHOWN_LENGTH)
    const rest = next.startsWith(shown) ? next.slice(shown.length) : undefined
    output.write(rest ?? `${'\b \b'.repeat(displayWidth(shown))}${next}`)
    shown = next
  }
}
