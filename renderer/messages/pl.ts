// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/**
 * Polish, polite and without gender. License: licencja. License key: klucz licencyjny. Place: miejsce. Deactivate:
 * dezaktywować. Values stand where they need no case: after a colon, or as a subject.
 */
export const catalog: Catalog = {
  'link.buy': 'Kup licencję',
  'link.renew': 'Odnów',
  'link.manage': 'Zarządzaj komputerami',
  'link.manage-short': 'Zarządzaj',
  'link.support': 'Skontaktuj się z pomocą',
  'link.lost-key': 'Nie masz klucza?',
  'link.opens-browser': '(otwiera się w przeglądarce)',

  'action.activate': 'Aktywuj',
  'action.activate-again': 'Aktywuj ponownie',
  'action.back': 'Wstecz',
  'action.cancel': 'Anuluj',
  'action.check-again': 'Sprawdź ponownie',
  'action.close': 'Zamknij',
  'action.continue': 'Kontynuuj',
  'action.continue-trial': 'Kontynuuj okres próbny',
  'action.copy': 'Kopiuj',
  'action.copy-name': 'Kopiuj nazwę {name}',
  'action.copy-diagnostics': 'Kopiuj diagnostykę',
  'action.copy-message': 'Kopiuj wiadomość',
  'action.deactivate': 'Dezaktywuj ten komputer',
  'action.dismiss': 'Gotowe',
  'action.dismiss-name': 'Gotowe: {name}',
  'action.enter-key': 'Wpisz klucz',
  'action.keep-activated': 'Pozostaw aktywny',
  'action.license-details': 'Szczegóły licencji',
  'action.paste': 'Wklej',
  'action.quit': 'Zakończ',
  'action.remove-here': 'Usuń tylko z tego komputera',
  'action.start-working': 'Zacznij pracę',
  'action.try-again': 'Spróbuj ponownie',
  'action.use-another-key': 'Użyj innego klucza',
  'action.use-here': 'Użyj na tym komputerze',

  'menu.undo': 'Cofnij',
  'menu.cut': 'Wytnij',
  'menu.copy': 'Kopiuj',
  'menu.paste': 'Wklej',
  'menu.select-all': 'Zaznacz wszystko',

  'busy.activating': 'Aktywowanie…',
  'busy.checking': 'Sprawdzanie…',
  'busy.deactivating': 'Dezaktywowanie…',

  'badge.activated': 'Aktywowano',
  'badge.attention': 'Uwaga',
  'badge.locked': 'Zablokowano',
  'badge.offline': 'Offline',
  'badge.trial': 'Okres próbny',

  'enter-key.label': 'Klucz licencyjny',
  'enter-key.hint': 'Możesz wkleić cały e-mail. Klucz zostanie w nim znaleziony.',
  'enter-key.found': 'Znaleziono klucz we wklejonym tekście.',
  'enter-key.found-in-file': 'Znaleziono klucz w pliku.',
  'enter-key.from-link': 'Klucz pochodzi z linku.',
  'enter-key.unknown-form': 'Większość kluczy wygląda inaczej. Mimo to możesz spróbować.',
  'enter-key.several': {
    one: 'Znaleziono {count} klucz. Wybierz go, jeśli należy do {app}.',
    few: 'Znaleziono {count} klucze. Wybierz ten do {app}.',
    many: 'Znaleziono {count} kluczy. Wybierz ten do {app}.',
    other: 'Znaleziono {count} klucza. Wybierz ten do {app}.',
  },
  'enter-key.several-label': 'Znalezione klucze',
  'enter-key.checking': 'Sprawdzanie klucza. Zwykle trwa to sekundę lub dwie.',
  'enter-key.still-checking': 'Serwer licencji jeszcze nie odpowiedział…',
  'enter-key.slow': 'To trwa dłużej niż zwykle. Możesz poczekać albo anulować i spróbować później.',
  'enter-key.drop': 'Upuść tutaj e-mail lub tekst z kluczem.',
  'enter-key.no-key-in-file': 'W tym pliku nie ma klucza. Skopiuj klucz z e-maila o zakupie.',
  'enter-key.file-unreadable':
    'Nie można odczytać tego pliku. Otwórz e-mail o zakupie i skopiuj z niego klucz.',
  'enter-key.nothing-to-paste': 'Nie ma tekstu do wklejenia. Najpierw skopiuj klucz z e-maila o zakupie.',
  'enter-key.paste-blocked': 'To okno nie może odczytać schowka. Naciśnij {keys}, aby wkleić.',
  'enter-key.key-short': {
    one: 'Zwykły klucz ma o {count} znak więcej. Czy czegoś brakuje?',
    few: 'Zwykły klucz ma o {count} znaki więcej. Czy czegoś brakuje?',
    many: 'Zwykły klucz ma o {count} znaków więcej. Czy czegoś brakuje?',
    other: 'Zwykły klucz ma o {count} znaku więcej. Czy czegoś brakuje?',
  },
  'enter-key.key-long': {
    one: 'Zwykły klucz ma o {count} znak mniej. Czy coś się powtarza?',
    few: 'Zwykły klucz ma o {count} znaki mniej. Czy coś się powtarza?',
    many: 'Zwykły klucz ma o {count} znaków mniej. Czy coś się powtarza?',
    other: 'Zwykły klucz ma o {count} znaku mniej. Czy coś się powtarza?',
  },
  'enter-key.key-letters': 'Zwykły klucz ma tylko cyfry i litery od A do F. Czy „{letters}” to na pewno tak?',
  'enter-key.privacy': 'Co jest wysyłane przy aktywacji?',
  'enter-key.privacy-text':
    'Klucz licencyjny oraz nazwa tego komputera z krótkim kodem, który go odróżnia. Późniejsze sprawdzenia wysyłają klucz i numer nadany temu komputerowi przez sklep. Nic z tego, co tworzysz w {app}, nie jest wysyłane.',

  'unlicensed.none.title': 'Aktywuj {app}',
  'unlicensed.none.text': 'Wpisz klucz licencyjny z e-maila o zakupie.',
  'unlicensed.deactivated.title': 'Ten komputer jest dezaktywowany',
  'unlicensed.deactivated.text':
    'Możesz teraz aktywować inny albo wpisać klucz licencyjny, aby używać {app} tutaj.',
  'unlicensed.seat-released.title': 'Ten komputer został zwolniony',
  'unlicensed.seat-released.text':
    'Jego miejsce w licencji zostało zwolnione, na przykład na stronie sklepu. Jedno kliknięcie zajmie miejsce ponownie.',
  'unlicensed.new-device.title': 'Używać {app} na tym komputerze?',
  'unlicensed.new-device.text':
    'Licencja trafiła tu z innego komputera. Aby jej tu używać, ten komputer zajmie w niej miejsce.',
  'unlicensed.storage-unreadable.title': 'Aktywuj {app} ponownie',
  'unlicensed.storage-unreadable.text':
    'Nie można odczytać licencji zapisanej na tym komputerze. Z samą licencją wszystko w porządku.',
  'new-device.old-is-gone': 'Drugi komputer już jej nie potrzebuje',
  'new-device.old-is-gone-text': 'Jego miejsce zostanie zwrócone, gdy ten komputer będzie aktywny.',

  'no-seats.title': {
    one: 'Jedyny komputer w tej licencji jest zajęty',
    few: 'Wszystkie {count} komputery w tej licencji są zajęte',
    many: 'Wszystkie {count} komputerów w tej licencji jest zajętych',
    other: 'Wszystkie {count} komputera w tej licencji są zajęte',
  },
  'no-seats.title-unknown': 'Wszystkie komputery w tej licencji są zajęte',
  'no-seats.text': 'Zwolnij ten, którego już nie potrzebujesz, i spróbuj ponownie.',
  'no-seats.in-app': 'Na komputerze, który nadal masz: otwórz szczegóły licencji w {app} i dezaktywuj go.',
  'no-seats.own':
    'Jedno z miejsc może należeć do tego komputera z wcześniejszego czasu: <b>{name}</b>. Zwolnij właśnie je.',
  'no-seats.online': 'Jeśli komputera już nie ma: zwolnij jego miejsce w swoim zamówieniu w sklepie.',
  'no-seats.ask': 'Jeśli komputera już nie ma: poproś pomoc o zwolnienie jego miejsca.',
  'no-seats.message': 'Wiadomość do pomocy',

  'support.no-seats':
    'Dzień dobry, wszystkie komputery w mojej licencji {app} są zajęte i nie mogę aktywować tego. Czy możecie zwolnić dla mnie miejsce?',
  'support.own-seat': 'To miejsce jest moje z wcześniejszego czasu i można je zwolnić: {name}',
  'support.key': 'Klucz licencyjny z końcówką {tail}',
  'support.seats': 'Komputery: {seats}',

  'activated.title': '{app}: aktywacja zakończona',
  'activated.text': 'Dziękujemy za wsparcie.',

  'renewed.title': 'Licencja jest odnowiona',
  'renewed.text': 'Dziękujemy, że jesteś z nami. Wszystko jest tam, gdzie było.',
  'confirmed.title': 'Licencja jest potwierdzona',
  'confirmed.text': 'Wszystko jest tam, gdzie było.',

  'details.title': 'Twoja licencja {app}',
  'details.text': 'Aktywna na tym komputerze.',

  'expiring.title': {
    one: 'Licencja kończy się za {count} dzień',
    few: 'Licencja kończy się za {count} dni',
    many: 'Licencja kończy się za {count} dni',
    other: 'Licencja kończy się za {count} dnia',
  },
  'expiring.title-today': 'Licencja kończy się dzisiaj',
  'expiring.text':
    'Odnów ją, a {app} będzie działać dalej bez nowego klucza. Jeśli odnawia się sama, nie musisz nic robić.',

  'deactivate.title': 'Dezaktywować ten komputer?',
  'deactivate.text': 'To zwolni miejsce w licencji, którego możesz użyć na innym komputerze.',
  'deactivate.effect-here': '{app} poprosi o klucz licencyjny przy następnym uruchomieniu tutaj.',
  'deactivate.effect-files': 'Pliki i ustawienia pozostaną na tym komputerze.',
  'deactivate.effect-elsewhere': 'Na drugim komputerze wpisz klucz z końcówką {tail}.',
  'deactivate.effect-elsewhere-unknown': 'Na drugim komputerze wpisz klucz z e-maila o zakupie.',
  'deactivate.failed': 'Ten komputer jest nadal aktywny.',
  'deactivate.refused-title': 'Sklep nie zwolnił miejsca tego komputera',
  'deactivate.refused-text':
    'Na razie nic się nie zmieniło. Mimo to możesz usunąć licencję z tego komputera.',
  'deactivate.effect-place':
    'Miejsce <b>{name}</b> pozostanie zajęte, dopóki nie zwolnisz go w swoim zamówieniu w sklepie.',
  'deactivate.effect-place-ask': 'Miejsce <b>{name}</b> pozostanie zajęte, dopóki pomoc go nie zwolni.',

  'grace.title': 'Licencja niesprawdzona od {date}',
  'grace.unreachable.text': {
    one: '{app} będzie działać jeszcze <b>{count} dzień</b>. Połącz się raz z internetem przed {date} i gotowe.',
    few: '{app} będzie działać jeszcze <b>{count} dni</b>. Połącz się raz z internetem przed {date} i gotowe.',
    many: '{app} będzie działać jeszcze <b>{count} dni</b>. Połącz się raz z internetem przed {date} i gotowe.',
    other:
      '{app} będzie działać jeszcze <b>{count} dnia</b>. Połącz się raz z internetem przed {date} i gotowe.',
  },
  'grace.clock.text': {
    one: 'Zegar tego komputera się spóźnia. Ustaw go i połącz się z internetem: {app} będzie działać jeszcze <b>{count} dzień</b>.',
    few: 'Zegar tego komputera się spóźnia. Ustaw go i połącz się z internetem: {app} będzie działać jeszcze <b>{count} dni</b>.',
    many: 'Zegar tego komputera się spóźnia. Ustaw go i połącz się z internetem: {app} będzie działać jeszcze <b>{count} dni</b>.',
    other:
      'Zegar tego komputera się spóźnia. Ustaw go i połącz się z internetem: {app} będzie działać jeszcze <b>{count} dnia</b>.',
  },
  'grace.doubted.text': {
    one: 'Sklep nie znalazł licencji, co często mija samo. {app} będzie działać jeszcze <b>{count} dzień</b>.',
    few: 'Sklep nie znalazł licencji, co często mija samo. {app} będzie działać jeszcze <b>{count} dni</b>.',
    many: 'Sklep nie znalazł licencji, co często mija samo. {app} będzie działać jeszcze <b>{count} dni</b>.',
    other:
      'Sklep nie znalazł licencji, co często mija samo. {app} będzie działać jeszcze <b>{count} dnia</b>.',
  },

  'locked.expired.title': 'Licencja wygasła {date}',
  'locked.expired.text': 'Odnów ją, aby pracować dalej. Wszystko, co masz, jest bezpieczne.',
  'locked.disabled.title': 'Ta licencja została wyłączona',
  'locked.disabled.text':
    'Wyłączył ją sklep, na przykład po zwrocie pieniędzy. Jeśli to niespodzianka, skontaktuj się z pomocą.',
  'locked.not-found.title': 'Sklep nie znajduje już tej licencji',
  'locked.not-found.text':
    'Zgłosił to kilka razy w ciągu ponad jednego dnia. Sprawdź zamówienie lub skontaktuj się z pomocą.',
  'locked.wrong-product.title': 'To licencja na inny produkt',
  'locked.wrong-product.text': '{app} wymaga własnej licencji. Wszystko, co masz, jest bezpieczne.',
  'locked.grace-ended.title': '{app} musi sprawdzić licencję',
  'locked.grace-ended.text':
    'Połącz się z internetem i sprawdź ponownie. Wszystko, co masz, jest bezpieczne.',
  'locked.grace-ended.unreachable.text':
    'Sklep był przez jakiś czas nieosiągalny. Połącz się z internetem i sprawdź ponownie.',
  'locked.grace-ended.clock.text':
    'Zegar tego komputera się spóźnia, więc nie można było sprawdzić licencji. Ustaw zegar i sprawdź ponownie.',
  'locked.grace-ended.doubted.text':
    'Sklep od jakiegoś czasu nie znajduje licencji. Sprawdź ponownie lub skontaktuj się z pomocą.',
  'locked.trial-ended.title': 'Okres próbny się skończył',
  'locked.trial-ended.text': 'Wszystko, co masz, jest bezpieczne. Wpisz klucz, aby pracować dalej.',

  'trial.title': {
    one: 'Został {count} dzień okresu próbnego',
    few: 'Zostały {count} dni okresu próbnego',
    many: 'Zostało {count} dni okresu próbnego',
    other: 'Zostało {count} dnia okresu próbnego',
  },
  'trial.title-last': 'Okres próbny kończy się dzisiaj',
  'trial.text': 'Wszystko jest odblokowane do {date}.',
  'trial.used': {
    one: 'Wykorzystano {used} z {count} dnia próbnego',
    few: 'Wykorzystano {used} z {count} dni próbnych',
    many: 'Wykorzystano {used} z {count} dni próbnych',
    other: 'Wykorzystano {used} z {count} dnia próbnego',
  },
  'trial.day': {
    one: 'Dzień {day} z {count}',
    few: 'Dzień {day} z {count}',
    many: 'Dzień {day} z {count}',
    other: 'Dzień {day} z {count}',
  },
  'trial.text-last': 'Wszystko jest odblokowane do {time}.',
  'trial.ends': 'Koniec: {date}',

  'unavailable.title': 'Nie można pokazać licencji',

  'fact.key': 'Klucz licencyjny',
  'fact.key-ending': 'z końcówką {letters}',
  'fact.key-hidden': 'ukryty',
  'fact.plan': 'Plan',
  'fact.expires': 'Ważna do',
  'fact.expired': 'Wygasła',
  'fact.never': 'Bezterminowo',
  'fact.computers': 'Komputery',
  'fact.in-use': 'Zajęte',
  'fact.used-of': '{used} z {limit}',
  'fact.used-unlimited': '{used}, bez limitu',
  'fact.this-computer': 'Ten komputer',
  'fact.other-computer': 'Inny komputer',
  'fact.last-checked': 'Ostatnie sprawdzenie',
  'fact.works-until': 'Działa do',
  'fact.locked-since': 'Zablokowana od',
  'fact.ended': 'Zakończono',
  'fact.mode': 'Tryb',
  'fact.test-mode': 'Licencja testowa',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Sprawdzono przed chwilą. Nic się nie zmieniło.',
  'status.confirmed': 'Sprawdzono przed chwilą. Licencja jest w porządku.',
  'status.not-found': 'Sprawdzono przed chwilą. Sklep nie znalazł licencji, co często mija samo.',
  'status.renewed': 'Sprawdzono przed chwilą. Licencja jest odnowiona do {date}.',
  'status.still-full': 'Sprawdzono przed chwilą. Wszystkie komputery są nadal zajęte.',
  'status.copied': 'Skopiowano.',
  'status.waiting': 'Następne sprawdzenie: {time}',

  'notice.label': 'Powiadomienia',
  'notice.seat-may-be-lost':
    'Miejsce w licencji może być zajęte niepotrzebnie, pod nazwą <b>{name}</b>. Jeśli widać je w zamówieniu w sklepie, zwolnij je tam.',
  'notice.seat-may-be-lost-ask':
    'Miejsce w licencji może być zajęte niepotrzebnie, pod nazwą <b>{name}</b>. Pomoc może je znaleźć i zwolnić.',
  'notice.seat-release-pending':
    'Nie udało się jeszcze zwrócić miejsca <b>{name}</b>. Kolejna próba nastąpi sama.',
  'notice.storage-damaged': 'Zapisany plik licencji był uszkodzony i nie można go było odczytać.',
  'notice.storage-damaged-kept': 'Zapisany plik licencji był uszkodzony. Zachowano go jako <b>{file}</b>.',
  'notice.storage-unreadable':
    'Nie można odczytać tego pliku licencji: <b>{file}</b>. Zezwól swojemu kontu na jego odczyt albo zamknij program, który go używa. {app} znajdzie wtedy licencję automatycznie.',
  'notice.not-saved':
    'Nie udało się zapisać licencji. {app} będzie działać do zamknięcia, a zapis zostanie ponowiony. Sprawdź, czy na dysku jest wolne miejsce.',
  'notice.clock-behind':
    'Zegar tego komputera wskazuje: {date}. Spóźnia się o: {time}. Ustaw go, aby sprawdzanie nadal działało.',

  'failure.key-not-found.title': 'Nie możemy znaleźć tego klucza.',
  'failure.key-not-found.text':
    'Porównaj go z e-mailem. Świeżo kupiony klucz może zacząć działać po kilku minutach.',
  'failure.key-disabled.title': 'Ta licencja została wyłączona.',
  'failure.key-disabled.text':
    'Dzieje się tak na przykład po zwrocie pieniędzy. Jeśli to niespodzianka, skontaktuj się z pomocą.',
  'failure.key-expired.title': 'Ta licencja wygasła.',
  'failure.key-expired.title-dated': 'Ta licencja wygasła {date}.',
  'failure.key-expired.text': 'Odnów ją albo użyj innego klucza.',
  'failure.no-seats-left.title': 'Wszystkie komputery w tej licencji są zajęte.',
  'failure.no-seats-left.text': 'Zwolnij ten, którego już nie potrzebujesz, i spróbuj ponownie.',
  'failure.instance-not-found.title': 'Ten komputer został usunięty z licencji.',
  'failure.instance-not-found.text': 'Aktywuj go ponownie, aby używać {app} tutaj.',
  'failure.wrong-product.title': 'Ten klucz jest do innego produktu.',
  'failure.wrong-product.title-named': 'Ten klucz jest do: {product}.',
  'failure.wrong-product.text': '{app} wymaga własnego klucza.',
  'failure.test-key.title': 'To jest klucz testowy.',
  'failure.test-key.text': 'Nie odblokowuje wydanej aplikacji. Użyj klucza z e-maila o zakupie.',
  'failure.invalid-input.title': 'Sklep nie mógł odczytać tego klucza.',
  'failure.invalid-input.text': 'Porównaj go z e-mailem. Może brakować jego części.',
  'failure.unspecified.title': 'Sklep nie przyjął tego klucza i nie podał powodu.',
  'failure.unspecified.text':
    'Spróbuj ponownie za kilka minut. Jeśli to się powtórzy, skontaktuj się z pomocą.',

  'failure.offline.title': 'Nie można połączyć się z serwerem licencji.',
  'failure.offline.text': 'Sprawdź połączenie z internetem i spróbuj ponownie.',
  'failure.timeout.title': 'Serwer licencji nie odpowiedział na czas.',
  'failure.timeout.text': 'Połączenie może być wolne. Spróbuj ponownie za chwilę.',
  'failure.tls.title': 'Nie można bezpiecznie połączyć się z serwerem licencji.',
  'failure.tls.text':
    'Przyczyną może być zapora, program antywirusowy lub źle ustawiony zegar tego komputera.',
  'failure.proxy-auth.title': 'Serwer proxy w tej sieci wymaga zalogowania.',
  'failure.proxy-auth.text':
    'Otwórz stronę internetową, aby się zalogować, lub zapytaj administratora i spróbuj ponownie.',
  'failure.rate-limited.title': 'Ta sieć zbyt często pytała serwer licencji.',
  'failure.rate-limited.text': 'Klucz nie ma z tym nic wspólnego. Spróbuj ponownie za kilka minut.',
  'failure.rate-limited.text-wait': 'Klucz nie ma z tym nic wspólnego.',
  'failure.server-error.title': 'Serwer licencji ma problem.',
  'failure.server-error.text': 'Klucz nie ma z tym nic wspólnego. Spróbuj ponownie za kilka minut.',
  'failure.server-error.text-wait': 'Klucz nie ma z tym nic wspólnego.',
  'failure.not-the-api.title': 'Zamiast serwera licencji odpowiedziało coś innego.',
  'failure.not-the-api.text':
    'Sieć w hotelu lub kawiarni może wymagać zalogowania. Otwórz stronę internetową i spróbuj ponownie.',
  'failure.misconfigured.title': '{app} nie ma ustawień swojego sklepu.',
  'failure.misconfigured.text': 'Trzeba to poprawić w aplikacji. Skontaktuj się z pomocą.',
  'failure.host': 'Adres, który musi być osiągalny: {host}',
  'failure.wait': 'Następna próba możliwa za: {time}.',
  'failure.wait-over': 'Możesz teraz spróbować ponownie.',

  'failure.key-missing.title': 'Nie ma jeszcze klucza.',
  'failure.key-missing.text': 'Wklej klucz licencyjny z e-maila o zakupie.',
  'failure.key-too-long.title': 'W tym długim tekście nie znaleziono klucza.',
  'failure.key-too-long.text': 'Wklej tylko klucz albo fragment e-maila wokół niego.',
  'failure.key-unreadable.title': 'Nie można odczytać tego tekstu.',
  'failure.key-unreadable.text': 'Skopiuj klucz z samego e-maila.',
  'failure.several-keys.title': 'W tym tekście jest więcej niż jeden klucz.',
  'failure.several-keys.text': 'Wybierz ten do {app}.',
  'failure.not-activated.title': 'Na tym komputerze nie ma licencji.',
  'failure.not-activated.text': 'Wpisz klucz licencyjny, aby aktywować {app}.',
  'failure.cannot-save.title': 'Nie można zapisać licencji na tym komputerze.',
  'failure.cannot-save.text':
    'Każde uruchomienie {app} zajmowałoby w niej kolejne miejsce. Zwolnij miejsce na dysku albo pozwól {app} zapisywać we własnym folderze. Aby używać {app} do zamknięcia, aktywuj jeszcze raz.',
  'failure.cannot-read.title': 'Nie można odczytać zapisanej tu licencji.',
  'failure.cannot-read.text':
    'Ten komputer może już mieć miejsce. Umożliw odczyt pliku albo aktywuj jeszcze raz, aby zająć kolejne miejsce.',
  'failure.busy.title': 'Trwa jeszcze inna operacja.',
  'failure.busy.text': 'Poczekaj chwilę i spróbuj ponownie.',
  'failure.cancelled.title': 'Oczekiwanie zostało przerwane.',
  'failure.cancelled.text': 'Nie zajęto żadnego miejsca w licencji. Spróbuj ponownie w dowolnej chwili.',
  'failure.cancelled.text-seat':
    'Serwer licencji może jeszcze przydzielić temu komputerowi miejsce o nazwie {name}. {app} nadal czeka na odpowiedź i pokaże ją tutaj.',
  'failure.forbidden.title': 'To okno nie może tego zrobić.',
  'failure.forbidden.text': 'Użyj okna licencji w {app}.',
  'failure.bad-request.title': 'Nie udało się tego przekazać w {app}.',
  'failure.bad-request.text': 'Uruchom {app} ponownie i spróbuj jeszcze raz.',
  'failure.disposed.title': '{app} właśnie się zamyka.',
  'failure.disposed.text': 'Uruchom ponownie i spróbuj jeszcze raz.',
  'failure.internal.title': 'Coś poszło nie tak w {app}.',
  'failure.internal.text': 'Nie ma to wpływu na licencję. Spróbuj ponownie albo uruchom {app} od nowa.',

  'action.replace': 'Zastąp wybrany',
  'action.save-request': 'Zapisz prośbę…',
  'link.certificate': 'Aktywuj bez internetu',
  'no-seats.choose': 'Wybierz ten, który chcesz zastąpić. Jego pliki zostają na miejscu.',
  'no-seats.choose-label': 'Komputery w tej licencji',
  'no-seats.since': 'W użyciu od {date}',
  'no-seats.own-place': 'Ten komputer, z wcześniej',
  'certificate.text': 'Potrzebujesz innego urządzenia z internetem, na przykład telefonu.',
  'certificate.send': 'Wyślij ten kod prośby do pomocy {app}.',
  'certificate.code': 'Kod prośby',
  'certificate.answer': 'Certyfikat od pomocy',
  'certificate.answer-hint': 'Wklej go lub upuść tu jego plik.',
  'status.saved': 'Zapisano.',
  'details.text-certificate': 'Aktywna dzięki certyfikatowi offline. Internet nie jest potrzebny.',
  'notice.certificate-ends':
    'Certyfikat offline tego komputera kończy się {date}. Poproś pomoc o nowy lub aktywuj online.',
  'locked.certificate.title': 'Certyfikat offline skończył się {date}',
  'locked.certificate.text': 'Poproś pomoc o nowy lub aktywuj online. Wszystko, co masz, jest bezpieczne.',
  'failure.certificate-missing.title': 'Nie ma jeszcze certyfikatu.',
  'failure.certificate-missing.text': 'Wklej certyfikat przysłany przez pomoc.',
  'failure.certificate-unreadable.title': 'Tego certyfikatu nie da się odczytać.',
  'failure.certificate-unreadable.text': 'Może brakować części. Skopiuj go w całości lub upuść plik.',
  'failure.certificate-forged.title': 'Ten certyfikat nie pochodzi od twórcy {app}.',
  'failure.certificate-forged.text': 'Poproś pomoc o nowy.',
  'failure.certificate-other-app.title': 'Ten certyfikat jest dla innej aplikacji.',
  'failure.certificate-other-app.text': 'Poproś pomoc o certyfikat dla {app}.',
  'failure.certificate-other-device.title': 'Ten certyfikat jest dla innego komputera.',
  'failure.certificate-other-device.text': 'Wyślij pomocy kod prośby z tego komputera.',
  'failure.certificate-expired.title': 'Ten certyfikat wygasł.',
  'failure.certificate-expired.text': 'Poproś pomoc o nowy.',
  'failure.certificate-not-yet.title': 'Ten certyfikat nie jest jeszcze ważny.',
  'failure.certificate-not-yet.text':
    'Sprawdź datę i godzinę na tym komputerze. Jeśli są poprawne, poproś pomoc o nowy certyfikat.',
  'failure.certificate-is-lease.title': 'To nie jest certyfikat offline.',
  'failure.certificate-is-lease.text': 'Należy do licencji online. Poproś pomoc o certyfikat offline.',

  'no-bridge.title': 'To okno nie ma połączenia z {app}',
  'no-bridge.text': 'Okno licencji otworzyło się bez połączenia z aplikacją, więc nie może pokazać licencji.',
  'no-bridge.restart':
    'Uruchom aplikację ponownie. Jeśli to okno się nie zmieni, skontaktuj się z jej producentem.',
  'no-bridge.preload':
    'Dla producenta: skrypt preload okna licencji nie został uruchomiony. Poszukaj „preload-error” w dzienniku procesu głównego.',
  'no-bridge.context':
    'Dla producenta: brakuje window.{bridge}. Strona działa tylko w oknie, które otwiera gate.',
  'no-bridge.app': 'aplikacją',
}
