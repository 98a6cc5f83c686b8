/** The command line tool as it is published. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npmCommand, runCommand } from '../setup/run-command.mjs'

const QUIETLY = ['--offline', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund']

/**
 * Installs the package into an empty project as npm does, asks npx for the list of commands, and loads each.
 * @param {import('./packed.mjs').PackedPackage} packed
 */
export async function checkCli({ tarball, project }) {
  const app = join(project, '../npx-app')
  mkdirSync(app, { recursive: true })
  writeFileSync(join(app, 'package.json'), '{ "private": true }')
  const [npm, ...before] = npmCommand()
  await run(app, npm, [...before, 'install', ...QUIETLY, tarball])
  const help = await run(app, npm, [...before, 'exec', '--offline', '--', 'license-gate', '--help'])
  const names = Array.from(help.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2}/gm), ([, name]) => name)
  assert.ok(names.includes('doctor') && names.includes('keys list'), help)
  const file = join(app, 'node_modules/license-gate/cli/license-gate.mjs')
  assert.ok(readFileSync(file, 'utf8').startsWith('#!/usr/bin/env node'), 'it starts with a shebang line')
  const helps = await Promise.all(
    names.map((name) => run(app, process.execPath, [file, ...name.split(' '), '--help'])),
  )
  for (const [index, text] of helps.entries())
    assert.ok(text.startsWith(`Usage: license-gate ${names[index]}`))
}

async function run(cwd, program, args) {
  const { code, stdout, stderr } = await runCommand(program, args, { cwd, show: false })
  assert.equal(code, 0, `${args.join(' ')}:\n${stderr.slice(0, 2000)}`)
  return stdout
}
