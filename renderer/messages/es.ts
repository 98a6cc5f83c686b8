// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** Spanish, formal ("usted"). License: licencia. License key: clave de licencia. Place: plaza. Deactivate: desactivar. */
export const catalog: Catalog = {
  'link.buy': 'Comprar licencia',
  'link.renew': 'Renovar',
  'link.manage': 'Gestionar equipos',
  'link.manage-short': 'Gestionar',
  'link.support': 'Contactar con soporte',
  'link.lost-key': '¿Ha perdido la clave?',
  'link.opens-browser': '(se abre en el navegador)',

  'action.activate': 'Activar',
  'action.activate-again': 'Volver a activar',
  'action.back': 'Atrás',
  'action.cancel': 'Cancelar',
  'action.check-again': 'Volver a comprobar',
  'action.close': 'Cerrar',
  'action.continue': 'Continuar',
  'action.continue-trial': 'Seguir probando',
  'action.copy': 'Copiar',
  'action.copy-name': 'Copiar el nombre {name}',
  'action.copy-diagnostics': 'Copiar diagnóstico',
  'action.copy-message': 'Copiar mensaje',
  'action.deactivate': 'Desactivar este equipo',
  'action.dismiss': 'Listo',
  'action.dismiss-name': 'Listo con {name}',
  'action.enter-key': 'Introducir clave',
  'action.keep-activated': 'Mantener activado',
  'action.license-details': 'Detalles de la licencia',
  'action.paste': 'Pegar',
  'action.quit': 'Salir',
  'action.remove-here': 'Quitar solo de este equipo',
  'action.start-working': 'Empezar a trabajar',
  'action.try-again': 'Reintentar',
  'action.use-another-key': 'Usar otra clave',
  'action.use-here': 'Usar en este equipo',

  'menu.undo': 'Deshacer',
  'menu.cut': 'Cortar',
  'menu.copy': 'Copiar',
  'menu.paste': 'Pegar',
  'menu.select-all': 'Seleccionar todo',

  'busy.activating': 'Activando…',
  'busy.checking': 'Comprobando…',
  'busy.deactivating': 'Desactivando…',

  'badge.activated': 'Activado',
  'badge.attention': 'Atención',
  'badge.locked': 'Bloqueado',
  'badge.offline': 'Sin conexión',
  'badge.trial': 'Prueba',

  'enter-key.label': 'Clave de licencia',
  'enter-key.hint': 'Puede pegar el correo entero. La clave se localiza sola.',
  'enter-key.found': 'Se ha encontrado la clave en el texto pegado.',
  'enter-key.found-in-file': 'Se ha encontrado la clave en el archivo.',
  'enter-key.from-link': 'La clave procede de un enlace.',
  'enter-key.unknown-form': 'La mayoría de las claves tienen otro aspecto. Aun así, puede probar con esta.',
  'enter-key.several': {
    one: 'Se ha encontrado {count} clave. Elíjala si es la de {app}.',
    many: 'Se han encontrado {count} de claves. Elija la de {app}.',
    other: 'Se han encontrado {count} claves. Elija la de {app}.',
  },
  'enter-key.several-label': 'Claves encontradas',
  'enter-key.checking': 'Comprobando la clave. Suele tardar uno o dos segundos.',
  'enter-key.still-checking': 'El servidor de licencias aún no ha respondido…',
  'enter-key.slow': 'Está tardando más de lo habitual. Puede esperar, o cancelar e intentarlo más tarde.',
  'enter-key.drop': 'Suelte aquí el correo o el texto con su clave.',
  'enter-key.no-key-in-file': 'En este archivo no hay ninguna clave. Cópiela del correo de su compra.',
  'enter-key.file-unreadable':
    'Este archivo no se puede leer. Abra el correo de su compra y copie la clave desde allí.',
  'enter-key.nothing-to-paste': 'No hay texto para pegar. Copie primero la clave del correo de su compra.',
  'enter-key.paste-blocked': 'Esta ventana no puede leer el portapapeles. Pulse {keys} para pegar.',
  'enter-key.key-short': {
    one: 'Una clave normal tiene {count} carácter más. ¿Falta alguna parte?',
    many: 'Una clave normal tiene {count} de caracteres más. ¿Falta alguna parte?',
    other: 'Una clave normal tiene {count} caracteres más. ¿Falta alguna parte?',
  },
  'enter-key.key-long': {
    one: 'Una clave normal tiene {count} carácter menos. ¿Hay algo repetido?',
    many: 'Una clave normal tiene {count} de caracteres menos. ¿Hay algo repetido?',
    other: 'Una clave normal tiene {count} caracteres menos. ¿Hay algo repetido?',
  },
  'enter-key.key-letters':
    'Una clave normal solo tiene números y las letras de la A a la F. ¿Es correcto «{letters}»?',
  'enter-key.privacy': '¿Qué se envía al activar?',
  'enter-key.privacy-text':
    'Su clave de licencia y el nombre de este equipo con un código breve que lo distingue. Las comprobaciones posteriores envían la clave y el número que la tienda dio a este equipo. No se envía nada de lo que usted crea en {app}.',

  'unlicensed.none.title': 'Activar {app}',
  'unlicensed.none.text': 'Introduzca la clave de licencia del correo de su compra.',
  'unlicensed.deactivated.title': 'Este equipo está desactivado',
  'unlicensed.deactivated.text':
    'Ya puede activar otro, o introducir una clave de licencia para usar {app} aquí.',
  'unlicensed.seat-released.title': 'Este equipo se ha liberado',
  'unlicensed.seat-released.text':
    'Su plaza en la licencia quedó libre, por ejemplo desde la web de la tienda. Con un clic vuelve a ocupar una.',
  'unlicensed.new-device.title': '¿Usar {app} en este equipo?',
  'unlicensed.new-device.text':
    'Su licencia llegó aquí desde otro equipo. Para usarla aquí, este equipo ocupa una plaza en ella.',
  'unlicensed.storage-unreadable.title': 'Volver a activar {app}',
  'unlicensed.storage-unreadable.text':
    'La licencia guardada en este equipo no se puede leer. La licencia en sí está bien.',
  'new-device.old-is-gone': 'El otro equipo ya no la necesita',
  'new-device.old-is-gone-text': 'Su plaza se devuelve en cuanto este equipo esté activado.',

  'no-seats.title': {
    one: 'El único equipo de esta licencia está en uso',
    many: 'Los {count} de equipos de esta licencia están en uso',
    other: 'Los {count} equipos de esta licencia están en uso',
  },
  'no-seats.title-unknown': 'Todos los equipos de esta licencia están en uso',
  'no-seats.text': 'Libere uno que ya no necesite y vuelva a intentarlo.',
  'no-seats.in-app': 'En un equipo que aún tenga: abra los detalles de la licencia en {app} y desactívelo.',
  'no-seats.own':
    'Una de las plazas puede ser la que tenía antes este mismo equipo: <b>{name}</b>. Libere esa.',
  'no-seats.online': 'Si ya no tiene el equipo: libere su plaza en su pedido de la tienda.',
  'no-seats.ask': 'Si ya no tiene el equipo: pida a soporte que libere su plaza.',
  'no-seats.message': 'Mensaje para soporte',

  'support.no-seats':
    'Hola, todos los equipos de mi licencia de {app} están en uso y no puedo activar este. ¿Podrían liberar una plaza?',
  'support.own-seat': 'Esta es mía, de una activación anterior, y se puede liberar: {name}',
  'support.key': 'Clave de licencia terminada en {tail}',
  'support.seats': 'Equipos: {seats}',

  'activated.title': '{app} está activado',
  'activated.text': 'Gracias por su apoyo.',

  'renewed.title': 'Su licencia está renovada',
  'renewed.text': 'Gracias por seguir con nosotros. Todo está donde lo dejó.',
  'confirmed.title': 'Su licencia está confirmada',
  'confirmed.text': 'Todo está donde lo dejó.',

  'details.title': 'Su licencia de {app}',
  'details.text': 'Activada en este equipo.',

  'expiring.title': {
    one: 'Su licencia termina en {count} día',
    many: 'Su licencia termina en {count} de días',
    other: 'Su licencia termina en {count} días',
  },
  'expiring.title-today': 'Su licencia termina hoy',
  'expiring.text':
    'Renuévela y {app} seguirá sin una clave nueva. Si se renueva sola, no tiene que hacer nada.',

  'deactivate.title': '¿Desactivar este equipo?',
  'deactivate.text': 'Así queda libre una plaza de su licencia, que podrá usar en otro equipo.',
  'deactivate.effect-here': '{app} pedirá una clave de licencia la próxima vez que se abra aquí.',
  'deactivate.effect-files': 'Sus archivos y ajustes se quedan en este equipo.',
  'deactivate.effect-elsewhere': 'En el otro equipo, introduzca la clave terminada en {tail}.',
  'deactivate.effect-elsewhere-unknown': 'En el otro equipo, introduzca la clave del correo de su compra.',
  'deactivate.failed': 'Este equipo sigue activado.',
  'deactivate.refused-title': 'La tienda no ha liberado la plaza de este equipo',
  'deactivate.refused-text':
    'Hasta ahora no ha cambiado nada. Aun así, puede quitar la licencia de este equipo.',
  'deactivate.effect-place':
    'La plaza <b>{name}</b> sigue en uso hasta que la libere en su pedido de la tienda.',
  'deactivate.effect-place-ask': 'La plaza <b>{name}</b> sigue en uso hasta que soporte la libere.',

  'grace.title': 'Licencia sin comprobar desde el {date}',
  'grace.unreachable.text': {
    one: '{app} sigue funcionando <b>{count} día más</b>. Conéctese una vez antes del {date} y listo.',
    many: '{app} sigue funcionando <b>{count} de días más</b>. Conéctese una vez antes del {date} y listo.',
    other: '{app} sigue funcionando <b>{count} días más</b>. Conéctese una vez antes del {date} y listo.',
  },
  'grace.clock.text': {
    one: 'El reloj de este equipo va atrasado. Póngalo en hora y conéctese: {app} sigue funcionando <b>{count} día más</b>.',
    many: 'El reloj de este equipo va atrasado. Póngalo en hora y conéctese: {app} sigue funcionando <b>{count} de días más</b>.',
    other:
      'El reloj de este equipo va atrasado. Póngalo en hora y conéctese: {app} sigue funcionando <b>{count} días más</b>.',
  },
  'grace.doubted.text': {
    one: 'La tienda no ha encontrado su licencia, algo que suele resolverse solo. {app} sigue funcionando <b>{count} día más</b>.',
    many: 'La tienda no ha encontrado su licencia, algo que suele resolverse solo. {app} sigue funcionando <b>{count} de días más</b>.',
    other:
      'La tienda no ha encontrado su licencia, algo que suele resolverse solo. {app} sigue funcionando <b>{count} días más</b>.',
  },

  'locked.expired.title': 'Su licencia caducó el {date}',
  'locked.expired.text': 'Renuévela para continuar. Todo lo que ha creado está a salvo.',
  'locked.disabled.title': 'Esta licencia se ha dado de baja',
  'locked.disabled.text':
    'La tienda la dio de baja, por ejemplo tras un reembolso. Si no se lo esperaba, contacte con soporte.',
  'locked.not-found.title': 'La tienda ya no encuentra su licencia',
  'locked.not-found.text':
    'Lo ha indicado varias veces durante más de un día. Revise su pedido o contacte con soporte.',
  'locked.wrong-product.title': 'Esta licencia es de otro producto',
  'locked.wrong-product.text': '{app} necesita su propia licencia. Todo lo que ha creado está a salvo.',
  'locked.grace-ended.title': '{app} necesita comprobar su licencia',
  'locked.grace-ended.text': 'Conéctese a internet y vuelva a comprobar. Todo lo que ha creado está a salvo.',
  'locked.grace-ended.unreachable.text':
    'La tienda no ha estado accesible durante un tiempo. Conéctese a internet y vuelva a comprobar.',
  'locked.grace-ended.clock.text':
    'El reloj de este equipo va atrasado y no se ha podido comprobar la licencia. Póngalo en hora y vuelva a comprobar.',
  'locked.grace-ended.doubted.text':
    'La tienda lleva un tiempo sin encontrar su licencia. Vuelva a comprobar o contacte con soporte.',
  'locked.trial-ended.title': 'Su prueba ha terminado',
  'locked.trial-ended.text': 'Todo lo que ha creado está a salvo. Introduzca una clave para continuar.',

  'trial.title': {
    one: 'Queda {count} día de prueba',
    many: 'Quedan {count} de días de prueba',
    other: 'Quedan {count} días de prueba',
  },
  'trial.title-last': 'Su prueba termina hoy',
  'trial.text': 'Todo está desbloqueado hasta el {date}.',
  'trial.used': {
    one: '{used} de {count} día de prueba usado',
    many: '{used} de {count} días de prueba usados',
    other: '{used} de {count} días de prueba usados',
  },
  'trial.day': {
    one: 'Día {day} de {count}',
    many: 'Día {day} de {count}',
    other: 'Día {day} de {count}',
  },
  'trial.text-last': 'Todo está desbloqueado hasta las {time}.',
  'trial.ends': 'Termina el {date}',

  'unavailable.title': 'No se puede mostrar la licencia',

  'fact.key': 'Clave de licencia',
  'fact.key-ending': 'terminada en {letters}',
  'fact.key-hidden': 'oculta',
  'fact.plan': 'Plan',
  'fact.expires': 'Válida hasta',
  'fact.expired': 'Caducó',
  'fact.never': 'Sin fecha de fin',
  'fact.computers': 'Equipos',
  'fact.in-use': 'En uso',
  'fact.used-of': '{used} de {limit}',
  'fact.used-unlimited': '{used}, sin límite',
  'fact.this-computer': 'Este equipo',
  'fact.other-computer': 'Otro equipo',
  'fact.last-checked': 'Última comprobación',
  'fact.works-until': 'Funciona hasta',
  'fact.locked-since': 'Bloqueada desde',
  'fact.ended': 'Terminó',
  'fact.mode': 'Modo',
  'fact.test-mode': 'Licencia de prueba',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Comprobado ahora mismo. No ha cambiado nada.',
  'status.confirmed': 'Comprobado ahora mismo. Su licencia está en orden.',
  'status.not-found':
    'Comprobado ahora mismo. La tienda no ha encontrado su licencia, algo que suele resolverse solo.',
  'status.renewed': 'Comprobado ahora mismo. Su licencia está renovada hasta el {date}.',
  'status.still-full': 'Comprobado ahora mismo. Todos los equipos siguen en uso.',
  'status.copied': 'Copiado.',
  'status.waiting': 'Próxima comprobación: {time}',

  'notice.label': 'Avisos',
  'notice.seat-may-be-lost':
    'Puede que una plaza de su licencia esté ocupada sin motivo, con el nombre <b>{name}</b>. Si aparece en su pedido de la tienda, libérela allí.',
  'notice.seat-may-be-lost-ask':
    'Puede que una plaza de su licencia esté ocupada sin motivo, con el nombre <b>{name}</b>. Soporte puede buscarla y liberarla.',
  'notice.seat-release-pending':
    'La plaza <b>{name}</b> aún no se ha podido devolver. Se volverá a intentar automáticamente.',
  'notice.storage-damaged': 'El archivo de licencia guardado estaba dañado y no se pudo leer.',
  'notice.storage-damaged-kept':
    'El archivo de licencia guardado estaba dañado. Se ha conservado como <b>{file}</b>.',
  'notice.storage-unreadable':
    'No se puede leer este archivo de licencia: <b>{file}</b>. Permita que su cuenta de usuario lo lea o cierre el programa que lo esté usando. Después, {app} encontrará su licencia.',
  'notice.not-saved':
    'No se ha podido guardar la licencia. {app} funciona hasta que lo cierre, y se volverá a intentar guardarla. Compruebe que haya espacio en el disco.',
  'notice.clock-behind':
    'El reloj de este equipo marca: {date}. Va atrasado {time}. Póngalo en hora para que las comprobaciones sigan funcionando.',

  'failure.key-not-found.title': 'No encontramos esta clave.',
  'failure.key-not-found.text':
    'Compárela con su correo. Una clave recién comprada puede tardar unos minutos en funcionar.',
  'failure.key-disabled.title': 'Esta licencia se ha dado de baja.',
  'failure.key-disabled.text':
    'Ocurre, por ejemplo, tras un reembolso. Si no se lo esperaba, contacte con soporte.',
  'failure.key-expired.title': 'Esta licencia ha caducado.',
  'failure.key-expired.title-dated': 'Esta licencia caducó el {date}.',
  'failure.key-expired.text': 'Renuévela o use otra clave.',
  'failure.no-seats-left.title': 'Todos los equipos de esta licencia están en uso.',
  'failure.no-seats-left.text': 'Libere uno que ya no necesite y vuelva a intentarlo.',
  'failure.instance-not-found.title': 'Este equipo se ha quitado de la licencia.',
  'failure.instance-not-found.text': 'Vuelva a activarlo para usar {app} aquí.',
  'failure.wrong-product.title': 'Esta clave es de otro producto.',
  'failure.wrong-product.title-named': 'Esta clave es de {product}.',
  'failure.wrong-product.text': '{app} necesita la suya.',
  'failure.test-key.title': 'Esta es una clave de pruebas.',
  'failure.test-key.text': 'No desbloquea la aplicación publicada. Use la clave del correo de su compra.',
  'failure.invalid-input.title': 'La tienda no ha podido leer esta clave.',
  'failure.invalid-input.text': 'Compárela con su correo. Quizá falte una parte.',
  'failure.unspecified.title': 'La tienda no ha aceptado esta clave y no ha dado ningún motivo.',
  'failure.unspecified.text': 'Vuelva a intentarlo en unos minutos. Si se repite, contacte con soporte.',

  'failure.offline.title': 'No se puede acceder al servidor de licencias.',
  'failure.offline.text': 'Compruebe su conexión a internet y vuelva a intentarlo.',
  'failure.timeout.title': 'El servidor de licencias no ha respondido a tiempo.',
  'failure.timeout.text': 'Puede que su conexión sea lenta. Vuelva a intentarlo en un momento.',
  'failure.tls.title': 'No se puede conectar de forma segura con el servidor de licencias.',
  'failure.tls.text': 'La causa puede ser un cortafuegos, un antivirus o la hora mal puesta en este equipo.',
  'failure.proxy-auth.title': 'El proxy de su red pide que inicie sesión.',
  'failure.proxy-auth.text':
    'Abra una página web para iniciar sesión, o consulte a su administrador, y vuelva a intentarlo.',
  'failure.rate-limited.title': 'Su red ha consultado demasiadas veces el servidor de licencias.',
  'failure.rate-limited.text': 'No se debe a su clave. Vuelva a intentarlo en unos minutos.',
  'failure.rate-limited.text-wait': 'No se debe a su clave.',
  'failure.server-error.title': 'El servidor de licencias tiene un problema.',
  'failure.server-error.text': 'No se debe a su clave. Vuelva a intentarlo en unos minutos.',
  'failure.server-error.text-wait': 'No se debe a su clave.',
  'failure.not-the-api.title': 'Ha respondido otra cosa en lugar del servidor de licencias.',
  'failure.not-the-api.text':
    'Puede que la red de un hotel o una cafetería le pida iniciar sesión. Abra una página web y vuelva a intentarlo.',
  'failure.misconfigured.title': '{app} no está configurado para su tienda.',
  'failure.misconfigured.text': 'Hay que corregirlo en la aplicación. Contacte con soporte.',
  'failure.host': 'Dirección que debe ser accesible: {host}',
  'failure.wait': 'Podrá volver a intentarlo en {time}.',
  'failure.wait-over': 'Ya puede volver a intentarlo.',

  'failure.key-missing.title': 'Todavía no hay ninguna clave.',
  'failure.key-missing.text': 'Pegue la clave de licencia del correo de su compra.',
  'failure.key-too-long.title': 'No se ha encontrado ninguna clave en este texto tan largo.',
  'failure.key-too-long.text': 'Pegue solo la clave, o la parte del correo que la rodea.',
  'failure.key-unreadable.title': 'Este texto no se puede leer.',
  'failure.key-unreadable.text': 'Copie la clave desde el propio correo.',
  'failure.several-keys.title': 'Hay más de una clave en este texto.',
  'failure.several-keys.text': 'Elija la de {app}.',
  'failure.not-activated.title': 'No hay ninguna licencia en este equipo.',
  'failure.not-activated.text': 'Introduzca una clave de licencia para activar {app}.',
  'failure.cannot-save.title': 'Su licencia no se puede guardar en este equipo.',
  'failure.cannot-save.text':
    'Cada inicio de {app} ocuparía otra plaza. Libere espacio en el disco o permita que {app} escriba en su carpeta. Para usar {app} hasta que lo cierre, active una vez más.',
  'failure.cannot-read.title': 'La licencia guardada aquí no se puede leer.',
  'failure.cannot-read.text':
    'Puede que este equipo ya tenga una plaza. Haga que el archivo se pueda leer o active una vez más para ocupar otra plaza.',
  'failure.busy.title': 'Todavía hay otra operación en curso.',
  'failure.busy.text': 'Espere un momento y vuelva a intentarlo.',
  'failure.cancelled.title': 'Ha dejado de esperar.',
  'failure.cancelled.text':
    'No se ha ocupado ninguna plaza de su licencia. Vuelva a intentarlo cuando quiera.',
  'failure.cancelled.text-seat':
    'Puede que el servidor de licencias aún dé a este equipo una plaza con el nombre {name}. {app} sigue a la escucha y lo indicará aquí.',
  'failure.forbidden.title': 'Esta ventana no puede hacer eso.',
  'failure.forbidden.text': 'Use la ventana de licencia de {app}.',
  'failure.bad-request.title': '{app} no ha podido transmitir la solicitud.',
  'failure.bad-request.text': 'Reinicie {app} y vuelva a intentarlo.',
  'failure.disposed.title': '{app} se está cerrando.',
  'failure.disposed.text': 'Vuelva a abrirlo e inténtelo de nuevo.',
  'failure.internal.title': 'Algo ha fallado en {app}.',
  'failure.internal.text': 'Su licencia no se ve afectada. Vuelva a intentarlo o reinicie {app}.',

  'action.replace': 'Sustituir el elegido',
  'action.save-request': 'Guardar la solicitud…',
  'link.certificate': 'Activar sin internet',
  'no-seats.choose': 'Elija uno para sustituirlo. Sus archivos se quedan donde están.',
  'no-seats.choose-label': 'Equipos de esta licencia',
  'no-seats.since': 'En uso desde el {date}',
  'no-seats.own-place': 'Este equipo, de antes',
  'certificate.text': 'Necesita otro dispositivo con conexión, por ejemplo su teléfono.',
  'certificate.send': 'Envíe este código de solicitud al soporte de {app}.',
  'certificate.code': 'Código de solicitud',
  'certificate.answer': 'Certificado del soporte',
  'certificate.answer-hint': 'Péguelo o suelte aquí su archivo.',
  'status.saved': 'Guardado.',
  'details.text-certificate': 'Activada con un certificado sin conexión. No hace falta internet.',
  'notice.certificate-ends':
    'El certificado sin conexión de este equipo termina el {date}. Pida uno nuevo al soporte o active en línea.',
  'locked.certificate.title': 'Su certificado sin conexión terminó el {date}',
  'locked.certificate.text':
    'Pida uno nuevo al soporte o active en línea. Todo lo que ha creado está a salvo.',
  'failure.certificate-missing.title': 'Aún no hay certificado.',
  'failure.certificate-missing.text': 'Pegue el certificado que le envió el soporte.',
  'failure.certificate-unreadable.title': 'Este certificado no se puede leer.',
  'failure.certificate-unreadable.text': 'Puede que falte una parte. Cópielo entero o suelte el archivo.',
  'failure.certificate-forged.title': 'Este certificado no viene del fabricante de {app}.',
  'failure.certificate-forged.text': 'Pida uno nuevo al soporte.',
  'failure.certificate-other-app.title': 'Este certificado es para otra aplicación.',
  'failure.certificate-other-app.text': 'Pida al soporte uno para {app}.',
  'failure.certificate-other-device.title': 'Este certificado es para otro equipo.',
  'failure.certificate-other-device.text': 'Envíe al soporte el código de solicitud de este.',
  'failure.certificate-expired.title': 'Este certificado ha caducado.',
  'failure.certificate-expired.text': 'Pida uno nuevo al soporte.',
  'failure.certificate-not-yet.title': 'Este certificado aún no es válido.',
  'failure.certificate-not-yet.text':
    'Compruebe la fecha y la hora de este equipo. Si son correctas, pida un certificado nuevo al soporte.',
  'failure.certificate-is-lease.title': 'Esto no es un certificado sin conexión.',
  'failure.certificate-is-lease.text':
    'Pertenece a una licencia en línea. Pida al soporte un certificado sin conexión.',

  'no-bridge.title': 'Esta ventana no está conectada con {app}',
  'no-bridge.text':
    'La ventana de licencia se abrió sin su puente con la aplicación, así que no puede mostrar la licencia.',
  'no-bridge.restart': 'Reinicie {app}. Si esta ventana sigue igual, contacte con el fabricante de {app}.',
  'no-bridge.preload':
    'Para el fabricante: el script preload de la ventana de licencia no se ejecutó. Busque «preload-error» en el registro del proceso principal.',
  'no-bridge.context':
    'Para el fabricante: falta window.{bridge}. La página solo funciona en la ventana que abre el gate.',
  'no-bridge.app': 'la aplicación',
}
