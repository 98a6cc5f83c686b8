// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** Turkish, formal ("siz"). Values get no suffix, since its vowels would depend on them. */
export const catalog: Catalog = {
  'link.buy': 'Lisans satın al',
  'link.renew': 'Yenile',
  'link.upgrade': 'Yükselt',
  'link.moved': 'Yeni anahtar al',
  'link.manage': 'Bilgisayarları yönet',
  'link.manage-short': 'Yönet',
  'link.support': 'Desteğe başvur',
  'link.lost-key': 'Anahtarınızı mı kaybettiniz?',
  'link.opens-browser': '(tarayıcınızda açılır)',

  'action.activate': 'Etkinleştir',
  'action.activate-again': 'Yeniden etkinleştir',
  'action.activate-once': 'Yalnızca bu kez etkinleştir',
  'action.back': 'Geri',
  'action.cancel': 'İptal',
  'action.check-again': 'Yeniden kontrol et',
  'action.close': 'Kapat',
  'action.continue': 'Devam et',
  'action.continue-trial': 'Denemeye devam et',
  'action.copy': 'Kopyala',
  'action.copy-name': '{name} adını kopyala',
  'action.copy-diagnostics': 'Tanı verilerini kopyala',
  'action.copy-message': 'Mesajı kopyala',
  'action.deactivate': 'Etkinleştirmeyi kaldır',
  'action.dismiss': 'Gizle',
  'action.dismiss-name': 'Bildirimi gizle: {name}',
  'action.enter-key': 'Lisans anahtarını gir',
  'action.keep-activated': 'Etkin kalsın',
  'action.license-details': 'Lisans ayrıntıları',
  'action.paste': 'Yapıştır',
  'action.quit': 'Çık',
  'action.remove-here': 'Lisansı buradan kaldır',
  'action.remove-certificate': 'Sertifikayı kaldır',
  'action.start-working': 'Devam et',
  'action.try-again': 'Yeniden dene',
  'action.use-another-key': 'Başka anahtar kullan',
  'action.use-here': 'Bu bilgisayarda kullan',

  'menu.undo': 'Geri al',
  'menu.cut': 'Kes',
  'menu.copy': 'Kopyala',
  'menu.paste': 'Yapıştır',
  'menu.select-all': 'Tümünü seç',

  'busy.activating': 'Etkinleştiriliyor…',
  'busy.checking': 'Kontrol ediliyor…',
  'busy.deactivating': 'Kaldırılıyor…',

  'badge.activated': 'Etkin',
  'badge.attention': 'Dikkat gerekiyor',
  'badge.locked': 'Kilitli',
  'badge.offline': 'Çevrimdışı',
  'badge.trial': 'Deneme süresi',

  'enter-key.label': 'Lisans anahtarı',
  'enter-key.hint': 'Anahtarı ya da geldiği e-postanın tamamını yapıştırın.',
  'enter-key.found': 'Yapıştırdığınız metinde anahtar bulundu.',
  'enter-key.found-in-file': 'Dosyada anahtar bulundu.',
  'enter-key.from-link': 'Anahtar bir bağlantıdan alındı.',
  'enter-key.unknown-form': 'Bu, tipik bir anahtara benzemiyor. Yine de deneyebilirsiniz.',
  'enter-key.several': {
    one: '{count} anahtar bulundu. {app} içinse bu anahtarı seçin.',
    other: '{count} anahtar bulundu. {app} için olanı seçin.',
  },
  'enter-key.several-label': 'Bulunan anahtarlar',
  'enter-key.checking': 'Anahtarınız kontrol ediliyor. Bu genellikle bir iki saniye sürer.',
  'enter-key.still-checking': 'Lisans sunucusu hâlâ bekleniyor…',
  'enter-key.slow':
    'Bu işlem her zamankinden uzun sürüyor. Bekleyebilir ya da iptal edip daha sonra yeniden deneyebilirsiniz.',
  'enter-key.drop': 'Anahtarınızın bulunduğu e-postayı ya da metin dosyasını buraya bırakın.',
  'enter-key.no-key-in-file': 'Bu dosyada anahtar bulunamadı. Anahtarı satın alma e-postanızdan kopyalayın.',
  'enter-key.file-unreadable': 'Bu dosya okunamıyor. Anahtarı satın alma e-postanızdan kopyalayın.',
  'enter-key.nothing-to-paste':
    'Yapıştırılacak bir şey yok. Önce anahtarı satın alma e-postanızdan kopyalayın.',
  'enter-key.paste-blocked': 'Bu pencere panoyu okuyamıyor. Yapıştırmak için {keys} tuşlarına basın.',
  'enter-key.key-short': {
    one: 'Anahtarların çoğu {count} karakter daha uzundur. Bir bölümü eksik mi?',
    other: 'Anahtarların çoğu {count} karakter daha uzundur. Bir bölümü eksik mi?',
  },
  'enter-key.key-long': {
    one: 'Anahtarların çoğu {count} karakter daha kısadır. Bir bölümü iki kez mi var?',
    other: 'Anahtarların çoğu {count} karakter daha kısadır. Bir bölümü iki kez mi var?',
  },
  'enter-key.key-letters':
    'Anahtarların çoğunda yalnızca rakamlar ve A ile F arasındaki harfler bulunur. “{letters}” doğru mu?',
  'enter-key.privacy': 'Etkinleştirirken ne gönderilir?',
  'enter-key.privacy-online': 'Çevrimiçi etkinleştirirken ne gönderilir?',
  'enter-key.privacy-text':
    'Lisans anahtarınız ve bu bilgisayarın adı ile onu ayırt eden kısa bir kod. Sonraki kontrollerde anahtar ve mağazanın bu bilgisayara verdiği kimlik gönderilir. {app} ile oluşturduğunuz hiçbir şey gönderilmez.',

  'unlicensed.none.title': '{app} uygulamasını etkinleştirin',
  'unlicensed.none.text': 'Satın alma e-postanızdaki lisans anahtarını girin.',
  'unlicensed.deactivated.title': 'Etkinleştirme kaldırıldı',
  'unlicensed.deactivated.text': '{app} uygulamasını etkinleştirmek için bir lisans anahtarı girin.',
  'unlicensed.seat-released.title': 'Bu bilgisayar artık etkin değil',
  'unlicensed.seat-released.text':
    'Lisansınızdan kaldırıldı; örneğin mağazanın web sitesinde. Yeniden etkinleştirebilirsiniz.',
  'unlicensed.new-device.title': '{app} bu bilgisayarda kullanılsın mı?',
  'unlicensed.new-device.text':
    'Lisansınız başka bir bilgisayarda etkinleştirilmiş. Burada kullanırsanız bu bilgisayar da lisansınıza eklenir.',
  'unlicensed.new-device.text-anywhere':
    'Lisansınız başka bir bilgisayarda etkinleştirilmiş. Burada da etkinleştirebilirsiniz.',
  'unlicensed.storage-unreadable.title': '{app} yeniden etkinleştirilmeli',
  'unlicensed.storage-unreadable.text':
    'Bu bilgisayarda kayıtlı lisans okunamıyor. Lisansınızın kendisinde sorun yok. Anahtarınızı yeniden girin.',
  'new-device.old-is-gone': 'Diğer bilgisayarı kaldır',
  'new-device.old-is-gone-text': 'Bu bilgisayar etkinleştirilince {app} diğerinde çalışmaz.',

  'no-seats.title': {
    one: 'Bilgisayar sınırına ulaşıldı: {count}',
    other: 'Bilgisayar sınırına ulaşıldı: {count}',
  },
  'no-seats.title-unknown': 'Bilgisayar sınırına ulaşıldı',
  'no-seats.title-counter': 'Etkinleştirme sınırına ulaşıldı',
  'no-seats.text': 'Artık kullanmadığınız bir bilgisayarı kaldırıp yeniden deneyin.',
  'no-seats.text-counter':
    'Aynı bilgisayarda ikinci kez olsa bile her etkinleştirme sayılır. Daha fazlasını destek ekibinden isteyin.',
  'no-seats.in-app':
    'Hâlâ sizde olan bir bilgisayarda {app} uygulamasının lisans ayrıntılarını açıp etkinleştirmeyi kaldırın.',
  'no-seats.own': 'Bu bilgisayar listede zaten <b>{name}</b> adıyla bulunuyor olabilir. Önce onu kaldırın.',
  'no-seats.online': 'Artık sizde olmayan bir bilgisayarı mağazanın web sitesinde kaldırın.',
  'no-seats.ask': 'Artık sizde olmayan bir bilgisayarın kaldırılmasını destek ekibinden isteyin.',
  'no-seats.message': 'Destek ekibine mesaj',

  'support.no-seats':
    'Merhaba, {app} lisansım bilgisayar sınırına ulaştığı için bu bilgisayarı etkinleştiremiyorum. Benim için birini kaldırabilir misiniz?',
  'support.no-seats-counter':
    'Merhaba, {app} lisansım etkinleştirme sınırına ulaştığı için bu bilgisayarı etkinleştiremiyorum. Bir etkinleştirmeye daha izin verebilir misiniz?',
  'support.own-seat': 'Kaldırılabilir: {name} (bu bilgisayar, daha önce etkinleştirildi)',
  'support.to-remove': 'Kaldırılacak bilgisayar:',
  'support.key': 'Sonu {tail} olan lisans anahtarı',
  'support.seats': 'Bilgisayarlar: {seats}',

  'activated.title': '{app} etkinleştirildi',
  'activated.text': 'Teşekkürler. Her şey hazır.',

  'renewed.title': 'Lisansınız yenilendi',
  'renewed.text': 'Teşekkürler. Her şey bıraktığınız gibi.',
  'confirmed.title': 'Lisansınız doğrulandı',
  'confirmed.text': 'Her şey bıraktığınız gibi.',

  'details.title': '{app} lisansınız',
  'details.text': 'Bu bilgisayarda etkin.',
  'details.text-store-closed': 'Bu bilgisayarda etkin. Artık kontrol gerekmez.',

  'expiring.title': {
    one: 'Lisans süreniz {count} gün sonra doluyor',
    other: 'Lisans süreniz {count} gün sonra doluyor',
  },
  'expiring.title-today': 'Lisans süreniz bugün doluyor',
  'expiring.text':
    '{app} uygulamasını aynı anahtarla kullanmayı sürdürmek için lisansı yenileyin. Otomatik yenileniyorsa bir şey yapmanız gerekmez.',
  'expiring.text-bare':
    '{app} uygulamasını kullanmayı sürdürmek için lisansı satın aldığınız yerden yenileyin. Otomatik yenileniyorsa bir şey yapmanız gerekmez.',
  'coverage.title': 'Güncellemeler {date} tarihinde sona erdi',
  'coverage.text': 'Bu sürümü kullanmayı sürdürebilirsiniz. Yeni sürümler için yenileyin.',
  'coverage.text-bare':
    'Bu sürümü kullanmayı sürdürebilirsiniz. Yeni sürümler için lisansı satın aldığınız yerden yenileyin.',

  'deactivate.title': 'Etkinleştirme kaldırılsın mı?',
  'deactivate.text': 'Ardından lisansınızı başka bir bilgisayarda kullanabilirsiniz.',
  'deactivate.text-counter': 'Daha sonra yeniden etkinleştirmek ek bir etkinleştirme sayılır.',
  'deactivate.text-anywhere':
    'İstediğiniz zaman burada veya başka bir bilgisayarda yeniden etkinleştirebilirsiniz.',
  'deactivate.effect-here': '{app} bu bilgisayarda bir sonraki açılışta lisans anahtarı ister.',
  'deactivate.effect-files': 'Dosyalarınız ve ayarlarınız bu bilgisayarda kalır.',
  'deactivate.effect-elsewhere': 'Başka bir bilgisayarda, sonu {tail} olan anahtarı girin.',
  'deactivate.effect-elsewhere-unknown': 'Başka bir bilgisayarda, satın alma e-postanızdaki anahtarı girin.',
  'deactivate.effect-store-closed':
    'Bu anahtar yeniden etkinleştirilemez: {app} bu mağazayı artık kullanmıyor.',
  'deactivate.failed': 'Bu bilgisayar hâlâ etkin.',
  'deactivate.refused-title': 'Etkinleştirme kaldırılamadı',
  'deactivate.refused-text': 'Henüz bir şey değişmedi. Lisansı yine de bu bilgisayardan kaldırabilirsiniz.',
  'deactivate.effect-place': 'Siz mağazanın web sitesinde kaldırana kadar <b>{name}</b> lisansınızda kalır.',
  'deactivate.effect-place-ask': 'Destek ekibi kaldırana kadar <b>{name}</b> lisansınızda kalır.',
  'remove-certificate.title': 'Sertifika kaldırılsın mı?',
  'remove-certificate.text':
    '{app} bu bilgisayarda kilitlenir. Aynı sertifikayı {date} tarihine kadar yeniden kullanabilirsiniz.',

  'grace.title': 'Lisans son doğrulama: {date}',
  'grace.works': {
    one: '{app} <b>{count} gün daha</b> çalışır.',
    other: '{app} <b>{count} gün daha</b> çalışır.',
  },
  'grace.works-last': '{app} bugün <b>{time}</b> saatine kadar çalışır.',
  'grace.unreachable.text': 'En geç {date} itibarıyla bir kez internete bağlanmanız yeterli.',
  'grace.unreachable.text-last': 'Bundan önce internete bağlanın.',
  'grace.clock.text': 'Bu bilgisayarın saati geri kalmış. Saati düzeltip internete bağlanın.',
  'grace.doubted.text': 'Mağaza lisansınızı bulamadı. Bu genellikle geçicidir.',
  'grace.store-closed.text':
    '{app} lisansınızı satan mağazayı artık kullanmıyor. Zamanında yeni bir anahtar alın.',

  'locked.expired.title': 'Lisans süreniz {date} tarihinde doldu',
  'locked.expired.text': 'Devam etmek için yenileyin.',
  'locked.version-not-covered.title': 'Bu sürüm lisansınıza dahil değil',
  'locked.version-not-covered.text':
    'Lisansınız {date} tarihine kadar yayımlanan sürümleri kapsar. Yenileyin ya da bu sürümlerden birine dönün.',
  'locked.safe': 'Çalışmalarınız güvende.',
  'locked.disabled.title': 'Bu lisans devre dışı bırakıldı',
  'locked.disabled.text':
    'Lisansı mağaza devre dışı bıraktı; örneğin para iadesi nedeniyle. Bunu beklemiyorsanız desteğe başvurun.',
  'locked.not-found.title': 'Mağaza lisansınızı bulamıyor',
  'locked.not-found.text':
    'Bir günü aşkın sürede yapılan birkaç kontrolde bulunamadı. Siparişinizi kontrol edin ya da desteğe başvurun.',
  'locked.wrong-product.title': 'Bu lisans başka bir ürün için',
  'locked.wrong-product.text': '{app} için ayrı bir lisans gerekir.',
  'locked.grace-ended.title': '{app} lisansınızı kontrol etmeli',
  'locked.grace-ended.text': 'İnternete bağlanıp yeniden kontrol edin.',
  'locked.grace-ended.unreachable.text':
    'Lisansınız bir süredir kontrol edilemiyor. İnternete bağlanıp yeniden kontrol edin.',
  'locked.grace-ended.clock.text':
    'Bu bilgisayarın saati geri kaldığı için lisansınız kontrol edilemedi. Saati düzeltip yeniden kontrol edin.',
  'locked.grace-ended.doubted.text':
    'Mağaza bir süredir lisansınızı bulamıyor. Yeniden kontrol edin ya da desteğe başvurun.',
  'locked.grace-ended.store-closed.text':
    '{app} lisansınızı satan mağazayı artık kullanmıyor. Devam etmek için yeni bir anahtar gerekir.',
  'locked.trial-ended.title': 'Deneme süreniz sona erdi',
  'locked.trial-ended.text': 'Devam etmek için bir lisans gerekir.',

  'trial.title': {
    one: 'Deneme sürenizin bitmesine {count} gün kaldı',
    other: 'Deneme sürenizin bitmesine {count} gün kaldı',
  },
  'trial.title-last': 'Deneme süreniz bugün sona eriyor',
  'trial.text': 'Tüm özellikler {date} tarihine kadar kullanılabilir.',
  'trial.used': {
    one: 'Kullanılan deneme günü: {used} / {count}',
    other: 'Kullanılan deneme günü: {used} / {count}',
  },
  'trial.day': { one: '{count} günün {day}. günü', other: '{count} günün {day}. günü' },
  'trial.text-last': 'Tüm özellikler {time} saatine kadar kullanılabilir.',
  'trial.ends': 'Bitiş: {date}',

  'unavailable.title': 'Lisansınız gösterilemiyor',

  'fact.key': 'Lisans anahtarı',
  'fact.key-ending': 'sonu {letters}',
  'fact.key-hidden': 'gizli',
  'fact.plan': 'Plan',
  'fact.features': 'İçerik',
  'fact.last-covered': 'Kapsanan son sürüm',
  'fact.expires': 'Geçerlilik sonu',
  'fact.expired': 'Süresi doldu',
  'fact.never': 'Süresiz',
  'fact.computers': 'Etkin bilgisayarlar',
  'fact.activations': 'Etkinleştirmeler',
  'fact.used-of': '{used} / {limit}',
  'fact.activations-of': '{used} / {limit}',
  'fact.used-unlimited': '{used} (sınırsız)',
  'fact.up-to': 'En fazla {limit}',
  'fact.this-computer': 'Bu bilgisayar',
  'fact.other-computer': 'Diğer bilgisayar',
  'fact.last-checked': 'Son doğrulama',
  'fact.works-until': 'Kullanım sonu',
  'fact.locked-since': 'Kilitlenme tarihi',
  'fact.mode': 'Mod',
  'fact.test-mode': 'Test lisansı',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Az önce kontrol edildi. Değişen bir şey yok.',
  'status.confirmed': 'Az önce kontrol edildi. Lisansınızda sorun yok.',
  'status.not-found': 'Az önce kontrol edildi. Mağaza lisansınızı bulamadı. Bu genellikle geçicidir.',
  'status.renewed': 'Az önce kontrol edildi. Lisansınız {date} tarihine kadar yenilendi.',
  'status.still-full': 'Az önce kontrol edildi. Bilgisayar sınırı hâlâ dolu.',
  'status.copied': 'Kopyalandı.',
  'status.waiting': 'Sonraki kontrol: {time}',

  'notice.label': 'Bildirimler',
  'notice.seat-may-be-lost':
    'Lisansınızda fazladan bir bilgisayar sayılıyor olabilir: <b>{name}</b>. Mağazadaki siparişinizde görünüyorsa oradan kaldırın.',
  'notice.seat-may-be-lost-ask':
    'Lisansınızda fazladan bir bilgisayar sayılıyor olabilir: <b>{name}</b>. Destek ekibi bunu kontrol edip kaldırabilir.',
  'notice.activation-may-count':
    'Yarıda kalan bir etkinleştirme sayılmış olabilir. Destek ekibi bunu kontrol edip düzeltebilir.',
  'notice.seat-release-pending':
    '<b>{name}</b> lisansınızdan henüz kaldırılamadı. Otomatik olarak yeniden deneniyor.',
  'notice.storage-damaged': 'Kayıtlı lisans dosyası bozulmuştu ve okunamadı.',
  'notice.storage-damaged-kept': 'Kayıtlı lisans dosyası bozulmuştu ve <b>{file}</b> adıyla saklandı.',
  'notice.storage-unreadable':
    'Bu dosya okunamıyor: <b>{file}</b>. Hesabınızın dosyayı okumasına izin verin ya da dosyayı kullanan uygulamayı kapatın. {app} bundan sonra lisansınızı bulur.',
  'notice.not-saved':
    'Lisansınız henüz kaydedilmedi. {app} siz kapatana kadar çalışır, sonra anahtarınızı yeniden ister. Diskte boş alan olup olmadığını kontrol edin.',
  'notice.clock-behind':
    'Bu bilgisayarın saati {time} geri (gösterdiği: {date}). Lisansınızın kontrol edilebilmesi için saati düzeltin.',

  'failure.key-not-found.title': 'Bu anahtar bulunamadı.',
  'failure.key-not-found.text':
    'Satın alma e-postanızla karşılaştırın. Yeni bir anahtarın çalışması birkaç dakika sürebilir.',
  'failure.key-disabled.title': 'Bu lisans devre dışı bırakıldı.',
  'failure.key-disabled.text': 'Bu, para iadesinden sonra olabilir. Bunu beklemiyorsanız desteğe başvurun.',
  'failure.key-expired.title': 'Bu lisansın süresi doldu.',
  'failure.key-expired.title-dated': 'Bu lisansın süresi {date} tarihinde doldu.',
  'failure.key-expired.text': 'Yenileyin ya da başka bir anahtar kullanın.',
  'failure.no-seats-left.title': 'Bu lisans bilgisayar sınırına ulaştı.',
  'failure.no-seats-left.text': 'Artık kullanmadığınız bir bilgisayarı kaldırıp yeniden deneyin.',
  'failure.instance-not-found.title': 'Bu bilgisayar lisansınızdan kaldırıldı.',
  'failure.instance-not-found.text': '{app} uygulamasını burada kullanmak için yeniden etkinleştirin.',
  'failure.wrong-product.title': 'Bu anahtar başka bir ürün için.',
  'failure.wrong-product.title-named': 'Bu anahtar {product} için.',
  'failure.wrong-product.text': '{app} için ayrı bir anahtar gerekir.',
  'failure.test-key.title': 'Bu bir test anahtarı.',
  'failure.test-key.text':
    'Uygulamanın yayımlanan sürümünde çalışmaz. Satın alma e-postanızdaki anahtarı kullanın.',
  'failure.store-closed.title': 'Bu anahtar, {app} uygulamasının artık kullanmadığı bir mağazadan.',
  'failure.store-closed.text': 'Yeni bir anahtar alın ya da desteğe başvurun.',
  'failure.invalid-input.title': 'Mağaza bu anahtarı okuyamadı.',
  'failure.invalid-input.text': 'Satın alma e-postanızla karşılaştırın. Bir bölümü eksik olabilir.',
  'failure.unspecified.title': 'Mağaza bu anahtarı kabul etmedi.',
  'failure.unspecified.text':
    'Bir neden belirtilmedi. Birkaç dakika sonra yeniden deneyin ya da desteğe başvurun.',

  'failure.offline.title': 'Lisans sunucusuna ulaşılamıyor.',
  'failure.offline.text': 'İnternet bağlantınızı kontrol edip yeniden deneyin.',
  'failure.timeout.title': 'Lisans sunucusu yanıt vermiyor.',
  'failure.timeout.text': 'Bağlantınız yavaş olabilir. Birazdan yeniden deneyin.',
  'failure.tls.title': 'Lisans sunucusuna güvenli şekilde bağlanılamıyor.',
  'failure.tls.text':
    'Bu bilgisayarın saatini kontrol edin. Bir güvenlik duvarı ya da antivirüs uygulaması da buna yol açabilir.',
  'failure.proxy-auth.title': 'Ağınızın proxy sunucusu oturum açmanızı istiyor.',
  'failure.proxy-auth.text':
    'Oturum açmak için bir web sayfası açın ya da yöneticinize başvurun, ardından yeniden deneyin.',
  'failure.rate-limited.title': 'Ağınızdan çok fazla istek geldi.',
  'failure.rate-limited.text': 'Sorun anahtarınızda değil. Birkaç dakika sonra yeniden deneyin.',
  'failure.rate-limited.text-wait': 'Sorun anahtarınızda değil.',
  'failure.server-error.title': 'Lisans sunucusunda sorun var.',
  'failure.server-error.text': 'Sorun anahtarınızda değil. Birkaç dakika sonra yeniden deneyin.',
  'failure.server-error.text-wait': 'Sorun anahtarınızda değil.',
  'failure.not-the-api.title': 'Bu ağ lisans sunucusuna ulaşamıyor.',
  'failure.not-the-api.text':
    'Otel ya da kafe Wi-Fi ağı oturum açmanızı istiyor olabilir. Bir web sayfası açıp yeniden deneyin.',
  'failure.misconfigured.title': '{app} uygulaması doğru yapılandırılmamış.',
  'failure.misconfigured.text': 'Bunu geliştiricinin düzeltmesi gerekir. Desteğe başvurun.',
  'failure.host': 'Ulaşılabilir olmalı: {host}',
  'failure.wait': '{time} sonra yeniden deneyebilirsiniz.',
  'failure.wait-over': 'Şimdi yeniden deneyebilirsiniz.',

  'failure.key-missing.title': 'Bir lisans anahtarı girin.',
  'failure.key-missing.text': 'Anahtarı satın alma e-postanızda bulabilirsiniz.',
  'failure.key-too-long.title': 'Bu metinde anahtar bulunamadı.',
  'failure.key-too-long.text': 'Yalnızca anahtarı ya da e-postanın anahtarı içeren bölümünü yapıştırın.',
  'failure.key-unreadable.title': 'Bu metin okunamıyor.',
  'failure.key-unreadable.text': 'Anahtarı satın alma e-postanızdan kopyalayın.',
  'failure.several-keys.title': 'Bu metinde birden fazla anahtar var.',
  'failure.several-keys.text': '{app} için olanı seçin.',
  'failure.not-activated.title': 'Bu bilgisayarda lisans yok.',
  'failure.not-activated.text': '{app} uygulamasını etkinleştirmek için bir lisans anahtarı girin.',
  'failure.cannot-save.title': 'Lisansınız bu bilgisayara kaydedilemiyor.',
  'failure.cannot-save.text':
    'Her açılış ayrı bir bilgisayar sayılır. Diskte yer açın ya da {app} uygulamasının kendi klasörüne yazmasına izin verin.',
  'failure.cannot-read.title': 'Kayıtlı lisans okunamıyor.',
  'failure.cannot-read.text': 'Dosyayı okunabilir yapın. Yeniden etkinleştirmek ayrı bir bilgisayar sayılır.',
  'failure.busy.title': 'Başka bir işlem hâlâ sürüyor.',
  'failure.busy.text': 'Biraz bekleyip yeniden deneyin.',
  'failure.cancelled.title': 'Bekleme durduruldu.',
  'failure.cancelled.text': 'Bu bilgisayar lisansınıza eklenmedi. Hazır olduğunuzda yeniden deneyin.',
  'failure.cancelled.text-seat':
    'Lisans sunucusu bu bilgisayarı {name} adıyla yine de etkinleştirebilir. Bu olursa {app} burada haber verir.',
  'failure.forbidden.title': 'Bu pencere bunu yapamaz.',
  'failure.forbidden.text': 'Bunun için {app} uygulamasının lisans penceresini kullanın.',
  'failure.bad-request.title': '{app} uygulaması bu isteği işleyemedi.',
  'failure.bad-request.text': 'Önce {app} uygulamasını yeniden başlatın, sonra bir daha deneyin.',
  'failure.disposed.title': '{app} uygulaması kapanıyor.',
  'failure.disposed.text': 'Yeniden açıp bir kez daha deneyin.',
  'failure.internal.title': '{app} uygulamasında bir sorun oluştu.',
  'failure.internal.text':
    'Lisansınız etkilenmedi. Yeniden deneyin ya da {app} uygulamasını yeniden başlatın.',

  'action.replace': 'Değiştir ve etkinleştir',
  'action.save-request': 'Dosya olarak kaydet…',
  'link.certificate': 'Çevrimdışı etkinleştir',
  'no-seats.choose': 'Değiştirilecek bilgisayarı seçin. Etkinleştirmesi kaldırılır ama dosyaları kalır.',
  'no-seats.choose-label': 'Bu lisanstaki bilgisayarlar',
  'no-seats.since': '{date} tarihinde etkinleştirildi',
  'no-seats.own-place': 'Bu bilgisayar, daha önce etkinleştirildi',
  'certificate.text': 'İnternete bağlı bir telefon ya da başka bir cihaz gerekir.',
  'certificate.send': 'Bu istek kodunu {app} destek ekibine gönderin. Yanıt olarak bir sertifika alırsınız.',
  'certificate.code': 'İstek kodu',
  'certificate.scan': 'Telefonunuzla tarayıp oradan gönderin.',
  'certificate.answer': 'Destek ekibinin sertifikası',
  'certificate.answer-hint': 'Yapıştırın ya da dosyayı buraya bırakın.',
  'status.saved': 'Kaydedildi.',
  'details.text-certificate': 'Çevrimdışı sertifikayla etkin. İnternet gerekmez.',
  'notice.certificate-ends':
    'Bu bilgisayarın çevrimdışı sertifikasının süresi {date} tarihinde doluyor. Destek ekibinden yenisini isteyin ya da çevrimiçi etkinleştirin.',
  'locked.certificate.title': 'Sertifika süreniz {date} tarihinde doldu',
  'locked.certificate.text':
    'Destek ekibinden yeni bir çevrimdışı sertifika isteyin ya da çevrimiçi etkinleştirin.',
  'failure.certificate-missing.title': 'Bir sertifika girin.',
  'failure.certificate-missing.text':
    'Destek ekibinin gönderdiği sertifikayı yapıştırın ya da dosyasını bırakın.',
  'failure.certificate-unreadable.title': 'Bu sertifika okunamıyor.',
  'failure.certificate-unreadable.text':
    'Bir bölümü eksik olabilir. Tamamını kopyalayın ya da dosyayı bırakın.',
  'failure.certificate-forged.title': 'Bu sertifika {app} geliştiricisinden gelmiyor.',
  'failure.certificate-forged.text': 'Destek ekibinden yenisini isteyin.',
  'failure.certificate-other-app.title': 'Bu sertifika başka bir uygulama için.',
  'failure.certificate-other-app.text': 'Destek ekibinden {app} için bir sertifika isteyin.',
  'failure.certificate-other-device.title': 'Bu sertifika başka bir bilgisayar için.',
  'failure.certificate-other-device.text': 'Bu bilgisayarın istek kodunu destek ekibine gönderin.',
  'failure.certificate-expired.title': 'Bu sertifikanın süresi doldu.',
  'failure.certificate-expired.text': 'Destek ekibinden yenisini isteyin.',
  'failure.certificate-not-yet.title': 'Bu sertifikanın geçerliliği henüz başlamadı.',
  'failure.certificate-not-yet.text':
    'Bu bilgisayarın tarih ve saatini kontrol edin. Doğruysa destek ekibinden yeni bir sertifika isteyin.',
  'failure.certificate-is-lease.title': 'Bu bir çevrimdışı sertifika değil.',
  'failure.certificate-is-lease.text':
    'Çevrimiçi bir lisansa ait. Destek ekibinden çevrimdışı sertifika isteyin.',

  'no-bridge.title': 'Bu pencere {app} uygulamasına bağlı değil',
  'no-bridge.text': 'Pencere uygulamayla bağlantısı olmadan açıldığı için lisansınızı gösteremiyor.',
  'no-bridge.restart':
    'Önce {app} uygulamasını yeniden başlatın. Sorun yinelenirse geliştiricisiyle iletişime geçin.',
  'no-bridge.preload':
    'Geliştirici için: lisans penceresinin preload betiği çalışmadı. Ana sürecin günlüğünde “preload-error” ifadesini arayın.',
  'no-bridge.context':
    'Geliştirici için: window.{bridge} yok. Bu sayfa yalnızca gate’in açtığı pencerede çalışır.',
  'no-bridge.app': 'masaüstü',
}
