// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/**
 * French, formal ("vous"). The app's name never follows de, que or an article, which would have to be shortened before a vowel. A
 * narrow no-break space precedes ? and fills « », a no-break space precedes a colon.
 */
export const catalog: Catalog = {
  'link.buy': 'Acheter une licence',
  'link.renew': 'Renouveler',
  'link.upgrade': 'Passer à l’offre supérieure',
  'link.moved': 'Obtenir une nouvelle clé',
  'link.manage': 'Gérer les ordinateurs',
  'link.manage-short': 'Gérer',
  'link.support': 'Contacter l’assistance',
  'link.lost-key': 'Clé perdue\u202F?',
  'link.opens-browser': '(s’ouvre dans votre navigateur)',

  'action.activate': 'Activer',
  'action.activate-again': 'Réactiver',
  'action.activate-once': 'Activer cette fois seulement',
  'action.back': 'Retour',
  'action.cancel': 'Annuler',
  'action.check-again': 'Vérifier à nouveau',
  'action.close': 'Fermer',
  'action.continue': 'Continuer',
  'action.continue-trial': 'Continuer l’essai',
  'action.copy': 'Copier',
  'action.copy-name': 'Copier le nom {name}',
  'action.copy-diagnostics': 'Copier le diagnostic',
  'action.copy-message': 'Copier le message',
  'action.deactivate': 'Désactiver cet ordinateur',
  'action.dismiss': 'Masquer',
  'action.dismiss-name': 'Masquer la notification\u00A0: {name}',
  'action.enter-key': 'Saisir une clé de licence',
  'action.keep-activated': 'Conserver l’activation',
  'action.license-details': 'Détails de la licence',
  'action.paste': 'Coller',
  'action.quit': 'Quitter',
  'action.remove-here': 'Retirer la licence ici',
  'action.remove-certificate': 'Retirer le certificat',
  'action.start-working': 'Continuer',
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
  'badge.attention': 'Attention requise',
  'badge.locked': 'Verrouillé',
  'badge.offline': 'Hors ligne',
  'badge.trial': 'Essai',

  'enter-key.label': 'Clé de licence',
  'enter-key.hint': 'Collez la clé, ou tout l’e\u2011mail qui la contient.',
  'enter-key.found': 'Clé trouvée dans le texte collé.',
  'enter-key.found-in-file': 'Clé trouvée dans le fichier.',
  'enter-key.from-link': 'Clé renseignée à partir d’un lien.',
  'enter-key.unknown-form': 'Cela ne ressemble pas à une clé habituelle. Vous pouvez tout de même essayer.',
  'enter-key.several': {
    one: '{count} clé trouvée. Choisissez-la si elle correspond à {app}.',
    many: '{count} clés trouvées. Choisissez celle qui correspond à {app}.',
    other: '{count} clés trouvées. Choisissez celle qui correspond à {app}.',
  },
  'enter-key.several-label': 'Clés trouvées',
  'enter-key.checking': 'Vérification de votre clé. Cela prend généralement une ou deux secondes.',
  'enter-key.still-checking': 'Toujours en attente du serveur de licences…',
  'enter-key.slow':
    'C’est plus long que d’habitude. Vous pouvez attendre, ou annuler et réessayer plus tard.',
  'enter-key.drop': 'Déposez ici l’e\u2011mail ou le fichier texte contenant votre clé.',
  'enter-key.no-key-in-file':
    'Aucune clé trouvée dans ce fichier. Copiez celle de l’e\u2011mail reçu à l’achat.',
  'enter-key.file-unreadable':
    'Impossible de lire ce fichier. Copiez la clé depuis l’e\u2011mail reçu à l’achat.',
  'enter-key.nothing-to-paste':
    'Il n’y a rien à coller. Copiez d’abord la clé depuis l’e\u2011mail reçu à l’achat.',
  'enter-key.paste-blocked': 'Cette fenêtre n’a pas accès au presse-papiers. Appuyez sur {keys} pour coller.',
  'enter-key.key-short': {
    one: 'La plupart des clés comptent {count} caractère de plus. En manque-t-il une partie\u202F?',
    many: 'La plupart des clés comptent {count} caractères de plus. En manque-t-il une partie\u202F?',
    other: 'La plupart des clés comptent {count} caractères de plus. En manque-t-il une partie\u202F?',
  },
  'enter-key.key-long': {
    one: 'La plupart des clés comptent {count} caractère de moins. Une partie est-elle en double\u202F?',
    many: 'La plupart des clés comptent {count} caractères de moins. Une partie est-elle en double\u202F?',
    other: 'La plupart des clés comptent {count} caractères de moins. Une partie est-elle en double\u202F?',
  },
  'enter-key.key-letters':
    'La plupart des clés n’utilisent que des chiffres et les lettres A à F. Est-ce bien «\u202F{letters}\u202F»\u202F?',
  'enter-key.privacy': 'Quelles données sont envoyées à l’activation\u202F?',
  'enter-key.privacy-online': 'Quelles données sont envoyées à l’activation en ligne\u202F?',
  'enter-key.privacy-text':
    'Votre clé de licence et le nom de cet ordinateur, avec un code court qui le distingue des autres. Les vérifications suivantes envoient la clé et l’identifiant attribué à cet ordinateur par la boutique. Rien de ce que vous créez dans {app} n’est envoyé.',

  'unlicensed.none.title': 'Activer {app}',
  'unlicensed.none.text': 'Saisissez la clé de licence reçue par e\u2011mail à l’achat.',
  'unlicensed.deactivated.title': 'Cet ordinateur est désactivé',
  'unlicensed.deactivated.text': 'Saisissez une clé de licence pour activer {app}.',
  'unlicensed.seat-released.title': 'Cet ordinateur n’est plus activé',
  'unlicensed.seat-released.text':
    'Il a été retiré de votre licence, par exemple sur le site de la boutique. Vous pouvez le réactiver.',
  'unlicensed.new-device.title': 'Utiliser {app} sur cet ordinateur\u202F?',
  'unlicensed.new-device.text':
    'Votre licence a été configurée sur un autre ordinateur. Si vous l’utilisez ici, cet ordinateur y sera ajouté.',
  'unlicensed.new-device.text-anywhere':
    'Votre licence a été configurée sur un autre ordinateur. Vous pouvez aussi l’activer ici.',
  'unlicensed.storage-unreadable.title': 'Réactiver {app}',
  'unlicensed.storage-unreadable.text':
    'Impossible de lire la licence enregistrée sur cet ordinateur. La licence elle-même est intacte. Saisissez à nouveau votre clé.',
  'new-device.old-is-gone': 'Retirer l’autre ordinateur',
  'new-device.old-is-gone-text': '{app} n’y fonctionnera plus dès que cet ordinateur sera activé.',

  'no-seats.title': {
    one: 'Maximum atteint\u00A0: un ordinateur',
    many: 'Maximum atteint\u00A0: {count} ordinateurs',
    other: 'Maximum atteint\u00A0: {count} ordinateurs',
  },
  'no-seats.title-unknown': 'Nombre maximal d’ordinateurs atteint',
  'no-seats.title-counter': 'Nombre maximal d’activations atteint',
  'no-seats.text': 'Retirez un ordinateur que vous n’utilisez plus, puis réessayez.',
  'no-seats.text-counter':
    'Chaque activation compte, même une deuxième sur le même ordinateur. L’assistance peut en autoriser d’autres.',
  'no-seats.in-app':
    'Sur un ordinateur que vous avez encore, ouvrez les détails de la licence dans {app} et désactivez l’ordinateur.',
  'no-seats.own':
    'Cet ordinateur est peut-être déjà compté sous le nom <b>{name}</b>. Retirez d’abord celui-là.',
  'no-seats.online': 'Sur le site de la boutique, retirez un ordinateur que vous n’avez plus.',
  'no-seats.ask': 'Demandez à l’assistance de retirer un ordinateur que vous n’avez plus.',
  'no-seats.message': 'Message pour l’assistance',

  'support.no-seats':
    'Bonjour, ma licence {app} a atteint son nombre maximal d’ordinateurs et je ne peux pas activer celui-ci. Pourriez-vous en retirer un\u202F?',
  'support.no-seats-counter':
    'Bonjour, ma licence {app} a atteint son nombre maximal d’activations et je ne peux pas activer cet ordinateur. Pourriez-vous en autoriser une de plus\u202F?',
  'support.own-seat': 'Peut être retiré\u00A0: {name} (cet ordinateur, activé précédemment)',
  'support.to-remove': 'Ordinateur à retirer\u00A0:',
  'support.key': 'Clé de licence se terminant par {tail}',
  'support.seats': 'Ordinateurs\u00A0: {seats}',

  'activated.title': 'Vous pouvez utiliser {app}',
  'activated.text': 'Merci. L’activation est terminée.',

  'renewed.title': 'Votre licence est renouvelée',
  'renewed.text': 'Merci. Tout est comme vous l’avez laissé.',
  'confirmed.title': 'Votre licence est confirmée',
  'confirmed.text': 'Tout est comme vous l’avez laissé.',

  'details.title': 'Votre licence {app}',
  'details.text': 'Activée sur cet ordinateur.',
  'details.text-store-closed': 'Activée sur cet ordinateur. Aucune autre vérification n’est nécessaire.',

  'expiring.title': {
    one: 'Votre licence expire dans {count} jour',
    many: 'Votre licence expire dans {count} jours',
    other: 'Votre licence expire dans {count} jours',
  },
  'expiring.title-today': 'Votre licence expire aujourd’hui',
  'expiring.text':
    'Renouvelez-la pour continuer à utiliser {app} avec la même clé. Si le renouvellement est automatique, vous n’avez rien à faire.',
  'expiring.text-bare':
    'Renouvelez-la là où vous l’avez achetée pour continuer à utiliser {app}. Si le renouvellement est automatique, vous n’avez rien à faire.',
  'coverage.title': 'Les mises à jour ont pris fin le {date}',
  'coverage.text': 'Vous pouvez continuer à utiliser cette version. Renouvelez pour obtenir les nouvelles.',
  'coverage.text-bare':
    'Vous pouvez continuer à utiliser cette version. Renouvelez là où vous avez acheté votre licence pour obtenir les nouvelles.',

  'deactivate.title': 'Désactiver cet ordinateur\u202F?',
  'deactivate.text': 'Vous pourrez ensuite utiliser votre licence sur un autre ordinateur.',
  'deactivate.text-counter': 'Une nouvelle activation plus tard comptera en plus.',
  'deactivate.text-anywhere': 'Vous pourrez activer à nouveau à tout moment, ici ou sur un autre ordinateur.',
  'deactivate.effect-here': '{app} demandera une clé de licence à la prochaine ouverture sur cet ordinateur.',
  'deactivate.effect-files': 'Vos fichiers et vos réglages restent sur cet ordinateur.',
  'deactivate.effect-elsewhere': 'Sur un autre ordinateur, saisissez la clé se terminant par {tail}.',
  'deactivate.effect-elsewhere-unknown':
    'Sur un autre ordinateur, saisissez la clé reçue par e\u2011mail à l’achat.',
  'deactivate.effect-store-closed':
    'Cette clé ne pourra plus être activée\u00A0: {app} n’utilise plus sa boutique.',
  'deactivate.failed': 'Cet ordinateur est toujours activé.',
  'deactivate.refused-title': 'Impossible de désactiver cet ordinateur',
  'deactivate.refused-text':
    'Rien n’a changé pour l’instant. Vous pouvez malgré tout retirer la licence de cet ordinateur.',
  'deactivate.effect-place':
    '<b>{name}</b> reste associé à votre licence tant que vous ne le retirez pas sur le site de la boutique.',
  'deactivate.effect-place-ask':
    '<b>{name}</b> reste associé à votre licence tant que l’assistance ne le retire pas.',
  'remove-certificate.title': 'Retirer le certificat\u202F?',
  'remove-certificate.text':
    '{app} se verrouillera sur cet ordinateur. Vous pourrez réutiliser le même certificat jusqu’au {date}.',

  'grace.title': 'Licence non confirmée depuis le {date}',
  'grace.works': {
    one: '{app} fonctionnera encore <b>{count} jour</b>.',
    many: '{app} fonctionnera encore <b>{count} jours</b>.',
    other: '{app} fonctionnera encore <b>{count} jours</b>.',
  },
  'grace.works-last': '{app} fonctionnera aujourd’hui jusqu’à <b>{time}</b>.',
  'grace.unreachable.text': 'Connectez-vous une fois à Internet d’ici au {date}, et tout sera en ordre.',
  'grace.unreachable.text-last': 'Connectez-vous à Internet avant cette heure.',
  'grace.clock.text':
    'L’horloge de cet ordinateur retarde. Mettez-la à l’heure et connectez-vous à Internet.',
  'grace.doubted.text': 'La boutique n’a pas trouvé votre licence. C’est souvent passager.',
  'grace.store-closed.text':
    '{app} n’utilise plus la boutique où vous avez acheté votre licence. Procurez-vous une nouvelle clé à temps.',

  'locked.expired.title': 'Votre licence a expiré le {date}',
  'locked.expired.text': 'Renouvelez-la pour continuer.',
  'locked.version-not-covered.title': 'Cette version n’est pas comprise',
  'locked.version-not-covered.text':
    'Votre licence comprend les versions publiées jusqu’au {date}. Renouvelez-la, ou revenez à l’une d’elles.',
  'locked.safe': 'Votre travail est préservé.',
  'locked.disabled.title': 'Cette licence a été annulée',
  'locked.disabled.text':
    'La boutique l’a annulée, par exemple après un remboursement. Si vous ne vous y attendiez pas, contactez l’assistance.',
  'locked.not-found.title': 'La boutique ne trouve pas votre licence',
  'locked.not-found.text':
    'Plusieurs vérifications sur plus d’une journée n’ont rien donné. Consultez votre commande ou contactez l’assistance.',
  'locked.wrong-product.title': 'Cette licence concerne un autre produit',
  'locked.wrong-product.text': '{app} nécessite sa propre licence.',
  'locked.grace-ended.title': '{app} doit vérifier votre licence',
  'locked.grace-ended.text': 'Connectez-vous à Internet, puis vérifiez à nouveau.',
  'locked.grace-ended.unreachable.text':
    'Votre licence n’a pas pu être vérifiée depuis un certain temps. Connectez-vous à Internet, puis vérifiez à nouveau.',
  'locked.grace-ended.clock.text':
    'L’horloge de cet ordinateur retarde\u00A0: votre licence n’a pas pu être vérifiée. Mettez l’horloge à l’heure, puis vérifiez à nouveau.',
  'locked.grace-ended.doubted.text':
    'La boutique ne trouve pas votre licence depuis un certain temps. Vérifiez à nouveau ou contactez l’assistance.',
  'locked.grace-ended.store-closed.text':
    '{app} n’utilise plus la boutique où vous avez acheté votre licence. Pour continuer, il vous faut une nouvelle clé.',
  'locked.trial-ended.title': 'Votre essai est terminé',
  'locked.trial-ended.text': 'Pour continuer, il vous faut une licence.',

  'trial.title': {
    one: 'Il vous reste {count} jour d’essai',
    many: 'Il vous reste {count} jours d’essai',
    other: 'Il vous reste {count} jours d’essai',
  },
  'trial.title-last': 'Votre essai se termine aujourd’hui',
  'trial.text': 'Toutes les fonctionnalités sont disponibles jusqu’au {date}.',
  'trial.used': {
    one: 'Jours d’essai utilisés\u00A0: {used} sur {count}',
    many: 'Jours d’essai utilisés\u00A0: {used} sur {count}',
    other: 'Jours d’essai utilisés\u00A0: {used} sur {count}',
  },
  'trial.day': {
    one: 'Jour {day} sur {count}',
    many: 'Jour {day} sur {count}',
    other: 'Jour {day} sur {count}',
  },
  'trial.text-last': 'Toutes les fonctionnalités sont disponibles jusqu’à {time}.',
  'trial.ends': 'Se termine le {date}',

  'unavailable.title': 'Impossible d’afficher votre licence',

  'fact.key': 'Clé de licence',
  'fact.key-ending': 'se terminant par {letters}',
  'fact.key-hidden': 'masquée',
  'fact.plan': 'Formule',
  'fact.features': 'Comprend',
  'fact.last-covered': 'Dernière version comprise',
  'fact.expires': 'Expiration',
  'fact.expired': 'Expirée le',
  'fact.never': 'Jamais',
  'fact.computers': 'Ordinateurs activés',
  'fact.activations': 'Activations',
  'fact.used-of': '{used} sur {limit}',
  'fact.activations-of': '{used} sur {limit}',
  'fact.used-unlimited': '{used} (sans limite)',
  'fact.up-to': 'Jusqu’à {limit}',
  'fact.this-computer': 'Cet ordinateur',
  'fact.other-computer': 'Autre ordinateur',
  'fact.last-checked': 'Dernière confirmation',
  'fact.works-until': 'Date limite',
  'fact.locked-since': 'Verrouillé depuis le',
  'fact.mode': 'Mode',
  'fact.test-mode': 'Licence de test',
  'fact.day-and-time': '{day} à {time}',

  'status.checked': 'Vérifié à l’instant. Rien n’a changé.',
  'status.confirmed': 'Vérifié à l’instant. Votre licence est en règle.',
  'status.not-found':
    'Vérifié à l’instant. La boutique n’a pas trouvé votre licence. C’est souvent passager.',
  'status.renewed': 'Vérifié à l’instant. Votre licence est renouvelée jusqu’au {date}.',
  'status.still-full': 'Vérifié à l’instant. Le maximum est toujours atteint.',
  'status.copied': 'Copié.',
  'status.waiting': 'Prochaine vérification\u00A0: {time}',

  'notice.label': 'Notifications',
  'notice.seat-may-be-lost':
    'Votre licence compte peut-être un ordinateur de trop\u00A0: <b>{name}</b>. S’il figure dans votre commande sur le site de la boutique, retirez-le.',
  'notice.seat-may-be-lost-ask':
    'Votre licence compte peut-être un ordinateur de trop\u00A0: <b>{name}</b>. L’assistance peut vérifier et le retirer.',
  'notice.activation-may-count':
    'Une activation interrompue compte peut-être quand même. L’assistance peut vérifier et corriger.',
  'notice.seat-release-pending':
    '<b>{name}</b> n’a pas encore pu être retiré de votre licence. Une nouvelle tentative aura lieu automatiquement.',
  'notice.storage-damaged': 'Le fichier de licence enregistré était endommagé et n’a pas pu être lu.',
  'notice.storage-damaged-kept':
    'Le fichier de licence enregistré, endommagé, a été mis de côté sous le nom <b>{file}</b>.',
  'notice.storage-unreadable':
    'Impossible de lire ce fichier\u00A0: <b>{file}</b>. Autorisez votre compte à le lire ou fermez l’application qui l’utilise. {app} retrouvera alors votre licence.',
  'notice.not-saved':
    'Votre licence n’est pas encore enregistrée. {app} fonctionne jusqu’à sa fermeture, puis redemandera votre clé. Vérifiez qu’il reste de l’espace sur le disque.',
  'notice.clock-behind':
    'L’horloge de cet ordinateur retarde de {time} (date affichée\u00A0: {date}). Mettez-la à l’heure pour que votre licence puisse être vérifiée.',

  'failure.key-not-found.title': 'Cette clé est introuvable.',
  'failure.key-not-found.text':
    'Comparez-la à celle de l’e\u2011mail reçu à l’achat. Une nouvelle clé met parfois quelques minutes à fonctionner.',
  'failure.key-disabled.title': 'Cette licence a été annulée.',
  'failure.key-disabled.text':
    'Cela peut arriver après un remboursement. Si vous ne vous y attendiez pas, contactez l’assistance.',
  'failure.key-expired.title': 'Cette licence a expiré.',
  'failure.key-expired.title-dated': 'Cette licence a expiré le {date}.',
  'failure.key-expired.text': 'Renouvelez-la, ou utilisez une autre clé.',
  'failure.no-seats-left.title': 'Le nombre maximal d’ordinateurs est atteint pour cette licence.',
  'failure.no-seats-left.text': 'Retirez-en un que vous n’utilisez plus, puis réessayez.',
  'failure.instance-not-found.title': 'Cet ordinateur a été retiré de votre licence.',
  'failure.instance-not-found.text': 'Réactivez-le pour utiliser {app} ici.',
  'failure.wrong-product.title': 'Cette clé correspond à un autre produit.',
  'failure.wrong-product.title-named': 'Cette clé correspond à {product}.',
  'failure.wrong-product.text': '{app} nécessite sa propre clé.',
  'failure.test-key.title': 'Cette clé est une clé de test.',
  'failure.test-key.text':
    'Elle ne fonctionne pas dans l’application publiée. Utilisez la clé reçue par e\u2011mail à l’achat.',
  'failure.store-closed.title': 'Cette clé vient d’une boutique que {app} n’utilise plus.',
  'failure.store-closed.text': 'Procurez-vous une nouvelle clé ou contactez l’assistance.',
  'failure.invalid-input.title': 'La boutique n’a pas pu lire cette clé.',
  'failure.invalid-input.text':
    'Comparez-la à celle de l’e\u2011mail reçu à l’achat. Il en manque peut-être une partie.',
  'failure.unspecified.title': 'La boutique n’a pas accepté cette clé.',
  'failure.unspecified.text':
    'Aucune raison n’a été donnée. Réessayez dans quelques minutes ou contactez l’assistance.',

  'failure.offline.title': 'Impossible de joindre le serveur de licences.',
  'failure.offline.text': 'Vérifiez votre connexion Internet, puis réessayez.',
  'failure.timeout.title': 'Le serveur de licences ne répond pas.',
  'failure.timeout.text': 'Votre connexion est peut-être lente. Réessayez dans un instant.',
  'failure.tls.title': 'Connexion sécurisée au serveur de licences impossible.',
  'failure.tls.text':
    'Vérifiez l’horloge de cet ordinateur. Un pare-feu ou un antivirus peut aussi être en cause.',
  'failure.proxy-auth.title': 'Le proxy de votre réseau vous demande de vous identifier.',
  'failure.proxy-auth.text':
    'Ouvrez une page web pour vous identifier, ou contactez votre administrateur, puis réessayez.',
  'failure.rate-limited.title': 'Trop de tentatives depuis votre réseau.',
  'failure.rate-limited.text': 'Votre clé n’est pas en cause. Réessayez dans quelques minutes.',
  'failure.rate-limited.text-wait': 'Votre clé n’est pas en cause.',
  'failure.server-error.title': 'Le serveur de licences rencontre un problème.',
  'failure.server-error.text': 'Votre clé n’est pas en cause. Réessayez dans quelques minutes.',
  'failure.server-error.text-wait': 'Votre clé n’est pas en cause.',
  'failure.not-the-api.title': 'Ce réseau ne permet pas de joindre le serveur de licences.',
  'failure.not-the-api.text':
    'Le Wi-Fi d’un hôtel ou d’un café demande parfois de s’identifier. Ouvrez une page web, puis réessayez.',
  'failure.misconfigured.title': '{app} présente une erreur de configuration.',
  'failure.misconfigured.text': 'Seul le développeur peut la corriger. Contactez l’assistance.',
  'failure.host': 'Doit être accessible\u00A0: {host}',
  'failure.wait': 'Vous pourrez réessayer dans {time}.',
  'failure.wait-over': 'Vous pouvez réessayer maintenant.',

  'failure.key-missing.title': 'Saisissez une clé de licence.',
  'failure.key-missing.text': 'Vous la trouverez dans l’e\u2011mail reçu à l’achat.',
  'failure.key-too-long.title': 'Aucune clé trouvée dans ce texte.',
  'failure.key-too-long.text': 'Collez uniquement la clé, ou la partie de l’e\u2011mail qui la contient.',
  'failure.key-unreadable.title': 'Impossible de lire ce texte.',
  'failure.key-unreadable.text': 'Copiez la clé depuis l’e\u2011mail reçu à l’achat.',
  'failure.several-keys.title': 'Ce texte contient plusieurs clés.',
  'failure.several-keys.text': 'Choisissez celle qui correspond à {app}.',
  'failure.not-activated.title': 'Il n’y a pas de licence sur cet ordinateur.',
  'failure.not-activated.text': 'Saisissez une clé de licence pour activer {app}.',
  'failure.cannot-save.title': 'Impossible d’enregistrer votre licence sur cet ordinateur.',
  'failure.cannot-save.text':
    'Chaque ouverture compterait comme un ordinateur de plus. Libérez de l’espace disque ou autorisez {app} à écrire dans son dossier.',
  'failure.cannot-read.title': 'Impossible de lire la licence enregistrée.',
  'failure.cannot-read.text':
    'Rendez son fichier lisible. Une nouvelle activation compterait comme un ordinateur de plus.',
  'failure.busy.title': 'Une autre opération est en cours.',
  'failure.busy.text': 'Attendez un instant, puis réessayez.',
  'failure.cancelled.title': 'Attente interrompue.',
  'failure.cancelled.text': 'Cet ordinateur n’a pas été ajouté à votre licence. Réessayez quand vous voulez.',
  'failure.cancelled.text-seat':
    'Le serveur de licences peut encore activer cet ordinateur, sous le nom {name}. Si c’est le cas, {app} vous l’indiquera ici.',
  'failure.forbidden.title': 'Cette fenêtre ne permet pas cette action.',
  'failure.forbidden.text': 'Utilisez la fenêtre de licence dans {app}.',
  'failure.bad-request.title': '{app} n’a pas pu traiter cette demande.',
  'failure.bad-request.text': 'Relancez {app}, puis réessayez.',
  'failure.disposed.title': '{app} est en cours de fermeture.',
  'failure.disposed.text': 'Rouvrez l’application, puis réessayez.',
  'failure.internal.title': 'Un problème est survenu dans {app}.',
  'failure.internal.text': 'Votre licence n’est pas affectée. Réessayez, ou relancez {app}.',

  'action.replace': 'Remplacer et activer',
  'action.save-request': 'Enregistrer le code…',
  'link.certificate': 'Activer hors ligne',
  'no-seats.choose': 'Choisissez l’ordinateur à remplacer. Il sera désactivé, mais conservera ses fichiers.',
  'no-seats.choose-label': 'Ordinateurs de cette licence',
  'no-seats.since': 'Activé le {date}',
  'no-seats.own-place': 'Cet ordinateur, activé précédemment',
  'certificate.text': 'Il vous faut un téléphone ou un autre appareil connecté à Internet.',
  'certificate.send':
    'Envoyez ce code de demande à l’assistance {app}. Vous recevrez un certificat en réponse.',
  'certificate.code': 'Code de demande',
  'certificate.scan': 'Scannez-le avec votre téléphone pour l’envoyer.',
  'certificate.answer': 'Certificat reçu de l’assistance',
  'certificate.answer-hint': 'Collez-le ou déposez le fichier ici.',
  'status.saved': 'Enregistré.',
  'details.text-certificate': 'Activée avec un certificat hors ligne. Aucune connexion Internet nécessaire.',
  'notice.certificate-ends':
    'Le certificat hors ligne de cet ordinateur expire le {date}. Demandez-en un nouveau à l’assistance, ou activez votre licence en ligne.',
  'locked.certificate.title': 'Votre certificat a expiré le {date}',
  'locked.certificate.text':
    'Demandez un nouveau certificat hors ligne à l’assistance, ou activez votre licence en ligne.',
  'failure.certificate-missing.title': 'Il manque le certificat.',
  'failure.certificate-missing.text': 'Collez celui que l’assistance vous a envoyé, ou déposez le fichier.',
  'failure.certificate-unreadable.title': 'Impossible de lire ce certificat.',
  'failure.certificate-unreadable.text':
    'Il en manque peut-être une partie. Copiez-le en entier ou déposez le fichier.',
  'failure.certificate-forged.title': '{app} ne reconnaît pas l’émetteur de ce certificat.',
  'failure.certificate-forged.text': 'Demandez un nouveau certificat à l’assistance.',
  'failure.certificate-other-app.title': 'Ce certificat concerne une autre application.',
  'failure.certificate-other-app.text': 'Demandez à l’assistance un certificat pour {app}.',
  'failure.certificate-other-device.title': 'Ce certificat concerne un autre ordinateur.',
  'failure.certificate-other-device.text': 'Envoyez à l’assistance le code de demande de cet ordinateur.',
  'failure.certificate-expired.title': 'Ce certificat a expiré.',
  'failure.certificate-expired.text': 'Demandez-en un nouveau à l’assistance.',
  'failure.certificate-not-yet.title': 'Ce certificat n’est pas encore valable.',
  'failure.certificate-not-yet.text':
    'Vérifiez la date et l’heure de cet ordinateur. Si elles sont exactes, demandez un nouveau certificat à l’assistance.',
  'failure.certificate-is-lease.title': 'Ce n’est pas un certificat hors ligne.',
  'failure.certificate-is-lease.text':
    'Il appartient à une licence en ligne. Demandez un certificat hors ligne à l’assistance.',

  'no-bridge.title': 'Cette fenêtre n’est pas reliée à {app}',
  'no-bridge.text':
    'Elle s’est ouverte sans liaison avec l’application et ne peut donc pas afficher votre licence.',
  'no-bridge.restart': 'Relancez {app}. Si le problème se reproduit, contactez le développeur.',
  'no-bridge.preload':
    'Pour le développeur\u00A0: le script preload de la fenêtre de licence ne s’est pas exécuté. Recherchez «\u202Fpreload-error\u202F» dans le journal du processus principal.',
  'no-bridge.context':
    'Pour le développeur\u00A0: window.{bridge} est absent. Cette page ne fonctionne que dans la fenêtre ouverte par le gate.',
  'no-bridge.app': 'l’application',
}
