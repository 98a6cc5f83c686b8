// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** Dutch, informal ("je") as desktop software is. License: licentie. License key: licentiesleutel. Place: plaats. */
export const catalog: Catalog = {
  'link.buy': 'Licentie kopen',
  'link.renew': 'Verlengen',
  'link.manage': 'Computers beheren',
  'link.manage-short': 'Beheren',
  'link.support': 'Contact met support',
  'link.lost-key': 'Sleutel kwijt?',
  'link.opens-browser': '(opent in je browser)',

  'action.activate': 'Activeren',
  'action.activate-again': 'Opnieuw activeren',
  'action.back': 'Terug',
  'action.cancel': 'Annuleren',
  'action.check-again': 'Opnieuw controleren',
  'action.close': 'Sluiten',
  'action.continue': 'Doorgaan',
  'action.continue-trial': 'Verder proberen',
  'action.copy': 'Kopiëren',
  'action.copy-name': 'De naam {name} kopiëren',
  'action.copy-diagnostics': 'Diagnose kopiëren',
  'action.copy-message': 'Bericht kopiëren',
  'action.deactivate': 'Deze computer deactiveren',
  'action.dismiss': 'Gedaan',
  'action.dismiss-name': 'Gedaan met {name}',
  'action.enter-key': 'Sleutel invoeren',
  'action.keep-activated': 'Geactiveerd laten',
  'action.license-details': 'Licentiegegevens',
  'action.paste': 'Plakken',
  'action.quit': 'Afsluiten',
  'action.remove-here': 'Alleen van deze computer verwijderen',
  'action.start-working': 'Aan de slag',
  'action.try-again': 'Opnieuw proberen',
  'action.use-another-key': 'Andere sleutel gebruiken',
  'action.use-here': 'Hier gebruiken',

  'menu.undo': 'Ongedaan maken',
  'menu.cut': 'Knippen',
  'menu.copy': 'Kopiëren',
  'menu.paste': 'Plakken',
  'menu.select-all': 'Alles selecteren',

  'busy.activating': 'Activeren…',
  'busy.checking': 'Controleren…',
  'busy.deactivating': 'Deactiveren…',

  'badge.activated': 'Geactiveerd',
  'badge.attention': 'Let op',
  'badge.locked': 'Vergrendeld',
  'badge.offline': 'Offline',
  'badge.trial': 'Proefversie',

  'enter-key.label': 'Licentiesleutel',
  'enter-key.hint': 'Je kunt de hele e-mail plakken. De sleutel wordt eruit gehaald.',
  'enter-key.found': 'Sleutel gevonden in de geplakte tekst.',
  'enter-key.found-in-file': 'Sleutel gevonden in het bestand.',
  'enter-key.from-link': 'Sleutel ingevuld vanuit een link.',
  'enter-key.unknown-form': 'De meeste sleutels zien er anders uit. Je kunt het toch proberen.',
  'enter-key.several': {
    one: '{count} sleutel gevonden. Kies hem als hij voor {app} is.',
    other: '{count} sleutels gevonden. Kies die voor {app}.',
  },
  'enter-key.several-label': 'Gevonden sleutels',
  'enter-key.checking': 'Je sleutel wordt gecontroleerd. Dat duurt meestal een paar seconden.',
  'enter-key.still-checking': 'De licentieserver heeft nog niet geantwoord…',
  'enter-key.slow':
    'Dit duurt langer dan gewoonlijk. Je kunt wachten, of annuleren en het later opnieuw proberen.',
  'enter-key.drop': 'Zet de e-mail of de tekst met je sleutel hier neer.',
  'enter-key.no-key-in-file': 'Dit bestand bevat geen sleutel. Kopieer de sleutel uit je aankoopmail.',
  'enter-key.file-unreadable':
    'Dit bestand kan niet worden gelezen. Open je aankoopmail en kopieer de sleutel daaruit.',
  'enter-key.nothing-to-paste':
    'Er is geen tekst om te plakken. Kopieer eerst de sleutel uit je aankoopmail.',
  'enter-key.paste-blocked': 'Dit venster mag het klembord niet lezen. Druk op {keys} om te plakken.',
  'enter-key.key-short': {
    one: 'Een gewone sleutel heeft {count} teken meer. Ontbreekt er een deel?',
    other: 'Een gewone sleutel heeft {count} tekens meer. Ontbreekt er een deel?',
  },
  'enter-key.key-long': {
    one: 'Een gewone sleutel heeft {count} teken minder. Staat er iets dubbel?',
    other: 'Een gewone sleutel heeft {count} tekens minder. Staat er iets dubbel?',
  },
  'enter-key.key-letters':
    'Een gewone sleutel heeft alleen cijfers en de letters A tot en met F. Klopt ‘{letters}’?',
  'enter-key.privacy': 'Wat wordt er verstuurd bij het activeren?',
  'enter-key.privacy-text':
    'Je licentiesleutel, en de naam van deze computer met een korte code die hem onderscheidt. Latere controles versturen de sleutel en het nummer dat de winkel aan deze computer heeft gegeven. Niets van wat je in {app} maakt, wordt verstuurd.',

  'unlicensed.none.title': '{app} activeren',
  'unlicensed.none.text': 'Voer de licentiesleutel uit je aankoopmail in.',
  'unlicensed.deactivated.title': 'Deze computer is gedeactiveerd',
  'unlicensed.deactivated.text':
    'Je kunt nu een andere activeren, of een licentiesleutel invoeren om {app} hier te gebruiken.',
  'unlicensed.seat-released.title': 'Deze computer is vrijgegeven',
  'unlicensed.seat-released.text':
    'Zijn plaats op je licentie is vrijgemaakt, bijvoorbeeld op de website van de winkel. Met één klik neemt hij weer een plaats in.',
  'unlicensed.new-device.title': '{app} op deze computer gebruiken?',
  'unlicensed.new-device.text':
    'Je licentie is hier gekomen vanaf een andere computer. Om hem hier te gebruiken, neemt deze computer er een plaats op in.',
  'unlicensed.storage-unreadable.title': '{app} opnieuw activeren',
  'unlicensed.storage-unreadable.text':
    'De licentie die op deze computer is opgeslagen, kan niet worden gelezen. De licentie zelf is in orde.',
  'new-device.old-is-gone': 'De andere computer heeft hem niet meer nodig',
  'new-device.old-is-gone-text': 'Zijn plaats komt vrij zodra deze computer is geactiveerd.',

  'no-seats.title': {
    one: 'De enige computer op deze licentie is in gebruik',
    other: 'Alle {count} computers op deze licentie zijn in gebruik',
  },
  'no-seats.title-unknown': 'Alle computers op deze licentie zijn in gebruik',
  'no-seats.text': 'Maak er een vrij die je niet meer nodig hebt en probeer het opnieuw.',
  'no-seats.in-app': 'Op een computer die je nog hebt: open de licentiegegevens in {app} en deactiveer hem.',
  'no-seats.own':
    'Een van de plaatsen is misschien de eerdere plaats van deze computer zelf: <b>{name}</b>. Maak die vrij.',
  'no-seats.online':
    'Voor een computer die je niet meer hebt: maak zijn plaats vrij in je bestelling bij de winkel.',
  'no-seats.ask': 'Voor een computer die je niet meer hebt: vraag support om zijn plaats vrij te maken.',
  'no-seats.message': 'Bericht voor support',

  'support.no-seats':
    'Hallo, alle computers op mijn licentie voor {app} zijn in gebruik, dus ik kan deze niet activeren. Kunnen jullie een plaats voor me vrijmaken?',
  'support.own-seat': 'Deze is van mijzelf van eerder en kan worden vrijgemaakt: {name}',
  'support.key': 'Licentiesleutel die eindigt op {tail}',
  'support.seats': 'Computers: {seats}',

  'activated.title': '{app} is geactiveerd',
  'activated.text': 'Bedankt voor je steun.',

  'renewed.title': 'Je licentie is verlengd',
  'renewed.text': 'Fijn dat je blijft. Alles staat waar je het hebt achtergelaten.',
  'confirmed.title': 'Je licentie is bevestigd',
  'confirmed.text': 'Alles staat waar je het hebt achtergelaten.',

  'details.title': 'Je licentie voor {app}',
  'details.text': 'Geactiveerd op deze computer.',

  'expiring.title': {
    one: 'Je licentie eindigt over {count} dag',
    other: 'Je licentie eindigt over {count} dagen',
  },
  'expiring.title-today': 'Je licentie eindigt vandaag',
  'expiring.text':
    'Verleng hem, dan gaat {app} door zonder nieuwe sleutel. Wordt hij vanzelf verlengd, dan hoef je niets te doen.',

  'deactivate.title': 'Deze computer deactiveren?',
  'deactivate.text':
    'Dit maakt een plaats op je licentie vrij, zodat je hem op een andere computer kunt gebruiken.',
  'deactivate.effect-here': '{app} vraagt hier bij de volgende start om een licentiesleutel.',
  'deactivate.effect-files': 'Je bestanden en instellingen blijven op deze computer.',
  'deactivate.effect-elsewhere': 'Voer op de andere computer de sleutel in die eindigt op {tail}.',
  'deactivate.effect-elsewhere-unknown': 'Voer op de andere computer de sleutel uit je aankoopmail in.',
  'deactivate.failed': 'Deze computer is nog geactiveerd.',
  'deactivate.refused-title': 'De winkel heeft de plaats van deze computer niet vrijgemaakt',
  'deactivate.refused-text':
    'Er is nog niets veranderd. Je kunt de licentie toch van deze computer verwijderen.',
  'deactivate.effect-place':
    'De plaats <b>{name}</b> blijft in gebruik totdat je hem vrijmaakt in je bestelling bij de winkel.',
  'deactivate.effect-place-ask': 'De plaats <b>{name}</b> blijft in gebruik totdat support hem vrijmaakt.',

  'grace.title': 'Licentie niet gecontroleerd sinds {date}',
  'grace.unreachable.text': {
    one: '{app} werkt nog <b>{count} dag</b>. Ga vóór {date} één keer online en alles is in orde.',
    other: '{app} werkt nog <b>{count} dagen</b>. Ga vóór {date} één keer online en alles is in orde.',
  },
  'grace.clock.text': {
    one: 'De klok van deze computer loopt achter. Zet hem goed en ga online: {app} werkt nog <b>{count} dag</b>.',
    other:
      'De klok van deze computer loopt achter. Zet hem goed en ga online: {app} werkt nog <b>{count} dagen</b>.',
  },
  'grace.doubted.text': {
    one: 'De winkel heeft je licentie niet gevonden, wat vaak vanzelf overgaat. {app} werkt nog <b>{count} dag</b>.',
    other:
      'De winkel heeft je licentie niet gevonden, wat vaak vanzelf overgaat. {app} werkt nog <b>{count} dagen</b>.',
  },

  'locked.expired.title': 'Je licentie is verlopen op {date}',
  'locked.expired.text': 'Verleng hem om verder te gaan. Alles wat je hebt gemaakt, is veilig.',
  'locked.disabled.title': 'Deze licentie is uitgeschakeld',
  'locked.disabled.text':
    'De winkel heeft hem uitgeschakeld, bijvoorbeeld na een terugbetaling. Verrast je dat, neem dan contact op met support.',
  'locked.not-found.title': 'De winkel vindt je licentie niet meer',
  'locked.not-found.text':
    'Dat heeft hij meerdere keren gemeld, over meer dan een dag. Controleer je bestelling of neem contact op met support.',
  'locked.wrong-product.title': 'Deze licentie is voor een ander product',
  'locked.wrong-product.text': '{app} heeft een eigen licentie nodig. Alles wat je hebt gemaakt, is veilig.',
  'locked.grace-ended.title': '{app} moet je licentie controleren',
  'locked.grace-ended.text':
    'Maak verbinding met internet en controleer opnieuw. Alles wat je hebt gemaakt, is veilig.',
  'locked.grace-ended.unreachable.text':
    'De winkel was een tijd niet bereikbaar. Maak verbinding met internet en controleer opnieuw.',
  'locked.grace-ended.clock.text':
    'De klok van deze computer loopt achter, dus de licentie kon niet worden gecontroleerd. Zet de klok goed en controleer opnieuw.',
  'locked.grace-ended.doubted.text':
    'De winkel vindt je licentie al een tijd niet. Controleer opnieuw of neem contact op met support.',
  'locked.trial-ended.title': 'Je proefperiode is afgelopen',
  'locked.trial-ended.text': 'Alles wat je hebt gemaakt, is veilig. Voer een sleutel in om verder te gaan.',

  'trial.title': {
    one: 'Nog {count} dag in je proefperiode',
    other: 'Nog {count} dagen in je proefperiode',
  },
  'trial.title-last': 'Je proefperiode eindigt vandaag',
  'trial.text': 'Alles is ontgrendeld tot {date}.',
  'trial.used': {
    one: '{used} van {count} proefdag gebruikt',
    other: '{used} van {count} proefdagen gebruikt',
  },
  'trial.day': { one: 'Dag {day} van {count}', other: 'Dag {day} van {count}' },
  'trial.text-last': 'Alles is ontgrendeld tot {time}.',
  'trial.ends': 'Eindigt op {date}',

  'unavailable.title': 'De licentie kan niet worden getoond',

  'fact.key': 'Licentiesleutel',
  'fact.key-ending': 'eindigt op {letters}',
  'fact.key-hidden': 'verborgen',
  'fact.plan': 'Abonnement',
  'fact.expires': 'Geldig tot',
  'fact.expired': 'Verlopen op',
  'fact.never': 'Geen einddatum',
  'fact.computers': 'Computers',
  'fact.in-use': 'In gebruik',
  'fact.used-of': '{used} van {limit}',
  'fact.used-unlimited': '{used}, geen limiet',
  'fact.this-computer': 'Deze computer',
  'fact.other-computer': 'Andere computer',
  'fact.last-checked': 'Laatste controle',
  'fact.works-until': 'Werkt tot',
  'fact.locked-since': 'Vergrendeld sinds',
  'fact.ended': 'Afgelopen op',
  'fact.mode': 'Modus',
  'fact.test-mode': 'Testlicentie',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Zojuist gecontroleerd. Er is niets veranderd.',
  'status.confirmed': 'Zojuist gecontroleerd. Je licentie is in orde.',
  'status.not-found':
    'Zojuist gecontroleerd. De winkel heeft je licentie niet gevonden, wat vaak vanzelf overgaat.',
  'status.renewed': 'Zojuist gecontroleerd. Je licentie is verlengd tot {date}.',
  'status.still-full': 'Zojuist gecontroleerd. Alle computers zijn nog in gebruik.',
  'status.copied': 'Gekopieerd.',
  'status.waiting': 'Volgende controle: {time}',

  'notice.label': 'Meldingen',
  'notice.seat-may-be-lost':
    'Een plaats op je licentie is misschien voor niets in gebruik, onder de naam <b>{name}</b>. Staat hij in je bestelling bij de winkel, maak hem daar dan vrij.',
  'notice.seat-may-be-lost-ask':
    'Een plaats op je licentie is misschien voor niets in gebruik, onder de naam <b>{name}</b>. Support kan hem opzoeken en vrijmaken.',
  'notice.seat-release-pending':
    'De plaats <b>{name}</b> kon nog niet worden teruggegeven. Dit wordt vanzelf opnieuw geprobeerd.',
  'notice.storage-damaged': 'Het opgeslagen licentiebestand was beschadigd en kon niet worden gelezen.',
  'notice.storage-damaged-kept':
    'Het opgeslagen licentiebestand was beschadigd. Het is bewaard als <b>{file}</b>.',
  'notice.storage-unreadable':
    'Dit licentiebestand kan niet worden gelezen: <b>{file}</b>. Geef je gebruikersaccount leesrechten, of sluit wat het bestand gebruikt. Daarna vindt {app} je licentie vanzelf.',
  'notice.not-saved':
    'Je licentie kon niet worden opgeslagen. {app} werkt totdat je het sluit, en het opslaan wordt opnieuw geprobeerd. Controleer of er ruimte is op de schijf.',
  'notice.clock-behind':
    'De klok van deze computer staat op: {date}. Hij loopt {time} achter. Zet hem goed, zodat de controles blijven lukken.',

  'failure.key-not-found.title': 'We kunnen deze sleutel niet vinden.',
  'failure.key-not-found.text':
    'Vergelijk hem met je e-mail. Een zojuist gekochte sleutel werkt soms pas na een paar minuten.',
  'failure.key-disabled.title': 'Deze licentie is uitgeschakeld.',
  'failure.key-disabled.text':
    'Dat gebeurt bijvoorbeeld na een terugbetaling. Verrast je dat, neem dan contact op met support.',
  'failure.key-expired.title': 'Deze licentie is verlopen.',
  'failure.key-expired.title-dated': 'Deze licentie is verlopen op {date}.',
  'failure.key-expired.text': 'Verleng hem, of gebruik een andere sleutel.',
  'failure.no-seats-left.title': 'Alle computers op deze licentie zijn in gebruik.',
  'failure.no-seats-left.text': 'Maak er een vrij die je niet meer nodig hebt en probeer het opnieuw.',
  'failure.instance-not-found.title': 'Deze computer is van de licentie gehaald.',
  'failure.instance-not-found.text': 'Activeer hem opnieuw om {app} hier te gebruiken.',
  'failure.wrong-product.title': 'Deze sleutel is voor een ander product.',
  'failure.wrong-product.title-named': 'Deze sleutel is voor {product}.',
  'failure.wrong-product.text': '{app} heeft een eigen sleutel nodig.',
  'failure.test-key.title': 'Dit is een testsleutel.',
  'failure.test-key.text': 'Hij ontgrendelt de uitgebrachte app niet. Gebruik de sleutel uit je aankoopmail.',
  'failure.invalid-input.title': 'De winkel kon deze sleutel niet lezen.',
  'failure.invalid-input.text': 'Vergelijk hem met je e-mail. Misschien ontbreekt er een deel.',
  'failure.unspecified.title': 'De winkel heeft deze sleutel niet aanvaard en gaf geen reden.',
  'failure.unspecified.text':
    'Probeer het over een paar minuten opnieuw. Gebeurt het weer, neem dan contact op met support.',

  'failure.offline.title': 'De licentieserver is niet bereikbaar.',
  'failure.offline.text': 'Controleer je internetverbinding en probeer het opnieuw.',
  'failure.timeout.title': 'De licentieserver heeft niet op tijd geantwoord.',
  'failure.timeout.text': 'Je verbinding is misschien traag. Probeer het zo meteen opnieuw.',
  'failure.tls.title': 'Er kan geen veilige verbinding met de licentieserver worden gemaakt.',
  'failure.tls.text':
    'Een firewall, een virusscanner of een verkeerde klok op deze computer kan de oorzaak zijn.',
  'failure.proxy-auth.title': 'De proxy van je netwerk vraagt je om in te loggen.',
  'failure.proxy-auth.text':
    'Open een webpagina om in te loggen, of vraag je beheerder, en probeer het opnieuw.',
  'failure.rate-limited.title': 'Je netwerk heeft de licentieserver te vaak bevraagd.',
  'failure.rate-limited.text': 'Dit ligt niet aan je sleutel. Probeer het over een paar minuten opnieuw.',
  'failure.rate-limited.text-wait': 'Dit ligt niet aan je sleutel.',
  'failure.server-error.title': 'De licentieserver heeft een probleem.',
  'failure.server-error.text': 'Dit ligt niet aan je sleutel. Probeer het over een paar minuten opnieuw.',
  'failure.server-error.text-wait': 'Dit ligt niet aan je sleutel.',
  'failure.not-the-api.title': 'Iets anders heeft geantwoord in plaats van de licentieserver.',
  'failure.not-the-api.text':
    'Het netwerk van een hotel of café vraagt misschien om in te loggen. Open een webpagina en probeer het opnieuw.',
  'failure.misconfigured.title': '{app} is niet ingesteld voor de winkel.',
  'failure.misconfigured.text': 'Dit moet in de app worden verholpen. Neem contact op met support.',
  'failure.host': 'Adres dat bereikbaar moet zijn: {host}',
  'failure.wait': 'Je kunt het over {time} opnieuw proberen.',
  'failure.wait-over': 'Je kunt het nu opnieuw proberen.',

  'failure.key-missing.title': 'Er is nog geen sleutel.',
  'failure.key-missing.text': 'Plak de licentiesleutel uit je aankoopmail.',
  'failure.key-too-long.title': 'In deze lange tekst is geen sleutel gevonden.',
  'failure.key-too-long.text': 'Plak alleen de sleutel, of het deel van de e-mail eromheen.',
  'failure.key-unreadable.title': 'Deze tekst kan niet worden gelezen.',
  'failure.key-unreadable.text': 'Kopieer de sleutel uit de e-mail zelf.',
  'failure.several-keys.title': 'Deze tekst bevat meer dan één sleutel.',
  'failure.several-keys.text': 'Kies die voor {app}.',
  'failure.not-activated.title': 'Er is geen licentie op deze computer.',
  'failure.not-activated.text': 'Voer een licentiesleutel in om {app} te activeren.',
  'failure.cannot-save.title': 'Je licentie kan niet op deze computer worden opgeslagen.',
  'failure.cannot-save.text':
    'Elke start van {app} zou er weer een plaats op innemen. Maak schijfruimte vrij, of laat {app} naar zijn map schrijven. Activeer nog een keer om {app} te gebruiken totdat je het sluit.',
  'failure.cannot-read.title': 'De licentie die hier is opgeslagen, kan niet worden gelezen.',
  'failure.cannot-read.text':
    'Deze computer heeft misschien al een plaats. Maak het bestand leesbaar, of activeer nog een keer om een andere plaats in te nemen.',
  'failure.busy.title': 'Er is nog iets anders bezig.',
  'failure.busy.text': 'Wacht even en probeer het opnieuw.',
  'failure.cancelled.title': 'Je bent gestopt met wachten.',
  'failure.cancelled.text':
    'Er is geen plaats op je licentie ingenomen. Probeer het opnieuw wanneer je wilt.',
  'failure.cancelled.text-seat':
    'De licentieserver kan deze computer nog een plaats geven met de naam {name}. {app} blijft luisteren en meldt het hier.',
  'failure.forbidden.title': 'Dit venster mag dat niet doen.',
  'failure.forbidden.text': 'Gebruik het licentievenster van {app}.',
  'failure.bad-request.title': '{app} kon dit niet doorgeven.',
  'failure.bad-request.text': 'Start {app} opnieuw en probeer het nog eens.',
  'failure.disposed.title': '{app} wordt afgesloten.',
  'failure.disposed.text': 'Start het weer en probeer het nog een keer.',
  'failure.internal.title': 'Er ging iets mis in {app}.',
  'failure.internal.text': 'Je licentie is niet geraakt. Probeer het opnieuw, of start {app} opnieuw.',

  'action.replace': 'De gekozen vervangen',
  'action.save-request': 'Aanvraag opslaan…',
  'link.certificate': 'Activeren zonder internet',
  'no-seats.choose': 'Kies er een om te vervangen. De bestanden blijven waar ze zijn.',
  'no-seats.choose-label': 'Computers op deze licentie',
  'no-seats.since': 'In gebruik sinds {date}',
  'no-seats.own-place': 'Deze computer, van eerder',
  'certificate.text': 'Je hebt een ander apparaat nodig dat online is, zoals je telefoon.',
  'certificate.send': 'Stuur deze aanvraagcode naar de support van {app}.',
  'certificate.code': 'Aanvraagcode',
  'certificate.answer': 'Certificaat van support',
  'certificate.answer-hint': 'Plak het, of sleep het bestand hierheen.',
  'status.saved': 'Opgeslagen.',
  'details.text-certificate': 'Geactiveerd met een offline certificaat. Internet is niet nodig.',
  'notice.certificate-ends':
    'Het offline certificaat van deze computer eindigt op {date}. Vraag support om een nieuw, of activeer online.',
  'locked.certificate.title': 'Je offline certificaat eindigde op {date}',
  'locked.certificate.text':
    'Vraag support om een nieuw, of activeer online. Alles wat je hebt gemaakt, is veilig.',
  'failure.certificate-missing.title': 'Er is nog geen certificaat.',
  'failure.certificate-missing.text': 'Plak het certificaat dat support heeft gestuurd.',
  'failure.certificate-unreadable.title': 'Dit certificaat is niet te lezen.',
  'failure.certificate-unreadable.text':
    'Misschien ontbreekt een deel. Kopieer het helemaal, of sleep het bestand hierheen.',
  'failure.certificate-forged.title': 'Dit certificaat komt niet van de maker van {app}.',
  'failure.certificate-forged.text': 'Vraag support om een nieuw.',
  'failure.certificate-other-app.title': 'Dit certificaat is voor een andere app.',
  'failure.certificate-other-app.text': 'Vraag support om een voor {app}.',
  'failure.certificate-other-device.title': 'Dit certificaat is voor een andere computer.',
  'failure.certificate-other-device.text': 'Stuur support de aanvraagcode van deze.',
  'failure.certificate-expired.title': 'Dit certificaat is verlopen.',
  'failure.certificate-expired.text': 'Vraag support om een nieuw.',
  'failure.certificate-not-yet.title': 'Dit certificaat is nog niet geldig.',
  'failure.certificate-not-yet.text':
    'Controleer de datum en tijd van deze computer. Kloppen ze, vraag support dan om een nieuw certificaat.',
  'failure.certificate-is-lease.title': 'Dit is geen offline certificaat.',
  'failure.certificate-is-lease.text':
    'Het hoort bij een online licentie. Vraag support om een offline certificaat.',

  'no-bridge.title': 'Dit venster is niet verbonden met {app}',
  'no-bridge.text':
    'Het licentievenster is geopend zonder zijn verbinding met de app en kan je licentie dus niet tonen.',
  'no-bridge.restart':
    'Start {app} opnieuw. Blijft dit venster zo, neem dan contact op met de maker van {app}.',
  'no-bridge.preload':
    'Voor de maker: het preload-script van het licentievenster is niet uitgevoerd. Zoek naar ‘preload-error’ in het logboek van het hoofdproces.',
  'no-bridge.context':
    'Voor de maker: window.{bridge} ontbreekt. De pagina werkt alleen in het venster dat de gate opent.',
  'no-bridge.app': 'de app',
}
