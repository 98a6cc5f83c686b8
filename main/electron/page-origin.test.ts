import { describe, expect, it } from 'vitest'
import { readOrigins } from './page-origin.js'

describe('readOrigins()', () => {
  it.each([
    ['https://app.example', 'https://app.example'],
    ['https://app.example:443', 'https://app.example'],
    ['http://app.example:80/', 'http://app.example'],
    ['https://app.example:8443', 'https://app.example:8443'],
    ['HTTPS://App.Example/page?query#part', 'https://app.example'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['http://localhost:5173', 'http://localhost:5173'],
    ['http://[::1]:5173/index.html', 'http://[::1]:5173'],
    ['file://', 'file://'],
    ['file:///opt/app/index.html', 'file://'],
    ['file:///C:/app/index.html', 'file://'],
    ['app://bundle', 'app://bundle'],
    ['app://Bundle:7/index.html', 'app://bundle:7'],
    ['app://bücher', 'app://xn--bcher-kva'],
    ['app://-/index.html', 'app://-'],
    ['app://./index.html', 'app://.'],
  ])('takes %s for %s', (given, origin) => {
    expect(readOrigins(given)).toEqual([origin])
  })

  it('takes a list', () => {
    expect(readOrigins(['http://localhost:5173/', 'file://'])).toEqual(['http://localhost:5173', 'file://'])
  })

  it.each([
    ['null', /got "null", which is what new URL\(\.\.\.\)\.origin says of a file: write "file:\/\/"$/],
    ['', /got ""$/],
    ['*', /got "\*"$/],
    ['https://*', /got "https:\/\/\*"$/],
    ['https://*.example', /got/],
    ['app.example', /got "app\.example"$/],
    ['localhost:5173', /got "localhost:5173", which has no host$/],
    ['app://', /got "app:\/\/", which has no host$/],
    ['app:///index.html', /which has no host$/],
    ['data:text/html,hello', /which has no host$/],
    ['C:\\app\\index.html', /which has no host$/],
    ['https://user@app.example', /got an address with a user name$/],
    ['https://:secret@app.example', /got an address with a user name$/],
    [undefined, /got undefined$/],
    [null, /got object$/],
    [[], /got an empty list$/],
    [['file://', 'app://'], /got "app:\/\/", which has no host$/],
  ])('refuses %j, which no page has or too many have', (given, said) => {
    const read = (): unknown => readOrigins(given)
    expect(read).toThrow(TypeError)
    expect(read).toThrow(/^attach: option "allowOrigin" must be the origin or address of a page/)
    expect(read).toThrow(said)
  })
})
