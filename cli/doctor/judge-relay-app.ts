import type { HttpOutcome } from '../../providers/http/exchange.js'
import { fieldOf, readObject, readText } from '../../providers/http/json-field.js'
import { type Finding, finding } from './finding.js'
import type { AppIdFound, RelaySettings } from './relay-settings.js'

/** Judges whether the relay serves the app and reaches its store, by its answer to a made-up key. */
export function judgeApp(outcome: HttpOutcome | undefined, { appId }: RelaySettings): readonly Finding[] {
  if (appId === undefined || outcome === undefined)
    return [finding('unknown', 'relay app', "the app's id was not found", { advice: 'give --app-id' })]
  if (outcome.kind === 'failed')
    return [finding('unknown', 'relay app', `could not call it as the app: ${outcome.cause}`)]
  const body = readObject(outcome.json)
  const code = readText(fieldOf(readObject(fieldOf(body, 'error')), 'code'))
  if (code === 'unknown-app') return [unknownApp(appId)]
  if (code !== undefined) return [finding('unknown', 'relay app', `it did not answer as to an app: ${code}`)]
  const verdict = readText(fieldOf(body, 'verdict'))
  if (verdict === undefined)
    return [finding('unknown', 'relay app', `it answered with status ${outcome.status} and no verdict`)]
  const serves = finding('ok', 'relay app', `it serves "${appId.text}"`)
  return [serves, judgeStore(verdict, readText(fieldOf(body, 'cause')))]
}

/** Electron's name of the app may be another once it is packaged. */
function unknownApp({ text, from }: AppIdFound): Finding {
  const level = from === 'default' ? 'warning' : 'problem'
  const advice =
    from === 'default'
      ? 'add the name to LICENSE_RELAY_APP_IDS, or give --app-id where the app has another'
      : 'add it to LICENSE_RELAY_APP_IDS'
  return finding(level, 'relay app', `it does not serve "${text}"`, { advice })
}

function judgeStore(verdict: string, cause: string | undefined): Finding {
  if (verdict !== 'unreachable') return finding('ok', 'relay store', 'it reaches its store')
  if (cause === 'misconfigured')
    return finding('problem', 'relay store', 'its store rejects its requests', {
      advice: "look at the relay's API key, its abilities and its store",
    })
  return finding('unknown', 'relay store', `it could not reach its store: ${cause ?? 'no cause reported'}`)
}
