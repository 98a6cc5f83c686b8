import { describe, expect, it } from 'vitest'
import { isHarmless } from './example-app.mjs'

describe('isHarmless', () => {
  it.each([
    '[151:1123/131048.48:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket',
    '[151:1123/131048.48:ERROR:dbus/bus.cc(408)] Failed to connect to the bus',
    '[151:1123/131048.90:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization',
  ])('hides %s', (line) => {
    expect(isHarmless(line)).toBe(true)
  })

  it.each([
    'Error: boom',
    '[151:1123/131048.48:ERROR:zygote_host_impl_linux.cc(101)] Running as root without --no-sandbox is not supported',
    '[151:1123/131048.48:ERROR:ozone_platform_x11.cc(245)] Missing X server or $DISPLAY',
  ])('shows %s', (line) => {
    expect(isHarmless(line)).toBe(false)
  })
})
