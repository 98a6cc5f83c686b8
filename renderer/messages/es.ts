// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** Spanish for both sides of the Atlantic, informal ("tú"), in words that no region finds odd. */
export const catalog: Catalog = {
  'link.buy': 'Comprar una licencia',
  'link.renew': 'Renovar',
  'link.upgrade': 'Mejorar plan',
  'link.moved': 'Obtener una clave nueva',
  'link.manage': 'Administrar equipos',
  'link.manage-short': 'Administrar',
  'link.support': 'Contactar con soporte',
  'link.lost-key': '¿Perdiste la clave?',
  'link.opens-browser': '(se abre en el navegador)',

  'action.activate': 'Activar',
  'action.activate-again': 'Volver a activar',
  'action.activate-once': 'Activar solo esta vez',
  'action.back': 'Atrás',
  'action.cancel': 'Cancelar',
  'action.check-again': 'Verificar de nuevo',
  'action.close': 'Cerrar',
  'action.continue': 'Continuar',
  'action.continue-trial': 'Continuar la prueba',
  'action.copy': 'Copiar',
  'action.copy-name': 'Copiar el nombre {name}',
  'action.copy-diagnostics': 'Copiar diagnóstico',
  'action.copy-message': 'Copiar mensaje',
  'action.deactivate': 'Desactivar este equipo',
  'action.dismiss': 'Ocultar',
  'action.dismiss-name': 'Ocultar aviso: {name}',
  'action.enter-key': 'Introducir una clave',
  'action.keep-activated': 'Mantener activado',
  'action.license-details': 'Detalles de la licencia',
  'action.paste': 'Pegar',
  'action.quit': 'Salir',
  'action.remove-here': 'Quitar licencia de aquí',
  'action.remove-certificate': 'Quitar certificado',
  'action.start-working': 'Continuar',
  'action.try-again': 'Reintentar',
  'action.use-another-key': 'Usar otra clave',
  'action.use-here': 'Usar en este equipo',

  'menu.undo': 'Deshacer',
  'menu.cut': 'Cortar',
  'menu.copy': 'Copiar',
  'menu.paste': 'Pegar',
  'menu.select-all': 'Seleccionar todo',

  'busy.activating': 'Activando…',
  'busy.checking': 'Verificando…',
  'busy.deactivating': 'Desactivando…',

  'badge.activated': 'Activado',
  'badge.attention': 'Requiere atención',
  'badge.locked': 'Bloqueado',
  'badge.offline': 'Sin conexión',
  'badge.trial': 'Prueba',

  'enter-key.label': 'Clave de licencia',
  'enter-key.hint': 'Pega la clave, o todo el correo que la contiene.',
  'enter-key.found': 'Se encontró la clave en el texto pegado.',
  'enter-key.found-in-file': 'Se encontró la clave en el archivo.',
  'enter-key.from-link': 'Clave tomada de un enlace.',
  'enter-key.unknown-form': 'No parece una clave habitual. Puedes probarla de todos modos.',
  'enter-key.several': {
    one: 'Se encontró {count} clave. Elígela si es la de {app}.',
    many: 'Se encontraron {count} claves. Elige la de {app}.',
    other: 'Se encontraron {count} claves. Elige la de {app}.',
  },
  'enter-key.several-label': 'Claves encontradas',
  'enter-key.checking': 'Verificando tu clave. Suele tardar uno o dos segundos.',
  'enter-key.still-checking': 'Esperando aún la respuesta del servidor de licencias…',
  'enter-key.slow': 'Está tardando más de lo habitual. Puedes esperar, o cancelar e intentarlo más tarde.',
  'enter-key.drop': 'Arrastra aquí el correo o el archivo de texto con tu clave.',
  'enter-key.no-key-in-file':
    'No se encontró ninguna clave en este archivo. Copia la del correo de tu compra.',
  'enter-key.file-unreadable': 'No se puede leer este archivo. Copia la clave del correo de tu compra.',
  'enter-key.nothing-to-paste': 'No hay nada que pegar. Copia primero la clave del correo de tu compra.',
  'enter-key.paste-blocked': 'Esta ventana no puede leer el portapapeles. Presiona {keys} para pegar.',
  'enter-key.key-short': {
    one: 'La mayoría de las claves tienen {count} carácter más. ¿Falta una parte?',
    many: 'La mayoría de las claves tienen {count} caracteres más. ¿Falta una parte?',
    other: 'La mayoría de las claves tienen {count} caracteres más. ¿Falta una parte?',
  },
  'enter-key.key-long': {
    one: 'La mayoría de las claves tienen {count} carácter menos. ¿Hay una parte repetida?',
    many: 'La mayoría de las claves tienen {count} caracteres menos. ¿Hay una parte repetida?',
    other: 'La mayoría de las claves tienen {count} caracteres menos. ¿Hay una parte repetida?',
  },
  'enter-key.key-letters':
    'La mayoría de las claves solo tienen números y letras de la A a la F. ¿Es correcto “{letters}”?',
  'enter-key.privacy': '¿Qué se envía al activar?',
  'enter-key.privacy-online': '¿Qué se envía al activar en línea?',
  'enter-key.privacy-text':
    'Tu clave de licencia y el nombre de este equipo, con un código breve que lo distingue de otros. Las verificaciones posteriores envían la clave y el identificador que la tienda asignó a este equipo. No se envía nada de lo que creas en {app}.',

  'unlicensed.none.title': 'Activar {app}',
  'unlicensed.none.text': 'Introduce la clave de licencia del correo de tu compra.',
  'unlicensed.deactivated.title': 'Este equipo está desactivado',
  'unlicensed.deactivated.text': 'Introduce una clave de licencia para activar {app}.',
  'unlicensed.seat-released.title': 'Este equipo ya no está activado',
  'unlicensed.seat-released.text':
    'Se quitó de tu licencia, por ejemplo en el sitio web de la tienda. Puedes volver a activarlo.',
  'unlicensed.new-device.title': '¿Usar {app} en este equipo?',
  'unlicensed.new-device.text':
    'Tu licencia se configuró en otro equipo. Si la usas aquí, también contará este equipo.',
  'unlicensed.new-device.text-anywhere':
    'Tu licencia se configuró en otro equipo. También puedes activarla aquí.',
  'unlicensed.storage-unreadable.title': 'Volver a activar {app}',
  'unlicensed.storage-unreadable.text':
    'No se puede leer la licencia guardada en este equipo. La licencia en sí está bien. Introduce otra vez tu clave.',
  'new-device.old-is-gone': 'Quitar el otro equipo',
  'new-device.old-is-gone-text': '{app} dejará de funcionar en él en cuanto se active este equipo.',

  'no-seats.title': {
    one: 'Límite alcanzado: un equipo',
    many: 'Límite alcanzado: {count} equipos',
    other: 'Límite alcanzado: {count} equipos',
  },
  'no-seats.title-unknown': 'Límite de equipos alcanzado',
  'no-seats.title-counter': 'Límite de activaciones alcanzado',
  'no-seats.text': 'Quita de tu licencia un equipo que ya no uses y vuelve a intentarlo.',
  'no-seats.text-counter':
    'Cada activación cuenta, incluso una segunda en el mismo equipo. Pide más a soporte.',
  'no-seats.in-app':
    'En un equipo que aún tengas, abre los detalles de la licencia en {app} y desactiva el equipo.',
  'no-seats.own': 'Puede que este equipo ya figure en la licencia como <b>{name}</b>. Quita ese primero.',
  'no-seats.online': 'En el sitio web de la tienda, quita un equipo que ya no tengas.',
  'no-seats.ask': 'Pide a soporte que quite un equipo que ya no tengas.',
  'no-seats.message': 'Mensaje para soporte',

  'support.no-seats':
    'Hola, mi licencia de {app} alcanzó su límite de equipos y no puedo activar este. ¿Podrían quitar uno?',
  'support.no-seats-counter':
    'Hola, mi licencia de {app} alcanzó su límite de activaciones y no puedo activar este equipo. ¿Podrían permitir una más?',
  'support.own-seat': 'Se puede quitar: {name} (este equipo, activado antes)',
  'support.to-remove': 'Equipo que se debe quitar:',
  'support.key': 'Clave de licencia terminada en {tail}',
  'support.seats': 'Equipos: {seats}',

  'activated.title': 'Ya puedes usar {app}',
  'activated.text': 'Gracias. La activación se completó.',

  'renewed.title': 'Tu licencia está renovada',
  'renewed.text': 'Gracias. Todo está tal como lo dejaste.',
  'confirmed.title': 'Tu licencia está confirmada',
  'confirmed.text': 'Todo está tal como lo dejaste.',

  'details.title': 'Tu licencia de {app}',
  'details.text': 'Activada en este equipo.',
  'details.text-store-closed': 'Activada en este equipo. Ya no hace falta verificarla.',

  'expiring.title': {
    one: 'Tu licencia expira en {count} día',
    many: 'Tu licencia expira en {count} días',
    other: 'Tu licencia expira en {count} días',
  },
  'expiring.title-today': 'Tu licencia expira hoy',
  'expiring.text':
    'Renuévala para seguir usando {app} con la misma clave. Si se renueva automáticamente, no tienes que hacer nada.',
  'expiring.text-bare':
    'Renuévala donde la compraste para seguir usando {app}. Si se renueva automáticamente, no tienes que hacer nada.',
  'coverage.title': 'Las actualizaciones terminaron el {date}',
  'coverage.text': 'Puedes seguir usando esta versión. Renueva para recibir las nuevas.',
  'coverage.text-bare':
    'Puedes seguir usando esta versión. Renueva tu licencia donde la compraste para recibir las nuevas.',

  'deactivate.title': '¿Desactivar este equipo?',
  'deactivate.text': 'Después podrás usar tu licencia en otro equipo.',
  'deactivate.text-counter': 'Si vuelves a activar más adelante, contará como otra activación.',
  'deactivate.text-anywhere': 'Podrás volver a activar cuando quieras, aquí o en otro equipo.',
  'deactivate.effect-here': '{app} pedirá una clave de licencia la próxima vez que se abra aquí.',
  'deactivate.effect-files': 'Tus archivos y tu configuración se quedan en este equipo.',
  'deactivate.effect-elsewhere': 'En otro equipo, introduce la clave terminada en {tail}.',
  'deactivate.effect-elsewhere-unknown': 'En otro equipo, introduce la clave del correo de tu compra.',
  'deactivate.effect-store-closed': 'Esta clave no se podrá volver a activar: {app} ya no usa su tienda.',
  'deactivate.failed': 'Este equipo sigue activado.',
  'deactivate.refused-title': 'No se pudo desactivar este equipo',
  'deactivate.refused-text':
    'Todavía no ha cambiado nada. Aun así, puedes quitar la licencia de este equipo.',
  'deactivate.effect-place':
    '<b>{name}</b> seguirá en tu licencia hasta que lo quites en el sitio web de la tienda.',
  'deactivate.effect-place-ask': '<b>{name}</b> seguirá en tu licencia hasta que soporte lo quite.',
  'remove-certificate.title': '¿Quitar el certificado?',
  'remove-certificate.text':
    '{app} se bloqueará en este equipo. Puedes volver a usar el mismo certificado hasta el {date}.',

  'grace.title': 'Última confirmación: {date}',
  'grace.works': {
    one: '{app} seguirá funcionando <b>{count} día más</b>.',
    many: '{app} seguirá funcionando <b>{count} días más</b>.',
    other: '{app} seguirá funcionando <b>{count} días más</b>.',
  },
  'grace.works-last': '{app} dejará de funcionar hoy (<b>{time}</b>).',
  'grace.unreachable.text': 'Conéctate a internet una vez, a más tardar el {date}, y listo.',
  'grace.unreachable.text-last': 'Conéctate a internet antes de esa hora.',
  'grace.clock.text': 'El reloj de este equipo está atrasado. Ajústalo y conéctate a internet.',
  'grace.doubted.text': 'La tienda no encontró tu licencia. Suele ser algo temporal.',
  'grace.store-closed.text':
    '{app} ya no usa la tienda donde compraste tu licencia. Consigue una clave nueva a tiempo.',

  'locked.expired.title': 'Tu licencia expiró el {date}',
  'locked.expired.text': 'Renuévala para continuar.',
  'locked.version-not-covered.title': 'Esta versión no está incluida',
  'locked.version-not-covered.text':
    'Tu licencia incluye las versiones publicadas hasta el {date}. Renuévala o vuelve a una de ellas.',
  'locked.safe': 'Tu trabajo está a salvo.',
  'locked.disabled.title': 'Esta licencia fue anulada',
  'locked.disabled.text':
    'La tienda la anuló, por ejemplo tras un reembolso. Si no lo esperabas, contacta con soporte.',
  'locked.not-found.title': 'La tienda no encuentra tu licencia',
  'locked.not-found.text':
    'No apareció en varias verificaciones durante más de un día. Revisa tu pedido o contacta con soporte.',
  'locked.wrong-product.title': 'Esta licencia es de otro producto',
  'locked.wrong-product.text': '{app} necesita su propia licencia.',
  'locked.grace-ended.title': '{app} necesita verificar tu licencia',
  'locked.grace-ended.text': 'Conéctate a internet y verifica de nuevo.',
  'locked.grace-ended.unreachable.text':
    'Hace tiempo que no se puede verificar tu licencia. Conéctate a internet y verifica de nuevo.',
  'locked.grace-ended.clock.text':
    'El reloj de este equipo está atrasado y no se pudo verificar tu licencia. Ajusta el reloj y verifica de nuevo.',
  'locked.grace-ended.doubted.text':
    'Hace tiempo que la tienda no encuentra tu licencia. Verifica de nuevo o contacta con soporte.',
  'locked.grace-ended.store-closed.text':
    '{app} ya no usa la tienda donde compraste tu licencia. Para continuar, necesitas una clave nueva.',
  'locked.trial-ended.title': 'Tu prueba ha terminado',
  'locked.trial-ended.text': 'Para continuar, necesitas una licencia.',

  'trial.title': {
    one: 'Te queda {count} día de prueba',
    many: 'Te quedan {count} días de prueba',
    other: 'Te quedan {count} días de prueba',
  },
  'trial.title-last': 'Tu prueba termina hoy',
  'trial.text': 'Todas las funciones están disponibles hasta el {date}.',
  'trial.used': {
    one: 'Días de prueba usados: {used} de {count}',
    many: 'Días de prueba usados: {used} de {count}',
    other: 'Días de prueba usados: {used} de {count}',
  },
  'trial.day': { one: 'Día {day} de {count}', many: 'Día {day} de {count}', other: 'Día {day} de {count}' },
  'trial.text-last': 'Todas las funciones siguen disponibles hasta el final ({time}).',
  'trial.ends': 'Termina el {date}',

  'unavailable.title': 'No se puede mostrar tu licencia',

  'fact.key': 'Clave de licencia',
  'fact.key-ending': 'terminada en {letters}',
  'fact.key-hidden': 'oculta',
  'fact.plan': 'Plan',
  'fact.features': 'Incluye',
  'fact.last-covered': 'Última versión incluida',
  'fact.expires': 'Expiración',
  'fact.expired': 'Expiró el',
  'fact.never': 'Nunca',
  'fact.computers': 'Equipos activados',
  'fact.activations': 'Activaciones',
  'fact.used-of': '{used} de {limit}',
  'fact.activations-of': '{used} de {limit}',
  'fact.used-unlimited': '{used} (sin límite)',
  'fact.up-to': 'Hasta {limit}',
  'fact.this-computer': 'Este equipo',
  'fact.other-computer': 'Otro equipo',
  'fact.last-checked': 'Última confirmación',
  'fact.works-until': 'Fecha límite',
  'fact.locked-since': 'Bloqueado desde el',
  'fact.mode': 'Modo',
  'fact.test-mode': 'Licencia de test',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Verificado ahora mismo. No hay cambios.',
  'status.confirmed': 'Verificado ahora mismo. Tu licencia está en orden.',
  'status.not-found': 'Verificado ahora mismo. La tienda no encontró tu licencia. Suele ser algo temporal.',
  'status.renewed': 'Verificado ahora mismo. Tu licencia está renovada hasta el {date}.',
  'status.still-full': 'Verificado ahora mismo. La licencia sigue en su límite de equipos.',
  'status.copied': 'Copiado.',
  'status.waiting': 'Próxima verificación: {time}',

  'notice.label': 'Avisos',
  'notice.seat-may-be-lost':
    'Puede que tu licencia cuente un equipo de más, <b>{name}</b>. Si aparece en tu pedido de la tienda, quítalo allí.',
  'notice.seat-may-be-lost-ask':
    'Puede que tu licencia cuente un equipo de más, <b>{name}</b>. Soporte puede revisarlo y quitarlo.',
  'notice.activation-may-count':
    'Puede que una activación interrumpida cuente de todos modos. Soporte puede revisarlo y corregirlo.',
  'notice.seat-release-pending':
    'Aún no se pudo quitar <b>{name}</b> de tu licencia. Se volverá a intentar automáticamente.',
  'notice.storage-damaged': 'El archivo de licencia guardado estaba dañado y no se pudo leer.',
  'notice.storage-damaged-kept':
    'El archivo de licencia guardado estaba dañado. Se conservó aparte como <b>{file}</b>.',
  'notice.storage-unreadable':
    'No se puede leer este archivo: <b>{file}</b>. Permite que tu cuenta lo lea o cierra la aplicación que lo usa. {app} encontrará entonces tu licencia.',
  'notice.not-saved':
    'Tu licencia aún no está guardada. {app} funcionará hasta que se cierre y después volverá a pedir la clave. Comprueba que haya espacio libre en el disco.',
  'notice.clock-behind':
    'El reloj de este equipo está atrasado {time} (indica: {date}). Ajústalo para que se pueda verificar tu licencia.',

  'failure.key-not-found.title': 'No se encontró esta clave.',
  'failure.key-not-found.text':
    'Compárala con la del correo de tu compra. Una clave nueva puede tardar unos minutos en funcionar.',
  'failure.key-disabled.title': 'Esta licencia fue anulada.',
  'failure.key-disabled.text': 'Puede ocurrir tras un reembolso. Si no lo esperabas, contacta con soporte.',
  'failure.key-expired.title': 'Esta licencia ha expirado.',
  'failure.key-expired.title-dated': 'Esta licencia expiró el {date}.',
  'failure.key-expired.text': 'Renuévala o usa otra clave.',
  'failure.no-seats-left.title': 'Esta licencia alcanzó su límite de equipos.',
  'failure.no-seats-left.text': 'Quita un equipo que ya no uses y vuelve a intentarlo.',
  'failure.instance-not-found.title': 'Este equipo se quitó de tu licencia.',
  'failure.instance-not-found.text': 'Vuelve a activarlo para usar {app} aquí.',
  'failure.wrong-product.title': 'Esta clave es de otro producto.',
  'failure.wrong-product.title-named': 'Esta clave es de {product}.',
  'failure.wrong-product.text': '{app} necesita su propia clave.',
  'failure.test-key.title': 'Esta es una clave de test.',
  'failure.test-key.text':
    'No funciona en la versión publicada de la aplicación. Usa la clave del correo de tu compra.',
  'failure.store-closed.title': 'Esta clave es de una tienda que {app} ya no usa.',
  'failure.store-closed.text': 'Consigue una clave nueva o contacta con soporte.',
  'failure.invalid-input.title': 'La tienda no pudo leer esta clave.',
  'failure.invalid-input.text': 'Compárala con la del correo de tu compra. Puede que falte una parte.',
  'failure.unspecified.title': 'La tienda no aceptó esta clave.',
  'failure.unspecified.text':
    'No se indicó el motivo. Vuelve a intentarlo en unos minutos o contacta con soporte.',

  'failure.offline.title': 'No se puede conectar con el servidor de licencias.',
  'failure.offline.text': 'Revisa tu conexión a internet y vuelve a intentarlo.',
  'failure.timeout.title': 'El servidor de licencias no responde.',
  'failure.timeout.text': 'Puede que tu conexión sea lenta. Vuelve a intentarlo en un momento.',
  'failure.tls.title': 'No hay conexión segura con el servidor de licencias.',
  'failure.tls.text': 'Revisa el reloj de este equipo. También puede deberse a un firewall o un antivirus.',
  'failure.proxy-auth.title': 'El proxy de tu red requiere que inicies sesión.',
  'failure.proxy-auth.text':
    'Abre una página web para iniciar sesión, o consulta a tu administrador, y vuelve a intentarlo.',
  'failure.rate-limited.title': 'Demasiados intentos desde tu red.',
  'failure.rate-limited.text': 'El problema no es tu clave. Vuelve a intentarlo en unos minutos.',
  'failure.rate-limited.text-wait': 'El problema no es tu clave.',
  'failure.server-error.title': 'El servidor de licencias tiene problemas.',
  'failure.server-error.text': 'El problema no es tu clave. Vuelve a intentarlo en unos minutos.',
  'failure.server-error.text-wait': 'El problema no es tu clave.',
  'failure.not-the-api.title': 'Desde esta red no se llega al servidor de licencias.',
  'failure.not-the-api.text':
    'La red Wi-Fi de un hotel o café puede pedir que inicies sesión. Abre una página web y vuelve a intentarlo.',
  'failure.misconfigured.title': '{app} tiene un error de configuración.',
  'failure.misconfigured.text': 'El desarrollador tiene que corregirlo. Contacta con soporte.',
  'failure.host': 'Debe ser accesible: {host}',
  'failure.wait': 'Podrás volver a intentarlo dentro de {time}.',
  'failure.wait-over': 'Ya puedes volver a intentarlo.',

  'failure.key-missing.title': 'Introduce una clave de licencia.',
  'failure.key-missing.text': 'La encontrarás en el correo de tu compra.',
  'failure.key-too-long.title': 'No se encontró ninguna clave en este texto.',
  'failure.key-too-long.text': 'Pega solo la clave, o la parte del correo que la contiene.',
  'failure.key-unreadable.title': 'No se puede leer este texto.',
  'failure.key-unreadable.text': 'Copia la clave del correo de tu compra.',
  'failure.several-keys.title': 'Este texto contiene más de una clave.',
  'failure.several-keys.text': 'Elige la de {app}.',
  'failure.not-activated.title': 'No hay ninguna licencia en este equipo.',
  'failure.not-activated.text': 'Introduce una clave de licencia para activar {app}.',
  'failure.cannot-save.title': 'No se puede guardar tu licencia en este equipo.',
  'failure.cannot-save.text':
    'Cada inicio contaría como un equipo más. Libera espacio en el disco o permite que {app} escriba en su carpeta.',
  'failure.cannot-read.title': 'No se puede leer la licencia guardada.',
  'failure.cannot-read.text':
    'Haz que el archivo se pueda leer. Volver a activar contaría como un equipo más.',
  'failure.busy.title': 'Hay otra operación en curso.',
  'failure.busy.text': 'Espera un momento y vuelve a intentarlo.',
  'failure.cancelled.title': 'Espera cancelada.',
  'failure.cancelled.text': 'Este equipo no se agregó a tu licencia. Vuelve a intentarlo cuando quieras.',
  'failure.cancelled.text-seat':
    'Puede que el servidor de licencias aún active este equipo con el nombre {name}. Si lo hace, {app} te avisará aquí.',
  'failure.forbidden.title': 'Esta ventana no permite hacer eso.',
  'failure.forbidden.text': 'Usa la ventana de licencia en {app}.',
  'failure.bad-request.title': '{app} no pudo procesar la solicitud.',
  'failure.bad-request.text': 'Reinicia {app} y vuelve a intentarlo.',
  'failure.disposed.title': '{app} se está cerrando.',
  'failure.disposed.text': 'Vuelve a abrir la aplicación e inténtalo de nuevo.',
  'failure.internal.title': 'Algo falló en {app}.',
  'failure.internal.text': 'Tu licencia no se ve afectada. Vuelve a intentarlo o reinicia {app}.',

  'action.replace': 'Reemplazar y activar',
  'action.save-request': 'Guardar en un archivo…',
  'link.certificate': 'Activar sin conexión',
  'no-seats.choose': 'Elige el equipo que quieres reemplazar. Se desactivará, pero conservará sus archivos.',
  'no-seats.choose-label': 'Equipos de esta licencia',
  'no-seats.since': 'Activado el {date}',
  'no-seats.own-place': 'Este equipo, activado antes',
  'certificate.text': 'Necesitas un teléfono u otro dispositivo con conexión a internet.',
  'certificate.send':
    'Envía este código de solicitud al soporte de {app}. Te responderán con un certificado.',
  'certificate.code': 'Código de solicitud',
  'certificate.scan': 'Escanéalo con tu teléfono para enviarlo desde allí.',
  'certificate.answer': 'Certificado recibido de soporte',
  'certificate.answer-hint': 'Pégalo o arrastra el archivo aquí.',
  'status.saved': 'Guardado.',
  'details.text-certificate': 'Activada con un certificado sin conexión. No se necesita internet.',
  'notice.certificate-ends':
    'El certificado sin conexión de este equipo expira el {date}. Pide uno nuevo a soporte o activa tu licencia en línea.',
  'locked.certificate.title': 'Tu certificado expiró el {date}',
  'locked.certificate.text':
    'Pide a soporte un nuevo certificado sin conexión o activa tu licencia en línea.',
  'failure.certificate-missing.title': 'Falta el certificado.',
  'failure.certificate-missing.text': 'Pega el que te envió soporte o arrastra el archivo.',
  'failure.certificate-unreadable.title': 'No se puede leer este certificado.',
  'failure.certificate-unreadable.text': 'Puede que falte una parte. Cópialo entero o arrastra el archivo.',
  'failure.certificate-forged.title': 'Este certificado no es del desarrollador de {app}.',
  'failure.certificate-forged.text': 'Pide uno nuevo a soporte.',
  'failure.certificate-other-app.title': 'Este certificado es de otra aplicación.',
  'failure.certificate-other-app.text': 'Pide a soporte uno para {app}.',
  'failure.certificate-other-device.title': 'Este certificado es de otro equipo.',
  'failure.certificate-other-device.text': 'Envía a soporte el código de solicitud de este equipo.',
  'failure.certificate-expired.title': 'Este certificado ha expirado.',
  'failure.certificate-expired.text': 'Pide uno nuevo a soporte.',
  'failure.certificate-not-yet.title': 'Este certificado aún no está vigente.',
  'failure.certificate-not-yet.text':
    'Verifica la fecha y la hora de este equipo. Si son correctas, pide un certificado nuevo a soporte.',
  'failure.certificate-is-lease.title': 'Este no es un certificado sin conexión.',
  'failure.certificate-is-lease.text':
    'Pertenece a una licencia en línea. Pide a soporte un certificado sin conexión.',

  'no-bridge.title': 'Ventana sin conexión con {app}',
  'no-bridge.text': 'Se abrió sin conexión con la aplicación, así que no puede mostrar tu licencia.',
  'no-bridge.restart': 'Reinicia {app}. Si vuelve a ocurrir, contacta con el desarrollador.',
  'no-bridge.preload':
    'Para el desarrollador: el script preload de la ventana de licencia no se ejecutó. Busca “preload-error” en el registro del proceso principal.',
  'no-bridge.context':
    'Para el desarrollador: falta window.{bridge}. Esta página solo funciona en la ventana que abre el gate.',
  'no-bridge.app': 'la aplicación',
}
