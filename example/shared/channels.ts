export const LOAD_NOTES = 'notes:load'
export const SAVE_NOTES = 'notes:save'
export const DEMO_KEYS = 'notes:demo-keys'
export const NEW_NOTE = 'notes:new'
