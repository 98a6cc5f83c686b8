// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** Polish, polite and without gender. The app's name follows "aplikacja", which takes the case; durations follow a colon. */
export const catalog: Catalog = {
  'link.buy': 'Kup licencję',
  'link.renew': 'Odnów',
  'link.upgrade': 'Zmień plan na wyższy',
  'link.moved': 'Uzyskaj nowy klucz',
  'link.manage': 'Zarządzaj komputerami',
  'link.manage-short': 'Zarządzaj',
  'link.support': 'Pomoc techniczna',
  'link.lost-key': 'Nie możesz znaleźć klucza?',
  'link.opens-browser': '(otwiera się w przeglądarce)',

  'action.activate': 'Aktywuj',
  'action.activate-again': 'Aktywuj ponownie',
  'action.activate-once': 'Aktywuj tylko tym razem',
  'action.back': 'Wstecz',
  'action.cancel': 'Anuluj',
  'action.check-again': 'Sprawdź ponownie',
  'action.close': 'Zamknij',
  'action.continue': 'Kontynuuj',
  'action.continue-trial': 'Kontynuuj okres próbny',
  'action.copy': 'Kopiuj',
  'action.copy-name': 'Kopiuj nazwę {name}',
  'action.copy-diagnostics': 'Kopiuj dane diagnostyczne',
  'action.copy-message': 'Kopiuj wiadomość',
  'action.deactivate': 'Dezaktywuj ten komputer',
  'action.dismiss': 'Odrzuć',
  'action.dismiss-name': 'Odrzuć powiadomienie: {name}',
  'action.enter-key': 'Wprowadź klucz licencyjny',
  'action.keep-activated': 'Pozostaw aktywny',
  'action.license-details': 'Szczegóły licencji',
  'action.paste': 'Wklej',
  'action.quit': 'Zakończ',
  'action.remove-here': 'Usuń licencję tylko tutaj',
  'action.remove-certificate': 'Usuń certyfikat',
  'action.start-working': 'Kontynuuj',
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
  'badge.attention': 'Wymaga uwagi',
  'badge.locked': 'Zablokowano',
  'badge.offline': 'Offline',
  'badge.trial': 'Okres próbny',

  'enter-key.label': 'Klucz licencyjny',
  'enter-key.hint': 'Wklej klucz lub cały e\u2011mail, który go zawiera.',
  'enter-key.found': 'Znaleziono klucz we wklejonym tekście.',
  'enter-key.found-in-file': 'Znaleziono klucz w pliku.',
  'enter-key.from-link': 'Klucz wstawiono z linku.',
  'enter-key.unknown-form': 'Nie wygląda to na typowy klucz. Mimo to możesz go wypróbować.',
  'enter-key.several': {
    one: 'Znaleziono {count} klucz. Wybierz go, jeśli jest do aplikacji {app}.',
    few: 'Znaleziono {count} klucze. Wybierz ten do aplikacji {app}.',
    many: 'Znaleziono {count} kluczy. Wybierz ten do aplikacji {app}.',
    other: 'Znaleziono {count} klucza. Wybierz ten do aplikacji {app}.',
  },
  'enter-key.several-label': 'Znalezione klucze',
  'enter-key.checking': 'Sprawdzanie klucza. Zwykle trwa to sekundę lub dwie.',
  'enter-key.still-checking': 'Nadal trwa oczekiwanie na serwer licencji…',
  'enter-key.slow': 'To trwa dłużej niż zwykle. Możesz poczekać albo anulować i spróbować później.',
  'enter-key.drop': 'Upuść tutaj e\u2011mail lub plik tekstowy z kluczem.',
  'enter-key.no-key-in-file':
    'W tym pliku nie znaleziono klucza. Skopiuj klucz z e\u2011maila z potwierdzeniem zakupu.',
  'enter-key.file-unreadable':
    'Nie można odczytać tego pliku. Skopiuj klucz z e\u2011maila z potwierdzeniem zakupu.',
  'enter-key.nothing-to-paste':
    'Nie ma nic do wklejenia. Najpierw skopiuj klucz z e\u2011maila z potwierdzeniem zakupu.',
  'enter-key.paste-blocked': 'To okno nie może odczytać schowka. Naciśnij {keys}, aby wkleić.',
  'enter-key.key-short': {
    one: 'Większość kluczy jest o {count} znak dłuższa. Czy brakuje fragmentu?',
    few: 'Większość kluczy jest o {count} znaki dłuższa. Czy brakuje fragmentu?',
    many: 'Większość kluczy jest o {count} znaków dłuższa. Czy brakuje fragmentu?',
    other: 'Większość kluczy jest o {count} znaku dłuższa. Czy brakuje fragmentu?',
  },
  'enter-key.key-long': {
    one: 'Większość kluczy jest o {count} znak krótsza. Czy jakiś fragment się powtarza?',
    few: 'Większość kluczy jest o {count} znaki krótsza. Czy jakiś fragment się powtarza?',
    many: 'Większość kluczy jest o {count} znaków krótsza. Czy jakiś fragment się powtarza?',
    other: 'Większość kluczy jest o {count} znaku krótsza. Czy jakiś fragment się powtarza?',
  },
  'enter-key.key-letters':
    'Większość kluczy zawiera tylko cyfry i litery od A do F. Czy na pewno ma tu być „{letters}”?',
  'enter-key.privacy': 'Co jest wysyłane podczas aktywacji?',
  'enter-key.privacy-online': 'Co jest wysyłane podczas aktywacji online?',
  'enter-key.privacy-text':
    'Klucz licencyjny oraz nazwa tego komputera z krótkim kodem, który go odróżnia. Przy późniejszych sprawdzeniach wysyłany jest klucz i identyfikator nadany temu komputerowi przez sklep. Nic z tego, co tworzysz w aplikacji {app}, nie jest wysyłane.',

  'unlicensed.none.title': 'Aktywuj aplikację {app}',
  'unlicensed.none.text': 'Wprowadź klucz licencyjny z e\u2011maila z potwierdzeniem zakupu.',
  'unlicensed.deactivated.title': 'Ten komputer został dezaktywowany',
  'unlicensed.deactivated.text': 'Wprowadź klucz licencyjny, aby aktywować aplikację {app}.',
  'unlicensed.seat-released.title': 'Ten komputer nie jest już aktywny',
  'unlicensed.seat-released.text':
    'Usunięto go z licencji, na przykład na stronie sklepu. Możesz aktywować go ponownie.',
  'unlicensed.new-device.title': 'Używać tutaj aplikacji {app}?',
  'unlicensed.new-device.text':
    'Licencję skonfigurowano na innym komputerze. Jeśli użyjesz jej tutaj, ten komputer też zostanie do niej dodany.',
  'unlicensed.new-device.text-anywhere':
    'Licencję skonfigurowano na innym komputerze. Możesz ją aktywować także tutaj.',
  'unlicensed.storage-unreadable.title': 'Aktywuj ponownie aplikację {app}',
  'unlicensed.storage-unreadable.text':
    'Nie można odczytać licencji zapisanej na tym komputerze. Z samą licencją wszystko w porządku. Wprowadź klucz ponownie.',
  'new-device.old-is-gone': 'Usuń drugi komputer',
  'new-device.old-is-gone-text': 'Po aktywacji tego komputera aplikacja {app} przestanie tam działać.',

  'no-seats.title': {
    one: 'Osiągnięto limit komputerów: {count}',
    few: 'Osiągnięto limit komputerów: {count}',
    many: 'Osiągnięto limit komputerów: {count}',
    other: 'Osiągnięto limit komputerów: {count}',
  },
  'no-seats.title-unknown': 'Osiągnięto limit komputerów',
  'no-seats.title-counter': 'Osiągnięto limit aktywacji',
  'no-seats.text': 'Usuń komputer, z którego już nie korzystasz, i spróbuj ponownie.',
  'no-seats.text-counter':
    'Liczy się każda aktywacja, także kolejna na tym samym komputerze. Pomoc techniczna może zezwolić na więcej.',
  'no-seats.in-app':
    'Na komputerze, który nadal masz, otwórz szczegóły licencji w aplikacji {app} i dezaktywuj ten komputer.',
  'no-seats.own': 'Ten komputer może już być na liście jako <b>{name}</b>. Najpierw usuń tę pozycję.',
  'no-seats.online': 'Na stronie sklepu usuń komputer, którego już nie masz.',
  'no-seats.ask': 'Poproś pomoc techniczną o usunięcie komputera, którego już nie masz.',
  'no-seats.message': 'Wiadomość do pomocy technicznej',

  'support.no-seats':
    'Dzień dobry, w mojej licencji na aplikację {app} wyczerpano limit komputerów i nie mogę aktywować tego komputera. Czy mogą Państwo usunąć jeden z nich?',
  'support.no-seats-counter':
    'Dzień dobry, w mojej licencji na aplikację {app} wyczerpano limit aktywacji i nie mogę aktywować tego komputera. Czy mogą Państwo zezwolić na jeszcze jedną?',
  'support.own-seat': 'Można usunąć: {name} (ten komputer, aktywowany wcześniej)',
  'support.to-remove': 'Komputer do usunięcia:',
  'support.key': 'Klucz licencyjny kończący się na {tail}',
  'support.seats': 'Komputery: {seats}',

  'activated.title': 'Aplikacja {app} jest aktywna',
  'activated.text': 'Dziękujemy. Wszystko gotowe.',

  'renewed.title': 'Licencja została odnowiona',
  'renewed.text': 'Dziękujemy. Wszystko jest na swoim miejscu.',
  'confirmed.title': 'Licencja została potwierdzona',
  'confirmed.text': 'Wszystko jest na swoim miejscu.',

  'details.title': 'Licencja aplikacji {app}',
  'details.text': 'Aktywna na tym komputerze.',
  'details.text-store-closed': 'Aktywna na tym komputerze. Dalsze sprawdzanie nie jest potrzebne.',

  'expiring.title': {
    one: 'Licencja wygaśnie za {count} dzień',
    few: 'Licencja wygaśnie za {count} dni',
    many: 'Licencja wygaśnie za {count} dni',
    other: 'Licencja wygaśnie za {count} dnia',
  },
  'expiring.title-today': 'Licencja wygasa dzisiaj',
  'expiring.text':
    'Odnów ją, aby nadal używać aplikacji {app} z tym samym kluczem. Jeśli odnawia się automatycznie, nie musisz nic robić.',
  'expiring.text-bare':
    'Aby nadal używać aplikacji {app}, odnów ją tam, gdzie została kupiona. Jeśli odnawia się automatycznie, nie musisz nic robić.',
  'coverage.title': 'Aktualizacje skończyły się {date}',
  'coverage.text': 'Tej wersji możesz nadal używać. Odnów licencję, aby otrzymywać nowe.',
  'coverage.text-bare':
    'Tej wersji możesz nadal używać. Aby otrzymywać nowe, odnów licencję tam, gdzie została kupiona.',

  'deactivate.title': 'Dezaktywować ten komputer?',
  'deactivate.text': 'Licencji będzie można wtedy użyć na innym komputerze.',
  'deactivate.text-counter': 'Późniejsza ponowna aktywacja zostanie policzona jako kolejna.',
  'deactivate.text-anywhere': 'W każdej chwili możesz aktywować ponownie, tutaj lub na innym komputerze.',
  'deactivate.effect-here':
    'Przy następnym uruchomieniu na tym komputerze aplikacja {app} poprosi o klucz licencyjny.',
  'deactivate.effect-files': 'Pliki i ustawienia pozostaną na tym komputerze.',
  'deactivate.effect-elsewhere': 'Na innym komputerze wprowadź klucz kończący się na {tail}.',
  'deactivate.effect-elsewhere-unknown':
    'Na innym komputerze wprowadź klucz z e\u2011maila z potwierdzeniem zakupu.',
  'deactivate.effect-store-closed':
    'Tego klucza nie będzie można ponownie aktywować: aplikacja {app} nie korzysta już z tego sklepu.',
  'deactivate.failed': 'Ten komputer jest nadal aktywny.',
  'deactivate.refused-title': 'Nie udało się dezaktywować komputera',
  'deactivate.refused-text': 'Na razie nic się nie zmieniło. Nadal możesz usunąć licencję z tego komputera.',
  'deactivate.effect-place':
    '<b>{name}</b> pozostanie w licencji do czasu usunięcia tego komputera na stronie sklepu.',
  'deactivate.effect-place-ask':
    '<b>{name}</b> pozostanie w licencji do czasu usunięcia tego komputera przez pomoc techniczną.',
  'remove-certificate.title': 'Usunąć certyfikat?',
  'remove-certificate.text':
    'Aplikacja {app} zostanie zablokowana na tym komputerze. Tego samego certyfikatu można użyć ponownie do {date}.',

  'grace.title': 'Ostatnie potwierdzenie licencji: {date}',
  'grace.works': {
    one: 'Aplikacja {app} będzie działać jeszcze przez <b>{count} dzień</b>.',
    few: 'Aplikacja {app} będzie działać jeszcze przez <b>{count} dni</b>.',
    many: 'Aplikacja {app} będzie działać jeszcze przez <b>{count} dni</b>.',
    other: 'Aplikacja {app} będzie działać jeszcze przez <b>{count} dnia</b>.',
  },
  'grace.works-last': 'Aplikacja {app} będzie działać dzisiaj do godziny <b>{time}</b>.',
  'grace.unreachable.text': 'Wystarczy raz połączyć się z internetem do {date}.',
  'grace.unreachable.text-last': 'Połącz się wcześniej z internetem.',
  'grace.clock.text': 'Zegar tego komputera się spóźnia. Ustaw go poprawnie i połącz się z internetem.',
  'grace.doubted.text': 'Sklep nie znalazł licencji. Często jest to chwilowy problem.',
  'grace.store-closed.text':
    'Aplikacja {app} nie korzysta już ze sklepu, w którym kupiono licencję. Uzyskaj na czas nowy klucz.',

  'locked.expired.title': 'Licencja wygasła {date}',
  'locked.expired.text': 'Odnów ją, aby kontynuować.',
  'locked.version-not-covered.title': 'Ta wersja nie jest objęta licencją',
  'locked.version-not-covered.text':
    'Licencja obejmuje wersje wydane do {date}. Odnów ją lub wróć do jednej z nich.',
  'locked.safe': 'Twoja praca nie przepadnie.',
  'locked.disabled.title': 'Ta licencja została wyłączona',
  'locked.disabled.text':
    'Wyłączył ją sklep, na przykład po zwrocie pieniędzy. W razie wątpliwości skontaktuj się z pomocą techniczną.',
  'locked.not-found.title': 'Sklep nie może znaleźć licencji',
  'locked.not-found.text':
    'Nie znaleziono jej podczas kilku sprawdzeń w ciągu ponad doby. Sprawdź zamówienie lub skontaktuj się z pomocą techniczną.',
  'locked.wrong-product.title': 'To licencja na inny produkt',
  'locked.wrong-product.text': 'Aplikacja {app} wymaga osobnej licencji.',
  'locked.grace-ended.title': 'Aplikacja {app} musi sprawdzić licencję',
  'locked.grace-ended.text': 'Połącz się z internetem i sprawdź ponownie.',
  'locked.grace-ended.unreachable.text':
    'Od pewnego czasu nie można sprawdzić licencji. Połącz się z internetem i sprawdź ponownie.',
  'locked.grace-ended.clock.text':
    'Zegar tego komputera się spóźnia, więc nie można było sprawdzić licencji. Ustaw go poprawnie i sprawdź ponownie.',
  'locked.grace-ended.doubted.text':
    'Sklep od pewnego czasu nie może znaleźć licencji. Sprawdź ponownie lub skontaktuj się z pomocą techniczną.',
  'locked.grace-ended.store-closed.text':
    'Aplikacja {app} nie korzysta już ze sklepu, w którym kupiono licencję. Aby kontynuować, potrzebujesz nowego klucza.',
  'locked.trial-ended.title': 'Okres próbny dobiegł końca',
  'locked.trial-ended.text': 'Aby kontynuować, potrzebujesz licencji.',

  'trial.title': {
    one: 'Pozostał {count} dzień okresu próbnego',
    few: 'Pozostały {count} dni okresu próbnego',
    many: 'Pozostało {count} dni okresu próbnego',
    other: 'Pozostało {count} dnia okresu próbnego',
  },
  'trial.title-last': 'Okres próbny kończy się dzisiaj',
  'trial.text': 'Wszystkie funkcje są dostępne do {date}.',
  'trial.used': {
    one: 'Wykorzystane dni okresu próbnego: {used} z {count}',
    few: 'Wykorzystane dni okresu próbnego: {used} z {count}',
    many: 'Wykorzystane dni okresu próbnego: {used} z {count}',
    other: 'Wykorzystane dni okresu próbnego: {used} z {count}',
  },
  'trial.day': {
    one: 'Dzień {day} z {count}',
    few: 'Dzień {day} z {count}',
    many: 'Dzień {day} z {count}',
    other: 'Dzień {day} z {count}',
  },
  'trial.text-last': 'Wszystkie funkcje są dostępne do godziny {time}.',
  'trial.ends': 'Koniec: {date}',

  'unavailable.title': 'Nie można wyświetlić licencji',

  'fact.key': 'Klucz licencyjny',
  'fact.key-ending': 'kończący się na {letters}',
  'fact.key-hidden': 'ukryty',
  'fact.plan': 'Plan',
  'fact.features': 'Zawiera',
  'fact.last-covered': 'Ostatnia objęta wersja',
  'fact.expires': 'Ważna do',
  'fact.expired': 'Wygasła',
  'fact.never': 'Bezterminowo',
  'fact.computers': 'Aktywowane komputery',
  'fact.activations': 'Aktywacje',
  'fact.used-of': '{used} z {limit}',
  'fact.activations-of': '{used} z {limit}',
  'fact.used-unlimited': '{used} (bez limitu)',
  'fact.up-to': 'Maksymalnie {limit}',
  'fact.this-computer': 'Ten komputer',
  'fact.other-computer': 'Inny komputer',
  'fact.last-checked': 'Ostatnie potwierdzenie',
  'fact.works-until': 'Działa do',
  'fact.locked-since': 'Zablokowano',
  'fact.mode': 'Tryb',
  'fact.test-mode': 'Licencja testowa',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Sprawdzono przed chwilą. Nic się nie zmieniło.',
  'status.confirmed': 'Sprawdzono przed chwilą. Licencja jest w porządku.',
  'status.not-found': 'Sprawdzono przed chwilą. Sklep nie znalazł licencji. Często jest to chwilowy problem.',
  'status.renewed': 'Sprawdzono przed chwilą. Licencję odnowiono do {date}.',
  'status.still-full': 'Sprawdzono przed chwilą. Limit komputerów jest nadal wyczerpany.',
  'status.copied': 'Skopiowano.',
  'status.waiting': 'Następne sprawdzenie: {time}',

  'notice.label': 'Powiadomienia',
  'notice.seat-may-be-lost':
    'Do licencji może być doliczony dodatkowy komputer: <b>{name}</b>. Jeśli widać go w zamówieniu w sklepie, usuń go tam.',
  'notice.seat-may-be-lost-ask':
    'Do licencji może być doliczony dodatkowy komputer: <b>{name}</b>. Pomoc techniczna może to sprawdzić i go usunąć.',
  'notice.activation-may-count':
    'Przerwana aktywacja mogła zostać policzona. Pomoc techniczna może to sprawdzić i poprawić.',
  'notice.seat-release-pending':
    'Nie udało się jeszcze usunąć komputera <b>{name}</b> z licencji. Próba zostanie ponowiona automatycznie.',
  'notice.storage-damaged': 'Zapisany plik licencji był uszkodzony i nie można go było odczytać.',
  'notice.storage-damaged-kept': 'Zapisany plik licencji był uszkodzony. Zachowano go jako <b>{file}</b>.',
  'notice.storage-unreadable':
    'Nie można odczytać tego pliku: <b>{file}</b>. Zezwól swojemu kontu na odczyt albo zamknij aplikację, która go używa. Aplikacja {app} znajdzie wtedy licencję.',
  'notice.not-saved':
    'Licencja nie została jeszcze zapisana. Aplikacja {app} będzie działać do zamknięcia, a potem znów poprosi o klucz. Sprawdź, czy na dysku jest wolne miejsce.',
  'notice.clock-behind':
    'Zegar tego komputera spóźnia się o {time} (wskazuje: {date}). Ustaw go poprawnie, aby można było sprawdzić licencję.',

  'failure.key-not-found.title': 'Nie znaleziono tego klucza.',
  'failure.key-not-found.text':
    'Porównaj go z e\u2011mailem z potwierdzeniem zakupu. Nowy klucz może zacząć działać dopiero po kilku minutach.',
  'failure.key-disabled.title': 'Ta licencja została wyłączona.',
  'failure.key-disabled.text':
    'Może się tak zdarzyć po zwrocie pieniędzy. W razie wątpliwości skontaktuj się z pomocą techniczną.',
  'failure.key-expired.title': 'Ta licencja wygasła.',
  'failure.key-expired.title-dated': 'Ta licencja wygasła {date}.',
  'failure.key-expired.text': 'Odnów ją albo użyj innego klucza.',
  'failure.no-seats-left.title': 'Osiągnięto limit komputerów tej licencji.',
  'failure.no-seats-left.text': 'Usuń komputer, z którego już nie korzystasz, i spróbuj ponownie.',
  'failure.instance-not-found.title': 'Ten komputer został usunięty z licencji.',
  'failure.instance-not-found.text': 'Aktywuj go ponownie, aby używać tutaj aplikacji {app}.',
  'failure.wrong-product.title': 'Ten klucz jest do innego produktu.',
  'failure.wrong-product.title-named': 'To klucz do produktu {product}.',
  'failure.wrong-product.text': 'Aplikacja {app} wymaga osobnego klucza.',
  'failure.test-key.title': 'To jest klucz testowy.',
  'failure.test-key.text':
    'Nie działa w wydanej wersji aplikacji. Użyj klucza z e\u2011maila z potwierdzeniem zakupu.',
  'failure.store-closed.title': 'Ten klucz pochodzi ze sklepu, z którego aplikacja {app} już nie korzysta.',
  'failure.store-closed.text': 'Uzyskaj nowy klucz lub skontaktuj się z pomocą techniczną.',
  'failure.invalid-input.title': 'Sklep nie mógł odczytać tego klucza.',
  'failure.invalid-input.text':
    'Porównaj go z e\u2011mailem z potwierdzeniem zakupu. Może brakować fragmentu.',
  'failure.unspecified.title': 'Sklep nie przyjął tego klucza.',
  'failure.unspecified.text':
    'Nie podano powodu. Spróbuj ponownie za kilka minut lub skontaktuj się z pomocą techniczną.',

  'failure.offline.title': 'Nie można połączyć się z serwerem licencji.',
  'failure.offline.text': 'Sprawdź połączenie z internetem i spróbuj ponownie.',
  'failure.timeout.title': 'Serwer licencji nie odpowiada.',
  'failure.timeout.text': 'Połączenie może być wolne. Spróbuj ponownie za chwilę.',
  'failure.tls.title': 'Nie można bezpiecznie połączyć się z serwerem licencji.',
  'failure.tls.text':
    'Sprawdź zegar tego komputera. Przyczyną może być też zapora sieciowa lub program antywirusowy.',
  'failure.proxy-auth.title': 'Serwer proxy w tej sieci wymaga zalogowania.',
  'failure.proxy-auth.text':
    'Otwórz dowolną stronę internetową, aby się zalogować, lub skontaktuj się z administratorem i spróbuj ponownie.',
  'failure.rate-limited.title': 'Zbyt wiele żądań z tej sieci.',
  'failure.rate-limited.text': 'Klucz nie jest przyczyną problemu. Spróbuj ponownie za kilka minut.',
  'failure.rate-limited.text-wait': 'Klucz nie jest przyczyną problemu.',
  'failure.server-error.title': 'Wystąpiły problemy z serwerem licencji.',
  'failure.server-error.text': 'Klucz nie jest przyczyną problemu. Spróbuj ponownie za kilka minut.',
  'failure.server-error.text-wait': 'Klucz nie jest przyczyną problemu.',
  'failure.not-the-api.title': 'Ta sieć nie łączy się z serwerem licencji.',
  'failure.not-the-api.text':
    'Sieć Wi-Fi w hotelu lub kawiarni może wymagać zalogowania. Otwórz dowolną stronę internetową i spróbuj ponownie.',
  'failure.misconfigured.title': 'Aplikacja {app} jest źle skonfigurowana.',
  'failure.misconfigured.text': 'Musi to naprawić jej twórca. Skontaktuj się z pomocą techniczną.',
  'failure.host': 'Musi być osiągalny: {host}',
  'failure.wait': 'Czas do ponownej próby: {time}.',
  'failure.wait-over': 'Możesz teraz spróbować ponownie.',

  'failure.key-missing.title': 'Wprowadź klucz licencyjny.',
  'failure.key-missing.text': 'Znajdziesz go w e\u2011mailu z potwierdzeniem zakupu.',
  'failure.key-too-long.title': 'W tym tekście nie znaleziono klucza.',
  'failure.key-too-long.text': 'Wklej tylko klucz albo fragment e\u2011maila, który go zawiera.',
  'failure.key-unreadable.title': 'Nie można odczytać tego tekstu.',
  'failure.key-unreadable.text': 'Skopiuj klucz z e\u2011maila z potwierdzeniem zakupu.',
  'failure.several-keys.title': 'Ten tekst zawiera więcej niż jeden klucz.',
  'failure.several-keys.text': 'Wybierz ten do aplikacji {app}.',
  'failure.not-activated.title': 'Na tym komputerze nie ma licencji.',
  'failure.not-activated.text': 'Wprowadź klucz licencyjny, aby aktywować aplikację {app}.',
  'failure.cannot-save.title': 'Nie można zapisać licencji na tym komputerze.',
  'failure.cannot-save.text':
    'Każde uruchomienie liczyłoby się jako kolejny komputer. Zwolnij miejsce na dysku lub zezwól aplikacji {app} na zapis w jej folderze.',
  'failure.cannot-read.title': 'Nie można odczytać zapisanej licencji.',
  'failure.cannot-read.text': 'Umożliw odczyt pliku. Ponowna aktywacja liczyłaby się jako kolejny komputer.',
  'failure.busy.title': 'Trwa jeszcze inna operacja.',
  'failure.busy.text': 'Poczekaj chwilę i spróbuj ponownie.',
  'failure.cancelled.title': 'Przerwano oczekiwanie.',
  'failure.cancelled.text': 'Ten komputer nie został dodany do licencji. Spróbuj ponownie w dowolnej chwili.',
  'failure.cancelled.text-seat':
    'Serwer licencji może jeszcze aktywować ten komputer pod nazwą {name}. Jeśli tak się stanie, aplikacja {app} poinformuje o tym tutaj.',
  'failure.forbidden.title': 'To okno nie może tego zrobić.',
  'failure.forbidden.text': 'Użyj okna licencji w aplikacji {app}.',
  'failure.bad-request.title': 'Aplikacja {app} nie mogła tego przetworzyć.',
  'failure.bad-request.text': 'Uruchom ponownie aplikację {app} i spróbuj jeszcze raz.',
  'failure.disposed.title': 'Trwa zamykanie aplikacji {app}.',
  'failure.disposed.text': 'Otwórz ją ponownie i spróbuj jeszcze raz.',
  'failure.internal.title': 'Wystąpił problem w aplikacji {app}.',
  'failure.internal.text':
    'Nie ma to wpływu na licencję. Spróbuj jeszcze raz lub uruchom ponownie aplikację {app}.',

  'action.replace': 'Zastąp i aktywuj',
  'action.save-request': 'Zapisz jako plik…',
  'link.certificate': 'Aktywuj offline',
  'no-seats.choose': 'Wybierz komputer do zastąpienia. Zostanie dezaktywowany, ale jego pliki pozostaną.',
  'no-seats.choose-label': 'Komputery w tej licencji',
  'no-seats.since': 'Aktywowany {date}',
  'no-seats.own-place': 'Ten komputer, aktywowany wcześniej',
  'certificate.text': 'Potrzebny będzie telefon lub inne urządzenie z dostępem do internetu.',
  'certificate.send':
    'Wyślij ten kod żądania do pomocy technicznej aplikacji {app}. W odpowiedzi otrzymasz certyfikat.',
  'certificate.code': 'Kod żądania',
  'certificate.scan': 'Zeskanuj go telefonem, aby go stamtąd wysłać.',
  'certificate.answer': 'Certyfikat od pomocy technicznej',
  'certificate.answer-hint': 'Wklej go lub upuść tutaj plik.',
  'status.saved': 'Zapisano.',
  'details.text-certificate': 'Aktywna dzięki certyfikatowi offline. Internet nie jest potrzebny.',
  'notice.certificate-ends':
    'Certyfikat offline tego komputera wygasa {date}. Poproś pomoc techniczną o nowy lub aktywuj online.',
  'locked.certificate.title': 'Certyfikat wygasł {date}',
  'locked.certificate.text': 'Poproś pomoc techniczną o nowy certyfikat offline lub aktywuj online.',
  'failure.certificate-missing.title': 'Wprowadź certyfikat.',
  'failure.certificate-missing.text': 'Wklej certyfikat od pomocy technicznej lub upuść jego plik.',
  'failure.certificate-unreadable.title': 'Nie można odczytać tego certyfikatu.',
  'failure.certificate-unreadable.text': 'Może brakować fragmentu. Skopiuj go w całości lub upuść plik.',
  'failure.certificate-forged.title': 'Ten certyfikat nie pochodzi od twórcy aplikacji {app}.',
  'failure.certificate-forged.text': 'Poproś pomoc techniczną o nowy.',
  'failure.certificate-other-app.title': 'Ten certyfikat jest do innej aplikacji.',
  'failure.certificate-other-app.text': 'Poproś pomoc techniczną o certyfikat do aplikacji {app}.',
  'failure.certificate-other-device.title': 'Ten certyfikat jest do innego komputera.',
  'failure.certificate-other-device.text': 'Wyślij pomocy technicznej kod żądania tego komputera.',
  'failure.certificate-expired.title': 'Ten certyfikat wygasł.',
  'failure.certificate-expired.text': 'Poproś pomoc techniczną o nowy.',
  'failure.certificate-not-yet.title': 'Ten certyfikat jeszcze nie obowiązuje.',
  'failure.certificate-not-yet.text':
    'Sprawdź datę i godzinę na tym komputerze. Jeśli są poprawne, poproś pomoc techniczną o nowy certyfikat.',
  'failure.certificate-is-lease.title': 'To nie jest certyfikat offline.',
  'failure.certificate-is-lease.text':
    'Należy do licencji online. Poproś pomoc techniczną o certyfikat offline.',

  'no-bridge.title': 'Brak połączenia z aplikacją {app}',
  'no-bridge.text': 'Okno otworzyło się bez połączenia z aplikacją, więc nie może wyświetlić licencji.',
  'no-bridge.restart':
    'Uruchom ponownie aplikację {app}. Jeśli problem się powtórzy, skontaktuj się z jej twórcą.',
  'no-bridge.preload':
    'Dla programisty: skrypt preload okna licencji nie został uruchomiony. Poszukaj „preload-error” w dzienniku procesu głównego.',
  'no-bridge.context':
    'Dla programisty: brakuje window.{bridge}. Ta strona działa tylko w oknie, które otwiera gate.',
  'no-bridge.app': 'tego okna',
}
