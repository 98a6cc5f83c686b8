// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** Italian, informal as desktop software is. License: licenza. License key: chiave di licenza. Place: posto. Deactivate: disattivare. */
export const catalog: Catalog = {
  'link.buy': 'Acquista licenza',
  'link.renew': 'Rinnova',
  'link.manage': 'Gestisci i computer',
  'link.manage-short': 'Gestisci',
  'link.support': 'Contatta l’assistenza',
  'link.lost-key': 'Hai perso la chiave?',
  'link.opens-browser': '(si apre nel browser)',

  'action.activate': 'Attiva',
  'action.activate-again': 'Attiva di nuovo',
  'action.back': 'Indietro',
  'action.cancel': 'Annulla',
  'action.check-again': 'Verifica di nuovo',
  'action.close': 'Chiudi',
  'action.continue': 'Continua',
  'action.continue-trial': 'Continua la prova',
  'action.copy': 'Copia',
  'action.copy-name': 'Copia il nome {name}',
  'action.copy-diagnostics': 'Copia la diagnostica',
  'action.copy-message': 'Copia il messaggio',
  'action.deactivate': 'Disattiva questo computer',
  'action.dismiss': 'Fatto',
  'action.dismiss-name': 'Fatto con {name}',
  'action.enter-key': 'Inserisci chiave',
  'action.keep-activated': 'Mantieni attivato',
  'action.license-details': 'Dettagli della licenza',
  'action.paste': 'Incolla',
  'action.quit': 'Esci',
  'action.remove-here': 'Rimuovi solo da questo computer',
  'action.start-working': 'Inizia a lavorare',
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

  'badge.activated': 'Attivato',
  'badge.attention': 'Attenzione',
  'badge.locked': 'Bloccato',
  'badge.offline': 'Non in linea',
  'badge.trial': 'Prova',

  'enter-key.label': 'Chiave di licenza',
  'enter-key.hint': 'Puoi incollare l’intera email. La chiave viene individuata da sola.',
  'enter-key.found': 'Chiave trovata nel testo incollato.',
  'enter-key.found-in-file': 'Chiave trovata nel file.',
  'enter-key.from-link': 'Chiave inserita da un link.',
  'enter-key.unknown-form': 'La maggior parte delle chiavi ha un altro aspetto. Puoi comunque provarla.',
  'enter-key.several': {
    one: '{count} chiave trovata. Sceglila se è quella di {app}.',
    many: '{count} di chiavi trovate. Scegli quella di {app}.',
    other: '{count} chiavi trovate. Scegli quella di {app}.',
  },
  'enter-key.several-label': 'Chiavi trovate',
  'enter-key.checking': 'Verifica della chiave in corso. Di solito bastano uno o due secondi.',
  'enter-key.still-checking': 'Ancora in attesa della risposta del server delle licenze…',
  'enter-key.slow': 'Ci vuole più tempo del solito. Puoi aspettare, oppure annullare e riprovare più tardi.',
  'enter-key.drop': 'Rilascia qui l’email o il testo con la tua chiave.',
  'enter-key.no-key-in-file': 'In questo file non c’è nessuna chiave. Copiala dall’email del tuo acquisto.',
  'enter-key.file-unreadable':
    'Questo file non può essere letto. Apri l’email del tuo acquisto e copia la chiave da lì.',
  'enter-key.nothing-to-paste':
    'Non c’è testo da incollare. Prima copia la chiave dall’email del tuo acquisto.',
  'enter-key.paste-blocked': 'Questa finestra non può leggere gli appunti. Premi {keys} per incollare.',
  'enter-key.key-short': {
    one: 'Una chiave normale ha {count} carattere in più. Manca una parte?',
    many: 'Una chiave normale ha {count} di caratteri in più. Manca una parte?',
    other: 'Una chiave normale ha {count} caratteri in più. Manca una parte?',
  },
  'enter-key.key-long': {
    one: 'Una chiave normale ha {count} carattere in meno. C’è qualcosa di doppio?',
    many: 'Una chiave normale ha {count} di caratteri in meno. C’è qualcosa di doppio?',
    other: 'Una chiave normale ha {count} caratteri in meno. C’è qualcosa di doppio?',
  },
  'enter-key.key-letters':
    'Una chiave normale ha solo numeri e lettere dalla A alla F. “{letters}” è corretto?',
  'enter-key.privacy': 'Che cosa viene inviato con l’attivazione?',
  'enter-key.privacy-text':
    'La tua chiave di licenza e il nome di questo computer con un breve codice che lo distingue. Le verifiche successive inviano la chiave e il numero che il negozio ha dato a questo computer. Nulla di ciò che crei in {app} viene inviato.',

  'unlicensed.none.title': 'Attiva {app}',
  'unlicensed.none.text': 'Inserisci la chiave di licenza che trovi nell’email del tuo acquisto.',
  'unlicensed.deactivated.title': 'Questo computer è disattivato',
  'unlicensed.deactivated.text':
    'Ora puoi attivarne un altro, o inserire una chiave di licenza per usare {app} qui.',
  'unlicensed.seat-released.title': 'Questo computer è stato liberato',
  'unlicensed.seat-released.text':
    'Il suo posto nella tua licenza è stato liberato, per esempio sul sito del negozio. Basta un clic per occuparne di nuovo uno.',
  'unlicensed.new-device.title': 'Usare {app} su questo computer?',
  'unlicensed.new-device.text':
    'La tua licenza è arrivata qui da un altro computer. Per usarla qui, questo computer occupa un posto.',
  'unlicensed.storage-unreadable.title': 'Attiva di nuovo {app}',
  'unlicensed.storage-unreadable.text':
    'La licenza salvata su questo computer non può essere letta. La licenza in sé è a posto.',
  'new-device.old-is-gone': 'L’altro computer non ne ha più bisogno',
  'new-device.old-is-gone-text': 'Il suo posto viene restituito appena questo computer è attivato.',

  'no-seats.title': {
    one: 'L’unico computer di questa licenza è in uso',
    many: '{count} di computer di questa licenza sono tutti in uso',
    other: 'I {count} computer di questa licenza sono tutti in uso',
  },
  'no-seats.title-unknown': 'Tutti i computer di questa licenza sono in uso',
  'no-seats.text': 'Liberane uno che non ti serve più, poi riprova.',
  'no-seats.in-app': 'Su un computer che hai ancora: apri i dettagli della licenza in {app} e disattivalo.',
  'no-seats.own':
    'Uno dei posti può essere quello che questo computer aveva in passato: <b>{name}</b>. Libera quello.',
  'no-seats.online':
    'Per un computer che non hai più: libera il suo posto nel tuo ordine, sul sito del negozio.',
  'no-seats.ask': 'Per un computer che non hai più: chiedi all’assistenza di liberare il suo posto.',
  'no-seats.message': 'Messaggio per l’assistenza',

  'support.no-seats':
    'Buongiorno, tutti i computer della mia licenza di {app} sono in uso e non riesco ad attivare questo. Potete liberarmi un posto?',
  'support.own-seat': 'Questo è mio, di un’attivazione precedente, e può essere liberato: {name}',
  'support.key': 'Chiave di licenza che termina con {tail}',
  'support.seats': 'Computer: {seats}',

  'activated.title': '{app} è attivato',
  'activated.text': 'Grazie per il tuo sostegno.',

  'renewed.title': 'La tua licenza è rinnovata',
  'renewed.text': 'Grazie di restare con noi. Tutto è dove l’hai lasciato.',
  'confirmed.title': 'La tua licenza è confermata',
  'confirmed.text': 'Tutto è dove l’hai lasciato.',

  'details.title': 'La tua licenza di {app}',
  'details.text': 'Attivata su questo computer.',

  'expiring.title': {
    one: 'La tua licenza termina tra {count} giorno',
    many: 'La tua licenza termina tra {count} di giorni',
    other: 'La tua licenza termina tra {count} giorni',
  },
  'expiring.title-today': 'La tua licenza termina oggi',
  'expiring.text':
    'Rinnovala e {app} continua senza una nuova chiave. Se si rinnova da sola, non devi fare nulla.',

  'deactivate.title': 'Disattivare questo computer?',
  'deactivate.text': 'Così si libera un posto nella tua licenza, che potrai usare su un altro computer.',
  'deactivate.effect-here': '{app} chiederà una chiave di licenza alla prossima apertura qui.',
  'deactivate.effect-files': 'I tuoi file e le tue impostazioni restano su questo computer.',
  'deactivate.effect-elsewhere': 'Sull’altro computer, inserisci la chiave che termina con {tail}.',
  'deactivate.effect-elsewhere-unknown':
    'Sull’altro computer, inserisci la chiave che trovi nell’email del tuo acquisto.',
  'deactivate.failed': 'Questo computer è ancora attivato.',
  'deactivate.refused-title': 'Il negozio non ha liberato il posto di questo computer',
  'deactivate.refused-text':
    'Finora non è cambiato nulla. Puoi comunque rimuovere la licenza da questo computer.',
  'deactivate.effect-place':
    'Il posto <b>{name}</b> resta in uso finché non lo liberi nel tuo ordine, sul sito del negozio.',
  'deactivate.effect-place-ask': 'Il posto <b>{name}</b> resta in uso finché l’assistenza non lo libera.',

  'grace.title': 'Licenza non verificata dal {date}',
  'grace.unreachable.text': {
    one: '{app} funziona ancora per <b>{count} giorno</b>. Collegati a internet una volta prima del {date} e sei a posto.',
    many: '{app} funziona ancora per <b>{count} di giorni</b>. Collegati a internet una volta prima del {date} e sei a posto.',
    other:
      '{app} funziona ancora per <b>{count} giorni</b>. Collegati a internet una volta prima del {date} e sei a posto.',
  },
  'grace.clock.text': {
    one: 'L’orologio di questo computer è indietro. Regolalo e collegati a internet: {app} funziona ancora per <b>{count} giorno</b>.',
    many: 'L’orologio di questo computer è indietro. Regolalo e collegati a internet: {app} funziona ancora per <b>{count} di giorni</b>.',
    other:
      'L’orologio di questo computer è indietro. Regolalo e collegati a internet: {app} funziona ancora per <b>{count} giorni</b>.',
  },
  'grace.doubted.text': {
    one: 'Il negozio non ha trovato la tua licenza, cosa che spesso si risolve da sé. {app} funziona ancora per <b>{count} giorno</b>.',
    many: 'Il negozio non ha trovato la tua licenza, cosa che spesso si risolve da sé. {app} funziona ancora per <b>{count} di giorni</b>.',
    other:
      'Il negozio non ha trovato la tua licenza, cosa che spesso si risolve da sé. {app} funziona ancora per <b>{count} giorni</b>.',
  },

  'locked.expired.title': 'La tua licenza è scaduta il {date}',
  'locked.expired.text': 'Rinnovala per continuare. Tutto ciò che hai creato è al sicuro.',
  'locked.disabled.title': 'Questa licenza è stata disattivata dal negozio',
  'locked.disabled.text':
    'Succede per esempio dopo un rimborso. Se non te lo aspettavi, contatta l’assistenza.',
  'locked.not-found.title': 'Il negozio non trova più la tua licenza',
  'locked.not-found.text':
    'L’ha segnalato più volte nell’arco di più di un giorno. Controlla il tuo ordine o contatta l’assistenza.',
  'locked.wrong-product.title': 'Questa licenza è per un altro prodotto',
  'locked.wrong-product.text':
    '{app} ha bisogno di una licenza propria. Tutto ciò che hai creato è al sicuro.',
  'locked.grace-ended.title': '{app} deve verificare la tua licenza',
  'locked.grace-ended.text':
    'Collegati a internet, poi verifica di nuovo. Tutto ciò che hai creato è al sicuro.',
  'locked.grace-ended.unreachable.text':
    'Il negozio non è stato raggiungibile per un po’. Collegati a internet, poi verifica di nuovo.',
  'locked.grace-ended.clock.text':
    'L’orologio di questo computer è indietro, quindi non è stato possibile verificare la licenza. Regolalo, poi verifica di nuovo.',
  'locked.grace-ended.doubted.text':
    'Da un po’ il negozio non trova la tua licenza. Verifica di nuovo o contatta l’assistenza.',
  'locked.trial-ended.title': 'La tua prova è terminata',
  'locked.trial-ended.text': 'Tutto ciò che hai creato è al sicuro. Inserisci una chiave per continuare.',

  'trial.title': {
    one: 'Resta {count} giorno di prova',
    many: 'Restano {count} di giorni di prova',
    other: 'Restano {count} giorni di prova',
  },
  'trial.title-last': 'La tua prova termina oggi',
  'trial.text': 'È tutto sbloccato fino al {date}.',
  'trial.used': {
    one: '{used} giorno di prova usato su {count}',
    many: '{used} giorni di prova usati su {count}',
    other: '{used} giorni di prova usati su {count}',
  },
  'trial.day': {
    one: 'Giorno {day} di {count}',
    many: 'Giorno {day} di {count}',
    other: 'Giorno {day} di {count}',
  },
  'trial.text-last': 'È tutto sbloccato fino alle {time}.',
  'trial.ends': 'Termina il {date}',

  'unavailable.title': 'La licenza non può essere mostrata',

  'fact.key': 'Chiave di licenza',
  'fact.key-ending': 'che termina con {letters}',
  'fact.key-hidden': 'nascosta',
  'fact.plan': 'Piano',
  'fact.expires': 'Valida fino al',
  'fact.expired': 'Scaduta il',
  'fact.never': 'Senza scadenza',
  'fact.computers': 'Computer',
  'fact.in-use': 'In uso',
  'fact.used-of': '{used} su {limit}',
  'fact.used-unlimited': '{used}, senza limite',
  'fact.this-computer': 'Questo computer',
  'fact.other-computer': 'Altro computer',
  'fact.last-checked': 'Ultima verifica',
  'fact.works-until': 'Funziona fino al',
  'fact.locked-since': 'Bloccata dal',
  'fact.ended': 'Terminata il',
  'fact.mode': 'Modalità',
  'fact.test-mode': 'Licenza di test',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Verifica appena effettuata. Non è cambiato nulla.',
  'status.confirmed': 'Verifica appena effettuata. La tua licenza è a posto.',
  'status.not-found':
    'Verifica appena effettuata. Il negozio non ha trovato la tua licenza, cosa che spesso si risolve da sé.',
  'status.renewed': 'Verifica appena effettuata. La tua licenza è rinnovata fino al {date}.',
  'status.still-full': 'Verifica appena effettuata. Tutti i computer sono ancora in uso.',
  'status.copied': 'Copiato.',
  'status.waiting': 'Prossima verifica: {time}',

  'notice.label': 'Avvisi',
  'notice.seat-may-be-lost':
    'Un posto della tua licenza potrebbe essere occupato inutilmente, con il nome <b>{name}</b>. Se compare nel tuo ordine sul sito del negozio, liberalo lì.',
  'notice.seat-may-be-lost-ask':
    'Un posto della tua licenza potrebbe essere occupato inutilmente, con il nome <b>{name}</b>. L’assistenza può cercarlo e liberarlo.',
  'notice.seat-release-pending':
    'Non è stato ancora possibile restituire il posto <b>{name}</b>. Il tentativo si ripete da solo.',
  'notice.storage-damaged': 'Il file di licenza salvato era danneggiato e non è stato possibile leggerlo.',
  'notice.storage-damaged-kept':
    'Il file di licenza salvato era danneggiato. È stato conservato come <b>{file}</b>.',
  'notice.storage-unreadable':
    'Questo file di licenza non può essere letto: <b>{file}</b>. Consenti al tuo account di leggerlo, o chiudi il programma che lo sta usando. {app} troverà poi la licenza da solo.',
  'notice.not-saved':
    'Non è stato possibile salvare la licenza. {app} funziona finché non lo chiudi, e il salvataggio viene ritentato. Controlla che ci sia spazio sul disco.',
  'notice.clock-behind':
    'L’orologio di questo computer segna: {date}. È indietro di {time}. Regolalo, così le verifiche continuano a funzionare.',

  'failure.key-not-found.title': 'Non troviamo questa chiave.',
  'failure.key-not-found.text':
    'Confrontala con la tua email. Una chiave appena acquistata può richiedere qualche minuto per funzionare.',
  'failure.key-disabled.title': 'Questa licenza è stata disattivata dal negozio.',
  'failure.key-disabled.text':
    'Succede per esempio dopo un rimborso. Se non te lo aspettavi, contatta l’assistenza.',
  'failure.key-expired.title': 'Questa licenza è scaduta.',
  'failure.key-expired.title-dated': 'Questa licenza è scaduta il {date}.',
  'failure.key-expired.text': 'Rinnovala, oppure usa un’altra chiave.',
  'failure.no-seats-left.title': 'Tutti i computer di questa licenza sono in uso.',
  'failure.no-seats-left.text': 'Liberane uno che non ti serve più, poi riprova.',
  'failure.instance-not-found.title': 'Questo computer è stato tolto dalla licenza.',
  'failure.instance-not-found.text': 'Attivalo di nuovo per usare {app} qui.',
  'failure.wrong-product.title': 'Questa chiave è per un altro prodotto.',
  'failure.wrong-product.title-named': 'Questa chiave è per {product}.',
  'failure.wrong-product.text': '{app} ha bisogno della propria.',
  'failure.test-key.title': 'Questa è una chiave di test.',
  'failure.test-key.text':
    'Non sblocca l’app pubblicata. Usa la chiave che trovi nell’email del tuo acquisto.',
  'failure.invalid-input.title': 'Il negozio non è riuscito a leggere questa chiave.',
  'failure.invalid-input.text': 'Confrontala con la tua email. Forse ne manca una parte.',
  'failure.unspecified.title': 'Il negozio non ha accettato questa chiave e non ha indicato un motivo.',
  'failure.unspecified.text': 'Riprova tra qualche minuto. Se succede ancora, contatta l’assistenza.',

  'failure.offline.title': 'Il server delle licenze non è raggiungibile.',
  'failure.offline.text': 'Controlla la connessione a internet, poi riprova.',
  'failure.timeout.title': 'Il server delle licenze non ha risposto in tempo.',
  'failure.timeout.text': 'La tua connessione potrebbe essere lenta. Riprova tra un momento.',
  'failure.tls.title': 'Non è possibile collegarsi in modo sicuro al server delle licenze.',
  'failure.tls.text':
    'La causa può essere un firewall, un antivirus o l’orologio sbagliato di questo computer.',
  'failure.proxy-auth.title': 'Il proxy della tua rete richiede l’accesso.',
  'failure.proxy-auth.text': 'Apri una pagina web per accedere, o chiedi al tuo amministratore, poi riprova.',
  'failure.rate-limited.title': 'La tua rete ha interrogato troppo spesso il server delle licenze.',
  'failure.rate-limited.text': 'Non dipende dalla tua chiave. Riprova tra qualche minuto.',
  'failure.rate-limited.text-wait': 'Non dipende dalla tua chiave.',
  'failure.server-error.title': 'Il server delle licenze ha un problema.',
  'failure.server-error.text': 'Non dipende dalla tua chiave. Riprova tra qualche minuto.',
  'failure.server-error.text-wait': 'Non dipende dalla tua chiave.',
  'failure.not-the-api.title': 'Qualcos’altro ha risposto al posto del server delle licenze.',
  'failure.not-the-api.text':
    'La rete di un hotel o di un bar potrebbe richiedere l’accesso. Apri una pagina web, poi riprova.',
  'failure.misconfigured.title': '{app} non è configurato per il suo negozio.',
  'failure.misconfigured.text': 'Va corretto nell’app. Contatta l’assistenza.',
  'failure.host': 'Indirizzo che deve essere raggiungibile: {host}',
  'failure.wait': 'Puoi riprovare tra {time}.',
  'failure.wait-over': 'Ora puoi riprovare.',

  'failure.key-missing.title': 'Non c’è ancora nessuna chiave.',
  'failure.key-missing.text': 'Incolla la chiave di licenza che trovi nell’email del tuo acquisto.',
  'failure.key-too-long.title': 'In questo lungo testo non è stata trovata nessuna chiave.',
  'failure.key-too-long.text': 'Incolla solo la chiave, o la parte dell’email che la contiene.',
  'failure.key-unreadable.title': 'Questo testo non può essere letto.',
  'failure.key-unreadable.text': 'Copia la chiave direttamente dall’email.',
  'failure.several-keys.title': 'In questo testo c’è più di una chiave.',
  'failure.several-keys.text': 'Scegli quella di {app}.',
  'failure.not-activated.title': 'Su questo computer non c’è nessuna licenza.',
  'failure.not-activated.text': 'Inserisci una chiave di licenza per attivare {app}.',
  'failure.cannot-save.title': 'La tua licenza non può essere salvata su questo computer.',
  'failure.cannot-save.text':
    'Ogni avvio di {app} occuperebbe un altro posto. Libera spazio sul disco, o consenti a {app} di scrivere nella sua cartella. Per usare {app} finché non lo chiudi, attiva ancora una volta.',
  'failure.cannot-read.title': 'La licenza salvata qui non può essere letta.',
  'failure.cannot-read.text':
    'Questo computer potrebbe avere già un posto. Rendi leggibile il file, o attiva ancora una volta per occupare un altro posto.',
  'failure.busy.title': 'C’è ancora un’altra operazione in corso.',
  'failure.busy.text': 'Aspetta un momento, poi riprova.',
  'failure.cancelled.title': 'Hai smesso di aspettare.',
  'failure.cancelled.text': 'Nessun posto della tua licenza è stato occupato. Riprova quando vuoi.',
  'failure.cancelled.text-seat':
    'Il server delle licenze può ancora dare a questo computer un posto con il nome {name}. {app} resta in ascolto e lo segnala qui.',
  'failure.forbidden.title': 'Questa finestra non può farlo.',
  'failure.forbidden.text': 'Usa la finestra della licenza di {app}.',
  'failure.bad-request.title': '{app} non è riuscito a inoltrare la richiesta.',
  'failure.bad-request.text': 'Riavvia {app}, poi riprova.',
  'failure.disposed.title': '{app} si sta chiudendo.',
  'failure.disposed.text': 'Avvialo di nuovo, poi riprova.',
  'failure.internal.title': 'Qualcosa è andato storto in {app}.',
  'failure.internal.text': 'La tua licenza non ne risente. Riprova, oppure riavvia {app}.',

  'action.replace': 'Sostituisci quello scelto',
  'action.save-request': 'Salva la richiesta…',
  'link.certificate': 'Attiva senza internet',
  'no-seats.choose': 'Scegline uno da sostituire. I suoi file restano dove sono.',
  'no-seats.choose-label': 'Computer di questa licenza',
  'no-seats.since': 'In uso dal {date}',
  'no-seats.own-place': 'Questo computer, da prima',
  'certificate.text': 'Ti serve un altro dispositivo connesso, per esempio il telefono.',
  'certificate.send': 'Invia questo codice di richiesta all’assistenza di {app}.',
  'certificate.code': 'Codice di richiesta',
  'certificate.answer': 'Certificato dall’assistenza',
  'certificate.answer-hint': 'Incollalo o trascina qui il file.',
  'status.saved': 'Salvato.',
  'details.text-certificate': 'Attivata con un certificato offline. Non serve internet.',
  'notice.certificate-ends':
    'Il certificato offline di questo computer termina il {date}. Chiedine uno nuovo all’assistenza o attiva online.',
  'locked.certificate.title': 'Il tuo certificato offline è terminato il {date}',
  'locked.certificate.text':
    'Chiedine uno nuovo all’assistenza o attiva online. Tutto ciò che hai creato è al sicuro.',
  'failure.certificate-missing.title': 'Non c’è ancora un certificato.',
  'failure.certificate-missing.text': 'Incolla il certificato inviato dall’assistenza.',
  'failure.certificate-unreadable.title': 'Questo certificato non è leggibile.',
  'failure.certificate-unreadable.text': 'Forse ne manca una parte. Copialo per intero o trascina il file.',
  'failure.certificate-forged.title': 'Questo certificato non viene dal produttore di {app}.',
  'failure.certificate-forged.text': 'Chiedine uno nuovo all’assistenza.',
  'failure.certificate-other-app.title': 'Questo certificato è per un’altra app.',
  'failure.certificate-other-app.text': 'Chiedine all’assistenza uno per {app}.',
  'failure.certificate-other-device.title': 'Questo certificato è per un altro computer.',
  'failure.certificate-other-device.text': 'Invia all’assistenza il codice di richiesta di questo.',
  'failure.certificate-expired.title': 'Questo certificato è scaduto.',
  'failure.certificate-expired.text': 'Chiedine uno nuovo all’assistenza.',
  'failure.certificate-not-yet.title': 'Questo certificato non è ancora valido.',
  'failure.certificate-not-yet.text':
    'Controlla la data e l’ora di questo computer. Se sono giuste, chiedi all’assistenza un nuovo certificato.',
  'failure.certificate-is-lease.title': 'Questo non è un certificato offline.',
  'failure.certificate-is-lease.text':
    'Appartiene a una licenza online. Chiedi all’assistenza un certificato offline.',

  'no-bridge.title': 'Questa finestra non è collegata con {app}',
  'no-bridge.text':
    'La finestra della licenza si è aperta senza il collegamento con l’app, quindi non può mostrare la licenza.',
  'no-bridge.restart': 'Riavvia {app}. Se questa finestra resta così, contatta il produttore.',
  'no-bridge.preload':
    'Per il produttore: lo script preload della finestra della licenza non è stato eseguito. Cerca “preload-error” nel log del processo principale.',
  'no-bridge.context':
    'Per il produttore: manca window.{bridge}. La pagina funziona solo nella finestra aperta dal gate.',
  'no-bridge.app': 'l’app',
}
