export interface KeyboardOptions {
  readonly input: Pick<NodeJS.ReadStream, 'setRawMode' | 'setEncoding' | 'on' | 'off' | 'resume' | 'pause'>
  /** The error stream, so that what a command finds can be piped away. */
  readonly output: Pick<NodeJS.WritableStream, 'write'>
  /** Aborted by Ctrl-C. */
  readonly stop: AbortController
}

/** A terminal's keyboard: from the first question to the end of the command no shell gets what is typed or pasted. */
interface Keyboard {
  /** From now on everything goes to this listener. Without one it is read and dropped, but for Ctrl-C. */
  listen(onText: ((text: string) => void) | undefined): void
  /** As Ctrl-Z does in a shell; `onBack` when the program goes on. */
  suspend(onBack: () => void): void
  /** Gives the keyboard back to the shell, once nothing comes in any more: the rest of a slow paste would run as commands. */
  release(): Promise<void>
}

/** The terminal is asked to mark where a paste begins and ends; most can. */
const MARK_PASTES = '\u001B[?2004h'
const MARK_NO_PASTES = '\u001B[?2004l'
const CTRL_C = '\u0003'

/** A paste that comes over a slow connection has gaps. */
const SILENCE_MS = 100

/** These end the program at once, the last two from the second on. */
const SIGNALS = ['SIGHUP', 'SIGQUIT', 'SIGINT', 'SIGTERM'] as const

export function createKeyboard({ input, output, stop }: KeyboardOptions): Keyboard {
  let listener: ((text: string) => void) | undefined
  let onActivity: (() => void) | undefined
  const { isHeld, hold, giveBack } = createHold({ input, output, stop }, (text) => {
    onActivity?.()
    if (listener) listener(text)
    else if (text.includes(CTRL_C)) interrupt()
  })

  /** In raw mode Ctrl-C is a character: the first one asks the command to end, the next one ends the program. */
  function interrupt(): void {
    if (!stop.signal.aborted) return stop.abort()
    giveBack()
    process.kill(process.pid, 'SIGINT')
  }

  return {
    listen(onText) {
      listener = onText
      if (onText) hold()
    },
    suspend(onBack) {
      if (process.platform === 'win32') return
      giveBack()
      process.kill(process.pid, 'SIGTSTP')
      // The process is suspended here, until the shell resumes it.
      setImmediate(() => {
        hold()
        onBack()
      })
    },
    async release() {
      if (!isHeld()) return
      await untilSilent((onText) => {
        onActivity = onText
      })
      giveBack()
    },
  }
}

/** Takes the keyboard and gives it back, which also any end of the program does. */
function createHold({ input, output, stop }: KeyboardOptions, onText: (text: string) => void) {
  let isHeld = false
  const endBySignal = signalHandler(giveBack)
  const onGone = (): void => stop.abort()

  function hold(): void {
    if (isHeld) return
    isHeld = true
    input.setRawMode(true)
    input.setEncoding('utf8')
    input.on('data', onText)
    // The terminal was closed.
    input.on('end', onGone)
    input.on('error', onGone)
    for (const signal of SIGNALS) process.on(signal, endBySignal)
    process.on('exit', giveBack)
    output.write(MARK_PASTES)
    input.resume()
  }

  function giveBack(): void {
    if (!isHeld) return
    isHeld = false
    output.write(MARK_NO_PASTES)
    input.setRawMode(false)
    input.off('data', onText)
    input.pause()
    for (const signal of SIGNALS) process.off(signal, endBySignal)
    process.off('exit', giveBack)
  }

  return { isHeld: () => isHeld, hold, giveBack }
}

function signalHandler(giveBack: () => void): (signal: NodeJS.Signals) => void {
  let isStopping = false
  return (signal) => {
    const isPolite = signal === 'SIGINT' || signal === 'SIGTERM'
    if (isPolite && !isStopping) {
      // The program ends by itself.
      isStopping = true
      return
    }
    giveBack()
    process.kill(process.pid, signal)
  }
}

function untilSilent(watch: (onText: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, SILENCE_MS)
    watch(() => {
      clearTimeout(timer)
      timer = setTimeout(resolve, SILENCE_MS)
    })
  })
}
