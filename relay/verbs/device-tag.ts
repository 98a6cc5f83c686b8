/** How `main/engine/verbs/seat-names.ts` ends a seat's name: a tag of the device id and one of the try. */
const TAGGED = / ([0-9A-F]{6})-[0-9A-F]{4}$/

/** Whether a seat was named by this computer. A seat with a name of another kind is nobody's. */
export function isSeatOfDevice(seatName: string, deviceId: string): boolean {
  return TAGGED.exec(seatName)?.[1] === deviceId.slice(0, 6).toUpperCase()
}
