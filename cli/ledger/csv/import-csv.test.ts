import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { createImportFolder, hasSqlite, importCsvText, rowsOf, runImportCommand } from '../test-import.js'

const { newFile } = createImportFolder(afterAll)

const importCsv = (text: string | Uint8Array, more: readonly string[] = []) =>
  importCsvText(text, { newFile, more })

const linesOf = (ofKind: Awaited<ReturnType<typeof importCsv>>['ofKind']) =>
  ofKind('fault').map(({ place, fault }) => `${place}: ${fault}`)

describe.skipIf(!hasSqlite)('license-gate ledger import of a file', () => {
  it.each([
    [
      'commas',
      'key,seats_limit,expires_at,seat_id,seat_name\nKEY-1,2,2031-01-31,seat-1,"Ada, ""A"""\nKEY-2,unlimited,never,,\n',
    ],
    [
      'semicolons, a mark and ends of lines as Excel writes them',
      '\uFEFFKey;Seats limit;Expires-At;SEAT_ID;seat name\r\nKEY-1;2;2031-01-31;seat-1;"Ada, ""A"""\r\nKEY-2;Unlimited;;;\r\n\r\n',
    ],
    [
      'tabs',
      'key\tseats_limit\texpires_at\tseat_id\tseat_name\nKEY-1\t2\t2031-01-31\tseat-1\t"Ada, ""A"""\n KEY-2 \tunlimited\tnever\n',
    ],
    [
      'UTF-16',
      Buffer.from(
        '\uFEFFkey,seats_limit,expires_at,seat_id,seat_name\nKEY-1,2,2031-01-31,seat-1,"Ada, ""A"""\nKEY-2,unlimited\n',
        'utf16le',
      ),
    ],
  ])('reads one with %s', async (_kind, text) => {
    const { code, file, warned } = await importCsv(text)
    expect([code, warned]).toEqual([0, ''])
    const { licenses = [], seats } = rowsOf(file)
    const shown = licenses.map(({ seats_limit: limit, expires_at: end }) => [limit, end])
    expect(shown.sort()).toEqual(
      [
        [2, Date.UTC(2031, 0, 31, 23, 59, 59)],
        [null, null],
      ].sort(),
    )
    expect(seats).toMatchObject([{ id: 'seat-1', name: 'Ada, "A"' }])
  })

  it('takes seats of one key from many rows, wherever they are', async () => {
    const rows = [
      'key,seats_limit,product_id,seat_id',
      'A,3,7,s1',
      'A,,,s2',
      'B,3,7,',
      'A,3,7,s3',
      'b,,,s4',
      'A,,,s1',
    ]
    const { code, file, ofKind } = await importCsv(rows.join('\n'))
    expect([code, linesOf(ofKind)]).toEqual([0, []])
    expect(ofKind('imported')).toMatchObject([{ keys: 2, seatsAdded: 4 }])
    expect(rowsOf(file)['seats']?.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4'])
  })

  it('names each row that it cannot take by its line, and takes the others', async () => {
    const rows = [
      'key,key_hash,seats_limit,expires_at,disabled,product_id,created_at,seat_id,seat_name,seat_created_at',
      'GOOD-1,,1,never,,,,seat-1,Desk,',
      ',,1,,,,,,,',
      ',,,,,,,seat-2,Desk,',
      'BAD-LIMIT,,many,,,,,,,',
      'BAD-LIMIT,,-1,,,,,,,',
      'BAD-END,,1,soon,,,,,,',
      'BAD-END,,1,2031-02-30,,,,,,',
      'BAD-SWITCH,,1,,perhaps,,,,,',
      'BAD-ID,,1,,,two words,,,,',
      'BAD-DAY,,1,,,,yesterday,,,',
      'GOOD-1,,2,never,,,,,,',
      'NO-LIMIT,,,,,,,,,',
      'NOBODY,,,,,,,seat-3,Desk,',
      'OTHER,,1,,,,,seat-1,Desk,',
      'NAMELESS,,1,,,,,,Desk,',
      'TOO-MANY,,1,,,,,,,,,,',
      'HASH,abc,1,,,,,,,',
      'GOOD-2,,1,2031-01-01T00:00:00Z,yes,7,2029-01-01,seat-4,Desk,2029-06-01T00:00:00.123Z',
    ]
    const { code, ofKind, file, printed } = await importCsv(rows.join('\n'), ['--no-check'])
    expect(code).toBe(1)
    const limit = 'seats_limit: expected a whole number or "unlimited"'
    expect(linesOf(ofKind).sort(byLine)).toEqual([
      'line 3: there is no key',
      'line 4: a seat without a key',
      `line 5: ${limit}`,
      `line 6: ${limit}`,
      'line 7: expires_at: expected "never", a day such as 2027-01-31, or an instant such as 2027-01-31T12:00:00Z',
      'line 8: expires_at: expected "never", a day such as 2027-01-31, or an instant such as 2027-01-31T12:00:00Z',
      'line 9: disabled: expected true or false',
      'line 10: its productId is not a string of 1 to 128 characters without whitespace',
      'line 11: created_at: expected a day such as 2027-01-31, or an instant such as 2027-01-31T12:00:00Z',
      'line 12: the key of line 2 once more, and not the same: that line counts',
      `line 13: ${limit}; --seats is for all that do not say`,
      'line 14: a seat of a key that is not there',
      'line 15: 1 of the seats of ****-R are those of another key',
      'line 16: a seat without seat_id',
      'line 17: it has more cells than the heading',
      'line 18: the hash of the key is not 64 hexadecimal digits',
    ])
    expect(ofKind('imported')).toMatchObject([{ keys: 3, refused: 15, seatsRefused: 1 }])
    expect(rowsOf(file)['licenses']).toHaveLength(3)
    expect(printed.join('')).not.toMatch(/GOOD|BAD|NOBODY/)
  })

  it('tells a person the first twenty, and that there are more', async () => {
    const csv = newFile('csv')
    writeFileSync(
      csv,
      ['key,seats_limit', ...Array.from({ length: 30 }, (_, index) => `K${index},none`)].join('\n'),
    )
    const args = ['ledger', 'import', '--from', 'csv', csv, '--database', newFile('db')]
    const { warned, printed } = await runImportCommand(args, { columns: 80 })
    expect(warned.split('\n')).toHaveLength(21)
    expect(warned).toContain('… and more: --json prints them all')
    expect(printed[0]).toContain('30 could not be taken, as said above.')
  })

  it.each([
    ['', 'the first line must name the columns, one of them "key"'],
    ['Schlüssel,Plätze\nA,1', 'the first line must name the columns, one of them "key"'],
    ['key,key,seats_limit\nA,A,1', 'the heading has two columns "key"'],
    [`key,seats_limit\nA,1\nB,"1\n${'C,1\n'.repeat(30_000)}`, 'the row after line 2 cannot be read: a quote'],
    [Buffer.from([0x6b, 0x65, 0x79, 0x2c, 0x61, 0x0a, 0x4b, 0x2c, 0xfc]), 'the file is not in UTF-8'],
  ])('ends where the file is none: %#', async (text, words) => {
    const { code, warned } = await importCsv(text)
    expect([code, warned]).toEqual([1, expect.stringContaining(words)])
    expect(warned).not.toMatch(/^\s+at /m)
  })

  it('says which columns it does not read, and takes a limit for those that say none', async () => {
    const { ofKind, file } = await importCsv('Key,E-mail,Name\nA,a@example.test,Ada\n', ['--seats', '3'])
    expect(ofKind('unread-columns')).toEqual([{ event: 'unread-columns', columns: ['E-mail', 'Name'] }])
    expect(rowsOf(file)['licenses']).toMatchObject([{ seats_limit: 3, expires_at: null }])
    expect(JSON.stringify(rowsOf(file))).not.toMatch(/Ada|a@example/)
  })

  it.each([
    [['--from', 'csv'], 'expected <file>'],
    [['--from', 'elsewhere'], '--from: expected lemon-squeezy'],
    [[], '--from: expected lemon-squeezy'],
    [['--from', 'csv', '/no/such/file.csv'], 'cannot read /no/such/file.csv (ENOENT)'],
    [['--from', 'csv', 'a.csv', '--seats', '0'], '--seats: expected'],
  ])('with %j says what is missing', async (args, words) => {
    const database = ['--database', newFile('db')]
    const { code, warned } = await runImportCommand(['ledger', 'import', ...args, ...database])
    expect([code > 0, warned]).toEqual([true, expect.stringContaining(words)])
  })
})

function byLine(one: string, other: string): number {
  return Number(/\d+/.exec(one)?.[0]) - Number(/\d+/.exec(other)?.[0])
}
