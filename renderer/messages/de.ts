// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** German, formal ("Sie"). License: Lizenz. License key: Lizenzschlüssel. Place: Platz. Deactivate: deaktivieren. */
export const catalog: Catalog = {
  'link.buy': 'Lizenz kaufen',
  'link.renew': 'Verlängern',
  'link.manage': 'Computer verwalten',
  'link.manage-short': 'Verwalten',
  'link.support': 'Support kontaktieren',
  'link.lost-key': 'Schlüssel verloren?',
  'link.opens-browser': '(öffnet sich im Browser)',

  'action.activate': 'Aktivieren',
  'action.activate-again': 'Erneut aktivieren',
  'action.back': 'Zurück',
  'action.cancel': 'Abbrechen',
  'action.check-again': 'Erneut prüfen',
  'action.close': 'Schließen',
  'action.continue': 'Weiter',
  'action.continue-trial': 'Weiter testen',
  'action.copy': 'Kopieren',
  'action.copy-name': 'Den Namen {name} kopieren',
  'action.copy-diagnostics': 'Diagnose kopieren',
  'action.copy-message': 'Nachricht kopieren',
  'action.deactivate': 'Computer deaktivieren',
  'action.dismiss': 'Erledigt',
  'action.dismiss-name': '{name} ist erledigt',
  'action.enter-key': 'Schlüssel eingeben',
  'action.keep-activated': 'Aktiviert lassen',
  'action.license-details': 'Lizenzdetails',
  'action.paste': 'Einfügen',
  'action.quit': 'Beenden',
  'action.remove-here': 'Nur von diesem Computer entfernen',
  'action.start-working': 'Loslegen',
  'action.try-again': 'Erneut versuchen',
  'action.use-another-key': 'Anderer Schlüssel',
  'action.use-here': 'Hier verwenden',

  'menu.undo': 'Rückgängig',
  'menu.cut': 'Ausschneiden',
  'menu.copy': 'Kopieren',
  'menu.paste': 'Einfügen',
  'menu.select-all': 'Alles auswählen',

  'busy.activating': 'Wird aktiviert …',
  'busy.checking': 'Wird geprüft …',
  'busy.deactivating': 'Wird deaktiviert …',

  'badge.activated': 'Aktiviert',
  'badge.attention': 'Achtung',
  'badge.locked': 'Gesperrt',
  'badge.offline': 'Offline',
  'badge.trial': 'Testversion',

  'enter-key.label': 'Lizenzschlüssel',
  'enter-key.hint': 'Sie können die ganze E-Mail einfügen. Der Schlüssel wird darin gefunden.',
  'enter-key.found': 'Im eingefügten Text wurde ein Schlüssel gefunden.',
  'enter-key.found-in-file': 'In der Datei wurde ein Schlüssel gefunden.',
  'enter-key.from-link': 'Der Schlüssel wurde aus einem Link übernommen.',
  'enter-key.unknown-form': 'Die meisten Schlüssel sehen anders aus. Sie können es trotzdem damit versuchen.',
  'enter-key.several': {
    one: '{count} Schlüssel gefunden. Wählen Sie ihn, wenn er für {app} ist.',
    other: '{count} Schlüssel gefunden. Wählen Sie den für {app}.',
  },
  'enter-key.several-label': 'Gefundene Schlüssel',
  'enter-key.checking': 'Ihr Schlüssel wird geprüft. Das dauert meist nur ein, zwei Sekunden.',
  'enter-key.still-checking': 'Der Lizenzserver hat noch nicht geantwortet …',
  'enter-key.slow':
    'Das dauert länger als gewöhnlich. Sie können warten oder abbrechen und es später erneut versuchen.',
  'enter-key.drop': 'Legen Sie die E-Mail oder den Text mit Ihrem Schlüssel hier ab.',
  'enter-key.no-key-in-file':
    'In dieser Datei ist kein Schlüssel. Kopieren Sie ihn aus der E-Mail zu Ihrem Kauf.',
  'enter-key.file-unreadable':
    'Diese Datei lässt sich nicht lesen. Öffnen Sie die E-Mail zu Ihrem Kauf und kopieren Sie den Schlüssel daraus.',
  'enter-key.nothing-to-paste':
    'Es gibt keinen Text zum Einfügen. Kopieren Sie zuerst den Schlüssel aus der E-Mail zu Ihrem Kauf.',
  'enter-key.paste-blocked':
    'Dieses Fenster darf die Zwischenablage nicht lesen. Drücken Sie {keys}, um einzufügen.',
  'enter-key.key-short': {
    one: 'Die meisten Schlüssel sind {count} Zeichen länger. Fehlt ein Teil?',
    other: 'Die meisten Schlüssel sind {count} Zeichen länger. Fehlt ein Teil?',
  },
  'enter-key.key-long': {
    one: 'Die meisten Schlüssel sind {count} Zeichen kürzer. Ist etwas doppelt?',
    other: 'Die meisten Schlüssel sind {count} Zeichen kürzer. Ist etwas doppelt?',
  },
  'enter-key.key-letters':
    'Die meisten Schlüssel haben nur Ziffern und die Buchstaben A bis F. Stimmt „{letters}“?',
  'enter-key.privacy': 'Was wird beim Aktivieren gesendet?',
  'enter-key.privacy-text':
    'Ihr Lizenzschlüssel und der Name dieses Computers mit einem kurzen Code zur Unterscheidung. Spätere Prüfungen senden den Schlüssel und die Nummer, die der Shop diesem Computer gegeben hat. Nichts von dem, was Sie in {app} erstellen, wird gesendet.',

  'unlicensed.none.title': '{app} aktivieren',
  'unlicensed.none.text': 'Geben Sie den Lizenzschlüssel aus der E-Mail zu Ihrem Kauf ein.',
  'unlicensed.deactivated.title': 'Dieser Computer ist deaktiviert',
  'unlicensed.deactivated.text':
    'Sie können jetzt einen anderen aktivieren oder einen Lizenzschlüssel eingeben, um {app} hier zu verwenden.',
  'unlicensed.seat-released.title': 'Dieser Computer wurde freigegeben',
  'unlicensed.seat-released.text':
    'Sein Platz in Ihrer Lizenz wurde frei gemacht, zum Beispiel auf der Website des Shops. Mit einem Klick belegt er wieder einen.',
  'unlicensed.new-device.title': '{app} auf diesem Computer verwenden?',
  'unlicensed.new-device.text':
    'Ihre Lizenz kam von einem anderen Computer hierher. Um sie hier zu nutzen, belegt dieser Computer einen Platz darin.',
  'unlicensed.storage-unreadable.title': '{app} erneut aktivieren',
  'unlicensed.storage-unreadable.text':
    'Die auf diesem Computer gespeicherte Lizenz lässt sich nicht lesen. Die Lizenz selbst ist in Ordnung.',
  'new-device.old-is-gone': 'Der andere Computer braucht sie nicht mehr',
  'new-device.old-is-gone-text': 'Sein Platz wird frei, sobald dieser Computer aktiviert ist.',

  'no-seats.title': {
    one: 'Der einzige Platz dieser Lizenz ist belegt',
    other: 'Alle {count} Plätze dieser Lizenz sind belegt',
  },
  'no-seats.title-unknown': 'Alle Plätze dieser Lizenz sind belegt',
  'no-seats.text': 'Machen Sie einen frei, den Sie nicht mehr brauchen, und versuchen Sie es erneut.',
  'no-seats.in-app':
    'Auf einem Computer, den Sie noch haben: Öffnen Sie in {app} die Lizenzdetails und deaktivieren Sie ihn.',
  'no-seats.own':
    'Einer davon ist vielleicht ein früherer Platz dieses Computers: <b>{name}</b>. Machen Sie diesen frei.',
  'no-seats.online':
    'Für einen Computer, den es nicht mehr gibt: Machen Sie seinen Platz in Ihrer Bestellung im Shop frei.',
  'no-seats.ask':
    'Für einen Computer, den es nicht mehr gibt: Lassen Sie seinen Platz vom Support frei machen.',
  'no-seats.message': 'Nachricht an den Support',

  'support.no-seats':
    'Guten Tag, alle Plätze meiner Lizenz für {app} sind belegt, sodass ich diesen Computer nicht aktivieren kann. Können Sie einen Platz für mich frei machen?',
  'support.own-seat': 'Dieser ist mein eigener von früher und kann frei werden: {name}',
  'support.key': 'Lizenzschlüssel mit der Endung {tail}',
  'support.seats': 'Computer: {seats}',

  'activated.title': '{app} ist aktiviert',
  'activated.text': 'Vielen Dank für Ihre Unterstützung.',

  'renewed.title': 'Ihre Lizenz ist verlängert',
  'renewed.text': 'Danke, dass Sie dabeibleiben. Alles ist da, wo Sie es gelassen haben.',
  'confirmed.title': 'Ihre Lizenz ist bestätigt',
  'confirmed.text': 'Alles ist da, wo Sie es gelassen haben.',

  'details.title': 'Ihre Lizenz für {app}',
  'details.text': 'Auf diesem Computer aktiviert.',

  'expiring.title': {
    one: 'Ihre Lizenz endet in {count} Tag',
    other: 'Ihre Lizenz endet in {count} Tagen',
  },
  'expiring.title-today': 'Ihre Lizenz endet heute',
  'expiring.text':
    'Verlängern Sie sie, und {app} läuft ohne neuen Schlüssel weiter. Verlängert sie sich von selbst, müssen Sie nichts tun.',

  'deactivate.title': 'Diesen Computer deaktivieren?',
  'deactivate.text':
    'Das macht einen Platz in Ihrer Lizenz frei, sodass Sie sie auf einem anderen Computer nutzen können.',
  'deactivate.effect-here': '{app} fragt beim nächsten Start hier nach einem Lizenzschlüssel.',
  'deactivate.effect-files': 'Ihre Dateien und Einstellungen bleiben auf diesem Computer.',
  'deactivate.effect-elsewhere':
    'Auf dem anderen Computer geben Sie den Schlüssel mit der Endung {tail} ein.',
  'deactivate.effect-elsewhere-unknown':
    'Auf dem anderen Computer geben Sie den Schlüssel aus der E-Mail zu Ihrem Kauf ein.',
  'deactivate.failed': 'Dieser Computer ist noch aktiviert.',
  'deactivate.refused-title': 'Der Shop hat den Platz dieses Computers nicht frei gemacht',
  'deactivate.refused-text':
    'Bisher hat sich nichts geändert. Sie können die Lizenz trotzdem von diesem Computer entfernen.',
  'deactivate.effect-place':
    'Der Platz <b>{name}</b> bleibt belegt, bis Sie ihn in Ihrer Bestellung im Shop frei machen.',
  'deactivate.effect-place-ask': 'Der Platz <b>{name}</b> bleibt belegt, bis der Support ihn frei macht.',

  'grace.title': 'Lizenz seit {date} nicht geprüft',
  'grace.unreachable.text': {
    one: '{app} funktioniert noch <b>{count} Tag</b>. Gehen Sie vor dem {date} einmal online, dann ist alles erledigt.',
    other:
      '{app} funktioniert noch <b>{count} Tage</b>. Gehen Sie vor dem {date} einmal online, dann ist alles erledigt.',
  },
  'grace.clock.text': {
    one: 'Die Uhr dieses Computers geht nach. Stellen Sie sie richtig und gehen Sie online: {app} funktioniert noch <b>{count} Tag</b>.',
    other:
      'Die Uhr dieses Computers geht nach. Stellen Sie sie richtig und gehen Sie online: {app} funktioniert noch <b>{count} Tage</b>.',
  },
  'grace.doubted.text': {
    one: 'Der Shop hat Ihre Lizenz nicht gefunden, was sich oft von selbst gibt. {app} funktioniert noch <b>{count} Tag</b>.',
    other:
      'Der Shop hat Ihre Lizenz nicht gefunden, was sich oft von selbst gibt. {app} funktioniert noch <b>{count} Tage</b>.',
  },

  'locked.expired.title': 'Ihre Lizenz ist am {date} abgelaufen',
  'locked.expired.text':
    'Verlängern Sie sie, um weiterzuarbeiten. Alles, was Sie erstellt haben, ist sicher.',
  'locked.disabled.title': 'Diese Lizenz wurde abgeschaltet',
  'locked.disabled.text':
    'Der Shop hat sie abgeschaltet, zum Beispiel nach einer Erstattung. Falls Sie das überrascht, wenden Sie sich an den Support.',
  'locked.not-found.title': 'Der Shop findet Ihre Lizenz nicht mehr',
  'locked.not-found.text':
    'Das hat er über mehr als einen Tag mehrmals gemeldet. Prüfen Sie Ihre Bestellung oder wenden Sie sich an den Support.',
  'locked.wrong-product.title': 'Diese Lizenz ist für ein anderes Produkt',
  'locked.wrong-product.text': '{app} braucht eine eigene Lizenz. Alles, was Sie erstellt haben, ist sicher.',
  'locked.grace-ended.title': '{app} muss Ihre Lizenz prüfen',
  'locked.grace-ended.text':
    'Verbinden Sie sich mit dem Internet und prüfen Sie erneut. Alles, was Sie erstellt haben, ist sicher.',
  'locked.grace-ended.unreachable.text':
    'Der Shop war eine Weile nicht erreichbar. Verbinden Sie sich mit dem Internet und prüfen Sie erneut.',
  'locked.grace-ended.clock.text':
    'Die Uhr dieses Computers geht nach, deshalb konnte die Lizenz nicht geprüft werden. Stellen Sie die Uhr richtig und prüfen Sie erneut.',
  'locked.grace-ended.doubted.text':
    'Der Shop findet Ihre Lizenz seit einer Weile nicht. Prüfen Sie erneut oder wenden Sie sich an den Support.',
  'locked.trial-ended.title': 'Ihre Testphase ist zu Ende',
  'locked.trial-ended.text':
    'Alles, was Sie erstellt haben, ist sicher. Geben Sie einen Schlüssel ein, um weiterzuarbeiten.',

  'trial.title': {
    one: 'Noch {count} Tag in Ihrer Testphase',
    other: 'Noch {count} Tage in Ihrer Testphase',
  },
  'trial.title-last': 'Ihre Testphase endet heute',
  'trial.text': 'Bis zum {date} ist alles freigeschaltet.',
  'trial.used': {
    one: '{used} von {count} Testtag verbraucht',
    other: '{used} von {count} Testtagen verbraucht',
  },
  'trial.day': { one: 'Tag {day} von {count}', other: 'Tag {day} von {count}' },
  'trial.text-last': 'Bis {time} Uhr ist alles freigeschaltet.',
  'trial.ends': 'Endet am {date}',

  'unavailable.title': 'Die Lizenz kann nicht angezeigt werden',

  'fact.key': 'Lizenzschlüssel',
  'fact.key-ending': 'mit der Endung {letters}',
  'fact.key-hidden': 'verborgen',
  'fact.plan': 'Tarif',
  'fact.expires': 'Gültig bis',
  'fact.expired': 'Abgelaufen am',
  'fact.never': 'Unbefristet',
  'fact.computers': 'Computer',
  'fact.in-use': 'Belegt',
  'fact.used-of': '{used} von {limit}',
  'fact.used-unlimited': '{used}, ohne Grenze',
  'fact.this-computer': 'Dieser Computer',
  'fact.other-computer': 'Anderer Computer',
  'fact.last-checked': 'Zuletzt geprüft',
  'fact.works-until': 'Läuft bis',
  'fact.locked-since': 'Gesperrt seit',
  'fact.ended': 'Beendet am',
  'fact.mode': 'Modus',
  'fact.test-mode': 'Testlizenz',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Gerade geprüft. Es hat sich nichts geändert.',
  'status.confirmed': 'Gerade geprüft. Ihre Lizenz ist in Ordnung.',
  'status.not-found':
    'Gerade geprüft. Der Shop hat Ihre Lizenz nicht gefunden, was sich oft von selbst gibt.',
  'status.renewed': 'Gerade geprüft. Ihre Lizenz ist bis {date} verlängert.',
  'status.still-full': 'Gerade geprüft. Es sind weiterhin alle Plätze belegt.',
  'status.copied': 'Kopiert.',
  'status.waiting': 'Nächste Prüfung: {time}',

  'notice.label': 'Hinweise',
  'notice.seat-may-be-lost':
    'Ein Platz in Ihrer Lizenz ist vielleicht unnötig belegt, unter dem Namen <b>{name}</b>. Falls Ihre Bestellung im Shop ihn aufführt, machen Sie ihn dort frei.',
  'notice.seat-may-be-lost-ask':
    'Ein Platz in Ihrer Lizenz ist vielleicht unnötig belegt, unter dem Namen <b>{name}</b>. Der Support kann ihn suchen und frei machen.',
  'notice.seat-release-pending':
    'Der Platz <b>{name}</b> konnte noch nicht zurückgegeben werden. Das wird von selbst erneut versucht.',
  'notice.storage-damaged': 'Die gespeicherte Lizenzdatei war beschädigt und konnte nicht gelesen werden.',
  'notice.storage-damaged-kept':
    'Die gespeicherte Lizenzdatei war beschädigt. Sie wurde als <b>{file}</b> aufbewahrt.',
  'notice.storage-unreadable':
    'Diese Lizenzdatei lässt sich nicht lesen: <b>{file}</b>. Geben Sie Ihrem Benutzerkonto Leserechte, oder schließen Sie, was sie gerade benutzt. {app} findet Ihre Lizenz dann von selbst.',
  'notice.not-saved':
    'Ihre Lizenz konnte nicht gespeichert werden. {app} funktioniert, bis Sie es schließen, und das Speichern wird erneut versucht. Prüfen Sie, ob auf dem Datenträger Platz ist.',
  'notice.clock-behind':
    'Die Uhr dieses Computers zeigt: {date}. Sie geht {time} nach. Stellen Sie sie richtig, damit die Prüfungen weiter gelingen.',

  'failure.key-not-found.title': 'Dieser Schlüssel wurde nicht gefunden.',
  'failure.key-not-found.text':
    'Vergleichen Sie ihn mit Ihrer E-Mail. Nach dem Kauf kann es einige Minuten dauern, bis ein Schlüssel funktioniert.',
  'failure.key-disabled.title': 'Diese Lizenz wurde abgeschaltet.',
  'failure.key-disabled.text':
    'Das geschieht zum Beispiel nach einer Erstattung. Falls Sie das überrascht, wenden Sie sich an den Support.',
  'failure.key-expired.title': 'Diese Lizenz ist abgelaufen.',
  'failure.key-expired.title-dated': 'Diese Lizenz ist am {date} abgelaufen.',
  'failure.key-expired.text': 'Verlängern Sie sie oder verwenden Sie einen anderen Schlüssel.',
  'failure.no-seats-left.title': 'Alle Plätze dieser Lizenz sind belegt.',
  'failure.no-seats-left.text':
    'Machen Sie einen frei, den Sie nicht mehr brauchen, und versuchen Sie es erneut.',
  'failure.instance-not-found.title': 'Dieser Computer wurde aus der Lizenz entfernt.',
  'failure.instance-not-found.text': 'Aktivieren Sie ihn erneut, um {app} hier zu verwenden.',
  'failure.wrong-product.title': 'Dieser Schlüssel ist für ein anderes Produkt.',
  'failure.wrong-product.title-named': 'Dieser Schlüssel ist für {product}.',
  'failure.wrong-product.text': '{app} braucht einen eigenen.',
  'failure.test-key.title': 'Das ist ein Testschlüssel.',
  'failure.test-key.text':
    'Er schaltet die veröffentlichte App nicht frei. Verwenden Sie den Schlüssel aus der E-Mail zu Ihrem Kauf.',
  'failure.invalid-input.title': 'Der Shop konnte diesen Schlüssel nicht lesen.',
  'failure.invalid-input.text': 'Vergleichen Sie ihn mit Ihrer E-Mail. Vielleicht fehlt ein Teil.',
  'failure.unspecified.title': 'Der Shop hat diesen Schlüssel ohne Begründung nicht angenommen.',
  'failure.unspecified.text':
    'Versuchen Sie es in einigen Minuten erneut. Wenn es wieder geschieht, wenden Sie sich an den Support.',

  'failure.offline.title': 'Der Lizenzserver ist nicht erreichbar.',
  'failure.offline.text': 'Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.',
  'failure.timeout.title': 'Der Lizenzserver hat nicht rechtzeitig geantwortet.',
  'failure.timeout.text': 'Ihre Verbindung ist vielleicht langsam. Versuchen Sie es gleich noch einmal.',
  'failure.tls.title': 'Zum Lizenzserver gibt es keine sichere Verbindung.',
  'failure.tls.text':
    'Ursache kann eine Firewall, ein Virenscanner oder eine falsch gehende Uhr dieses Computers sein.',
  'failure.proxy-auth.title': 'Der Proxy Ihres Netzwerks verlangt eine Anmeldung.',
  'failure.proxy-auth.text':
    'Öffnen Sie eine Webseite, um sich anzumelden, oder fragen Sie Ihre IT, und versuchen Sie es erneut.',
  'failure.rate-limited.title': 'Ihr Netzwerk hat den Lizenzserver zu oft gefragt.',
  'failure.rate-limited.text':
    'Das liegt nicht an Ihrem Schlüssel. Versuchen Sie es in einigen Minuten erneut.',
  'failure.rate-limited.text-wait': 'Das liegt nicht an Ihrem Schlüssel.',
  'failure.server-error.title': 'Der Lizenzserver hat ein Problem.',
  'failure.server-error.text':
    'Das liegt nicht an Ihrem Schlüssel. Versuchen Sie es in einigen Minuten erneut.',
  'failure.server-error.text-wait': 'Das liegt nicht an Ihrem Schlüssel.',
  'failure.not-the-api.title': 'Statt des Lizenzservers hat etwas anderes geantwortet.',
  'failure.not-the-api.text':
    'Vielleicht verlangt das WLAN eines Hotels oder Cafés eine Anmeldung. Öffnen Sie eine Webseite und versuchen Sie es erneut.',
  'failure.misconfigured.title': '{app} ist nicht für den Shop eingerichtet.',
  'failure.misconfigured.text': 'Das muss in der App behoben werden. Wenden Sie sich an den Support.',
  'failure.host': 'Adresse, die erreichbar sein muss: {host}',
  'failure.wait': 'Warten Sie noch {time}.',
  'failure.wait-over': 'Sie können es jetzt erneut versuchen.',

  'failure.key-missing.title': 'Es ist noch kein Schlüssel da.',
  'failure.key-missing.text': 'Fügen Sie den Lizenzschlüssel aus der E-Mail zu Ihrem Kauf ein.',
  'failure.key-too-long.title': 'In diesem langen Text wurde kein Schlüssel gefunden.',
  'failure.key-too-long.text': 'Fügen Sie nur den Schlüssel ein oder den Teil der E-Mail um ihn herum.',
  'failure.key-unreadable.title': 'Dieser Text lässt sich nicht lesen.',
  'failure.key-unreadable.text': 'Kopieren Sie den Schlüssel direkt aus der E-Mail.',
  'failure.several-keys.title': 'In diesem Text ist mehr als ein Schlüssel.',
  'failure.several-keys.text': 'Wählen Sie den für {app}.',
  'failure.not-activated.title': 'Auf diesem Computer ist keine Lizenz.',
  'failure.not-activated.text': 'Geben Sie einen Lizenzschlüssel ein, um {app} zu aktivieren.',
  'failure.cannot-save.title': 'Ihre Lizenz kann auf diesem Computer nicht gespeichert werden.',
  'failure.cannot-save.text':
    'Jeder Start von {app} würde einen weiteren Platz darin belegen. Schaffen Sie Speicherplatz, oder lassen Sie {app} in seinen Ordner schreiben. Um {app} bis zum Schließen zu nutzen, aktivieren Sie noch einmal.',
  'failure.cannot-read.title': 'Die hier gespeicherte Lizenz lässt sich nicht lesen.',
  'failure.cannot-read.text':
    'Dieser Computer hat vielleicht schon einen Platz. Machen Sie die Datei lesbar, oder aktivieren Sie noch einmal, um einen weiteren Platz zu belegen.',
  'failure.busy.title': 'Es läuft noch etwas anderes.',
  'failure.busy.text': 'Warten Sie einen Moment und versuchen Sie es erneut.',
  'failure.cancelled.title': 'Sie haben nicht länger gewartet.',
  'failure.cancelled.text':
    'Es wurde kein Platz in Ihrer Lizenz belegt. Versuchen Sie es erneut, wann Sie möchten.',
  'failure.cancelled.text-seat':
    'Vielleicht gibt der Lizenzserver diesem Computer noch einen Platz mit dem Namen {name}. {app} wartet weiter auf die Antwort und meldet sie hier.',
  'failure.forbidden.title': 'Dieses Fenster darf das nicht.',
  'failure.forbidden.text': 'Verwenden Sie das Lizenzfenster von {app}.',
  'failure.bad-request.title': '{app} konnte das nicht weitergeben.',
  'failure.bad-request.text': 'Starten Sie {app} neu und versuchen Sie es erneut.',
  'failure.disposed.title': '{app} wird gerade beendet.',
  'failure.disposed.text': 'Starten Sie es wieder und versuchen Sie es noch einmal.',
  'failure.internal.title': 'In {app} ist etwas schiefgegangen.',
  'failure.internal.text':
    'Ihre Lizenz ist davon nicht betroffen. Versuchen Sie es erneut oder starten Sie {app} neu.',

  'action.replace': 'Ausgewählten ersetzen',
  'action.save-request': 'Anfrage speichern …',
  'link.certificate': 'Ohne Internet aktivieren',
  'no-seats.choose': 'Wählen Sie den Computer, der ersetzt werden soll. Seine Dateien bleiben, wo sie sind.',
  'no-seats.choose-label': 'Computer dieser Lizenz',
  'no-seats.since': 'In Gebrauch seit {date}',
  'no-seats.own-place': 'Dieser Computer, von früher',
  'certificate.text': 'Sie brauchen ein anderes Gerät, das online ist, zum Beispiel Ihr Telefon.',
  'certificate.send': 'Senden Sie diesen Anfragecode an den Support von {app}.',
  'certificate.code': 'Anfragecode',
  'certificate.answer': 'Zertifikat vom Support',
  'certificate.answer-hint': 'Fügen Sie es ein, oder ziehen Sie die Datei hierher.',
  'status.saved': 'Gespeichert.',
  'details.text-certificate': 'Mit einem Offline-Zertifikat aktiviert. Internet ist nicht nötig.',
  'notice.certificate-ends':
    'Das Offline-Zertifikat dieses Computers endet am {date}. Fragen Sie den Support nach einem neuen, oder aktivieren Sie online.',
  'locked.certificate.title': 'Ihr Offline-Zertifikat endete am {date}',
  'locked.certificate.text':
    'Fragen Sie den Support nach einem neuen, oder aktivieren Sie online. Alles, was Sie erstellt haben, ist sicher.',
  'failure.certificate-missing.title': 'Es ist noch kein Zertifikat da.',
  'failure.certificate-missing.text': 'Fügen Sie das Zertifikat ein, das der Support geschickt hat.',
  'failure.certificate-unreadable.title': 'Dieses Zertifikat ist nicht lesbar.',
  'failure.certificate-unreadable.text':
    'Vielleicht fehlt ein Teil. Kopieren Sie es ganz, oder ziehen Sie die Datei hierher.',
  'failure.certificate-forged.title': 'Dieses Zertifikat stammt nicht vom Hersteller von {app}.',
  'failure.certificate-forged.text': 'Fragen Sie den Support nach einem neuen.',
  'failure.certificate-other-app.title': 'Dieses Zertifikat ist für eine andere App.',
  'failure.certificate-other-app.text': 'Fragen Sie den Support nach einem für {app}.',
  'failure.certificate-other-device.title': 'Dieses Zertifikat ist für einen anderen Computer.',
  'failure.certificate-other-device.text': 'Senden Sie dem Support den Anfragecode von diesem hier.',
  'failure.certificate-expired.title': 'Dieses Zertifikat ist abgelaufen.',
  'failure.certificate-expired.text': 'Fragen Sie den Support nach einem neuen.',
  'failure.certificate-not-yet.title': 'Dieses Zertifikat ist noch nicht gültig.',
  'failure.certificate-not-yet.text':
    'Prüfen Sie Datum und Uhrzeit dieses Computers. Stimmen sie, fragen Sie den Support nach einem neuen Zertifikat.',
  'failure.certificate-is-lease.title': 'Das ist kein Offline-Zertifikat.',
  'failure.certificate-is-lease.text':
    'Es gehört zu einer Online-Lizenz. Fragen Sie den Support nach einem Offline-Zertifikat.',

  'no-bridge.title': 'Dieses Fenster ist nicht mit {app} verbunden',
  'no-bridge.text':
    'Das Lizenzfenster wurde ohne seine Verbindung zur App geöffnet und kann Ihre Lizenz deshalb nicht zeigen.',
  'no-bridge.restart':
    'Starten Sie die App neu. Wenn dieses Fenster so bleibt, wenden Sie sich an ihren Hersteller.',
  'no-bridge.preload':
    'Für den Hersteller: Das Preload-Skript des Lizenzfensters ist nicht gelaufen. Suchen Sie im Protokoll des Hauptprozesses nach „preload-error“.',
  'no-bridge.context':
    'Für den Hersteller: window.{bridge} fehlt. Die Seite funktioniert nur in dem Fenster, das das Gate öffnet.',
  'no-bridge.app': 'der App',
}
