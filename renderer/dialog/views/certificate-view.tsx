import type { DialogModel } from '../dialog-model.js'
import { Button, WorkButton } from '../parts/buttons.js'
import { CertificateField } from '../parts/certificate-field.js'
import { FailureText } from '../parts/failure-text.js'
import { PageLink } from '../parts/page-link.js'
import { RequestCode } from '../parts/request-code.js'
import type { ViewParts } from '../view-parts.js'

/** For a computer without a network: a code goes out by any way there is, and a certificate comes back. */
export function certificateView(model: DialogModel): ViewParts {
  const { translator, interaction, actions, work } = model
  const { t } = translator
  const back = (): void => actions.choose('auto')
  return {
    badge: 'offline',
    title: t('link.certificate'),
    text: t('certificate.text'),
    body: (
      <ol className="lic-steps">
        <li>
          <p>{t('certificate.send')}</p>
          <RequestCode />
        </li>
        <li>
          <CertificateField />
        </li>
      </ol>
    ),
    alert: interaction.failure !== null && <FailureText error={interaction.failure.error} />,
    start: <PageLink to="support" />,
    secondary: (
      <Button onPress={back} unavailable={work !== null}>
        {t('action.back')}
      </Button>
    ),
    primary: (
      <WorkButton work="activating" kind="primary" submits>
        {t('action.activate')}
      </WorkButton>
    ),
    onSubmit: () => actions.importCertificate(interaction.certificate),
    onEscape: back,
  }
}
