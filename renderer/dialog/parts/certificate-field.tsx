import { type DragEvent, type ReactElement, useId } from 'react'
import { decodeText } from '../../../contract/decode-text.js'
import { useDialogModel } from '../dialog-model.js'

/** A certificate has about 1 kB; what is far larger is some other file. */
const MAX_FILE_BYTES = 64 * 1024

/** A file that cannot be read shows by its name. */
async function textOf(file: File): Promise<string> {
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return file.name
  }
}

/** The field to paste the certificate into, or drop its file on. */
export function CertificateField(): ReactElement {
  const { interaction, actions, translator, work } = useDialogModel()
  const { t } = translator
  const id = useId()

  async function takeFile(file: File): Promise<void> {
    actions.editCertificate(file.size > MAX_FILE_BYTES ? file.name : await textOf(file))
  }

  function onDrop(event: DragEvent): void {
    const [file] = event.dataTransfer.files
    if (file === undefined) return
    event.preventDefault()
    void takeFile(file)
  }

  return (
    <div className="lic-field">
      <label className="lic-label" htmlFor={id}>
        {t('certificate.answer')}
      </label>
      <textarea
        id={id}
        className="lic-input lic-certificate"
        dir="ltr"
        rows={3}
        value={interaction.certificate}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        readOnly={work !== null}
        aria-describedby={`${id}-hint`}
        aria-invalid={interaction.failure !== null || undefined}
        onChange={(event) => actions.editCertificate(event.target.value)}
        onDrop={onDrop}
      />
      <p className="lic-hint" id={`${id}-hint`}>
        {t('certificate.answer-hint')}
      </p>
    </div>
  )
}
