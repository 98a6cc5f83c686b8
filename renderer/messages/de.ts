// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** German, formal ("Sie"). Buttons are infinitives; the name of the app has no article and no ending. */
export const catalog: Catalog = {
  'link.buy': 'Lizenz kaufen',
  'link.renew': 'Verlängern',
  'link.upgrade': 'Erweitern',
  'link.moved': 'Neuen Schlüssel holen',
  'link.manage': 'Computer verwalten',
  'link.manage-short': 'Verwalten',
  'link.support': 'Support kontaktieren',
  'link.lost-key': 'Schlüssel verloren?',
  'link.opens-browser': '(wird im Browser geöffnet)',

  'action.activate': 'Aktivieren',
  'action.activate-again': 'Erneut aktivieren',
  'action.activate-once': 'Nur dieses Mal aktivieren',
  'action.back': 'Zurück',
  'action.cancel': 'Abbrechen',
  'action.check-again': 'Erneut prüfen',
  'action.close': 'Schließen',
  'action.continue': 'Fortfahren',
  'action.continue-trial': 'Weiter testen',
  'action.copy': 'Kopieren',
  'action.copy-name': 'Namen {name} kopieren',
  'action.copy-diagnostics': 'Diagnosedaten kopieren',
  'action.copy-message': 'Nachricht kopieren',
  'action.deactivate': 'Computer deaktivieren',
  'action.dismiss': 'Ausblenden',
  'action.dismiss-name': 'Hinweis ausblenden: {name}',
  'action.enter-key': 'Lizenzschlüssel eingeben',
  'action.keep-activated': 'Aktiviert lassen',
  'action.license-details': 'Lizenzdetails',
  'action.paste': 'Einfügen',
  'action.quit': 'Beenden',
  'action.remove-here': 'Lizenz hier entfernen',
  'action.remove-certificate': 'Zertifikat entfernen',
  'action.start-working': 'Fertig',
  'action.try-again': 'Erneut versuchen',
  'action.use-another-key': 'Anderen Schlüssel eingeben',
  'action.use-here': 'Hier verwenden',

  'menu.undo': 'Rückgängig',
  'menu.cut': 'Ausschneiden',
  'menu.copy': 'Kopieren',
  'menu.paste': 'Einfügen',
  'menu.select-all': 'Alles auswählen',

  'busy.activating': 'Wird aktiviert\u00A0…',
  'busy.checking': 'Wird geprüft\u00A0…',
  'busy.deactivating': 'Wird deaktiviert\u00A0…',

  'badge.activated': 'Aktiviert',
  'badge.attention': 'Aktion erforderlich',
  'badge.locked': 'Gesperrt',
  'badge.offline': 'Offline',
  'badge.trial': 'Testversion',

  'enter-key.label': 'Lizenzschlüssel',
  'enter-key.hint': 'Fügen Sie den Schlüssel ein oder einfach die ganze E-Mail.',
  'enter-key.found': 'Schlüssel im eingefügten Text gefunden.',
  'enter-key.found-in-file': 'Schlüssel in der Datei gefunden.',
  'enter-key.from-link': 'Schlüssel aus einem Link übernommen.',
  'enter-key.unknown-form':
    'Das sieht nicht wie ein üblicher Schlüssel aus. Sie können es trotzdem versuchen.',
  'enter-key.several': {
    one: '{count} Schlüssel gefunden. Wählen Sie ihn aus, wenn er für {app} ist.',
    other: '{count} Schlüssel gefunden. Wählen Sie den für {app} aus.',
  },
  'enter-key.several-label': 'Gefundene Schlüssel',
  'enter-key.checking': 'Ihr Schlüssel wird geprüft. Das dauert meist nur ein bis zwei Sekunden.',
  'enter-key.still-checking': 'Noch keine Antwort vom Lizenzserver\u00A0…',
  'enter-key.slow':
    'Das dauert länger als üblich. Sie können warten oder abbrechen und es später erneut versuchen.',
  'enter-key.drop': 'Ziehen Sie die E-Mail oder Textdatei mit Ihrem Schlüssel hierher.',
  'enter-key.no-key-in-file':
    'Kein Schlüssel in dieser Datei gefunden. Kopieren Sie den Schlüssel aus Ihrer Kaufbestätigung.',
  'enter-key.file-unreadable':
    'Diese Datei kann nicht gelesen werden. Kopieren Sie den Schlüssel aus Ihrer Kaufbestätigung.',
  'enter-key.nothing-to-paste':
    'Kein Text zum Einfügen. Kopieren Sie zuerst den Schlüssel aus Ihrer Kaufbestätigung.',
  'enter-key.paste-blocked':
    'Dieses Fenster kann nicht auf die Zwischenablage zugreifen. Drücken Sie {keys} zum Einfügen.',
  'enter-key.key-short': {
    one: 'Die meisten Schlüssel sind um {count} Zeichen länger. Fehlt ein Teil?',
    other: 'Die meisten Schlüssel sind um {count} Zeichen länger. Fehlt ein Teil?',
  },
  'enter-key.key-long': {
    one: 'Die meisten Schlüssel sind um {count} Zeichen kürzer. Ist ein Teil doppelt?',
    other: 'Die meisten Schlüssel sind um {count} Zeichen kürzer. Ist ein Teil doppelt?',
  },
  'enter-key.key-letters':
    'Die meisten Schlüssel enthalten nur Ziffern und die Buchstaben A bis F. Ist „{letters}“ richtig?',
  'enter-key.privacy': 'Was wird beim Aktivieren gesendet?',
  'enter-key.privacy-online': 'Was wird bei der Online-Aktivierung gesendet?',
  'enter-key.privacy-text':
    'Ihr Lizenzschlüssel und der Name dieses Computers mit einem kurzen Code zur Unterscheidung. Bei späteren Prüfungen der Schlüssel und die Kennung, die der Shop diesem Computer gegeben hat. Was Sie in {app} erstellen, wird nicht gesendet.',

  'unlicensed.none.title': '{app} aktivieren',
  'unlicensed.none.text': 'Geben Sie den Lizenzschlüssel aus Ihrer Kaufbestätigung ein.',
  'unlicensed.deactivated.title': 'Dieser Computer ist deaktiviert',
  'unlicensed.deactivated.text': 'Geben Sie einen Lizenzschlüssel ein, um {app} zu aktivieren.',
  'unlicensed.seat-released.title': 'Dieser Computer ist nicht mehr aktiviert',
  'unlicensed.seat-released.text':
    'Er wurde aus Ihrer Lizenz entfernt, zum Beispiel auf der Website des Shops. Sie können ihn erneut aktivieren.',
  'unlicensed.new-device.title': '{app} auf diesem Computer verwenden?',
  'unlicensed.new-device.text':
    'Ihre Lizenz wurde auf einem anderen Computer eingerichtet. Wenn Sie sie hier verwenden, zählt auch dieser Computer mit.',
  'unlicensed.new-device.text-anywhere':
    'Ihre Lizenz wurde auf einem anderen Computer eingerichtet. Sie können sie auch hier aktivieren.',
  'unlicensed.storage-unreadable.title': '{app} erneut aktivieren',
  'unlicensed.storage-unreadable.text':
    'Die auf diesem Computer gespeicherte Lizenz kann nicht gelesen werden. Die Lizenz selbst ist in Ordnung. Geben Sie Ihren Schlüssel erneut ein.',
  'new-device.old-is-gone': 'Anderen Computer entfernen',
  'new-device.old-is-gone-text': '{app} funktioniert dort nicht mehr, sobald dieser Computer aktiviert ist.',

  'no-seats.title': {
    one: 'Das Limit von einem Computer ist erreicht',
    other: 'Das Limit von {count} Computern ist erreicht',
  },
  'no-seats.title-unknown': 'Das Limit dieser Lizenz ist erreicht',
  'no-seats.title-counter': 'Aktivierungslimit erreicht',
  'no-seats.text': 'Entfernen Sie einen Computer, den Sie nicht mehr verwenden, und versuchen Sie es erneut.',
  'no-seats.text-counter':
    'Jede Aktivierung zählt, auch eine zweite auf demselben Computer. Der Support kann weitere erlauben.',
  'no-seats.in-app':
    'Öffnen Sie auf einem Computer, den Sie noch haben, die Lizenzdetails in {app} und deaktivieren Sie ihn dort.',
  'no-seats.own':
    'Dieser Computer ist vielleicht schon als <b>{name}</b> eingetragen. Entfernen Sie zuerst diesen Eintrag.',
  'no-seats.online': 'Entfernen Sie auf der Website des Shops einen Computer, den Sie nicht mehr haben.',
  'no-seats.ask': 'Lassen Sie den Support einen Computer entfernen, den Sie nicht mehr haben.',
  'no-seats.message': 'Nachricht an den Support',

  'support.no-seats':
    'Guten Tag, das Computerlimit meiner Lizenz für {app} ist erreicht, daher kann ich diesen Computer nicht aktivieren. Könnten Sie einen Computer für mich entfernen?',
  'support.no-seats-counter':
    'Guten Tag, das Aktivierungslimit meiner Lizenz für {app} ist erreicht, daher kann ich diesen Computer nicht aktivieren. Könnten Sie eine weitere Aktivierung erlauben?',
  'support.own-seat': 'Kann entfernt werden: {name} (dieser Computer, früher aktiviert)',
  'support.to-remove': 'Zu entfernender Computer:',
  'support.key': 'Lizenzschlüssel mit der Endung {tail}',
  'support.seats': 'Computer: {seats}',

  'activated.title': '{app} ist aktiviert',
  'activated.text': 'Vielen Dank. Alles ist bereit.',

  'renewed.title': 'Ihre Lizenz wurde verlängert',
  'renewed.text': 'Vielen Dank. Alles ist noch genau so wie zuvor.',
  'confirmed.title': 'Ihre Lizenz wurde bestätigt',
  'confirmed.text': 'Alles ist noch genau so wie zuvor.',

  'details.title': 'Ihre Lizenz für {app}',
  'details.text': 'Auf diesem Computer aktiviert.',
  'details.text-store-closed': 'Auf diesem Computer aktiviert. Wird nicht mehr geprüft.',

  'expiring.title': {
    one: 'Ihre Lizenz läuft in {count} Tag ab',
    other: 'Ihre Lizenz läuft in {count} Tagen ab',
  },
  'expiring.title-today': 'Ihre Lizenz läuft heute ab',
  'expiring.text':
    'Verlängern Sie sie, um {app} mit demselben Schlüssel weiterhin zu verwenden. Bei automatischer Verlängerung müssen Sie nichts tun.',
  'expiring.text-bare':
    'Verlängern Sie sie dort, wo Sie sie gekauft haben, um {app} weiterhin zu verwenden. Bei automatischer Verlängerung müssen Sie nichts tun.',
  'coverage.title': 'Updates waren bis {date} enthalten',
  'coverage.text': 'Diese Version können Sie weiterhin verwenden. Verlängern Sie, um neue zu erhalten.',
  'coverage.text-bare':
    'Diese Version können Sie weiterhin verwenden. Verlängern Sie die Lizenz dort, wo Sie sie gekauft haben, um neue zu erhalten.',

  'deactivate.title': 'Diesen Computer deaktivieren?',
  'deactivate.text': 'Sie können Ihre Lizenz dann auf einem anderen Computer verwenden.',
  'deactivate.text-counter': 'Wenn Sie später erneut aktivieren, zählt das als weitere Aktivierung.',
  'deactivate.text-anywhere': 'Sie können jederzeit erneut aktivieren, hier oder auf einem anderen Computer.',
  'deactivate.effect-here':
    '{app} fragt beim nächsten Öffnen auf diesem Computer nach einem Lizenzschlüssel.',
  'deactivate.effect-files': 'Ihre Dateien und Einstellungen bleiben auf diesem Computer.',
  'deactivate.effect-elsewhere':
    'Geben Sie auf dem anderen Computer den Schlüssel ein, der auf {tail} endet.',
  'deactivate.effect-elsewhere-unknown':
    'Geben Sie auf dem anderen Computer den Schlüssel aus Ihrer Kaufbestätigung ein.',
  'deactivate.effect-store-closed':
    'Dieser Schlüssel lässt sich nicht erneut aktivieren: {app} nutzt seinen Shop nicht mehr.',
  'deactivate.failed': 'Dieser Computer ist weiterhin aktiviert.',
  'deactivate.refused-title': 'Dieser Computer wurde nicht deaktiviert',
  'deactivate.refused-text':
    'Es hat sich noch nichts geändert. Sie können die Lizenz trotzdem von diesem Computer entfernen.',
  'deactivate.effect-place':
    '<b>{name}</b> zählt weiter zu Ihrer Lizenz, bis Sie den Eintrag auf der Website des Shops entfernen.',
  'deactivate.effect-place-ask':
    '<b>{name}</b> zählt weiter zu Ihrer Lizenz, bis der Support den Eintrag entfernt.',
  'remove-certificate.title': 'Zertifikat entfernen?',
  'remove-certificate.text':
    '{app} wird auf diesem Computer gesperrt. Bis zum {date} können Sie dasselbe Zertifikat wieder verwenden.',

  'grace.title': 'Lizenz zuletzt am {date} bestätigt',
  'grace.works': {
    one: '{app} funktioniert noch <b>{count} Tag</b>.',
    other: '{app} funktioniert noch <b>{count} Tage</b>.',
  },
  'grace.works-last': '{app} funktioniert heute noch bis <b>{time}</b>\u00A0Uhr.',
  'grace.unreachable.text': 'Gehen Sie bis zum {date}\u00A0Uhr einmal online, dann ist alles in Ordnung.',
  'grace.unreachable.text-last': 'Gehen Sie vorher online.',
  'grace.clock.text': 'Die Uhr dieses Computers geht nach. Stellen Sie sie richtig und gehen Sie online.',
  'grace.doubted.text': 'Der Shop konnte Ihre Lizenz nicht finden. Das ist oft nur vorübergehend.',
  'grace.store-closed.text':
    '{app} nutzt den Shop nicht mehr, von dem Ihre Lizenz stammt. Holen Sie sich rechtzeitig einen neuen Schlüssel.',

  'locked.expired.title': 'Ihre Lizenz ist am {date} abgelaufen',
  'locked.expired.text': 'Verlängern Sie sie, um fortzufahren.',
  'locked.version-not-covered.title': 'Diese Version ist nicht enthalten',
  'locked.version-not-covered.text':
    'Ihre Lizenz enthält Versionen, die bis {date} erschienen sind. Verlängern Sie sie, oder kehren Sie zu einer davon zurück.',
  'locked.safe': 'Ihre Daten bleiben erhalten.',
  'locked.disabled.title': 'Diese Lizenz wurde gesperrt',
  'locked.disabled.text':
    'Der Shop hat sie gesperrt, zum Beispiel nach einer Rückerstattung. Wenn Sie das nicht erwartet haben, wenden Sie sich an den Support.',
  'locked.not-found.title': 'Der Shop kann Ihre Lizenz nicht finden',
  'locked.not-found.text':
    'Sie wurde bei mehreren Prüfungen über mehr als einen Tag nicht gefunden. Prüfen Sie Ihre Bestellung oder wenden Sie sich an den Support.',
  'locked.wrong-product.title': 'Diese Lizenz ist für ein anderes Produkt',
  'locked.wrong-product.text': '{app} benötigt eine eigene Lizenz.',
  'locked.grace-ended.title': '{app} muss Ihre Lizenz prüfen',
  'locked.grace-ended.text': 'Stellen Sie eine Internetverbindung her und prüfen Sie die Lizenz erneut.',
  'locked.grace-ended.unreachable.text':
    'Ihre Lizenz konnte längere Zeit nicht geprüft werden. Stellen Sie eine Internetverbindung her und prüfen Sie die Lizenz erneut.',
  'locked.grace-ended.clock.text':
    'Die Uhr dieses Computers geht nach, daher konnte Ihre Lizenz nicht geprüft werden. Stellen Sie die Uhr richtig und prüfen Sie die Lizenz erneut.',
  'locked.grace-ended.doubted.text':
    'Der Shop konnte Ihre Lizenz längere Zeit nicht finden. Prüfen Sie sie erneut oder wenden Sie sich an den Support.',
  'locked.grace-ended.store-closed.text':
    '{app} nutzt den Shop nicht mehr, von dem Ihre Lizenz stammt. Um fortzufahren, benötigen Sie einen neuen Schlüssel.',
  'locked.trial-ended.title': 'Ihre Testphase ist beendet',
  'locked.trial-ended.text': 'Um fortzufahren, benötigen Sie eine Lizenz.',

  'trial.title': { one: 'Testphase: noch {count} Tag', other: 'Testphase: noch {count} Tage' },
  'trial.title-last': 'Ihre Testphase endet heute',
  'trial.text': 'Bis zum {date}\u00A0Uhr sind alle Funktionen verfügbar.',
  'trial.used': { one: '{used} von {count} Testtag genutzt', other: '{used} von {count} Testtagen genutzt' },
  'trial.day': { one: 'Tag {day} von {count}', other: 'Tag {day} von {count}' },
  'trial.text-last': 'Bis {time}\u00A0Uhr sind alle Funktionen verfügbar.',
  'trial.ends': 'Endet am {date}',

  'unavailable.title': 'Ihre Lizenz kann nicht angezeigt werden',

  'fact.key': 'Lizenzschlüssel',
  'fact.key-ending': 'endet auf {letters}',
  'fact.key-hidden': 'ausgeblendet',
  'fact.plan': 'Lizenztyp',
  'fact.features': 'Enthält',
  'fact.last-covered': 'Letzte enthaltene Version',
  'fact.expires': 'Gültig bis',
  'fact.expired': 'Abgelaufen am',
  'fact.never': 'Unbefristet',
  'fact.computers': 'Aktivierte Computer',
  'fact.activations': 'Aktivierungen',
  'fact.used-of': '{used} von {limit}',
  'fact.activations-of': '{used} von {limit}',
  'fact.used-unlimited': '{used} (unbegrenzt)',
  'fact.up-to': 'Bis zu {limit}',
  'fact.this-computer': 'Dieser Computer',
  'fact.other-computer': 'Anderer Computer',
  'fact.last-checked': 'Zuletzt bestätigt',
  'fact.works-until': 'Nutzbar bis',
  'fact.locked-since': 'Gesperrt seit',
  'fact.mode': 'Modus',
  'fact.test-mode': 'Testmodus des Shops',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Gerade geprüft. Es hat sich nichts geändert.',
  'status.confirmed': 'Gerade geprüft. Ihre Lizenz ist in Ordnung.',
  'status.not-found':
    'Gerade geprüft. Der Shop konnte Ihre Lizenz nicht finden. Das ist oft nur vorübergehend.',
  'status.renewed': 'Gerade geprüft. Ihre Lizenz wurde bis zum {date} verlängert.',
  'status.still-full': 'Gerade geprüft. Das Computerlimit ist weiterhin erreicht.',
  'status.copied': 'Kopiert.',
  'status.waiting': 'Nächste Prüfung: {time}',

  'notice.label': 'Hinweise',
  'notice.seat-may-be-lost':
    'Ihre Lizenz zählt vielleicht einen Computer zu viel: <b>{name}</b>. Wenn er in Ihrer Bestellung im Shop steht, entfernen Sie ihn dort.',
  'notice.seat-may-be-lost-ask':
    'Ihre Lizenz zählt vielleicht einen Computer zu viel: <b>{name}</b>. Der Support kann das prüfen und ihn entfernen.',
  'notice.activation-may-count':
    'Eine abgebrochene Aktivierung zählt vielleicht trotzdem. Der Support kann das prüfen und korrigieren.',
  'notice.seat-release-pending':
    '<b>{name}</b> konnte noch nicht aus Ihrer Lizenz entfernt werden. Das wird automatisch erneut versucht.',
  'notice.storage-damaged': 'Die gespeicherte Lizenzdatei war beschädigt und konnte nicht gelesen werden.',
  'notice.storage-damaged-kept':
    'Die gespeicherte Lizenzdatei war beschädigt und wurde als <b>{file}</b> aufbewahrt.',
  'notice.storage-unreadable':
    'Diese Datei kann nicht gelesen werden: <b>{file}</b>. Geben Sie Ihrem Benutzerkonto Leserechte oder schließen Sie die App, die sie verwendet. {app} findet Ihre Lizenz dann.',
  'notice.not-saved':
    'Ihre Lizenz ist noch nicht gespeichert. {app} funktioniert bis zum Schließen und fragt danach erneut nach Ihrem Schlüssel. Prüfen Sie, ob genügend Speicherplatz frei ist.',
  'notice.clock-behind':
    'Die Uhr dieses Computers geht {time} nach (angezeigt: {date}). Stellen Sie sie richtig, damit Ihre Lizenz geprüft werden kann.',

  'failure.key-not-found.title': 'Dieser Schlüssel wurde nicht gefunden.',
  'failure.key-not-found.text':
    'Vergleichen Sie ihn mit Ihrer Kaufbestätigung. Ein neuer Schlüssel funktioniert manchmal erst nach einigen Minuten.',
  'failure.key-disabled.title': 'Diese Lizenz wurde gesperrt.',
  'failure.key-disabled.text':
    'Das kann nach einer Rückerstattung vorkommen. Wenn Sie das nicht erwartet haben, wenden Sie sich an den Support.',
  'failure.key-expired.title': 'Diese Lizenz ist abgelaufen.',
  'failure.key-expired.title-dated': 'Diese Lizenz ist am {date} abgelaufen.',
  'failure.key-expired.text': 'Verlängern Sie sie oder verwenden Sie einen anderen Schlüssel.',
  'failure.no-seats-left.title': 'Das Computerlimit dieser Lizenz ist erreicht.',
  'failure.no-seats-left.text':
    'Entfernen Sie einen Computer, den Sie nicht mehr verwenden, und versuchen Sie es erneut.',
  'failure.instance-not-found.title': 'Dieser Computer wurde aus Ihrer Lizenz entfernt.',
  'failure.instance-not-found.text': 'Aktivieren Sie ihn erneut, um {app} hier zu verwenden.',
  'failure.wrong-product.title': 'Dieser Schlüssel ist für ein anderes Produkt.',
  'failure.wrong-product.title-named': 'Dieser Schlüssel ist für {product}.',
  'failure.wrong-product.text': '{app} benötigt einen eigenen Schlüssel.',
  'failure.test-key.title': 'Dieser Schlüssel stammt aus dem Testmodus.',
  'failure.test-key.text':
    'In der veröffentlichten App funktioniert er nicht. Verwenden Sie den Schlüssel aus Ihrer Kaufbestätigung.',
  'failure.store-closed.title': 'Dieser Schlüssel stammt aus einem Shop, den {app} nicht mehr nutzt.',
  'failure.store-closed.text': 'Holen Sie sich einen neuen Schlüssel oder wenden Sie sich an den Support.',
  'failure.invalid-input.title': 'Der Shop konnte diesen Schlüssel nicht lesen.',
  'failure.invalid-input.text': 'Vergleichen Sie ihn mit Ihrer Kaufbestätigung. Vielleicht fehlt ein Teil.',
  'failure.unspecified.title': 'Der Shop hat diesen Schlüssel nicht akzeptiert.',
  'failure.unspecified.text':
    'Ein Grund wurde nicht genannt. Versuchen Sie es in einigen Minuten erneut oder wenden Sie sich an den Support.',

  'failure.offline.title': 'Der Lizenzserver ist nicht erreichbar.',
  'failure.offline.text': 'Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.',
  'failure.timeout.title': 'Der Lizenzserver antwortet nicht.',
  'failure.timeout.text': 'Vielleicht ist Ihre Verbindung langsam. Versuchen Sie es gleich noch einmal.',
  'failure.tls.title': 'Keine sichere Verbindung zum Lizenzserver möglich.',
  'failure.tls.text':
    'Prüfen Sie die Uhr dieses Computers. Auch eine Firewall oder ein Antivirenprogramm kann die Ursache sein.',
  'failure.proxy-auth.title': 'Der Proxy Ihres Netzwerks verlangt eine Anmeldung.',
  'failure.proxy-auth.text':
    'Öffnen Sie zum Anmelden eine Webseite oder fragen Sie Ihren Administrator. Versuchen Sie es dann erneut.',
  'failure.rate-limited.title': 'Zu viele Anfragen aus Ihrem Netzwerk.',
  'failure.rate-limited.text':
    'Es liegt nicht an Ihrem Schlüssel. Versuchen Sie es in einigen Minuten erneut.',
  'failure.rate-limited.text-wait': 'Es liegt nicht an Ihrem Schlüssel.',
  'failure.server-error.title': 'Der Lizenzserver hat gerade Probleme.',
  'failure.server-error.text':
    'Es liegt nicht an Ihrem Schlüssel. Versuchen Sie es in einigen Minuten erneut.',
  'failure.server-error.text-wait': 'Es liegt nicht an Ihrem Schlüssel.',
  'failure.not-the-api.title': 'Der Lizenzserver ist in diesem Netzwerk nicht erreichbar.',
  'failure.not-the-api.text':
    'In Hotels und Cafés ist für das WLAN oft eine Anmeldung nötig. Öffnen Sie eine Webseite und versuchen Sie es erneut.',
  'failure.misconfigured.title': '{app} ist nicht richtig eingerichtet.',
  'failure.misconfigured.text': 'Das muss der Entwickler beheben. Wenden Sie sich an den Support.',
  'failure.host': 'Muss erreichbar sein: {host}',
  'failure.wait': 'Noch {time} bis zum nächsten Versuch.',
  'failure.wait-over': 'Sie können es jetzt erneut versuchen.',

  'failure.key-missing.title': 'Geben Sie einen Lizenzschlüssel ein.',
  'failure.key-missing.text': 'Sie finden ihn in Ihrer Kaufbestätigung.',
  'failure.key-too-long.title': 'Kein Schlüssel in diesem Text gefunden.',
  'failure.key-too-long.text': 'Fügen Sie nur den Schlüssel ein oder den Teil der E-Mail, in dem er steht.',
  'failure.key-unreadable.title': 'Dieser Text kann nicht gelesen werden.',
  'failure.key-unreadable.text': 'Kopieren Sie den Schlüssel aus Ihrer Kaufbestätigung.',
  'failure.several-keys.title': 'Dieser Text enthält mehrere Schlüssel.',
  'failure.several-keys.text': 'Wählen Sie den für {app} aus.',
  'failure.not-activated.title': 'Auf diesem Computer ist keine Lizenz vorhanden.',
  'failure.not-activated.text': 'Geben Sie einen Lizenzschlüssel ein, um {app} zu aktivieren.',
  'failure.cannot-save.title': 'Ihre Lizenz kann auf diesem Computer nicht gespeichert werden.',
  'failure.cannot-save.text':
    'Jeder Start würde als weiterer Computer zählen. Geben Sie Speicherplatz frei oder lassen Sie {app} in den eigenen Ordner schreiben.',
  'failure.cannot-read.title': 'Die gespeicherte Lizenz kann nicht gelesen werden.',
  'failure.cannot-read.text':
    'Machen Sie die Datei lesbar. Eine erneute Aktivierung würde als weiterer Computer zählen.',
  'failure.busy.title': 'Ein anderer Vorgang läuft noch.',
  'failure.busy.text': 'Warten Sie einen Moment und versuchen Sie es erneut.',
  'failure.cancelled.title': 'Warten abgebrochen.',
  'failure.cancelled.text':
    'Dieser Computer wurde nicht zu Ihrer Lizenz hinzugefügt. Sie können es jederzeit erneut versuchen.',
  'failure.cancelled.text-seat':
    'Vielleicht aktiviert der Lizenzserver diesen Computer noch unter dem Namen {name}. {app} informiert Sie dann hier.',
  'failure.forbidden.title': 'Das ist in diesem Fenster nicht möglich.',
  'failure.forbidden.text': 'Verwenden Sie das Lizenzfenster in {app}.',
  'failure.bad-request.title': 'Das konnte von {app} nicht verarbeitet werden.',
  'failure.bad-request.text': 'Versuchen Sie es nach einem Neustart von {app} erneut.',
  'failure.disposed.title': '{app} wird gerade beendet.',
  'failure.disposed.text': 'Öffnen Sie die App wieder und versuchen Sie es erneut.',
  'failure.internal.title': 'In {app} ist ein Fehler aufgetreten.',
  'failure.internal.text':
    'Ihre Lizenz ist nicht betroffen. Versuchen Sie es erneut. Oft hilft auch ein Neustart von {app}.',

  'action.replace': 'Ersetzen und aktivieren',
  'action.save-request': 'Als Datei speichern\u00A0…',
  'link.certificate': 'Offline aktivieren',
  'no-seats.choose':
    'Wählen Sie, welcher Computer ersetzt wird. Er wird deaktiviert, behält aber seine Dateien.',
  'no-seats.choose-label': 'Computer dieser Lizenz',
  'no-seats.since': 'Aktiviert am {date}',
  'no-seats.own-place': 'Dieser Computer, früher aktiviert',
  'certificate.text': 'Sie benötigen ein Smartphone oder ein anderes Gerät mit Internetzugang.',
  'certificate.send':
    'Senden Sie diesen Anforderungscode an den Support von {app}. Als Antwort erhalten Sie ein Zertifikat.',
  'certificate.code': 'Anforderungscode',
  'certificate.scan': 'Mit dem Smartphone scannen und von dort senden.',
  'certificate.answer': 'Zertifikat vom Support',
  'certificate.answer-hint': 'Fügen Sie es ein oder ziehen Sie die Datei hierher.',
  'status.saved': 'Gespeichert.',
  'details.text-certificate': 'Mit einem Offline-Zertifikat aktiviert. Kein Internet erforderlich.',
  'notice.certificate-ends':
    'Das Offline-Zertifikat dieses Computers läuft am {date} ab. Fordern Sie beim Support ein neues an oder aktivieren Sie online.',
  'locked.certificate.title': 'Ihr Zertifikat ist am {date} abgelaufen',
  'locked.certificate.text':
    'Fordern Sie beim Support ein neues Offline-Zertifikat an oder aktivieren Sie online.',
  'failure.certificate-missing.title': 'Geben Sie ein Zertifikat ein.',
  'failure.certificate-missing.text':
    'Fügen Sie das Zertifikat vom Support ein oder ziehen Sie die Datei hierher.',
  'failure.certificate-unreadable.title': 'Dieses Zertifikat kann nicht gelesen werden.',
  'failure.certificate-unreadable.text':
    'Vielleicht fehlt ein Teil. Kopieren Sie das ganze Zertifikat oder ziehen Sie die Datei hierher.',
  'failure.certificate-forged.title': 'Dieses Zertifikat stammt nicht vom Entwickler von {app}.',
  'failure.certificate-forged.text': 'Fordern Sie beim Support ein neues an.',
  'failure.certificate-other-app.title': 'Dieses Zertifikat ist für eine andere App.',
  'failure.certificate-other-app.text': 'Fordern Sie beim Support eines für {app} an.',
  'failure.certificate-other-device.title': 'Dieses Zertifikat ist für einen anderen Computer.',
  'failure.certificate-other-device.text': 'Senden Sie dem Support den Anforderungscode dieses Computers.',
  'failure.certificate-expired.title': 'Dieses Zertifikat ist abgelaufen.',
  'failure.certificate-expired.text': 'Fordern Sie beim Support ein neues an.',
  'failure.certificate-not-yet.title': 'Dieses Zertifikat ist noch nicht gültig.',
  'failure.certificate-not-yet.text':
    'Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn beide stimmen, fordern Sie beim Support ein neues Zertifikat an.',
  'failure.certificate-is-lease.title': 'Das ist kein Offline-Zertifikat.',
  'failure.certificate-is-lease.text':
    'Es gehört zu einer Online-Lizenz. Fordern Sie beim Support ein Offline-Zertifikat an.',

  'no-bridge.title': 'Dieses Fenster ist nicht mit {app} verbunden',
  'no-bridge.text': 'Es wurde ohne Verbindung zur App geöffnet und kann Ihre Lizenz daher nicht anzeigen.',
  'no-bridge.restart':
    'Versuchen Sie es mit einem Neustart von {app}. Tritt das Problem erneut auf, wenden Sie sich an den Entwickler.',
  'no-bridge.preload':
    'Für den Entwickler: Das Preload-Skript des Lizenzfensters wurde nicht ausgeführt. Suchen Sie im Protokoll des Hauptprozesses nach „preload-error“.',
  'no-bridge.context':
    'Für den Entwickler: window.{bridge} fehlt. Diese Seite funktioniert nur in dem Fenster, das das Gate öffnet.',
  'no-bridge.app': 'der App',
}
