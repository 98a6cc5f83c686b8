export { default as ElectronStore } from 'electron-store'
