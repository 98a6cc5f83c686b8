// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/**
 * Italian, informal ("tu"), with imperatives on buttons. Dates have no article, which would depend on the day.
 */
export const catalog: Catalog = {
  'link.buy': 'Acquista licenza',
  'link.renew': 'Rinnova',
  'link.upgrade': 'Passa a un piano superiore',
  'link.moved': 'Ottieni una nuova chiave',
  'link.manage': 'Gestisci computer',
  'link.manage-short': 'Gestisci',
  'link.support': 'Contatta l’assistenza',
  'link.lost-key': 'Hai perso la chiave?',
  'link.opens-browser': '(si apre nel browser)',

  'action.activate': 'Attiva',
  'action.activate-again': 'Attiva di nuovo',
  'action.activate-once': 'Attiva solo questa volta',
  'action.back': 'Indietro',
  'action.cancel': 'Annulla',
  'action.check-again': 'Verifica di nuovo',
  'action.close': 'Chiudi',
  'action.continue': 'Continua',
  'action.continue-trial': 'Continua la prova',
  'action.copy': 'Copia',
  'action.copy-name': 'Copia il nome {name}',
  'action.copy-diagnostics': 'Copia dati diagnostici',
  'action.copy-message': 'Copia messaggio',
  'action.deactivate': 'Disattiva questo computer',
  'action.dismiss': 'Ignora',
  'action.dismiss-name': 'Ignora avviso: {name}',
  'action.enter-key': 'Inserisci la chiave',
  'action.keep-activated': 'Mantieni attivo',
  'action.license-details': 'Dettagli licenza',
  'action.paste': 'Incolla',
  'action.quit': 'Esci',
  'action.remove-here': 'Rimuovi licenza solo qui',
  'action.remove-certificate': 'Rimuovi certificato',
  'action.start-working': 'Continua',
  'action.try-again': 'Riprova',
  'action.use-another-key': 'Usa un’altra chiave',
  'action.use-here': 'Usa su questo computer',

  'menu.undo': 'Annulla',
  'menu.cut': 'Taglia',
  'menu.copy': 'Copia',
  'menu.paste': 'Incolla',
  'menu.select-all': 'Seleziona tutto',

  'busy.activating': 'Attivazione…',
  'busy.checking': 'Verifica…',
  'busy.deactivating': 'Disattivazione…',

  'badge.activated': 'Attivata',
  'badge.attention': 'Richiede attenzione',
  'badge.locked': 'Bloccata',
  'badge.offline': 'Offline',
  'badge.trial': 'Periodo di prova',

  'enter-key.label': 'Chiave di licenza',
  'enter-key.hint': 'Incolla la chiave o l’intera email che la contiene.',
  'enter-key.found': 'Chiave trovata nel testo incollato.',
  'enter-key.found-in-file': 'Chiave trovata nel file.',
  'enter-key.from-link': 'Chiave inserita da un link.',
  'enter-key.unknown-form': 'Non sembra una chiave tipica. Puoi comunque provarla.',
  'enter-key.several': {
    one: '{count} chiave trovata. Sceglila se è per {app}.',
    many: '{count} chiavi trovate. Scegli quella per {app}.',
    other: '{count} chiavi trovate. Scegli quella per {app}.',
  },
  'enter-key.several-label': 'Chiavi trovate',
  'enter-key.checking': 'Verifica della chiave in corso. Di solito bastano uno o due secondi.',
  'enter-key.still-checking': 'Ancora in attesa del server delle licenze…',
  'enter-key.slow':
    'La verifica richiede più tempo del solito. Puoi attendere, oppure annullare e riprovare più tardi.',
  'enter-key.drop': 'Trascina qui l’email o il file di testo con la chiave.',
  'enter-key.no-key-in-file':
    'Nessuna chiave trovata in questo file. Copia la chiave dall’email di acquisto.',
  'enter-key.file-unreadable': 'Impossibile leggere questo file. Copia la chiave dall’email di acquisto.',
  'enter-key.nothing-to-paste': 'Non c’è nulla da incollare. Copia prima la chiave dall’email di acquisto.',
  'enter-key.paste-blocked': 'Questa finestra non può leggere gli appunti. Premi {keys} per incollare.',
  'enter-key.key-short': {
    one: 'La maggior parte delle chiavi ha {count} carattere in più. Ne manca una parte?',
    many: 'La maggior parte delle chiavi ha {count} caratteri in più. Ne manca una parte?',
    other: 'La maggior parte delle chiavi ha {count} caratteri in più. Ne manca una parte?',
  },
  'enter-key.key-long': {
    one: 'La maggior parte delle chiavi ha {count} carattere in meno. Una parte è ripetuta?',
    many: 'La maggior parte delle chiavi ha {count} caratteri in meno. Una parte è ripetuta?',
    other: 'La maggior parte delle chiavi ha {count} caratteri in meno. Una parte è ripetuta?',
  },
  'enter-key.key-letters':
    'La maggior parte delle chiavi contiene solo numeri e lettere dalla A alla F. “{letters}” è corretto?',
  'enter-key.privacy': 'Cosa viene inviato con l’attivazione?',
  'enter-key.privacy-online': 'Cosa viene inviato con l’attivazione online?',
  'enter-key.privacy-text':
    'La chiave di licenza e il nome di questo computer, con un breve codice che lo distingue. Le verifiche successive inviano la chiave e l’ID assegnato dal negozio a questo computer. Nulla di ciò che crei in {app} viene inviato.',

  'unlicensed.none.title': 'Attiva {app}',
  'unlicensed.none.text': 'Inserisci la chiave di licenza che trovi nell’email di acquisto.',
  'unlicensed.deactivated.title': 'Questo computer è stato disattivato',
  'unlicensed.deactivated.text': 'Inserisci una chiave di licenza per attivare {app}.',
  'unlicensed.seat-released.title': 'Questo computer non è più attivato',
  'unlicensed.seat-released.text':
    'È stato rimosso dalla tua licenza, per esempio sul sito del negozio. Puoi attivarlo di nuovo.',
  'unlicensed.new-device.title': 'Usare {app} su questo computer?',
  'unlicensed.new-device.text':
    'La tua licenza è stata configurata su un altro computer. Se la usi qui, anche questo verrà aggiunto alla licenza.',
  'unlicensed.new-device.text-anywhere':
    'La tua licenza è stata configurata su un altro computer. Puoi attivarla anche qui.',
  'unlicensed.storage-unreadable.title': 'Attiva di nuovo {app}',
  'unlicensed.storage-unreadable.text':
    'Impossibile leggere la licenza salvata su questo computer. La licenza in sé è a posto. Inserisci di nuovo la chiave.',
  'new-device.old-is-gone': 'Rimuovi l’altro computer',
  'new-device.old-is-gone-text':
    'Dopo l’attivazione di questo computer, {app} non funzionerà più sull’altro.',

  'no-seats.title': {
    one: 'Limite raggiunto: {count} computer',
    many: 'Limite raggiunto: {count} computer',
    other: 'Limite raggiunto: {count} computer',
  },
  'no-seats.title-unknown': 'Limite di computer raggiunto',
  'no-seats.title-counter': 'Limite di attivazioni raggiunto',
  'no-seats.text': 'Rimuovi un computer che non usi più, poi riprova.',
  'no-seats.text-counter':
    'Ogni attivazione conta, anche una seconda sullo stesso computer. L’assistenza può concederne altre.',
  'no-seats.in-app': 'Su un computer che hai ancora, apri i dettagli della licenza in {app} e disattivalo.',
  'no-seats.own': 'Questo computer potrebbe già essere in elenco come <b>{name}</b>. Rimuovi prima quello.',
  'no-seats.online': 'Sul sito del negozio, rimuovi un computer che non hai più.',
  'no-seats.ask': 'Chiedi all’assistenza di rimuovere un computer che non hai più.',
  'no-seats.message': 'Messaggio per l’assistenza',

  'support.no-seats':
    'Buongiorno, la mia licenza di {app} ha raggiunto il limite di computer e non riesco ad attivare questo computer. Potete rimuoverne uno?',
  'support.no-seats-counter':
    'Buongiorno, la mia licenza di {app} ha raggiunto il limite di attivazioni e non riesco ad attivare questo computer. Potete concedermene un’altra?',
  'support.own-seat': 'Si può rimuovere: {name} (questo computer, attivato in precedenza)',
  'support.to-remove': 'Computer da rimuovere:',
  'support.key': 'Chiave di licenza che termina con {tail}',
  'support.seats': 'Computer: {seats}',

  'activated.title': 'Attivazione di {app} completata',
  'activated.text': 'Grazie. È tutto pronto.',

  'renewed.title': 'La tua licenza è stata rinnovata',
  'renewed.text': 'Grazie. Ritrovi tutto come lo avevi lasciato.',
  'confirmed.title': 'La tua licenza è confermata',
  'confirmed.text': 'Ritrovi tutto come lo avevi lasciato.',

  'details.title': 'La tua licenza di {app}',
  'details.text': 'Attivata su questo computer.',
  'details.text-store-closed': 'Attivata su questo computer. Non servono altre verifiche.',

  'expiring.title': {
    one: 'La tua licenza scade tra {count} giorno',
    many: 'La tua licenza scade tra {count} giorni',
    other: 'La tua licenza scade tra {count} giorni',
  },
  'expiring.title-today': 'La tua licenza scade oggi',
  'expiring.text':
    'Rinnovala per continuare a usare {app} con la stessa chiave. Se il rinnovo è automatico, non devi fare nulla.',
  'expiring.text-bare':
    'Rinnovala dove l’hai acquistata per continuare a usare {app}. Se il rinnovo è automatico, non devi fare nulla.',
  'coverage.title': 'Aggiornamenti terminati il giorno {date}',
  'coverage.text': 'Puoi continuare a usare questa versione. Rinnova per ricevere quelle nuove.',
  'coverage.text-bare':
    'Puoi continuare a usare questa versione. Rinnova la licenza dove l’hai acquistata per ricevere quelle nuove.',

  'deactivate.title': 'Disattivare questo computer?',
  'deactivate.text': 'Potrai poi usare la licenza su un altro computer.',
  'deactivate.text-counter': 'Se attivi di nuovo in seguito, conterà come un’altra attivazione.',
  'deactivate.text-anywhere': 'Potrai attivare di nuovo in qualsiasi momento, qui o su un altro computer.',
  'deactivate.effect-here':
    'Alla prossima apertura su questo computer, {app} chiederà una chiave di licenza.',
  'deactivate.effect-files': 'I tuoi file e le tue impostazioni restano su questo computer.',
  'deactivate.effect-elsewhere': 'Su un altro computer, inserisci la chiave che termina con {tail}.',
  'deactivate.effect-elsewhere-unknown':
    'Su un altro computer, inserisci la chiave che trovi nell’email di acquisto.',
  'deactivate.effect-store-closed':
    'Questa chiave non potrà più essere attivata: {app} non usa più il suo negozio.',
  'deactivate.failed': 'Questo computer è ancora attivato.',
  'deactivate.refused-title': 'Impossibile disattivare questo computer',
  'deactivate.refused-text':
    'Per ora non è cambiato nulla. Puoi comunque rimuovere la licenza da questo computer.',
  'deactivate.effect-place':
    '<b>{name}</b> resta nella tua licenza finché non lo rimuovi sul sito del negozio.',
  'deactivate.effect-place-ask': '<b>{name}</b> resta nella tua licenza finché l’assistenza non lo rimuove.',
  'remove-certificate.title': 'Rimuovere il certificato?',
  'remove-certificate.text':
    '{app} verrà bloccata su questo computer. Puoi usare di nuovo lo stesso certificato fino al giorno {date}.',

  'grace.title': 'Ultima conferma della licenza: {date}',
  'grace.works': {
    one: '{app} funziona ancora per <b>{count} giorno</b>.',
    many: '{app} funziona ancora per <b>{count} giorni</b>.',
    other: '{app} funziona ancora per <b>{count} giorni</b>.',
  },
  'grace.works-last': '{app} funziona ancora oggi fino alle ore <b>{time}</b>.',
  'grace.unreachable.text': 'Collegati a internet una volta entro il giorno {date} e sarà tutto a posto.',
  'grace.unreachable.text-last': 'Collegati a internet prima di allora.',
  'grace.clock.text': 'L’orologio di questo computer è indietro. Regolalo e collegati a internet.',
  'grace.doubted.text': 'Il negozio non ha trovato la tua licenza. Spesso è un problema temporaneo.',
  'grace.store-closed.text':
    '{app} non usa più il negozio in cui hai acquistato la licenza. Procurati in tempo una nuova chiave.',

  'locked.expired.title': 'Licenza scaduta il giorno {date}',
  'locked.expired.text': 'Rinnovala per continuare.',
  'locked.version-not-covered.title': 'Questa versione non è inclusa',
  'locked.version-not-covered.text':
    'La tua licenza include le versioni pubblicate fino al giorno {date}. Rinnovala o torna a una di queste.',
  'locked.safe': 'Il tuo lavoro è al sicuro.',
  'locked.disabled.title': 'Questa licenza è stata annullata',
  'locked.disabled.text':
    'L’ha annullata il negozio, per esempio dopo un rimborso. Se non te lo aspettavi, contatta l’assistenza.',
  'locked.not-found.title': 'Il negozio non trova la tua licenza',
  'locked.not-found.text':
    'Non è stata trovata in diverse verifiche nell’arco di oltre un giorno. Controlla il tuo ordine o contatta l’assistenza.',
  'locked.wrong-product.title': 'Questa licenza è per un altro prodotto',
  'locked.wrong-product.text': '{app} richiede una licenza propria.',
  'locked.grace-ended.title': '{app} deve verificare la tua licenza',
  'locked.grace-ended.text': 'Collegati a internet, poi verifica di nuovo.',
  'locked.grace-ended.unreachable.text':
    'Da un po’ di tempo non è possibile verificare la tua licenza. Collegati a internet, poi verifica di nuovo.',
  'locked.grace-ended.clock.text':
    'L’orologio di questo computer è indietro, quindi non è stato possibile verificare la licenza. Regolalo, poi verifica di nuovo.',
  'locked.grace-ended.doubted.text':
    'Da un po’ di tempo il negozio non trova la tua licenza. Verifica di nuovo o contatta l’assistenza.',
  'locked.grace-ended.store-closed.text':
    '{app} non usa più il negozio in cui hai acquistato la licenza. Per continuare ti serve una nuova chiave.',
  'locked.trial-ended.title': 'Il periodo di prova è terminato',
  'locked.trial-ended.text': 'Per continuare ti serve una licenza.',

  'trial.title': {
    one: 'Resta {count} giorno di prova',
    many: 'Restano {count} giorni di prova',
    other: 'Restano {count} giorni di prova',
  },
  'trial.title-last': 'Il periodo di prova termina oggi',
  'trial.text': 'Tutte le funzioni sono disponibili fino al giorno {date}.',
  'trial.used': {
    one: 'Giorni di prova usati: {used} su {count}',
    many: 'Giorni di prova usati: {used} su {count}',
    other: 'Giorni di prova usati: {used} su {count}',
  },
  'trial.day': {
    one: 'Giorno {day} di {count}',
    many: 'Giorno {day} di {count}',
    other: 'Giorno {day} di {count}',
  },
  'trial.text-last': 'Tutte le funzioni sono disponibili fino alle ore {time}.',
  'trial.ends': 'Fine: {date}',

  'unavailable.title': 'Impossibile mostrare la licenza',

  'fact.key': 'Chiave di licenza',
  'fact.key-ending': 'che termina con {letters}',
  'fact.key-hidden': 'nascosta',
  'fact.plan': 'Piano',
  'fact.features': 'Include',
  'fact.last-covered': 'Ultima versione inclusa',
  'fact.expires': 'Scadenza',
  'fact.expired': 'Scaduta',
  'fact.never': 'Nessuna',
  'fact.computers': 'Computer attivati',
  'fact.activations': 'Attivazioni',
  'fact.used-of': '{used} su {limit}',
  'fact.activations-of': '{used} su {limit}',
  'fact.used-unlimited': '{used} (nessun limite)',
  'fact.up-to': 'Fino a {limit}',
  'fact.this-computer': 'Questo computer',
  'fact.other-computer': 'Altro computer',
  'fact.last-checked': 'Ultima conferma',
  'fact.works-until': 'Funziona fino a',
  'fact.locked-since': 'Data del blocco',
  'fact.mode': 'Modalità',
  'fact.test-mode': 'Licenza di test',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Verifica appena effettuata. Non è cambiato nulla.',
  'status.confirmed': 'Verifica appena effettuata. La tua licenza è a posto.',
  'status.not-found':
    'Verifica appena effettuata. Il negozio non ha trovato la tua licenza. Spesso è un problema temporaneo.',
  'status.renewed': 'Verifica appena effettuata. La tua licenza è rinnovata fino al giorno {date}.',
  'status.still-full': 'Verifica appena effettuata. Il limite di computer è ancora raggiunto.',
  'status.copied': 'Copiato.',
  'status.waiting': 'Prossima verifica: {time}',

  'notice.label': 'Avvisi',
  'notice.seat-may-be-lost':
    'La tua licenza potrebbe conteggiare un computer in più, <b>{name}</b>. Se compare nel tuo ordine sul sito del negozio, rimuovilo da lì.',
  'notice.seat-may-be-lost-ask':
    'La tua licenza potrebbe conteggiare un computer in più, <b>{name}</b>. L’assistenza può controllare e rimuoverlo.',
  'notice.activation-may-count':
    'Un’attivazione interrotta potrebbe essere stata conteggiata. L’assistenza può controllare e correggere.',
  'notice.seat-release-pending':
    'Non è stato ancora possibile rimuovere <b>{name}</b> dalla tua licenza. Il tentativo viene ripetuto automaticamente.',
  'notice.storage-damaged': 'Il file di licenza salvato era danneggiato e non è stato possibile leggerlo.',
  'notice.storage-damaged-kept':
    'Il file di licenza salvato era danneggiato ed è stato conservato come <b>{file}</b>.',
  'notice.storage-unreadable':
    'Impossibile leggere questo file: <b>{file}</b>. Consenti al tuo account di leggerlo o chiudi l’app che lo sta usando. {app} troverà quindi la licenza.',
  'notice.not-saved':
    'La tua licenza non è ancora stata salvata. {app} funziona fino alla chiusura, poi chiederà di nuovo la chiave. Controlla che ci sia spazio libero sul disco.',
  'notice.clock-behind':
    'L’orologio di questo computer è indietro di {time} (segna: {date}). Regolalo per consentire la verifica della licenza.',

  'failure.key-not-found.title': 'Chiave non trovata.',
  'failure.key-not-found.text':
    'Confrontala con quella nell’email di acquisto. Una chiave nuova può richiedere qualche minuto per funzionare.',
  'failure.key-disabled.title': 'Questa licenza è stata annullata.',
  'failure.key-disabled.text':
    'Può succedere dopo un rimborso. Se non te lo aspettavi, contatta l’assistenza.',
  'failure.key-expired.title': 'Questa licenza è scaduta.',
  'failure.key-expired.title-dated': 'Questa licenza è scaduta il giorno {date}.',
  'failure.key-expired.text': 'Rinnovala o usa un’altra chiave.',
  'failure.no-seats-left.title': 'Questa licenza ha raggiunto il limite di computer.',
  'failure.no-seats-left.text': 'Rimuovi un computer che non usi più, poi riprova.',
  'failure.instance-not-found.title': 'Questo computer è stato rimosso dalla tua licenza.',
  'failure.instance-not-found.text': 'Attivalo di nuovo per usare {app} qui.',
  'failure.wrong-product.title': 'Questa chiave è per un altro prodotto.',
  'failure.wrong-product.title-named': 'Questa chiave è per {product}.',
  'failure.wrong-product.text': '{app} richiede una chiave propria.',
  'failure.test-key.title': 'Questa è una chiave di test.',
  'failure.test-key.text':
    'Non funziona nell’app pubblicata. Usa la chiave che trovi nell’email di acquisto.',
  'failure.store-closed.title': 'Questa chiave proviene da un negozio che {app} non usa più.',
  'failure.store-closed.text': 'Procurati una nuova chiave o contatta l’assistenza.',
  'failure.invalid-input.title': 'Il negozio non è riuscito a leggere questa chiave.',
  'failure.invalid-input.text': 'Confrontala con quella nell’email di acquisto. Potrebbe mancarne una parte.',
  'failure.unspecified.title': 'Il negozio non ha accettato questa chiave.',
  'failure.unspecified.text':
    'Il motivo non è stato indicato. Riprova tra qualche minuto o contatta l’assistenza.',

  'failure.offline.title': 'Impossibile raggiungere il server delle licenze.',
  'failure.offline.text': 'Controlla la connessione a internet, poi riprova.',
  'failure.timeout.title': 'Il server delle licenze non risponde.',
  'failure.timeout.text': 'La connessione potrebbe essere lenta. Riprova tra poco.',
  'failure.tls.title': 'Impossibile connettersi in modo sicuro al server delle licenze.',
  'failure.tls.text':
    'Controlla l’orologio di questo computer. La causa può essere anche un firewall o un antivirus.',
  'failure.proxy-auth.title': 'Il proxy della tua rete richiede l’accesso.',
  'failure.proxy-auth.text': 'Apri una pagina web per accedere o rivolgiti all’amministratore, poi riprova.',
  'failure.rate-limited.title': 'Troppe richieste dalla tua rete.',
  'failure.rate-limited.text': 'Il problema non è la tua chiave. Riprova tra qualche minuto.',
  'failure.rate-limited.text-wait': 'Il problema non è la tua chiave.',
  'failure.server-error.title': 'Il server delle licenze ha dei problemi.',
  'failure.server-error.text': 'Il problema non è la tua chiave. Riprova tra qualche minuto.',
  'failure.server-error.text-wait': 'Il problema non è la tua chiave.',
  'failure.not-the-api.title': 'Questa rete non raggiunge il server delle licenze.',
  'failure.not-the-api.text':
    'Il Wi-Fi di hotel e bar può richiedere l’accesso. Apri una pagina web, poi riprova.',
  'failure.misconfigured.title': 'La configurazione di {app} non è corretta.',
  'failure.misconfigured.text': 'Deve correggerla lo sviluppatore. Contatta l’assistenza.',
  'failure.host': 'Deve essere raggiungibile: {host}',
  'failure.wait': 'Puoi riprovare tra {time}.',
  'failure.wait-over': 'Ora puoi riprovare.',

  'failure.key-missing.title': 'Inserisci una chiave di licenza.',
  'failure.key-missing.text': 'La trovi nell’email di acquisto.',
  'failure.key-too-long.title': 'Nessuna chiave trovata in questo testo.',
  'failure.key-too-long.text': 'Incolla solo la chiave o la parte dell’email che la contiene.',
  'failure.key-unreadable.title': 'Impossibile leggere questo testo.',
  'failure.key-unreadable.text': 'Copia la chiave dall’email di acquisto.',
  'failure.several-keys.title': 'Questo testo contiene più di una chiave.',
  'failure.several-keys.text': 'Scegli quella per {app}.',
  'failure.not-activated.title': 'Su questo computer non c’è alcuna licenza.',
  'failure.not-activated.text': 'Inserisci una chiave di licenza per attivare {app}.',
  'failure.cannot-save.title': 'Impossibile salvare la licenza su questo computer.',
  'failure.cannot-save.text':
    'Ogni avvio verrebbe conteggiato come un altro computer. Libera spazio sul disco o consenti a {app} di scrivere nella sua cartella.',
  'failure.cannot-read.title': 'Impossibile leggere la licenza salvata.',
  'failure.cannot-read.text':
    'Rendi leggibile il file. Una nuova attivazione verrebbe conteggiata come un altro computer.',
  'failure.busy.title': 'È ancora in corso un’altra operazione.',
  'failure.busy.text': 'Attendi un momento, poi riprova.',
  'failure.cancelled.title': 'Attesa interrotta.',
  'failure.cancelled.text': 'Questo computer non è stato aggiunto alla tua licenza. Riprova quando vuoi.',
  'failure.cancelled.text-seat':
    'Il server delle licenze potrebbe ancora attivare questo computer, con il nome {name}. In tal caso {app} lo segnalerà qui.',
  'failure.forbidden.title': 'Questa finestra non può farlo.',
  'failure.forbidden.text': 'Usa la finestra della licenza di {app}.',
  'failure.bad-request.title': '{app} non ha potuto elaborare la richiesta.',
  'failure.bad-request.text': 'Riavvia {app}, poi riprova.',
  'failure.disposed.title': '{app} si sta chiudendo.',
  'failure.disposed.text': 'Apri di nuovo l’app, poi riprova.',
  'failure.internal.title': 'Si è verificato un problema in {app}.',
  'failure.internal.text': 'La tua licenza non ne risente. Riprova o riavvia {app}.',

  'action.replace': 'Sostituisci e attiva',
  'action.save-request': 'Salva come file…',
  'link.certificate': 'Attiva offline',
  'no-seats.choose': 'Scegli quale sostituire. Verrà disattivato, ma i suoi file resteranno.',
  'no-seats.choose-label': 'Computer di questa licenza',
  'no-seats.since': 'Attivazione: {date}',
  'no-seats.own-place': 'Questo computer, attivato in precedenza',
  'certificate.text': 'Ti serve un telefono o un altro dispositivo connesso a internet.',
  'certificate.send':
    'Invia questo codice di richiesta all’assistenza di {app}. Riceverai in risposta un certificato.',
  'certificate.code': 'Codice di richiesta',
  'certificate.scan': 'Scansionalo con il telefono per inviarlo da lì.',
  'certificate.answer': 'Certificato dell’assistenza',
  'certificate.answer-hint': 'Incollalo o trascina qui il file.',
  'status.saved': 'Salvato.',
  'details.text-certificate': 'Attivata con un certificato offline. Internet non è necessario.',
  'notice.certificate-ends':
    'Il certificato offline di questo computer scade il giorno {date}. Chiedine uno nuovo all’assistenza o attiva online.',
  'locked.certificate.title': 'Certificato scaduto il giorno {date}',
  'locked.certificate.text': 'Chiedi all’assistenza un nuovo certificato offline o attiva online.',
  'failure.certificate-missing.title': 'Inserisci un certificato.',
  'failure.certificate-missing.text': 'Incolla quello inviato dall’assistenza o trascina qui il file.',
  'failure.certificate-unreadable.title': 'Impossibile leggere questo certificato.',
  'failure.certificate-unreadable.text':
    'Potrebbe mancarne una parte. Copialo per intero o trascina qui il file.',
  'failure.certificate-forged.title': 'Questo certificato non proviene dallo sviluppatore di {app}.',
  'failure.certificate-forged.text': 'Chiedine uno nuovo all’assistenza.',
  'failure.certificate-other-app.title': 'Questo certificato è per un’altra app.',
  'failure.certificate-other-app.text': 'Chiedine all’assistenza uno per {app}.',
  'failure.certificate-other-device.title': 'Questo certificato è per un altro computer.',
  'failure.certificate-other-device.text': 'Invia all’assistenza il codice di richiesta di questo computer.',
  'failure.certificate-expired.title': 'Questo certificato è scaduto.',
  'failure.certificate-expired.text': 'Chiedine uno nuovo all’assistenza.',
  'failure.certificate-not-yet.title': 'Questo certificato non è ancora in vigore.',
  'failure.certificate-not-yet.text':
    'Controlla la data e l’ora di questo computer. Se sono giuste, chiedi un nuovo certificato all’assistenza.',
  'failure.certificate-is-lease.title': 'Questo non è un certificato offline.',
  'failure.certificate-is-lease.text':
    'Appartiene a una licenza online. Chiedi all’assistenza un certificato offline.',

  'no-bridge.title': 'Manca il collegamento con {app}',
  'no-bridge.text':
    'La finestra si è aperta senza il collegamento con l’app e non può mostrare la tua licenza.',
  'no-bridge.restart': 'Riavvia {app}. Se il problema si ripete, contatta lo sviluppatore.',
  'no-bridge.preload':
    'Per lo sviluppatore: lo script preload della finestra della licenza non è stato eseguito. Cerca “preload-error” nel log del processo principale.',
  'no-bridge.context':
    'Per lo sviluppatore: manca window.{bridge}. Questa pagina funziona solo nella finestra aperta dal gate.',
  'no-bridge.app': 'questa app',
}
