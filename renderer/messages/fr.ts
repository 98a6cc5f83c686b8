// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/**
 * French, formal ("vous"). License: licence. License key: clé de licence. Place: place. Deactivate: désactiver.
 * A narrow no-break space stands before ; ? and !, a no-break space before a colon.
 */
export const catalog: Catalog = {
  'link.buy': 'Acheter une licence',
  'link.renew': 'Renouveler',
  'link.manage': 'Gérer les ordinateurs',
  'link.manage-short': 'Gérer',
  'link.support': 'Contacter l’assistance',
  'link.lost-key': 'Clé perdue ?',
  'link.opens-browser': '(s’ouvre dans votre navigateur)',

  'action.activate': 'Activer',
  'action.activate-again': 'Activer à nouveau',
  'action.back': 'Retour',
  'action.cancel': 'Annuler',
  'action.check-again': 'Revérifier',
  'action.close': 'Fermer',
  'action.continue': 'Continuer',
  'action.continue-trial': 'Poursuivre l’essai',
  'action.copy': 'Copier',
  'action.copy-name': 'Copier le nom {name}',
  'action.copy-diagnostics': 'Copier le diagnostic',
  'action.copy-message': 'Copier le message',
  'action.deactivate': 'Désactiver cet ordinateur',
  'action.dismiss': 'C’est fait',
  'action.dismiss-name': 'C’est fait pour {name}',
  'action.enter-key': 'Saisir une clé',
  'action.keep-activated': 'Garder activé',
  'action.license-details': 'Détails de la licence',
  'action.paste': 'Coller',
  'action.quit': 'Quitter',
  'action.remove-here': 'Retirer de cet ordinateur seulement',
  'action.start-working': 'Commencer',
  'action.try-again': 'Réessayer',
  'action.use-another-key': 'Utiliser une autre clé',
  'action.use-here': 'Utiliser ici',

  'menu.undo': 'Annuler',
  'menu.cut': 'Couper',
  'menu.copy': 'Copier',
  'menu.paste': 'Coller',
  'menu.select-all': 'Tout sélectionner',

  'busy.activating': 'Activation…',
  'busy.checking': 'Vérification…',
  'busy.deactivating': 'Désactivation…',

  'badge.activated': 'Activé',
  'badge.attention': 'Attention',
  'badge.locked': 'Verrouillé',
  'badge.offline': 'Hors ligne',
  'badge.trial': 'Essai',

  'enter-key.label': 'Clé de licence',
  'enter-key.hint': 'Vous pouvez coller l’e-mail entier. La clé y sera repérée.',
  'enter-key.found': 'Clé trouvée dans le texte collé.',
  'enter-key.found-in-file': 'Clé trouvée dans le fichier.',
  'enter-key.from-link': 'Clé remplie à partir d’un lien.',
  'enter-key.unknown-form': 'La plupart des clés ne ressemblent pas à ceci. Vous pouvez quand même essayer.',
  'enter-key.several': {
    one: '{count} clé trouvée. Choisissez-la si elle est pour {app}.',
    many: '{count} de clés trouvées. Choisissez celle de {app}.',
    other: '{count} clés trouvées. Choisissez celle de {app}.',
  },
  'enter-key.several-label': 'Clés trouvées',
  'enter-key.checking': 'Vérification de votre clé. Cela prend en général une à deux secondes.',
  'enter-key.still-checking': 'Toujours en attente de la réponse du serveur de licences…',
  'enter-key.slow':
    'Cela prend plus de temps que d’habitude. Vous pouvez attendre, ou annuler et réessayer plus tard.',
  'enter-key.drop': 'Déposez ici l’e-mail ou le texte contenant votre clé.',
  'enter-key.no-key-in-file': 'Ce fichier ne contient pas de clé. Copiez-la depuis votre e-mail d’achat.',
  'enter-key.file-unreadable':
    'Ce fichier ne peut pas être lu. Ouvrez votre e-mail d’achat et copiez-y la clé.',
  'enter-key.nothing-to-paste':
    'Il n’y a pas de texte à coller. Copiez d’abord la clé depuis votre e-mail d’achat.',
  'enter-key.paste-blocked': 'Cette fenêtre n’a pas accès au presse-papiers. Appuyez sur {keys} pour coller.',
  'enter-key.key-short': {
    one: 'Une clé habituelle a {count} caractère de plus. Manque-t-il une partie ?',
    many: 'Une clé habituelle a {count} de caractères de plus. Manque-t-il une partie ?',
    other: 'Une clé habituelle a {count} caractères de plus. Manque-t-il une partie ?',
  },
  'enter-key.key-long': {
    one: 'Une clé habituelle a {count} caractère de moins. Y a-t-il un doublon ?',
    many: 'Une clé habituelle a {count} de caractères de moins. Y a-t-il un doublon ?',
    other: 'Une clé habituelle a {count} caractères de moins. Y a-t-il un doublon ?',
  },
  'enter-key.key-letters':
    'Une clé habituelle n’a que des chiffres et les lettres de A à F. « {letters} » est-il correct ?',
  'enter-key.privacy': 'Qu’est-ce qui est envoyé à l’activation ?',
  'enter-key.privacy-text':
    'Votre clé de licence, et le nom de cet ordinateur avec un code court qui le distingue. Les vérifications suivantes envoient la clé et le numéro que la boutique a donné à cet ordinateur. Rien de ce que vous créez dans {app} n’est envoyé.',

  'unlicensed.none.title': 'Activer {app}',
  'unlicensed.none.text': 'Saisissez la clé de licence de votre e-mail d’achat.',
  'unlicensed.deactivated.title': 'Cet ordinateur est désactivé',
  'unlicensed.deactivated.text':
    'Vous pouvez maintenant en activer un autre, ou saisir une clé de licence pour utiliser {app} ici.',
  'unlicensed.seat-released.title': 'Cet ordinateur a été libéré',
  'unlicensed.seat-released.text':
    'Sa place sur votre licence a été libérée, par exemple sur le site de la boutique. Un clic suffit pour reprendre une place.',
  'unlicensed.new-device.title': 'Utiliser {app} sur cet ordinateur ?',
  'unlicensed.new-device.text':
    'Votre licence est arrivée ici depuis un autre ordinateur. Pour l’utiliser ici, cet ordinateur prend une place dessus.',
  'unlicensed.storage-unreadable.title': 'Activer {app} à nouveau',
  'unlicensed.storage-unreadable.text':
    'La licence enregistrée sur cet ordinateur ne peut pas être lue. La licence elle-même est intacte.',
  'new-device.old-is-gone': 'L’autre ordinateur n’en a plus besoin',
  'new-device.old-is-gone-text': 'Sa place est rendue dès que cet ordinateur est activé.',

  'no-seats.title': {
    one: 'Le seul ordinateur de cette licence est utilisé',
    many: 'Les {count} d’ordinateurs de cette licence sont tous utilisés',
    other: 'Les {count} ordinateurs de cette licence sont tous utilisés',
  },
  'no-seats.title-unknown': 'Tous les ordinateurs de cette licence sont utilisés',
  'no-seats.text': 'Libérez-en un dont vous n’avez plus besoin, puis réessayez.',
  'no-seats.in-app':
    'Sur un ordinateur que vous avez encore : ouvrez les détails de la licence dans {app} et désactivez-le.',
  'no-seats.own':
    'L’une des places est peut-être celle que cet ordinateur avait avant : <b>{name}</b>. Libérez celle-ci.',
  'no-seats.online':
    'Pour un ordinateur que vous n’avez plus : libérez sa place dans votre commande, sur la boutique.',
  'no-seats.ask': 'Pour un ordinateur que vous n’avez plus : demandez à l’assistance de libérer sa place.',
  'no-seats.message': 'Message pour l’assistance',

  'support.no-seats':
    'Bonjour, tous les ordinateurs de ma licence {app} sont utilisés, je ne peux donc pas activer celui-ci. Pourriez-vous libérer une place pour moi ?',
  'support.own-seat': 'Celle-ci est à moi, d’une activation précédente, et peut être libérée : {name}',
  'support.key': 'Clé de licence se terminant par {tail}',
  'support.seats': 'Ordinateurs : {seats}',

  'activated.title': '{app} est activé',
  'activated.text': 'Merci de votre soutien.',

  'renewed.title': 'Votre licence est renouvelée',
  'renewed.text': 'Merci de votre fidélité. Tout est là où vous l’avez laissé.',
  'confirmed.title': 'Votre licence est confirmée',
  'confirmed.text': 'Tout est là où vous l’avez laissé.',

  'details.title': 'Votre licence {app}',
  'details.text': 'Activée sur cet ordinateur.',

  'expiring.title': {
    one: 'Votre licence se termine dans {count} jour',
    many: 'Votre licence se termine dans {count} de jours',
    other: 'Votre licence se termine dans {count} jours',
  },
  'expiring.title-today': 'Votre licence se termine aujourd’hui',
  'expiring.text':
    'Renouvelez-la, et {app} continue sans nouvelle clé. Si elle se renouvelle d’elle-même, vous n’avez rien à faire.',

  'deactivate.title': 'Désactiver cet ordinateur ?',
  'deactivate.text':
    'Cela libère une place sur votre licence, que vous pourrez utiliser sur un autre ordinateur.',
  'deactivate.effect-here': '{app} demandera une clé de licence à sa prochaine ouverture ici.',
  'deactivate.effect-files': 'Vos fichiers et vos réglages restent sur cet ordinateur.',
  'deactivate.effect-elsewhere': 'Sur l’autre ordinateur, saisissez la clé se terminant par {tail}.',
  'deactivate.effect-elsewhere-unknown': 'Sur l’autre ordinateur, saisissez la clé de votre e-mail d’achat.',
  'deactivate.failed': 'Cet ordinateur est toujours activé.',
  'deactivate.refused-title': 'La boutique n’a pas libéré la place de cet ordinateur',
  'deactivate.refused-text':
    'Rien n’a changé pour l’instant. Vous pouvez tout de même retirer la licence de cet ordinateur.',
  'deactivate.effect-place':
    'La place <b>{name}</b> reste utilisée jusqu’à ce que vous la libériez dans votre commande, sur la boutique.',
  'deactivate.effect-place-ask':
    'La place <b>{name}</b> reste utilisée jusqu’à ce que l’assistance la libère.',

  'grace.title': 'Licence non vérifiée depuis le {date}',
  'grace.unreachable.text': {
    one: '{app} fonctionne encore <b>{count} jour</b>. Connectez-vous à Internet une fois avant le {date}, et tout sera en ordre.',
    many: '{app} fonctionne encore <b>{count} de jours</b>. Connectez-vous à Internet une fois avant le {date}, et tout sera en ordre.',
    other:
      '{app} fonctionne encore <b>{count} jours</b>. Connectez-vous à Internet une fois avant le {date}, et tout sera en ordre.',
  },
  'grace.clock.text': {
    one: 'L’horloge de cet ordinateur retarde. Réglez-la et connectez-vous à Internet : {app} fonctionne encore <b>{count} jour</b>.',
    many: 'L’horloge de cet ordinateur retarde. Réglez-la et connectez-vous à Internet : {app} fonctionne encore <b>{count} de jours</b>.',
    other:
      'L’horloge de cet ordinateur retarde. Réglez-la et connectez-vous à Internet : {app} fonctionne encore <b>{count} jours</b>.',
  },
  'grace.doubted.text': {
    one: 'La boutique n’a pas trouvé votre licence, ce qui rentre souvent dans l’ordre tout seul. {app} fonctionne encore <b>{count} jour</b>.',
    many: 'La boutique n’a pas trouvé votre licence, ce qui rentre souvent dans l’ordre tout seul. {app} fonctionne encore <b>{count} de jours</b>.',
    other:
      'La boutique n’a pas trouvé votre licence, ce qui rentre souvent dans l’ordre tout seul. {app} fonctionne encore <b>{count} jours</b>.',
  },

  'locked.expired.title': 'Votre licence a expiré le {date}',
  'locked.expired.text': 'Renouvelez-la pour continuer. Tout ce que vous avez créé est en sécurité.',
  'locked.disabled.title': 'Cette licence a été désactivée par la boutique',
  'locked.disabled.text':
    'Cela arrive par exemple après un remboursement. Si cela vous surprend, contactez l’assistance.',
  'locked.not-found.title': 'La boutique ne trouve plus votre licence',
  'locked.not-found.text':
    'Elle l’a indiqué plusieurs fois sur plus d’une journée. Vérifiez votre commande ou contactez l’assistance.',
  'locked.wrong-product.title': 'Cette licence est pour un autre produit',
  'locked.wrong-product.text':
    '{app} a besoin de sa propre licence. Tout ce que vous avez créé est en sécurité.',
  'locked.grace-ended.title': '{app} doit vérifier votre licence',
  'locked.grace-ended.text':
    'Connectez-vous à Internet, puis vérifiez à nouveau. Tout ce que vous avez créé est en sécurité.',
  'locked.grace-ended.unreachable.text':
    'La boutique est restée injoignable un certain temps. Connectez-vous à Internet, puis vérifiez à nouveau.',
  'locked.grace-ended.clock.text':
    'L’horloge de cet ordinateur retarde, la licence n’a donc pas pu être vérifiée. Réglez l’horloge, puis vérifiez à nouveau.',
  'locked.grace-ended.doubted.text':
    'La boutique ne trouve pas votre licence depuis un certain temps. Vérifiez à nouveau ou contactez l’assistance.',
  'locked.trial-ended.title': 'Votre essai est terminé',
  'locked.trial-ended.text': 'Tout ce que vous avez créé est en sécurité. Saisissez une clé pour continuer.',

  'trial.title': {
    one: 'Il reste {count} jour d’essai',
    many: 'Il reste {count} de jours d’essai',
    other: 'Il reste {count} jours d’essai',
  },
  'trial.title-last': 'Votre essai se termine aujourd’hui',
  'trial.text': 'Tout est débloqué jusqu’au {date}.',
  'trial.used': {
    one: '{used} jour d’essai utilisé sur {count}',
    many: '{used} jours d’essai utilisés sur {count}',
    other: '{used} jours d’essai utilisés sur {count}',
  },
  'trial.day': {
    one: 'Jour {day} sur {count}',
    many: 'Jour {day} sur {count}',
    other: 'Jour {day} sur {count}',
  },
  'trial.text-last': 'Tout est débloqué jusqu’à {time}.',
  'trial.ends': 'Fin le {date}',

  'unavailable.title': 'La licence ne peut pas être affichée',

  'fact.key': 'Clé de licence',
  'fact.key-ending': 'se terminant par {letters}',
  'fact.key-hidden': 'masquée',
  'fact.plan': 'Formule',
  'fact.expires': 'Valable jusqu’au',
  'fact.expired': 'Expirée le',
  'fact.never': 'Sans date de fin',
  'fact.computers': 'Ordinateurs',
  'fact.in-use': 'Utilisés',
  'fact.used-of': '{used} sur {limit}',
  'fact.used-unlimited': '{used}, sans limite',
  'fact.this-computer': 'Cet ordinateur',
  'fact.other-computer': 'Autre ordinateur',
  'fact.last-checked': 'Dernière vérification',
  'fact.works-until': 'Fonctionne jusqu’au',
  'fact.locked-since': 'Verrouillée depuis',
  'fact.ended': 'Terminé le',
  'fact.mode': 'Mode',
  'fact.test-mode': 'Licence de test',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Vérification effectuée. Rien n’a changé.',
  'status.confirmed': 'Vérification effectuée. Votre licence est en ordre.',
  'status.not-found':
    'Vérification effectuée. La boutique n’a pas trouvé votre licence, ce qui rentre souvent dans l’ordre tout seul.',
  'status.renewed': 'Vérification effectuée. Votre licence est renouvelée jusqu’au {date}.',
  'status.still-full': 'Vérification effectuée. Tous les ordinateurs sont encore utilisés.',
  'status.copied': 'Copié.',
  'status.waiting': 'Prochaine vérification : {time}',

  'notice.label': 'Avis',
  'notice.seat-may-be-lost':
    'Une place de votre licence est peut-être utilisée pour rien, sous le nom <b>{name}</b>. Si votre commande sur la boutique la mentionne, libérez-la là-bas.',
  'notice.seat-may-be-lost-ask':
    'Une place de votre licence est peut-être utilisée pour rien, sous le nom <b>{name}</b>. L’assistance peut la retrouver et la libérer.',
  'notice.seat-release-pending':
    'La place <b>{name}</b> n’a pas encore pu être rendue. Une nouvelle tentative se fera d’elle-même.',
  'notice.storage-damaged': 'Le fichier de licence enregistré était endommagé et n’a pas pu être lu.',
  'notice.storage-damaged-kept':
    'Le fichier de licence enregistré était endommagé. Il a été conservé sous le nom <b>{file}</b>.',
  'notice.storage-unreadable':
    'Ce fichier de licence ne peut pas être lu\u00A0: <b>{file}</b>. Autorisez votre compte à le lire, ou fermez le programme qui l’utilise. {app} trouvera alors votre licence.',
  'notice.not-saved':
    'Votre licence n’a pas pu être enregistrée. {app} fonctionne jusqu’à sa fermeture, et l’enregistrement sera retenté. Vérifiez qu’il reste de l’espace sur le disque.',
  'notice.clock-behind':
    'L’horloge de cet ordinateur indique : {date}. Elle retarde de {time}. Réglez-la pour que les vérifications continuent.',

  'failure.key-not-found.title': 'Cette clé est introuvable.',
  'failure.key-not-found.text':
    'Comparez-la avec votre e-mail. Une clé tout juste achetée peut mettre quelques minutes à fonctionner.',
  'failure.key-disabled.title': 'Cette licence a été désactivée par la boutique.',
  'failure.key-disabled.text':
    'Cela arrive après un remboursement, par exemple. Si cela vous surprend, contactez l’assistance.',
  'failure.key-expired.title': 'Cette licence a expiré.',
  'failure.key-expired.title-dated': 'Cette licence a expiré le {date}.',
  'failure.key-expired.text': 'Renouvelez-la, ou utilisez une autre clé.',
  'failure.no-seats-left.title': 'Tous les ordinateurs de cette licence sont utilisés.',
  'failure.no-seats-left.text': 'Libérez-en un dont vous n’avez plus besoin, puis réessayez.',
  'failure.instance-not-found.title': 'Cet ordinateur a été retiré de la licence.',
  'failure.instance-not-found.text': 'Activez-le à nouveau pour utiliser {app} ici.',
  'failure.wrong-product.title': 'Cette clé est pour un autre produit.',
  'failure.wrong-product.title-named': 'Cette clé est pour {product}.',
  'failure.wrong-product.text': '{app} a besoin de la sienne.',
  'failure.test-key.title': 'C’est une clé de test.',
  'failure.test-key.text':
    'Elle ne débloque pas l’application publiée. Utilisez la clé de votre e-mail d’achat.',
  'failure.invalid-input.title': 'La boutique n’a pas pu lire cette clé.',
  'failure.invalid-input.text': 'Comparez-la avec votre e-mail. Il en manque peut-être une partie.',
  'failure.unspecified.title': 'La boutique n’a pas accepté cette clé, sans donner de raison.',
  'failure.unspecified.text':
    'Réessayez dans quelques minutes. Si cela se reproduit, contactez l’assistance.',

  'failure.offline.title': 'Le serveur de licences est injoignable.',
  'failure.offline.text': 'Vérifiez votre connexion à Internet, puis réessayez.',
  'failure.timeout.title': 'Le serveur de licences n’a pas répondu à temps.',
  'failure.timeout.text': 'Votre connexion est peut-être lente. Réessayez dans un instant.',
  'failure.tls.title': 'La connexion sécurisée au serveur de licences a échoué.',
  'failure.tls.text':
    'Un pare-feu, un antivirus ou une horloge mal réglée sur cet ordinateur peuvent en être la cause.',
  'failure.proxy-auth.title': 'Le proxy de votre réseau demande une identification.',
  'failure.proxy-auth.text':
    'Ouvrez une page web pour vous identifier, ou adressez-vous à votre administrateur, puis réessayez.',
  'failure.rate-limited.title': 'Votre réseau a interrogé le serveur de licences trop souvent.',
  'failure.rate-limited.text': 'Votre clé n’est pas en cause. Réessayez dans quelques minutes.',
  'failure.rate-limited.text-wait': 'Votre clé n’est pas en cause.',
  'failure.server-error.title': 'Le serveur de licences a un problème.',
  'failure.server-error.text': 'Votre clé n’est pas en cause. Réessayez dans quelques minutes.',
  'failure.server-error.text-wait': 'Votre clé n’est pas en cause.',
  'failure.not-the-api.title': 'Autre chose a répondu à la place du serveur de licences.',
  'failure.not-the-api.text':
    'Le réseau d’un hôtel ou d’un café demande peut-être une identification. Ouvrez une page web, puis réessayez.',
  'failure.misconfigured.title': '{app} n’est pas configuré pour sa boutique.',
  'failure.misconfigured.text': 'Cela doit être corrigé dans l’application. Contactez l’assistance.',
  'failure.host': 'Adresse qui doit être joignable : {host}',
  'failure.wait': 'Vous pourrez réessayer dans {time}.',
  'failure.wait-over': 'Vous pouvez réessayer maintenant.',

  'failure.key-missing.title': 'Il n’y a pas encore de clé.',
  'failure.key-missing.text': 'Collez la clé de licence de votre e-mail d’achat.',
  'failure.key-too-long.title': 'Aucune clé n’a été trouvée dans ce long texte.',
  'failure.key-too-long.text': 'Collez seulement la clé, ou la partie de l’e-mail qui l’entoure.',
  'failure.key-unreadable.title': 'Ce texte ne peut pas être lu.',
  'failure.key-unreadable.text': 'Copiez la clé depuis l’e-mail lui-même.',
  'failure.several-keys.title': 'Il y a plus d’une clé dans ce texte.',
  'failure.several-keys.text': 'Choisissez celle de {app}.',
  'failure.not-activated.title': 'Il n’y a pas de licence sur cet ordinateur.',
  'failure.not-activated.text': 'Saisissez une clé de licence pour activer {app}.',
  'failure.cannot-save.title': 'Votre licence ne peut pas être enregistrée sur cet ordinateur.',
  'failure.cannot-save.text':
    'Chaque démarrage de {app} y prendrait une place de plus. Libérez de l’espace disque, ou laissez {app} écrire dans son dossier. Pour utiliser {app} jusqu’à sa fermeture, activez encore une fois.',
  'failure.cannot-read.title': 'La licence enregistrée ici ne peut pas être lue.',
  'failure.cannot-read.text':
    'Cet ordinateur a peut-être déjà une place. Rendez le fichier lisible, ou activez encore une fois pour prendre une autre place.',
  'failure.busy.title': 'Une autre opération est encore en cours.',
  'failure.busy.text': 'Attendez un instant, puis réessayez.',
  'failure.cancelled.title': 'Vous avez cessé d’attendre.',
  'failure.cancelled.text': 'Aucune place de votre licence n’a été prise. Réessayez quand vous voulez.',
  'failure.cancelled.text-seat':
    'Le serveur de licences peut encore donner une place à cet ordinateur, nommée {name}. {app} reste à l’écoute et l’indiquera ici.',
  'failure.forbidden.title': 'Cette fenêtre n’y est pas autorisée.',
  'failure.forbidden.text': 'Utilisez la fenêtre de licence de {app}.',
  'failure.bad-request.title': '{app} n’a pas pu transmettre cette demande.',
  'failure.bad-request.text': 'Redémarrez {app}, puis réessayez.',
  'failure.disposed.title': '{app} est en train de se fermer.',
  'failure.disposed.text': 'Rouvrez l’application, puis réessayez.',
  'failure.internal.title': 'Un problème est survenu dans {app}.',
  'failure.internal.text': 'Votre licence n’est pas touchée. Réessayez, ou redémarrez {app}.',

  'action.replace': 'Remplacer celui-ci',
  'action.save-request': 'Enregistrer la demande…',
  'link.certificate': 'Activer sans Internet',
  'no-seats.choose': 'Choisissez celui à remplacer. Ses fichiers restent où ils sont.',
  'no-seats.choose-label': 'Ordinateurs de cette licence',
  'no-seats.since': 'Utilisé depuis le {date}',
  'no-seats.own-place': 'Cet ordinateur, d’avant',
  'certificate.text': 'Il vous faut un autre appareil connecté, par exemple votre téléphone.',
  'certificate.send': 'Envoyez ce code de demande à l’assistance de {app}.',
  'certificate.code': 'Code de demande',
  'certificate.answer': 'Certificat de l’assistance',
  'certificate.answer-hint': 'Collez-le ou déposez son fichier ici.',
  'status.saved': 'Enregistré.',
  'details.text-certificate': 'Activée avec un certificat hors ligne. Internet n’est pas nécessaire.',
  'notice.certificate-ends':
    'Le certificat hors ligne de cet ordinateur se termine le {date}. Demandez-en un nouveau à l’assistance ou activez en ligne.',
  'locked.certificate.title': 'Votre certificat hors ligne s’est terminé le {date}',
  'locked.certificate.text':
    'Demandez-en un nouveau à l’assistance ou activez en ligne. Tout ce que vous avez créé est en sécurité.',
  'failure.certificate-missing.title': 'Il n’y a pas encore de certificat.',
  'failure.certificate-missing.text': 'Collez le certificat envoyé par l’assistance.',
  'failure.certificate-unreadable.title': 'Ce certificat est illisible.',
  'failure.certificate-unreadable.text':
    'Une partie manque peut-être. Copiez-le en entier ou déposez le fichier.',
  'failure.certificate-forged.title': 'Ce certificat ne vient pas de l’éditeur de {app}.',
  'failure.certificate-forged.text': 'Demandez-en un nouveau à l’assistance.',
  'failure.certificate-other-app.title': 'Ce certificat est pour une autre application.',
  'failure.certificate-other-app.text': 'Demandez-en un pour {app} à l’assistance.',
  'failure.certificate-other-device.title': 'Ce certificat est pour un autre ordinateur.',
  'failure.certificate-other-device.text': 'Envoyez à l’assistance le code de demande de celui-ci.',
  'failure.certificate-expired.title': 'Ce certificat a expiré.',
  'failure.certificate-expired.text': 'Demandez-en un nouveau à l’assistance.',
  'failure.certificate-not-yet.title': 'Ce certificat n’est pas encore valable.',
  'failure.certificate-not-yet.text':
    'Vérifiez la date et l’heure de cet ordinateur. Si elles sont justes, demandez un nouveau certificat à l’assistance.',
  'failure.certificate-is-lease.title': 'Ce n’est pas un certificat hors ligne.',
  'failure.certificate-is-lease.text':
    'Il appartient à une licence en ligne. Demandez un certificat hors ligne à l’assistance.',

  'no-bridge.title': 'Cette fenêtre n’est pas reliée à {app}',
  'no-bridge.text':
    'La fenêtre de licence s’est ouverte sans sa liaison avec l’application et ne peut donc pas afficher votre licence.',
  'no-bridge.restart': 'Redémarrez {app}. Si cette fenêtre reste ainsi, contactez l’éditeur de {app}.',
  'no-bridge.preload':
    'Pour l’éditeur : le script preload de la fenêtre de licence ne s’est pas exécuté. Cherchez « preload-error » dans le journal du processus principal.',
  'no-bridge.context':
    'Pour l’éditeur : window.{bridge} est absent. La page ne fonctionne que dans la fenêtre ouverte par le gate.',
  'no-bridge.app': 'l’application',
}
