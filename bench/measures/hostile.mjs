import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { median, round } from '../statistics.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const ROUNDS = 3
/** What a page, a link or a person may hand over at once. */
const LENGTH = 100_000
/** What a dropped file may have. */
const FILE_LENGTH = 10_000_000

/**
 * No text stops the main thread for 100 ms. Each reader is given what is worst for it, and the slowest of all is held against
 * a fixed piece of work. Both are counted as work of this process, so that a busy machine says the same.
 */
export async function measureHostile({ workFolder }) {
  const readers = await loadReaders(workFolder)
  const runs = [...textsFor(readers)].map(({ what, read, text }) => ({
    what,
    ms: median(Array.from({ length: ROUNDS }, () => workOf(() => read(text)))),
  }))
  const fixedMs = median(Array.from({ length: ROUNDS }, () => workOf(fixedWork)))
  const [slowest] = runs.sort((a, b) => b.ms - a.ms)
  return [
    {
      what: `slowest of ${runs.length} hostile texts : a fixed piece of work`,
      value: round(slowest.ms / fixedMs),
      budget: 1,
      detail: `${round(slowest.ms)} ms (${slowest.what}) : ${round(fixedMs)} ms`,
    },
  ]
}

async function loadReaders(workFolder) {
  const outDir = path.join(workFolder, 'readers')
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      outDir,
      ssr: path.join(root, 'bench/hostile/readers.ts'),
      rolldownOptions: { output: { entryFileNames: 'readers.mjs' } },
    },
  })
  return import(pathToFileURL(path.join(outDir, 'readers.mjs')).href)
}

function* textsFor({ readLicenseKey, readRequestCode, findToken, parseSignedToken, textOfMail }) {
  for (const [what, piece] of Object.entries(PIECES)) {
    const text = `12345678\n${filled(piece, LENGTH)}`.slice(0, LENGTH)
    yield { what: `a key in ${what}`, read: readLicenseKey, text }
    yield { what: `a request code in ${what}`, read: readRequestCode, text }
    yield { what: `a certificate in ${what}`, read: findToken, text }
    yield { what: `a lease in ${what}`, read: parseSignedToken, text }
  }
  const head = 'content-type: multipart/mixed; boundary=outer\n\n'
  for (const [what, line] of Object.entries(MAIL_LINES)) {
    const lines = Array.from({ length: FILE_LENGTH / 40 }, (_, index) => line(index)).join('\n')
    yield { what: `a mail of ${what}`, read: textOfMail, text: `${head}${lines}`.slice(0, FILE_LENGTH) }
  }
}

const filled = (piece, length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const PIECES = {
  letters: 'a',
  blanks: ' ',
  'line ends': '\n',
  'quoted lines': '\n>',
  'quotation marks': '>',
  dashes: '-',
  'begins of tokens': 'eyJ',
  'tokens without an end': 'eyJaaaaaaaaaaaaaaaaaaaaaaaaa.',
  'marks on one letter': '\u0316\u0301',
  'sound marks of half width': '\uFF9E\uFF9F',
  'letters that unfold': '\uFDFA',
  'full-width letters': '\uFF21',
  'quotes of a key': '"',
  'pieces of keys': '38B1460A-5104-4067-A91D-',
  keys: '38b1460a-5104-4067-a91d-77b872934d51 ',
  'ids of orders': 'order 38b1460a-5104-4067-a91d-77b872934d51 ',
  'begins of addresses': 'https://',
  parameters: '&license_key=a',
  entities: '&#65;',
  'open brackets': '<wbr ',
  'broken lines': 'a \n >',
}

const MAIL_LINES = {
  'one boundary': () => 'x: boundary="outer" and some more of it',
  'many boundaries': (index) => `x: boundary=other_${index} and more of it`,
  'parts without an end': (index) => `--outer\ncontent-type: text/plain; n=${index}`,
  'encoded letters': () => '=41=42=43=44=45=46=47=48=49=4A=4B=4C=4D',
}

/** Took 100 ms where the budgets were set. */
function fixedWork() {
  let sum = 0
  for (let round = 0; round < 80_000_000; round++) sum = (sum * 31 + round) % 1_000_003
  return sum
}

function workOf(run) {
  const startedAt = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(startedAt)
  return (user + system) / 1_000
}
