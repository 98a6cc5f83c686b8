import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog } from 'electron'

/** Asks where to put the request for an offline certificate. Answers whether it is there; a full disk is no reason to fail. */
export async function saveRequest(window: BrowserWindow, appName: string, code: string): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${fileNameOf(appName)}-request.txt`,
    filters: [{ name: 'Text', extensions: ['txt'] }],
  })
  if (canceled || filePath === '') return false
  try {
    await writeFile(filePath, `${appName}\n\n${code}\n`)
    return true
  } catch {
    return false
  }
}

function fileNameOf(appName: string): string {
  return appName.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'license'
}
