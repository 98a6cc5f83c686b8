import { type CommandWorld, UsageError } from './command.js'

/** Asks the person at the keyboard before something is done that cannot be taken back. A script says `--yes`. */
export async function confirm(
  question: string,
  { yes, world }: { readonly yes: boolean; readonly world: CommandWorld },
): Promise<boolean> {
  if (yes) return true
  if (!world.person) throw new UsageError('cannot ask for confirmation (no terminal); pass --yes to go ahead')
  const answer = await world.person.ask(`${question} [y/N] `)
  return /^y(es)?$/i.test(answer)
}
