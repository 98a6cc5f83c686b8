/** Views whose code a page fetches when one is wanted are there from the start, so that tests see them at once. */
import { laterCode } from '../../renderer/dialog/later-code.js'

await laterCode.fetch()
