/** Stands in for `virtual:license-gate-failure-words` in unit tests, which run without a build. */
export const FAILURE_WORDS = {
  en: { message: 'Not shown', detail: 'Restart {app}.', button: 'Close' },
  de: { message: 'Nicht gezeigt', detail: '{app} neu starten: {app}.', button: 'Schließen' },
}
