import type { DemoKey } from '../shared/notes-api.js'
import { fillDemoKeys } from './demo-keys.js'
import { element } from './element.js'

const keys = JSON.parse(new URLSearchParams(location.search).get('keys') ?? '[]') as readonly DemoKey[]
fillDemoKeys(element('.demo-keys'), keys)
