import { describe, expect, it } from 'vitest'
import { notFound } from './system-libraries.mjs'

describe('notFound', () => {
  it('names the libraries that ldd did not find', () => {
    const text = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)',
      '\tlibnss3.so => not found',
      '\tlibgbm.so.1 => not found',
    ].join('\n')
    expect(notFound(text)).toEqual(['libnss3.so', 'libgbm.so.1'])
  })

  it('names nothing when all were found', () => {
    expect(notFound('\tlibc.so.6 => /lib/libc.so.6 (0x1)\n')).toEqual([])
  })
})
