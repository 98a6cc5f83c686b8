/** SHA-256 of nothing: what `node-machine-id` answers by default where no tool could be run. */
const HASH_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Serial numbers that makers of mainboards left in place, so that many computers share them. */
const SHARED_BOARD_IDS = new Set([
  '03000200-0400-0500-0006-000700080009',
  '00020003-0004-0005-0006-000700080009',
  '12345678-1234-5678-90ab-cddeefaabbcc',
])

/** systemd's word before the first boot has set an id, machine-id(5). */
const NOT_YET_SET = 'uninitialized'

/**
 * Whether a machine id would be the same on many computers, or change with a setting: then it names nothing.
 * @param value lower-case
 */
export function isJunkMachineId(value: string, hostName: string): boolean {
  if (value === '' || value === NOT_YET_SET || value === HASH_OF_NOTHING || SHARED_BOARD_IDS.has(value))
    return true
  if (value === hostName.toLowerCase()) return true
  return isOneDigitRepeated(value)
}

/** All zeros, all `f`, and whatever else a tool fills an empty field with. */
function isOneDigitRepeated(value: string): boolean {
  return new Set(value.replaceAll('-', '')).size <= 1
}
