// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** Dutch, informal ("je"). Buttons are infinitives. */
export const catalog: Catalog = {
  'link.buy': 'Licentie kopen',
  'link.renew': 'Verlengen',
  'link.upgrade': 'Upgraden',
  'link.moved': 'Nieuwe sleutel aanvragen',
  'link.manage': 'Computers beheren',
  'link.manage-short': 'Beheren',
  'link.support': 'Contact met support',
  'link.lost-key': 'Sleutel kwijt?',
  'link.opens-browser': '(wordt geopend in je browser)',

  'action.activate': 'Activeren',
  'action.activate-again': 'Opnieuw activeren',
  'action.activate-once': 'Alleen deze keer activeren',
  'action.back': 'Terug',
  'action.cancel': 'Annuleren',
  'action.check-again': 'Opnieuw controleren',
  'action.close': 'Sluiten',
  'action.continue': 'Doorgaan',
  'action.continue-trial': 'Doorgaan met proefversie',
  'action.copy': 'Kopiëren',
  'action.copy-name': 'Naam {name} kopiëren',
  'action.copy-diagnostics': 'Diagnosegegevens kopiëren',
  'action.copy-message': 'Bericht kopiëren',
  'action.deactivate': 'Deze computer deactiveren',
  'action.dismiss': 'Verbergen',
  'action.dismiss-name': 'Melding verbergen: {name}',
  'action.enter-key': 'Licentiesleutel invoeren',
  'action.keep-activated': 'Geactiveerd laten',
  'action.license-details': 'Licentiegegevens',
  'action.paste': 'Plakken',
  'action.quit': 'Afsluiten',
  'action.remove-here': 'Licentie hier verwijderen',
  'action.remove-certificate': 'Certificaat verwijderen',
  'action.start-working': 'Doorgaan',
  'action.try-again': 'Opnieuw proberen',
  'action.use-another-key': 'Andere sleutel gebruiken',
  'action.use-here': 'Op deze computer gebruiken',

  'menu.undo': 'Ongedaan maken',
  'menu.cut': 'Knippen',
  'menu.copy': 'Kopiëren',
  'menu.paste': 'Plakken',
  'menu.select-all': 'Alles selecteren',

  'busy.activating': 'Bezig met activeren…',
  'busy.checking': 'Bezig met controleren…',
  'busy.deactivating': 'Bezig met deactiveren…',

  'badge.activated': 'Geactiveerd',
  'badge.attention': 'Actie vereist',
  'badge.locked': 'Vergrendeld',
  'badge.offline': 'Offline',
  'badge.trial': 'Proefversie',

  'enter-key.label': 'Licentiesleutel',
  'enter-key.hint': 'Plak de sleutel of gewoon de hele e-mail.',
  'enter-key.found': 'Sleutel gevonden in de geplakte tekst.',
  'enter-key.found-in-file': 'Sleutel gevonden in het bestand.',
  'enter-key.from-link': 'Sleutel ingevuld via een link.',
  'enter-key.unknown-form': 'Dit lijkt niet op een gewone sleutel. Je kunt het toch proberen.',
  'enter-key.several': {
    one: '{count} sleutel gevonden. Kies hem als hij voor {app} is.',
    other: '{count} sleutels gevonden. Kies de sleutel voor {app}.',
  },
  'enter-key.several-label': 'Gevonden sleutels',
  'enter-key.checking': 'Je sleutel wordt gecontroleerd. Dit duurt meestal maar een paar seconden.',
  'enter-key.still-checking': 'Nog geen antwoord van de licentieserver…',
  'enter-key.slow':
    'Dit duurt langer dan normaal. Je kunt wachten, of annuleren en het later opnieuw proberen.',
  'enter-key.drop': 'Sleep de e-mail of het tekstbestand met je sleutel hierheen.',
  'enter-key.no-key-in-file':
    'Geen sleutel gevonden in dit bestand. Kopieer de sleutel uit je aankoopbevestiging.',
  'enter-key.file-unreadable':
    'Dit bestand kan niet worden gelezen. Kopieer de sleutel uit je aankoopbevestiging.',
  'enter-key.nothing-to-paste':
    'Het klembord bevat geen tekst. Kopieer eerst de sleutel uit je aankoopbevestiging.',
  'enter-key.paste-blocked': 'Dit venster heeft geen toegang tot het klembord. Druk op {keys} om te plakken.',
  'enter-key.key-short': {
    one: 'De meeste sleutels zijn {count} teken langer. Ontbreekt er een deel?',
    other: 'De meeste sleutels zijn {count} tekens langer. Ontbreekt er een deel?',
  },
  'enter-key.key-long': {
    one: 'De meeste sleutels zijn {count} teken korter. Staat er een deel dubbel?',
    other: 'De meeste sleutels zijn {count} tekens korter. Staat er een deel dubbel?',
  },
  'enter-key.key-letters':
    'De meeste sleutels bevatten alleen cijfers en de letters A tot en met F. Klopt ‘{letters}’?',
  'enter-key.privacy': 'Wat wordt er bij het activeren verzonden?',
  'enter-key.privacy-online': 'Wat wordt er bij online activeren verzonden?',
  'enter-key.privacy-text':
    'Je licentiesleutel, en de naam van deze computer met een korte code die hem van andere onderscheidt. Bij latere controles de sleutel en de ID die de webwinkel aan deze computer heeft gegeven. Wat je in {app} maakt, wordt niet verzonden.',

  'unlicensed.none.title': '{app} activeren',
  'unlicensed.none.text': 'Voer de licentiesleutel uit je aankoopbevestiging in.',
  'unlicensed.deactivated.title': 'Deze computer is gedeactiveerd',
  'unlicensed.deactivated.text': 'Voer een licentiesleutel in om {app} te activeren.',
  'unlicensed.seat-released.title': 'Deze computer is niet meer geactiveerd',
  'unlicensed.seat-released.text':
    'De computer is van je licentie verwijderd, bijvoorbeeld op de website van de webwinkel. Je kunt hem opnieuw activeren.',
  'unlicensed.new-device.title': '{app} op deze computer gebruiken?',
  'unlicensed.new-device.text':
    'Je licentie is op een andere computer ingesteld. Als je de licentie hier gebruikt, telt deze computer ook mee.',
  'unlicensed.new-device.text-anywhere':
    'Je licentie is op een andere computer ingesteld. Je kunt de licentie ook hier activeren.',
  'unlicensed.storage-unreadable.title': '{app} opnieuw activeren',
  'unlicensed.storage-unreadable.text':
    'De opgeslagen licentie op deze computer kan niet worden gelezen. De licentie zelf is in orde. Voer je sleutel opnieuw in.',
  'new-device.old-is-gone': 'Andere computer verwijderen',
  'new-device.old-is-gone-text': '{app} werkt daar niet meer zodra deze computer is geactiveerd.',

  'no-seats.title': {
    one: 'De limiet van één computer is bereikt',
    other: 'De limiet van {count} computers is bereikt',
  },
  'no-seats.title-unknown': 'De limiet van deze licentie is bereikt',
  'no-seats.title-counter': 'Activeringslimiet bereikt',
  'no-seats.text': 'Verwijder een computer die je niet meer gebruikt en probeer het opnieuw.',
  'no-seats.text-counter':
    'Elke activering telt, ook een tweede op dezelfde computer. Support kan er meer toestaan.',
  'no-seats.in-app':
    'Open op een computer die je nog hebt de licentiegegevens in {app} en deactiveer hem daar.',
  'no-seats.own':
    'Deze computer staat misschien al vermeld als <b>{name}</b>. Verwijder eerst die vermelding.',
  'no-seats.online': 'Verwijder op de website van de webwinkel een computer die je niet meer hebt.',
  'no-seats.ask': 'Vraag support om een computer te verwijderen die je niet meer hebt.',
  'no-seats.message': 'Bericht aan support',

  'support.no-seats':
    'Hallo, de computerlimiet van mijn licentie voor {app} is bereikt, waardoor ik deze computer niet kan activeren. Kunnen jullie een computer voor me verwijderen?',
  'support.no-seats-counter':
    'Hallo, de activeringslimiet van mijn licentie voor {app} is bereikt, waardoor ik deze computer niet kan activeren. Kunnen jullie er nog een toestaan?',
  'support.own-seat': 'Kan worden verwijderd: {name} (deze computer, eerder geactiveerd)',
  'support.to-remove': 'Te verwijderen computer:',
  'support.key': 'Licentiesleutel die eindigt op {tail}',
  'support.seats': 'Computers: {seats}',

  'activated.title': '{app} is geactiveerd',
  'activated.text': 'Bedankt. Je kunt meteen aan de slag.',

  'renewed.title': 'Je licentie is verlengd',
  'renewed.text': 'Bedankt. Alles is nog precies zoals het was.',
  'confirmed.title': 'Je licentie is bevestigd',
  'confirmed.text': 'Alles is nog precies zoals het was.',

  'details.title': 'Je licentie voor {app}',
  'details.text': 'Geactiveerd op deze computer.',
  'details.text-store-closed': 'Geactiveerd op deze computer. Controle is niet meer nodig.',

  'expiring.title': {
    one: 'Je licentie verloopt over {count} dag',
    other: 'Je licentie verloopt over {count} dagen',
  },
  'expiring.title-today': 'Je licentie verloopt vandaag',
  'expiring.text':
    'Verleng je licentie om {app} met dezelfde sleutel te blijven gebruiken. Bij automatische verlenging hoef je niets te doen.',
  'expiring.text-bare':
    'Verleng de licentie waar je die hebt gekocht om {app} te blijven gebruiken. Bij automatische verlenging hoef je niets te doen.',
  'coverage.title': 'Updates zijn geëindigd op {date}',
  'coverage.text': 'Je kunt deze versie blijven gebruiken. Verleng om nieuwe versies te krijgen.',
  'coverage.text-bare':
    'Je kunt deze versie blijven gebruiken. Verleng de licentie waar je die hebt gekocht om nieuwe versies te krijgen.',

  'deactivate.title': 'Deze computer deactiveren?',
  'deactivate.text': 'Je kunt je licentie daarna op een andere computer gebruiken.',
  'deactivate.text-counter': 'Als je later opnieuw activeert, telt dat als een extra activering.',
  'deactivate.text-anywhere': 'Je kunt op elk moment opnieuw activeren, hier of op een andere computer.',
  'deactivate.effect-here': 'De volgende keer dat je {app} hier opent, heb je een licentiesleutel nodig.',
  'deactivate.effect-files': 'Je bestanden en instellingen blijven op deze computer staan.',
  'deactivate.effect-elsewhere': 'Voer op de andere computer de sleutel in die eindigt op {tail}.',
  'deactivate.effect-elsewhere-unknown':
    'Voer op de andere computer de sleutel uit je aankoopbevestiging in.',
  'deactivate.effect-store-closed':
    'Deze sleutel kan niet opnieuw worden geactiveerd: {app} gebruikt die webwinkel niet meer.',
  'deactivate.failed': 'Deze computer is nog steeds geactiveerd.',
  'deactivate.refused-title': 'Deze computer is niet gedeactiveerd',
  'deactivate.refused-text':
    'Er is nog niets veranderd. Je kunt de licentie wel van deze computer verwijderen.',
  'deactivate.effect-place':
    '<b>{name}</b> blijft meetellen voor je licentie totdat je de vermelding op de website van de webwinkel verwijdert.',
  'deactivate.effect-place-ask':
    '<b>{name}</b> blijft meetellen voor je licentie totdat support de vermelding verwijdert.',
  'remove-certificate.title': 'Certificaat verwijderen?',
  'remove-certificate.text':
    '{app} wordt op deze computer vergrendeld. Je kunt hetzelfde certificaat tot en met {date} opnieuw gebruiken.',

  'grace.title': 'Licentie laatst bevestigd op {date}',
  'grace.works': {
    one: '{app} werkt nog <b>{count} dag</b>.',
    other: '{app} werkt nog <b>{count} dagen</b>.',
  },
  'grace.works-last': '{app} werkt vandaag nog tot <b>{time}</b>\u00A0uur.',
  'grace.unreachable.text': 'Ga uiterlijk op {date}\u00A0uur één keer online, dan is alles in orde.',
  'grace.unreachable.text-last': 'Ga voor die tijd online.',
  'grace.clock.text': 'De klok van deze computer loopt achter. Zet de klok gelijk en ga online.',
  'grace.doubted.text': 'De webwinkel kon je licentie niet vinden. Dit is vaak tijdelijk.',
  'grace.store-closed.text':
    '{app} gebruikt de webwinkel van je licentie niet meer. Vraag op tijd een nieuwe sleutel aan.',

  'locked.expired.title': 'Je licentie is verlopen op {date}',
  'locked.expired.text': 'Verleng de licentie om door te gaan.',
  'locked.version-not-covered.title': 'Deze versie is niet inbegrepen',
  'locked.version-not-covered.text':
    'Je licentie omvat versies die tot {date} zijn uitgebracht. Verleng de licentie, of ga terug naar een van die versies.',
  'locked.safe': 'Je werk blijft behouden.',
  'locked.disabled.title': 'Deze licentie is geblokkeerd',
  'locked.disabled.text':
    'De webwinkel heeft de licentie geblokkeerd, bijvoorbeeld na een terugbetaling. Had je dit niet verwacht? Neem dan contact op met support.',
  'locked.not-found.title': 'De webwinkel kan je licentie niet vinden',
  'locked.not-found.text':
    'De licentie is bij meerdere controles in ruim een dag tijd niet gevonden. Controleer je bestelling of neem contact op met support.',
  'locked.wrong-product.title': 'Deze licentie is voor een ander product',
  'locked.wrong-product.text': '{app} heeft een eigen licentie nodig.',
  'locked.grace-ended.title': '{app} moet je licentie controleren',
  'locked.grace-ended.text': 'Maak verbinding met internet en controleer opnieuw.',
  'locked.grace-ended.unreachable.text':
    'Je licentie kon een tijd niet worden gecontroleerd. Maak verbinding met internet en controleer opnieuw.',
  'locked.grace-ended.clock.text':
    'De klok van deze computer loopt achter, waardoor je licentie niet kon worden gecontroleerd. Zet de klok gelijk en controleer opnieuw.',
  'locked.grace-ended.doubted.text':
    'De webwinkel kon je licentie een tijd niet vinden. Controleer opnieuw of neem contact op met support.',
  'locked.grace-ended.store-closed.text':
    '{app} gebruikt de webwinkel van je licentie niet meer. Om door te gaan heb je een nieuwe sleutel nodig.',
  'locked.trial-ended.title': 'Je proefperiode is afgelopen',
  'locked.trial-ended.text': 'Om door te gaan heb je een licentie nodig.',

  'trial.title': {
    one: 'Je proefperiode duurt nog {count} dag',
    other: 'Je proefperiode duurt nog {count} dagen',
  },
  'trial.title-last': 'Je proefperiode eindigt vandaag',
  'trial.text': 'Alle functies zijn beschikbaar tot {date}\u00A0uur.',
  'trial.used': {
    one: '{used} van {count} proefdag gebruikt',
    other: '{used} van {count} proefdagen gebruikt',
  },
  'trial.day': { one: 'Dag {day} van {count}', other: 'Dag {day} van {count}' },
  'trial.text-last': 'Alle functies zijn beschikbaar tot {time}\u00A0uur.',
  'trial.ends': 'Eindigt op {date}',

  'unavailable.title': 'Je licentie kan niet worden weergegeven',

  'fact.key': 'Licentiesleutel',
  'fact.key-ending': 'eindigt op {letters}',
  'fact.key-hidden': 'verborgen',
  'fact.plan': 'Licentietype',
  'fact.features': 'Omvat',
  'fact.last-covered': 'Laatste inbegrepen versie',
  'fact.expires': 'Geldig tot',
  'fact.expired': 'Verlopen op',
  'fact.never': 'Geen einddatum',
  'fact.computers': 'Geactiveerde computers',
  'fact.activations': 'Activeringen',
  'fact.used-of': '{used} van {limit}',
  'fact.activations-of': '{used} van {limit}',
  'fact.used-unlimited': '{used} (geen limiet)',
  'fact.up-to': 'Maximaal {limit}',
  'fact.this-computer': 'Deze computer',
  'fact.other-computer': 'Andere computer',
  'fact.last-checked': 'Laatst bevestigd',
  'fact.works-until': 'Werkt tot',
  'fact.locked-since': 'Vergrendeld sinds',
  'fact.mode': 'Modus',
  'fact.test-mode': 'Testmodus van de webwinkel',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Zojuist gecontroleerd. Er is niets veranderd.',
  'status.confirmed': 'Zojuist gecontroleerd. Je licentie is in orde.',
  'status.not-found':
    'Zojuist gecontroleerd. De webwinkel kon je licentie niet vinden. Dit is vaak tijdelijk.',
  'status.renewed': 'Zojuist gecontroleerd. Je licentie is verlengd tot {date}.',
  'status.still-full': 'Zojuist gecontroleerd. De computerlimiet is nog steeds bereikt.',
  'status.copied': 'Gekopieerd.',
  'status.waiting': 'Volgende controle: {time}',

  'notice.label': 'Meldingen',
  'notice.seat-may-be-lost':
    'Je licentie telt misschien een computer te veel: <b>{name}</b>. Staat hij in je bestelling bij de webwinkel? Verwijder hem daar dan.',
  'notice.seat-may-be-lost-ask':
    'Je licentie telt misschien een computer te veel: <b>{name}</b>. Support kan dit nagaan en hem verwijderen.',
  'notice.activation-may-count':
    'Een onderbroken activering telt misschien toch mee. Support kan dit nagaan en corrigeren.',
  'notice.seat-release-pending':
    '<b>{name}</b> kon nog niet van je licentie worden verwijderd. Dit wordt automatisch opnieuw geprobeerd.',
  'notice.storage-damaged': 'Het opgeslagen licentiebestand was beschadigd en kon niet worden gelezen.',
  'notice.storage-damaged-kept':
    'Het opgeslagen licentiebestand was beschadigd en is bewaard als <b>{file}</b>.',
  'notice.storage-unreadable':
    'Dit bestand kan niet worden gelezen: <b>{file}</b>. Geef je account leesrechten of sluit de app die het gebruikt. {app} vindt je licentie dan.',
  'notice.not-saved':
    'Je licentie is nog niet opgeslagen. {app} werkt totdat je de app sluit en vraagt daarna opnieuw om je sleutel. Controleer of er genoeg schijfruimte vrij is.',
  'notice.clock-behind':
    'De klok van deze computer loopt {time} achter (aangegeven: {date}). Zet de klok gelijk, zodat je licentie kan worden gecontroleerd.',

  'failure.key-not-found.title': 'Deze sleutel is niet gevonden.',
  'failure.key-not-found.text':
    'Vergelijk hem met je aankoopbevestiging. Een nieuwe sleutel werkt soms pas na een paar minuten.',
  'failure.key-disabled.title': 'Deze licentie is geblokkeerd.',
  'failure.key-disabled.text':
    'Dit kan na een terugbetaling gebeuren. Had je dit niet verwacht? Neem dan contact op met support.',
  'failure.key-expired.title': 'Deze licentie is verlopen.',
  'failure.key-expired.title-dated': 'Deze licentie is verlopen op {date}.',
  'failure.key-expired.text': 'Verleng de licentie of gebruik een andere sleutel.',
  'failure.no-seats-left.title': 'De computerlimiet van deze licentie is bereikt.',
  'failure.no-seats-left.text': 'Verwijder een computer die je niet meer gebruikt en probeer het opnieuw.',
  'failure.instance-not-found.title': 'Deze computer is van je licentie verwijderd.',
  'failure.instance-not-found.text': 'Activeer hem opnieuw om {app} hier te gebruiken.',
  'failure.wrong-product.title': 'Deze sleutel is voor een ander product.',
  'failure.wrong-product.title-named': 'Deze sleutel is voor {product}.',
  'failure.wrong-product.text': '{app} heeft een eigen sleutel nodig.',
  'failure.test-key.title': 'Deze sleutel komt uit de testmodus.',
  'failure.test-key.text':
    'In de uitgebrachte app werkt hij niet. Gebruik de sleutel uit je aankoopbevestiging.',
  'failure.store-closed.title': 'Deze sleutel is van een webwinkel die {app} niet meer gebruikt.',
  'failure.store-closed.text': 'Vraag een nieuwe sleutel aan of neem contact op met support.',
  'failure.invalid-input.title': 'De webwinkel kon deze sleutel niet lezen.',
  'failure.invalid-input.text': 'Vergelijk hem met je aankoopbevestiging. Misschien ontbreekt er een deel.',
  'failure.unspecified.title': 'De webwinkel heeft deze sleutel niet geaccepteerd.',
  'failure.unspecified.text':
    'Er is geen reden gegeven. Probeer het over een paar minuten opnieuw of neem contact op met support.',

  'failure.offline.title': 'De licentieserver is niet bereikbaar.',
  'failure.offline.text': 'Controleer je internetverbinding en probeer het opnieuw.',
  'failure.timeout.title': 'De licentieserver reageert niet.',
  'failure.timeout.text': 'Je verbinding is misschien traag. Probeer het zo meteen opnieuw.',
  'failure.tls.title': 'Geen beveiligde verbinding met de licentieserver mogelijk.',
  'failure.tls.text':
    'Controleer de klok van deze computer. Ook een firewall of virusscanner kan de oorzaak zijn.',
  'failure.proxy-auth.title': 'De proxy van je netwerk vereist aanmelding.',
  'failure.proxy-auth.text':
    'Open een webpagina om je aan te melden of vraag het je beheerder. Probeer het daarna opnieuw.',
  'failure.rate-limited.title': 'Te veel verzoeken vanuit je netwerk.',
  'failure.rate-limited.text': 'Het ligt niet aan je sleutel. Probeer het over een paar minuten opnieuw.',
  'failure.rate-limited.text-wait': 'Het ligt niet aan je sleutel.',
  'failure.server-error.title': 'De licentieserver heeft problemen.',
  'failure.server-error.text': 'Het ligt niet aan je sleutel. Probeer het over een paar minuten opnieuw.',
  'failure.server-error.text-wait': 'Het ligt niet aan je sleutel.',
  'failure.not-the-api.title': 'De licentieserver is via dit netwerk niet bereikbaar.',
  'failure.not-the-api.text':
    'Bij wifi in een hotel of café moet je je soms aanmelden. Open een webpagina en probeer het opnieuw.',
  'failure.misconfigured.title': '{app} is niet goed ingesteld.',
  'failure.misconfigured.text': 'De ontwikkelaar moet dit oplossen. Neem contact op met support.',
  'failure.host': 'Moet bereikbaar zijn: {host}',
  'failure.wait': 'Je kunt het over {time} opnieuw proberen.',
  'failure.wait-over': 'Je kunt het nu opnieuw proberen.',

  'failure.key-missing.title': 'Voer een licentiesleutel in.',
  'failure.key-missing.text': 'Die vind je in je aankoopbevestiging.',
  'failure.key-too-long.title': 'Geen sleutel gevonden in deze tekst.',
  'failure.key-too-long.text': 'Plak alleen de sleutel, of het deel van de e-mail waarin hij staat.',
  'failure.key-unreadable.title': 'Deze tekst kan niet worden gelezen.',
  'failure.key-unreadable.text': 'Kopieer de sleutel uit je aankoopbevestiging.',
  'failure.several-keys.title': 'Deze tekst bevat meer dan één sleutel.',
  'failure.several-keys.text': 'Kies de sleutel voor {app}.',
  'failure.not-activated.title': 'Er is geen licentie op deze computer.',
  'failure.not-activated.text': 'Voer een licentiesleutel in om {app} te activeren.',
  'failure.cannot-save.title': 'Je licentie kan niet op deze computer worden opgeslagen.',
  'failure.cannot-save.text':
    'Elke start zou als een extra computer tellen. Maak schijfruimte vrij of laat {app} naar de eigen map schrijven.',
  'failure.cannot-read.title': 'De opgeslagen licentie kan niet worden gelezen.',
  'failure.cannot-read.text':
    'Maak het bestand leesbaar. Opnieuw activeren zou als een extra computer tellen.',
  'failure.busy.title': 'Er is nog iets anders bezig.',
  'failure.busy.text': 'Wacht even en probeer het opnieuw.',
  'failure.cancelled.title': 'Gestopt met wachten.',
  'failure.cancelled.text':
    'Deze computer is niet aan je licentie toegevoegd. Je kunt het altijd opnieuw proberen.',
  'failure.cancelled.text-seat':
    'De licentieserver activeert deze computer misschien nog onder de naam {name}. {app} laat het je hier dan weten.',
  'failure.forbidden.title': 'Dat kan niet in dit venster.',
  'failure.forbidden.text': 'Gebruik het licentievenster in {app}.',
  'failure.bad-request.title': 'Dit kon niet worden verwerkt door {app}.',
  'failure.bad-request.text': 'Start {app} opnieuw en probeer het nog eens.',
  'failure.disposed.title': '{app} wordt afgesloten.',
  'failure.disposed.text': 'Open de app weer en probeer het opnieuw.',
  'failure.internal.title': 'Er is iets misgegaan in {app}.',
  'failure.internal.text':
    'Dit heeft geen gevolgen voor je licentie. Probeer het nog eens of start {app} opnieuw.',

  'action.replace': 'Vervangen en activeren',
  'action.save-request': 'Opslaan als bestand…',
  'link.certificate': 'Offline activeren',
  'no-seats.choose':
    'Kies welke computer je vervangt. Die wordt gedeactiveerd, maar de bestanden erop blijven staan.',
  'no-seats.choose-label': 'Computers op deze licentie',
  'no-seats.since': 'Geactiveerd op {date}',
  'no-seats.own-place': 'Deze computer, eerder geactiveerd',
  'certificate.text': 'Je hebt een telefoon of ander apparaat met internet nodig.',
  'certificate.send': 'Stuur deze aanvraagcode naar de support van {app}. Je krijgt een certificaat terug.',
  'certificate.code': 'Aanvraagcode',
  'certificate.scan': 'Scan de code met je telefoon om deze te versturen.',
  'certificate.answer': 'Certificaat van support',
  'certificate.answer-hint': 'Plak het of sleep het bestand hierheen.',
  'status.saved': 'Opgeslagen.',
  'details.text-certificate': 'Geactiveerd met een offlinecertificaat. Internet is niet nodig.',
  'notice.certificate-ends':
    'Het offlinecertificaat van deze computer verloopt op {date}. Vraag een nieuw certificaat aan bij support of activeer online.',
  'locked.certificate.title': 'Je certificaat is verlopen op {date}',
  'locked.certificate.text': 'Vraag een nieuw offlinecertificaat aan bij support of activeer online.',
  'failure.certificate-missing.title': 'Voer een certificaat in.',
  'failure.certificate-missing.text': 'Plak het certificaat van support of sleep het bestand hierheen.',
  'failure.certificate-unreadable.title': 'Dit certificaat kan niet worden gelezen.',
  'failure.certificate-unreadable.text':
    'Misschien ontbreekt er een deel. Kopieer het hele certificaat of sleep het bestand hierheen.',
  'failure.certificate-forged.title': 'Dit certificaat is niet van de ontwikkelaar van {app}.',
  'failure.certificate-forged.text': 'Vraag een nieuw certificaat aan bij support.',
  'failure.certificate-other-app.title': 'Dit certificaat is voor een andere app.',
  'failure.certificate-other-app.text': 'Vraag bij support een certificaat voor {app} aan.',
  'failure.certificate-other-device.title': 'Dit certificaat is voor een andere computer.',
  'failure.certificate-other-device.text': 'Stuur support de aanvraagcode van deze computer.',
  'failure.certificate-expired.title': 'Dit certificaat is verlopen.',
  'failure.certificate-expired.text': 'Vraag een nieuw certificaat aan bij support.',
  'failure.certificate-not-yet.title': 'Dit certificaat is nog niet geldig.',
  'failure.certificate-not-yet.text':
    'Controleer de datum en tijd van deze computer. Vraag bij support een nieuw certificaat aan als die kloppen.',
  'failure.certificate-is-lease.title': 'Dit is geen offlinecertificaat.',
  'failure.certificate-is-lease.text':
    'Het hoort bij een onlinelicentie. Vraag een offlinecertificaat aan bij support.',

  'no-bridge.title': 'Dit venster is niet verbonden met {app}',
  'no-bridge.text': 'Het is zonder verbinding met de app geopend en kan je licentie daarom niet weergeven.',
  'no-bridge.restart': 'Start {app} opnieuw. Gebeurt dit weer, neem dan contact op met de ontwikkelaar.',
  'no-bridge.preload':
    'Voor de ontwikkelaar: het preload-script van het licentievenster is niet uitgevoerd. Zoek in het logboek van het hoofdproces naar ‘preload-error’.',
  'no-bridge.context':
    'Voor de ontwikkelaar: window.{bridge} ontbreekt. Deze pagina werkt alleen in het venster dat de gate opent.',
  'no-bridge.app': 'de app',
}
