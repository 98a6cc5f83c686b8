// One plain window of the project's Electron on a page of the gallery, for pictures and tests.
const { app, BrowserWindow } = require('electron')

app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 460,
    height: 700,
    useContentSize: true,
    backgroundColor: '#ffffff',
  })
  window.removeMenu()
  return window.loadURL(process.env.GALLERY_URL)
})
