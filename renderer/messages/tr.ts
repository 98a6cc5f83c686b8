// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/**
 * Turkish, formal ("siz"). License: lisans. License key: lisans anahtarı. Place: yer. Deactivate: devre dışı bırakmak.
 * Values get no suffix, since its vowels would depend on them.
 */
export const catalog: Catalog = {
  'link.buy': 'Lisans satın al',
  'link.renew': 'Yenile',
  'link.manage': 'Bilgisayarları yönet',
  'link.manage-short': 'Yönet',
  'link.support': 'Destekle iletişime geç',
  'link.lost-key': 'Anahtarınızı mı kaybettiniz?',
  'link.opens-browser': '(tarayıcınızda açılır)',

  'action.activate': 'Etkinleştir',
  'action.activate-again': 'Yeniden etkinleştir',
  'action.back': 'Geri',
  'action.cancel': 'İptal',
  'action.check-again': 'Yeniden denetle',
  'action.close': 'Kapat',
  'action.continue': 'Devam et',
  'action.continue-trial': 'Denemeye devam et',
  'action.copy': 'Kopyala',
  'action.copy-name': '{name} adını kopyala',
  'action.copy-diagnostics': 'Tanılamayı kopyala',
  'action.copy-message': 'İletiyi kopyala',
  'action.deactivate': 'Bu bilgisayarı devre dışı bırak',
  'action.dismiss': 'Tamam',
  'action.dismiss-name': '{name} tamam',
  'action.enter-key': 'Anahtarı gir',
  'action.keep-activated': 'Etkin kalsın',
  'action.license-details': 'Lisans ayrıntıları',
  'action.paste': 'Yapıştır',
  'action.quit': 'Çık',
  'action.remove-here': 'Yalnızca bu bilgisayardan kaldır',
  'action.start-working': 'Çalışmaya başla',
  'action.try-again': 'Yeniden dene',
  'action.use-another-key': 'Başka anahtar kullan',
  'action.use-here': 'Bu bilgisayarda kullan',

  'menu.undo': 'Geri al',
  'menu.cut': 'Kes',
  'menu.copy': 'Kopyala',
  'menu.paste': 'Yapıştır',
  'menu.select-all': 'Tümünü seç',

  'busy.activating': 'Etkinleştiriliyor…',
  'busy.checking': 'Denetleniyor…',
  'busy.deactivating': 'Devre dışı bırakılıyor…',

  'badge.activated': 'Etkin',
  'badge.attention': 'Dikkat',
  'badge.locked': 'Kilitli',
  'badge.offline': 'Çevrimdışı',
  'badge.trial': 'Deneme',

  'enter-key.label': 'Lisans anahtarı',
  'enter-key.hint': 'E-postanın tamamını yapıştırabilirsiniz. Anahtar içinden bulunur.',
  'enter-key.found': 'Yapıştırdığınız metinde anahtar bulundu.',
  'enter-key.found-in-file': 'Dosyada anahtar bulundu.',
  'enter-key.from-link': 'Anahtar bir bağlantıdan alındı.',
  'enter-key.unknown-form': 'Anahtarların çoğu bundan farklı görünür. Yine de deneyebilirsiniz.',
  'enter-key.several': {
    one: '{count} anahtar bulundu. {app} içinse onu seçin.',
    other: '{count} anahtar bulundu. {app} için olanı seçin.',
  },
  'enter-key.several-label': 'Bulunan anahtarlar',
  'enter-key.checking': 'Anahtarınız denetleniyor. Bu genellikle bir iki saniye sürer.',
  'enter-key.still-checking': 'Lisans sunucusunun yanıtı hâlâ bekleniyor…',
  'enter-key.slow':
    'Bu, her zamankinden uzun sürüyor. Bekleyebilir ya da iptal edip daha sonra yeniden deneyebilirsiniz.',
  'enter-key.drop': 'E-postayı ya da anahtarınızın bulunduğu metni buraya bırakın.',
  'enter-key.no-key-in-file': 'Bu dosyada anahtar yok. Anahtarı satın alma e-postanızdan kopyalayın.',
  'enter-key.file-unreadable': 'Bu dosya okunamıyor. Satın alma e-postanızı açıp anahtarı oradan kopyalayın.',
  'enter-key.nothing-to-paste':
    'Yapıştırılacak metin yok. Önce anahtarı satın alma e-postanızdan kopyalayın.',
  'enter-key.paste-blocked': 'Bu pencere panoyu okuyamıyor. Yapıştırmak için {keys} tuşlarına basın.',
  'enter-key.key-short': {
    one: 'Alışılmış bir anahtarda {count} karakter daha vardır. Eksik bir parça var mı?',
    other: 'Alışılmış bir anahtarda {count} karakter daha vardır. Eksik bir parça var mı?',
  },
  'enter-key.key-long': {
    one: 'Alışılmış bir anahtarda {count} karakter daha az vardır. Yinelenen bir şey var mı?',
    other: 'Alışılmış bir anahtarda {count} karakter daha az vardır. Yinelenen bir şey var mı?',
  },
  'enter-key.key-letters':
    'Alışılmış bir anahtarda yalnızca rakamlar ve A ile F arasındaki harfler vardır. “{letters}” doğru mu?',
  'enter-key.privacy': 'Etkinleştirince ne gönderilir?',
  'enter-key.privacy-text':
    'Lisans anahtarınız ile bu bilgisayarın adı ve onu ayırt eden kısa bir kod. Sonraki denetimler anahtarı ve mağazanın bu bilgisayara verdiği numarayı gönderir. {app} içinde yaptıklarınızın hiçbiri gönderilmez.',

  'unlicensed.none.title': '{app} uygulamasını etkinleştirin',
  'unlicensed.none.text': 'Satın alma e-postanızdaki lisans anahtarını girin.',
  'unlicensed.deactivated.title': 'Bu bilgisayar devre dışı bırakıldı',
  'unlicensed.deactivated.text':
    'Artık başka bir bilgisayarı etkinleştirebilir ya da {app} uygulamasını burada kullanmak için bir lisans anahtarı girebilirsiniz.',
  'unlicensed.seat-released.title': 'Bu bilgisayarın yeri boşaltıldı',
  'unlicensed.seat-released.text':
    'Lisansınızdaki yeri boşaltıldı, örneğin mağazanın sitesinden. Tek tıklamayla yeniden bir yer alır.',
  'unlicensed.new-device.title': '{app} bu bilgisayarda kullanılsın mı?',
  'unlicensed.new-device.text':
    'Lisansınız buraya başka bir bilgisayardan geldi. Burada kullanmak için bu bilgisayar lisansta bir yer alır.',
  'unlicensed.storage-unreadable.title': '{app} uygulamasını yeniden etkinleştirin',
  'unlicensed.storage-unreadable.text':
    'Bu bilgisayarda kayıtlı lisans okunamıyor. Lisansınızın kendisi yerinde.',
  'new-device.old-is-gone': 'Öteki bilgisayarın artık gereksinimi yok',
  'new-device.old-is-gone-text': 'Bu bilgisayar etkinleştirilince onun yeri geri verilir.',

  'no-seats.title': {
    one: 'Bu lisansın tek bilgisayarı kullanımda',
    other: 'Bu lisansın {count} bilgisayarının tümü kullanımda',
  },
  'no-seats.title-unknown': 'Bu lisansın tüm bilgisayarları kullanımda',
  'no-seats.text': 'Artık gerekmeyen birini boşaltın, sonra yeniden deneyin.',
  'no-seats.in-app':
    'Elinizde olan bir bilgisayar için: {app} içinde lisans ayrıntılarını açıp onu devre dışı bırakın.',
  'no-seats.own': 'Yerlerden biri bu bilgisayarın önceki yeri olabilir: <b>{name}</b>. Onu boşaltın.',
  'no-seats.online': 'Artık elinizde olmayan bir bilgisayar için: yerini mağazadaki siparişinizden boşaltın.',
  'no-seats.ask': 'Artık elinizde olmayan bir bilgisayar için: destekten yerini boşaltmasını isteyin.',
  'no-seats.message': 'Destek için ileti',

  'support.no-seats':
    'Merhaba, {app} lisansımdaki tüm bilgisayarlar kullanımda, bu yüzden bunu etkinleştiremiyorum. Benim için bir yer boşaltabilir misiniz?',
  'support.own-seat': 'Bu, önceden bana ait olan yer ve boşaltılabilir: {name}',
  'support.key': 'Lisans anahtarının sonu: {tail}',
  'support.seats': 'Bilgisayarlar: {seats}',

  'activated.title': '{app} etkinleştirildi',
  'activated.text': 'Desteğiniz için teşekkürler.',

  'renewed.title': 'Lisansınız yenilendi',
  'renewed.text': 'Bizimle kaldığınız için teşekkürler. Her şey bıraktığınız yerde.',
  'confirmed.title': 'Lisansınız onaylandı',
  'confirmed.text': 'Her şey bıraktığınız yerde.',

  'details.title': '{app} lisansınız',
  'details.text': 'Bu bilgisayarda etkin.',

  'expiring.title': {
    one: 'Lisansınız {count} gün sonra bitiyor',
    other: 'Lisansınız {count} gün sonra bitiyor',
  },
  'expiring.title-today': 'Lisansınız bugün bitiyor',
  'expiring.text':
    'Yenileyin, {app} yeni bir anahtar olmadan çalışmayı sürdürsün. Kendiliğinden yenileniyorsa yapmanız gereken bir şey yok.',

  'deactivate.title': 'Bu bilgisayar devre dışı bırakılsın mı?',
  'deactivate.text': 'Bu, lisansınızda bir yer boşaltır; onu başka bir bilgisayarda kullanabilirsiniz.',
  'deactivate.effect-here': '{app} burada bir sonraki açılışında lisans anahtarı ister.',
  'deactivate.effect-files': 'Dosyalarınız ve ayarlarınız bu bilgisayarda kalır.',
  'deactivate.effect-elsewhere': 'Öteki bilgisayarda, sonu {tail} olan anahtarı girin.',
  'deactivate.effect-elsewhere-unknown': 'Öteki bilgisayarda, satın alma e-postanızdaki anahtarı girin.',
  'deactivate.failed': 'Bu bilgisayar hâlâ etkin.',
  'deactivate.refused-title': 'Mağaza bu bilgisayarın yerini boşaltmadı',
  'deactivate.refused-text':
    'Şu ana kadar bir şey değişmedi. Yine de lisansı bu bilgisayardan kaldırabilirsiniz.',
  'deactivate.effect-place': 'Mağazadaki siparişinizden boşaltana kadar <b>{name}</b> yeri kullanımda kalır.',
  'deactivate.effect-place-ask': 'Destek boşaltana kadar <b>{name}</b> yeri kullanımda kalır.',

  'grace.title': 'Lisans {date} tarihinden beri denetlenmedi',
  'grace.unreachable.text': {
    one: '{app} <b>{count} gün daha</b> çalışır. {date} tarihinden önce bir kez internete bağlanmanız yeterli.',
    other:
      '{app} <b>{count} gün daha</b> çalışır. {date} tarihinden önce bir kez internete bağlanmanız yeterli.',
  },
  'grace.clock.text': {
    one: 'Bu bilgisayarın saati geri kalmış. Düzeltip internete bağlanın: {app} <b>{count} gün daha</b> çalışır.',
    other:
      'Bu bilgisayarın saati geri kalmış. Düzeltip internete bağlanın: {app} <b>{count} gün daha</b> çalışır.',
  },
  'grace.doubted.text': {
    one: 'Mağaza lisansınızı bulamadı; bu çoğu zaman kendiliğinden geçer. {app} <b>{count} gün daha</b> çalışır.',
    other:
      'Mağaza lisansınızı bulamadı; bu çoğu zaman kendiliğinden geçer. {app} <b>{count} gün daha</b> çalışır.',
  },

  'locked.expired.title': 'Lisansınızın süresi {date} tarihinde doldu',
  'locked.expired.text': 'Devam etmek için yenileyin. Yaptığınız her şey güvende.',
  'locked.disabled.title': 'Bu lisans kapatıldı',
  'locked.disabled.text':
    'Mağaza kapattı, örneğin bir para iadesinden sonra. Bu sizi şaşırttıysa destekle iletişime geçin.',
  'locked.not-found.title': 'Mağaza lisansınızı artık bulamıyor',
  'locked.not-found.text':
    'Bunu bir günü aşkın sürede birkaç kez bildirdi. Siparişinizi kontrol edin ya da destekle iletişime geçin.',
  'locked.wrong-product.title': 'Bu lisans başka bir ürün için',
  'locked.wrong-product.text': '{app} için ayrı bir lisans gerekir. Yaptığınız her şey güvende.',
  'locked.grace-ended.title': '{app} lisansınızı denetlemeli',
  'locked.grace-ended.text': 'İnternete bağlanın, sonra yeniden denetleyin. Yaptığınız her şey güvende.',
  'locked.grace-ended.unreachable.text':
    'Mağazaya bir süredir ulaşılamadı. İnternete bağlanın, sonra yeniden denetleyin.',
  'locked.grace-ended.clock.text':
    'Bu bilgisayarın saati geri kalmış, bu yüzden lisans denetlenemedi. Saati düzeltin, sonra yeniden denetleyin.',
  'locked.grace-ended.doubted.text':
    'Mağaza bir süredir lisansınızı bulamıyor. Yeniden denetleyin ya da destekle iletişime geçin.',
  'locked.trial-ended.title': 'Deneme süreniz bitti',
  'locked.trial-ended.text': 'Yaptığınız her şey güvende. Devam etmek için bir anahtar girin.',

  'trial.title': {
    one: 'Deneme sürenizde {count} gün kaldı',
    other: 'Deneme sürenizde {count} gün kaldı',
  },
  'trial.title-last': 'Deneme süreniz bugün bitiyor',
  'trial.text': '{date} tarihine kadar her şey açık.',
  'trial.used': {
    one: '{count} deneme gününün {used} günü kullanıldı',
    other: '{count} deneme gününün {used} günü kullanıldı',
  },
  'trial.day': { one: 'Gün {day} / {count}', other: 'Gün {day} / {count}' },
  'trial.text-last': 'Saat {time} olana kadar her şey açık.',
  'trial.ends': 'Bitiş: {date}',

  'unavailable.title': 'Lisans gösterilemiyor',

  'fact.key': 'Lisans anahtarı',
  'fact.key-ending': 'sonu {letters}',
  'fact.key-hidden': 'gizli',
  'fact.plan': 'Plan',
  'fact.expires': 'Geçerlilik sonu',
  'fact.expired': 'Süresi doldu',
  'fact.never': 'Süresiz',
  'fact.computers': 'Bilgisayarlar',
  'fact.in-use': 'Kullanımda',
  'fact.used-of': '{used} / {limit}',
  'fact.used-unlimited': '{used}, sınırsız',
  'fact.this-computer': 'Bu bilgisayar',
  'fact.other-computer': 'Öteki bilgisayar',
  'fact.last-checked': 'Son denetim',
  'fact.works-until': 'Şu tarihe kadar çalışır',
  'fact.locked-since': 'Kilitlenme tarihi',
  'fact.ended': 'Bitti',
  'fact.mode': 'Kip',
  'fact.test-mode': 'Test lisansı',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Az önce denetlendi. Değişen bir şey yok.',
  'status.confirmed': 'Az önce denetlendi. Lisansınız yerinde.',
  'status.not-found': 'Az önce denetlendi. Mağaza lisansınızı bulamadı; bu çoğu zaman kendiliğinden geçer.',
  'status.renewed': 'Az önce denetlendi. Lisansınız {date} tarihine kadar yenilendi.',
  'status.still-full': 'Az önce denetlendi. Tüm bilgisayarlar hâlâ kullanımda.',
  'status.copied': 'Kopyalandı.',
  'status.waiting': 'Sonraki denetim: {time}',

  'notice.label': 'Bildirimler',
  'notice.seat-may-be-lost':
    'Lisansınızdaki bir yer <b>{name}</b> adıyla boşuna dolu olabilir. Mağazadaki siparişinizde görünüyorsa oradan boşaltın.',
  'notice.seat-may-be-lost-ask':
    'Lisansınızdaki bir yer <b>{name}</b> adıyla boşuna dolu olabilir. Destek onu bulup boşaltabilir.',
  'notice.seat-release-pending':
    '<b>{name}</b> yeri henüz geri verilemedi. Bu kendiliğinden yeniden denenir.',
  'notice.storage-damaged': 'Kayıtlı lisans dosyası bozulmuştu ve okunamadı.',
  'notice.storage-damaged-kept': 'Kayıtlı lisans dosyası bozulmuştu. <b>{file}</b> adıyla saklandı.',
  'notice.storage-unreadable':
    'Bu lisans dosyası okunamıyor: <b>{file}</b>. Kullanıcı hesabınızın dosyayı okumasına izin verin ya da onu kullanan programı kapatın. {app} bundan sonra lisansınızı kendiliğinden bulur.',
  'notice.not-saved':
    'Lisansınız kaydedilemedi. {app} kapatana kadar çalışır, kaydetme yeniden denenir. Diskte boş yer olup olmadığına bakın.',
  'notice.clock-behind':
    'Bu bilgisayarın saati şunu gösteriyor: {date}. Geri kalma süresi: {time}. Denetimlerin sürmesi için saati düzeltin.',

  'failure.key-not-found.title': 'Bu anahtarı bulamadık.',
  'failure.key-not-found.text':
    'E-postanızla karşılaştırın. Yeni alınan bir anahtarın çalışması birkaç dakika sürebilir.',
  'failure.key-disabled.title': 'Bu lisans kapatıldı.',
  'failure.key-disabled.text':
    'Bu, örneğin bir para iadesinden sonra olur. Sizi şaşırttıysa destekle iletişime geçin.',
  'failure.key-expired.title': 'Bu lisansın süresi doldu.',
  'failure.key-expired.title-dated': 'Bu lisansın süresi {date} tarihinde doldu.',
  'failure.key-expired.text': 'Yenileyin ya da başka bir anahtar kullanın.',
  'failure.no-seats-left.title': 'Bu lisansın tüm bilgisayarları kullanımda.',
  'failure.no-seats-left.text': 'Artık gerekmeyen birini boşaltın, sonra yeniden deneyin.',
  'failure.instance-not-found.title': 'Bu bilgisayar lisanstan çıkarıldı.',
  'failure.instance-not-found.text': '{app} uygulamasını burada kullanmak için yeniden etkinleştirin.',
  'failure.wrong-product.title': 'Bu anahtar başka bir ürün için.',
  'failure.wrong-product.title-named': 'Bu anahtar {product} için.',
  'failure.wrong-product.text': '{app} için ayrı bir anahtar gerekir.',
  'failure.test-key.title': 'Bu bir test anahtarı.',
  'failure.test-key.text': 'Yayımlanan uygulamayı açmaz. Satın alma e-postanızdaki anahtarı kullanın.',
  'failure.invalid-input.title': 'Mağaza bu anahtarı okuyamadı.',
  'failure.invalid-input.text': 'E-postanızla karşılaştırın. Bir parçası eksik olabilir.',
  'failure.unspecified.title': 'Mağaza bu anahtarı kabul etmedi ve neden belirtmedi.',
  'failure.unspecified.text': 'Birkaç dakika sonra yeniden deneyin. Yine olursa destekle iletişime geçin.',

  'failure.offline.title': 'Lisans sunucusuna ulaşılamıyor.',
  'failure.offline.text': 'İnternet bağlantınızı kontrol edin, sonra yeniden deneyin.',
  'failure.timeout.title': 'Lisans sunucusu zamanında yanıt vermedi.',
  'failure.timeout.text': 'Bağlantınız yavaş olabilir. Birazdan yeniden deneyin.',
  'failure.tls.title': 'Lisans sunucusuna güvenli biçimde bağlanılamıyor.',
  'failure.tls.text':
    'Bir güvenlik duvarı, virüs tarayıcı ya da bu bilgisayarın yanlış saati buna yol açabilir.',
  'failure.proxy-auth.title': 'Ağınızın proxy sunucusu oturum açmanızı istiyor.',
  'failure.proxy-auth.text':
    'Oturum açmak için bir web sayfası açın ya da yöneticinize sorun, sonra yeniden deneyin.',
  'failure.rate-limited.title': 'Ağınız lisans sunucusuna çok sık sordu.',
  'failure.rate-limited.text': 'Sorun anahtarınızda değil. Birkaç dakika sonra yeniden deneyin.',
  'failure.rate-limited.text-wait': 'Sorun anahtarınızda değil.',
  'failure.server-error.title': 'Lisans sunucusunda bir sorun var.',
  'failure.server-error.text': 'Sorun anahtarınızda değil. Birkaç dakika sonra yeniden deneyin.',
  'failure.server-error.text-wait': 'Sorun anahtarınızda değil.',
  'failure.not-the-api.title': 'Lisans sunucusunun yerine başka bir şey yanıt verdi.',
  'failure.not-the-api.text':
    'Bir otel ya da kafe ağı oturum açmanızı istiyor olabilir. Bir web sayfası açın, sonra yeniden deneyin.',
  'failure.misconfigured.title': '{app} mağazası için ayarlanmamış.',
  'failure.misconfigured.text': 'Bunun uygulamada düzeltilmesi gerekir. Destekle iletişime geçin.',
  'failure.host': 'Ulaşılabilir olması gereken adres: {host}',
  'failure.wait': '{time} sonra yeniden deneyebilirsiniz.',
  'failure.wait-over': 'Artık yeniden deneyebilirsiniz.',

  'failure.key-missing.title': 'Henüz bir anahtar yok.',
  'failure.key-missing.text': 'Satın alma e-postanızdaki lisans anahtarını yapıştırın.',
  'failure.key-too-long.title': 'Bu uzun metinde anahtar bulunamadı.',
  'failure.key-too-long.text': 'Yalnızca anahtarı ya da e-postanın onu içeren bölümünü yapıştırın.',
  'failure.key-unreadable.title': 'Bu metin okunamıyor.',
  'failure.key-unreadable.text': 'Anahtarı e-postanın kendisinden kopyalayın.',
  'failure.several-keys.title': 'Bu metinde birden çok anahtar var.',
  'failure.several-keys.text': '{app} için olanı seçin.',
  'failure.not-activated.title': 'Bu bilgisayarda lisans yok.',
  'failure.not-activated.text': '{app} uygulamasını etkinleştirmek için bir lisans anahtarı girin.',
  'failure.cannot-save.title': 'Lisansınız bu bilgisayara kaydedilemiyor.',
  'failure.cannot-save.text':
    '{app} her açıldığında lisansta bir yer daha alır. Diskte yer açın ya da {app} uygulamasının kendi klasörüne yazmasına izin verin. {app} uygulamasını kapatana kadar kullanmak için bir kez daha etkinleştirin.',
  'failure.cannot-read.title': 'Burada kayıtlı lisans okunamıyor.',
  'failure.cannot-read.text':
    'Bu bilgisayarın zaten bir yeri olabilir. Dosyayı okunabilir yapın ya da bir yer daha almak için bir kez daha etkinleştirin.',
  'failure.busy.title': 'Başka bir işlem hâlâ sürüyor.',
  'failure.busy.text': 'Biraz bekleyip yeniden deneyin.',
  'failure.cancelled.title': 'Beklemeyi bıraktınız.',
  'failure.cancelled.text': 'Lisansınızda yer alınmadı. Dilediğinizde yeniden deneyin.',
  'failure.cancelled.text-seat':
    'Lisans sunucusu bu bilgisayara hâlâ {name} adlı bir yer verebilir. {app} yanıtı beklemeyi sürdürür ve burada bildirir.',
  'failure.forbidden.title': 'Bu pencere bunu yapamaz.',
  'failure.forbidden.text': '{app} uygulamasının lisans penceresini kullanın.',
  'failure.bad-request.title': '{app} bunu iletemedi.',
  'failure.bad-request.text': '{app} uygulamasını yeniden başlatıp bir daha deneyin.',
  'failure.disposed.title': '{app} kapanıyor.',
  'failure.disposed.text': 'Yeniden başlatıp bir kez daha deneyin.',
  'failure.internal.title': '{app} içinde bir şeyler ters gitti.',
  'failure.internal.text':
    'Lisansınız bundan etkilenmez. Yeniden deneyin ya da {app} uygulamasını yeniden başlatın.',

  'action.replace': 'Seçileni değiştir',
  'action.save-request': 'İsteği kaydet…',
  'link.certificate': 'İnternetsiz etkinleştir',
  'no-seats.choose': 'Yerine geçilecek olanı seçin. Dosyaları olduğu yerde kalır.',
  'no-seats.choose-label': 'Bu lisansın bilgisayarları',
  'no-seats.since': 'Kullanım başlangıcı: {date}',
  'no-seats.own-place': 'Bu bilgisayar, önceden',
  'certificate.text': 'Çevrimiçi başka bir aygıt gerekir, örneğin telefonunuz.',
  'certificate.send': 'Bu istek kodunu {app} desteğine gönderin.',
  'certificate.code': 'İstek kodu',
  'certificate.answer': 'Destekten gelen sertifika',
  'certificate.answer-hint': 'Yapıştırın ya da dosyasını buraya bırakın.',
  'status.saved': 'Kaydedildi.',
  'details.text-certificate': 'Çevrimdışı sertifikayla etkin. İnternet gerekmez.',
  'notice.certificate-ends':
    'Bu bilgisayarın çevrimdışı sertifikası {date} tarihinde bitiyor. Destekten yenisini isteyin ya da çevrimiçi etkinleştirin.',
  'locked.certificate.title': 'Çevrimdışı sertifikanız {date} tarihinde bitti',
  'locked.certificate.text':
    'Destekten yenisini isteyin ya da çevrimiçi etkinleştirin. Yaptığınız her şey güvende.',
  'failure.certificate-missing.title': 'Henüz sertifika yok.',
  'failure.certificate-missing.text': 'Desteğin gönderdiği sertifikayı yapıştırın.',
  'failure.certificate-unreadable.title': 'Bu sertifika okunamıyor.',
  'failure.certificate-unreadable.text':
    'Bir parçası eksik olabilir. Tamamını kopyalayın ya da dosyayı bırakın.',
  'failure.certificate-forged.title': 'Bu sertifika {app} yapımcısından gelmiyor.',
  'failure.certificate-forged.text': 'Destekten yenisini isteyin.',
  'failure.certificate-other-app.title': 'Bu sertifika başka bir uygulama için.',
  'failure.certificate-other-app.text': 'Destekten {app} için bir tane isteyin.',
  'failure.certificate-other-device.title': 'Bu sertifika başka bir bilgisayar için.',
  'failure.certificate-other-device.text': 'Desteğe bu bilgisayarın istek kodunu gönderin.',
  'failure.certificate-expired.title': 'Bu sertifikanın süresi doldu.',
  'failure.certificate-expired.text': 'Destekten yenisini isteyin.',
  'failure.certificate-not-yet.title': 'Bu sertifika henüz geçerli değil.',
  'failure.certificate-not-yet.text':
    'Bu bilgisayarın tarih ve saatini kontrol edin. Doğruysa destekten yeni bir sertifika isteyin.',
  'failure.certificate-is-lease.title': 'Bu bir çevrimdışı sertifika değil.',
  'failure.certificate-is-lease.text': 'Çevrimiçi bir lisansa ait. Destekten çevrimdışı sertifika isteyin.',

  'no-bridge.title': 'Bu pencerenin {app} ile bağlantısı yok',
  'no-bridge.text':
    'Lisans penceresi uygulamayla bağlantısı olmadan açıldı, bu yüzden lisansınızı gösteremiyor.',
  'no-bridge.restart':
    'Uygulamayı yeniden başlatın. Pencere böyle kalırsa uygulamanın yapımcısıyla iletişime geçin.',
  'no-bridge.preload':
    'Yapımcı için: lisans penceresinin preload betiği çalışmadı. Ana sürecin günlüğünde “preload-error” arayın.',
  'no-bridge.context': 'Yapımcı için: window.{bridge} yok. Sayfa yalnızca gate’in açtığı pencerede çalışır.',
  'no-bridge.app': 'uygulama',
}
