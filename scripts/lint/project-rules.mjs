/** Lint rules of this project's own, loaded by oxlint (.oxlintrc.json); the API is ESLint's. */
import { dirname, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isTest, isWorldEdge, violation } from './layers.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const fromRoot = (file) => relative(root, file).split(sep).join(posix.sep)

/** Imports follow the table in layers.mjs. */
const boundaries = {
  create(context) {
    const from = fromRoot(context.filename)
    const check = (source, typesOnly = false) => {
      if (typeof source?.value !== 'string') return
      const target = source.value.startsWith('.')
        ? { path: posix.join(posix.dirname(from), source.value).replace(/\.js$/, '.ts') }
        : { package: source.value }
      const message = violation(from, target, typesOnly)
      if (message !== undefined)
        context.report({ node: source, message: `${message}: see scripts/lint/layers.mjs` })
    }
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      TSImportType: (node) => check(node.source ?? node.argument?.literal ?? node.argument, true),
      CallExpression: (node) => {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require') check(node.arguments[0])
      },
    }
  },
}

const FORBIDDEN_GLOBALS = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
])
const FORBIDDEN_MEMBERS = new Set(['Date.now', 'Math.random', 'performance.now'])
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'global'])

/** Time, chance and the network are passed in, so that a test can hold them. */
const passedInWorld = {
  create(context) {
    const file = fromRoot(context.filename)
    if (isWorldEdge(file)) return {}
    const report = (node, name) =>
      context.report({
        node,
        message: `${name} is passed in (main/ports), never taken from the surroundings`,
      })
    const forbidden = (name) => FORBIDDEN_GLOBALS.has(name) && !(name === 'fetch' && isTest(file))
    return {
      MemberExpression(node) {
        if (node.computed || node.object.type !== 'Identifier') return
        const name = `${node.object.name}.${node.property.name}`
        if (FORBIDDEN_MEMBERS.has(name)) report(node, name)
        else if (GLOBAL_OBJECTS.has(node.object.name) && forbidden(node.property.name))
          report(node, node.property.name)
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()')
      },
      'Program:exit'(node) {
        for (const { identifier } of context.sourceCode.getScope(node).through) {
          if (forbidden(identifier.name) && identifier.parent?.type !== 'TSTypeQuery')
            report(identifier, identifier.name)
        }
      },
    }
  },
}

/** Switching a rule off needs a reason on the same line: `// oxlint-disable-next-line rule -- reason`. */
const reasonedDisable = {
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*(oxlint|eslint)-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
            context.report({
              loc: comment.loc,
              message: 'say why the rule is off, on the same line: `-- reason`',
            })
          }
        }
      },
    }
  },
}

export default {
  meta: { name: 'project' },
  rules: { boundaries, 'passed-in-world': passedInWorld, 'reasoned-disable': reasonedDisable },
}
