// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** Japanese, polite. No spaces beside Latin letters, digits and values. */
export const catalog: Catalog = {
  'link.buy': 'ライセンスを購入',
  'link.renew': 'ライセンスを更新',
  'link.upgrade': 'アップグレード',
  'link.moved': '新しいキーを入手',
  'link.manage': '使用台数を管理',
  'link.manage-short': '管理',
  'link.support': 'サポートに問い合わせる',
  'link.lost-key': 'キーが見つかりませんか？',
  'link.opens-browser': '（ブラウザーで開きます）',

  'action.activate': 'ライセンス認証',
  'action.activate-again': 'もう一度認証',
  'action.activate-once': '今回だけ認証',
  'action.back': '戻る',
  'action.cancel': 'キャンセル',
  'action.check-again': 'もう一度確認',
  'action.close': '閉じる',
  'action.continue': '続ける',
  'action.continue-trial': '試用を続ける',
  'action.copy': 'コピー',
  'action.copy-name': 'コピー：{name}',
  'action.copy-diagnostics': '診断情報をコピー',
  'action.copy-message': 'メッセージをコピー',
  'action.deactivate': '認証を解除',
  'action.dismiss': '通知を閉じる',
  'action.dismiss-name': '通知を閉じる：{name}',
  'action.enter-key': 'ライセンスキーを入力',
  'action.keep-activated': '解除しない',
  'action.license-details': 'ライセンスの詳細',
  'action.paste': '貼り付け',
  'action.quit': '終了',
  'action.remove-here': 'このコンピューターからのみ削除',
  'action.remove-certificate': '証明書を削除',
  'action.start-working': '続ける',
  'action.try-again': '再試行',
  'action.use-another-key': '別のキーを使う',
  'action.use-here': 'このコンピューターで使う',

  'menu.undo': '元に戻す',
  'menu.cut': '切り取り',
  'menu.copy': 'コピー',
  'menu.paste': '貼り付け',
  'menu.select-all': 'すべて選択',

  'busy.activating': '認証中…',
  'busy.checking': '確認中…',
  'busy.deactivating': '認証を解除中…',

  'badge.activated': '認証済み',
  'badge.attention': '要確認',
  'badge.locked': 'ロック中',
  'badge.offline': 'オフライン',
  'badge.trial': '試用中',

  'enter-key.label': 'ライセンスキー',
  'enter-key.hint': 'キー、またはキーが届いたメール全体を貼り付けてください。',
  'enter-key.found': '貼り付けたテキストにキーが見つかりました。',
  'enter-key.found-in-file': 'ファイル内にキーが見つかりました。',
  'enter-key.from-link': 'リンクからキーが入力されました。',
  'enter-key.unknown-form': '一般的なキーの形式と異なりますが、このまま試すこともできます。',
  'enter-key.several': { other: '{count}個のキーが見つかりました。{app}のキーを選択してください。' },
  'enter-key.several-label': '見つかったキー',
  'enter-key.checking': 'キーを確認しています。通常は数秒で完了します。',
  'enter-key.still-checking': 'ライセンスサーバーの応答を待っています…',
  'enter-key.slow':
    '通常より時間がかかっています。このまま待つか、キャンセルして後でもう一度お試しください。',
  'enter-key.drop': 'キーを含むメールまたはテキストファイルを、ここにドロップしてください。',
  'enter-key.no-key-in-file':
    'このファイルにキーは見つかりませんでした。購入時のメールからキーをコピーしてください。',
  'enter-key.file-unreadable': 'このファイルは読み取れません。購入時のメールからキーをコピーしてください。',
  'enter-key.nothing-to-paste':
    '貼り付ける内容がありません。先に購入時のメールからキーをコピーしてください。',
  'enter-key.paste-blocked':
    'このウィンドウではクリップボードを読み取れません。{keys}を押して貼り付けてください。',
  'enter-key.key-short': {
    other: '一般的なキーより{count}文字少ないようです。抜けている部分はありませんか？',
  },
  'enter-key.key-long': {
    other: '一般的なキーより{count}文字多いようです。重複している部分はありませんか？',
  },
  'enter-key.key-letters':
    '一般的なキーに使われるのは、数字とAからFまでの文字だけです。「{letters}」は正しいですか？',
  'enter-key.privacy': 'ライセンス認証では何が送信されますか？',
  'enter-key.privacy-online': 'オンラインでのライセンス認証では何が送信されますか？',
  'enter-key.privacy-text':
    'ライセンスキー、このコンピューターの名前、コンピューターを区別するための短いコードが送信されます。以降の確認では、キーと、ストアがこのコンピューターに割り当てたIDが送信されます。{app}で作成した内容が送信されることはありません。',

  'unlicensed.none.title': '{app}のライセンス認証',
  'unlicensed.none.text': '購入時のメールに記載されたライセンスキーを入力してください。',
  'unlicensed.deactivated.title': '認証が解除されました',
  'unlicensed.deactivated.text': '{app}を使うには、ライセンスキーを入力してください。',
  'unlicensed.seat-released.title': 'このコンピューターは認証されていません',
  'unlicensed.seat-released.text':
    'ストアのサイトなどで、ライセンスから削除されました。もう一度認証できます。',
  'unlicensed.new-device.title': 'このコンピューターで{app}を使いますか？',
  'unlicensed.new-device.text':
    'このライセンスは別のコンピューターで設定されたものです。ここで使うと、このコンピューターがライセンスに追加されます。',
  'unlicensed.new-device.text-anywhere':
    'このライセンスは別のコンピューターで設定されたものです。ここでも認証できます。',
  'unlicensed.storage-unreadable.title': '{app}の再認証が必要です',
  'unlicensed.storage-unreadable.text':
    'このコンピューターに保存されたライセンスを読み取れません。ライセンス自体に問題はありません。キーをもう一度入力してください。',
  'new-device.old-is-gone': '元のコンピューターを削除',
  'new-device.old-is-gone-text':
    'このコンピューターの認証が完了すると、元のコンピューターでは{app}を使えなくなります。',

  'no-seats.title': { other: '台数の上限（{count}台）に達しています' },
  'no-seats.title-unknown': '台数の上限に達しています',
  'no-seats.title-counter': '認証回数の上限に達しています',
  'no-seats.text': '使わなくなったコンピューターを削除してから、もう一度お試しください。',
  'no-seats.text-counter': '同じコンピューターでの再認証も1回と数えます。追加はサポートに依頼してください。',
  'no-seats.in-app':
    '手元にあるコンピューターは、そこで{app}のライセンスの詳細を開き、認証を解除してください。',
  'no-seats.own':
    'このコンピューターは、すでに<b>{name}</b>として登録されている可能性があります。先にそれを削除してください。',
  'no-seats.online': '手元にないコンピューターは、購入したストアのサイトで削除してください。',
  'no-seats.ask': '手元にないコンピューターは、サポートに削除を依頼してください。',
  'no-seats.message': 'サポートへのメッセージ',

  'support.no-seats':
    'お世話になっております。{app}のライセンスが台数の上限に達しており、このコンピューターを認証できません。1台削除していただけますか？',
  'support.no-seats-counter':
    'お世話になっております。{app}のライセンスが認証回数の上限に達しており、このコンピューターを認証できません。1回追加していただけますか？',
  'support.own-seat': '削除してよいコンピューター：{name}（以前に認証したこのコンピューター）',
  'support.to-remove': '削除するコンピューター：',
  'support.key': 'ライセンスキーの末尾：{tail}',
  'support.seats': '使用台数：{seats}',

  'activated.title': '{app}の認証が完了しました',
  'activated.text': 'ありがとうございます。すぐにお使いいただけます。',

  'renewed.title': 'ライセンスが更新されました',
  'renewed.text': 'ありがとうございます。これまでどおりお使いいただけます。',
  'confirmed.title': 'ライセンスを確認できました',
  'confirmed.text': 'これまでどおりお使いいただけます。',

  'details.title': '{app}のライセンス',
  'details.text': 'このコンピューターで認証済みです。',
  'details.text-store-closed': 'このコンピューターで認証済みです。今後の確認は不要です。',

  'expiring.title': { other: 'ライセンスの期限まであと{count}日です' },
  'expiring.title-today': 'ライセンスの期限は今日までです',
  'expiring.text': '更新すると、同じキーで{app}を使い続けられます。自動更新の場合、操作は必要ありません。',
  'expiring.text-bare':
    '{app}を使い続けるには、購入したストアで更新してください。自動更新の場合、操作は必要ありません。',
  'coverage.title': 'アップデートの提供は{date}に終了しました',
  'coverage.text': 'このバージョンは引き続き使えます。新しいバージョンを使うには更新してください。',
  'coverage.text-bare':
    'このバージョンは引き続き使えます。新しいバージョンを使うには、購入したストアで更新してください。',

  'deactivate.title': 'このコンピューターの認証を解除しますか？',
  'deactivate.text': '解除すると、ライセンスを別のコンピューターで使えるようになります。',
  'deactivate.text-counter': '後でもう一度認証すると、認証回数が1回増えます。',
  'deactivate.text-anywhere': 'このコンピューターでも別のコンピューターでも、いつでも認証し直せます。',
  'deactivate.effect-here': '次にここで{app}を開くと、ライセンスキーの入力を求められます。',
  'deactivate.effect-files': 'ファイルと設定は、このコンピューターに残ります。',
  'deactivate.effect-elsewhere': '別のコンピューターでは、末尾が{tail}のキーを入力してください。',
  'deactivate.effect-elsewhere-unknown':
    '別のコンピューターでは、購入時のメールに記載されたキーを入力してください。',
  'deactivate.effect-store-closed':
    'このキーは再度認証できません。{app}は、購入元のストアを現在使用していません。',
  'deactivate.failed': 'このコンピューターは認証されたままです。',
  'deactivate.refused-title': '認証を解除できませんでした',
  'deactivate.refused-text':
    'まだ何も変更されていません。このコンピューターからライセンスを削除することはできます。',
  'deactivate.effect-place': '<b>{name}</b>は、購入したストアのサイトで削除するまでライセンスに残ります。',
  'deactivate.effect-place-ask': '<b>{name}</b>は、サポートが削除するまでライセンスに残ります。',
  'remove-certificate.title': '証明書を削除しますか？',
  'remove-certificate.text':
    'このコンピューターでは{app}がロックされます。同じ証明書は{date}までもう一度使えます。',

  'grace.title': '{date}以降、ライセンスを確認できていません',
  'grace.works': { other: '{app}は<b>あと{count}日</b>使えます。' },
  'grace.works-last': '{app}は今日の<b>{time}</b>まで使えます。',
  'grace.unreachable.text': '{date}までに一度インターネットに接続すれば、そのまま使い続けられます。',
  'grace.unreachable.text-last': 'それまでにインターネットに接続してください。',
  'grace.clock.text':
    'このコンピューターの時計が遅れています。時刻を合わせて、インターネットに接続してください。',
  'grace.doubted.text': 'ストアでライセンスが見つかりませんでした。多くの場合、一時的なものです。',
  'grace.store-closed.text':
    '{app}は、ライセンスの購入元のストアを現在使用していません。期限までに新しいキーを入手してください。',

  'locked.expired.title': 'ライセンスが{date}に期限切れになりました',
  'locked.expired.text': '使い続けるには更新してください。',
  'locked.version-not-covered.title': 'このバージョンは対象外です',
  'locked.version-not-covered.text':
    'ライセンスの対象は{date}までに公開されたバージョンです。更新するか、対象のバージョンに戻してください。',
  'locked.safe': '作成したデータは失われません。',
  'locked.disabled.title': 'このライセンスは停止されています',
  'locked.disabled.text':
    '返金などの理由で、ストアが停止しました。心当たりがない場合は、サポートにお問い合わせください。',
  'locked.not-found.title': 'ストアでライセンスが見つかりません',
  'locked.not-found.text':
    '1日以上にわたって何度か確認しましたが、見つかりませんでした。注文内容を確認するか、サポートにお問い合わせください。',
  'locked.wrong-product.title': '別の製品のライセンスです',
  'locked.wrong-product.text': '{app}には専用のライセンスが必要です。',
  'locked.grace-ended.title': '{app}のライセンスの確認が必要です',
  'locked.grace-ended.text': 'インターネットに接続してから、もう一度確認してください。',
  'locked.grace-ended.unreachable.text':
    'しばらくライセンスを確認できていません。インターネットに接続してから、もう一度確認してください。',
  'locked.grace-ended.clock.text':
    'このコンピューターの時計が遅れているため、ライセンスを確認できませんでした。時刻を合わせてから、もう一度確認してください。',
  'locked.grace-ended.doubted.text':
    'しばらくストアでライセンスが見つかっていません。もう一度確認するか、サポートにお問い合わせください。',
  'locked.grace-ended.store-closed.text':
    '{app}は、ライセンスの購入元のストアを現在使用していません。使い続けるには新しいキーが必要です。',
  'locked.trial-ended.title': '試用期間が終了しました',
  'locked.trial-ended.text': '使い続けるにはライセンスが必要です。',

  'trial.title': { other: '試用期間はあと{count}日です' },
  'trial.title-last': '試用期間は今日までです',
  'trial.text': '{date}まですべての機能を使えます。',
  'trial.used': { other: '試用期間{count}日のうち{used}日が経過' },
  'trial.day': { other: '{count}日中{day}日目' },
  'trial.text-last': '{time}まですべての機能を使えます。',
  'trial.ends': '{date}に終了',

  'unavailable.title': 'ライセンスを表示できません',

  'fact.key': 'ライセンスキー',
  'fact.key-ending': '末尾は{letters}',
  'fact.key-hidden': '非表示',
  'fact.plan': 'プラン',
  'fact.features': '含まれる機能',
  'fact.last-covered': '利用できる最後のバージョン',
  'fact.expires': '有効期限',
  'fact.expired': '失効日',
  'fact.never': '無期限',
  'fact.computers': '使用台数',
  'fact.activations': '認証回数',
  'fact.used-of': '{limit}台中{used}台',
  'fact.activations-of': '{limit}回中{used}回',
  'fact.used-unlimited': '{used}台（無制限）',
  'fact.up-to': '最大{limit}台',
  'fact.this-computer': 'このコンピューター',
  'fact.other-computer': '元のコンピューター',
  'fact.last-checked': '最終確認',
  'fact.works-until': '使用期限',
  'fact.locked-since': 'ロック開始日',
  'fact.mode': 'モード',
  'fact.test-mode': 'テストライセンス',
  'fact.day-and-time': '{day} {time}',

  'status.checked': '確認しました。変更はありません。',
  'status.confirmed': '確認しました。ライセンスに問題はありません。',
  'status.not-found':
    '確認しましたが、ストアでライセンスが見つかりませんでした。多くの場合、一時的なものです。',
  'status.renewed': '確認しました。ライセンスは{date}まで更新されています。',
  'status.still-full': '確認しましたが、まだ台数の上限に達しています。',
  'status.copied': 'コピーしました。',
  'status.waiting': '次回の確認：{time}',

  'notice.label': '通知',
  'notice.seat-may-be-lost':
    'ライセンスの使用台数に、余分なコンピューター（<b>{name}</b>）が含まれている可能性があります。ストアの注文ページにある場合は、そこで削除してください。',
  'notice.seat-may-be-lost-ask':
    'ライセンスの使用台数に、余分なコンピューター（<b>{name}</b>）が含まれている可能性があります。サポートが確認して削除できます。',
  'notice.activation-may-count':
    '中断された認証が1回と数えられた可能性があります。サポートが確認して修正できます。',
  'notice.seat-release-pending':
    '<b>{name}</b>をまだライセンスから削除できていません。自動的に再試行します。',
  'notice.storage-damaged': '保存されたライセンスファイルが破損しており、読み取れませんでした。',
  'notice.storage-damaged-kept':
    '保存されたライセンスファイルが破損していたため、<b>{file}</b>として別に残しました。',
  'notice.storage-unreadable':
    'このファイルを読み取れません：<b>{file}</b>。お使いのアカウントに読み取りを許可するか、使用中のアプリを閉じてください。その後、{app}がライセンスを読み込みます。',
  'notice.not-saved':
    'ライセンスはまだ保存されていません。{app}は閉じるまで使えますが、次に開くとキーの入力が必要です。ディスクの空き容量を確認してください。',
  'notice.clock-behind':
    'このコンピューターの時計は{time}遅れています（表示：{date}）。ライセンスを確認できるように、時刻を合わせてください。',

  'failure.key-not-found.title': 'このキーは見つかりませんでした。',
  'failure.key-not-found.text':
    '購入時のメールのキーと照らし合わせてください。新しいキーは、使えるようになるまで数分かかることがあります。',
  'failure.key-disabled.title': 'このライセンスは停止されています。',
  'failure.key-disabled.text':
    '返金後などに停止されることがあります。心当たりがない場合は、サポートにお問い合わせください。',
  'failure.key-expired.title': 'このライセンスは期限切れです。',
  'failure.key-expired.title-dated': 'このライセンスは{date}に期限切れになりました。',
  'failure.key-expired.text': '更新するか、別のキーを使ってください。',
  'failure.no-seats-left.title': 'このライセンスは台数の上限に達しています。',
  'failure.no-seats-left.text': '使わなくなったコンピューターを削除してから、もう一度お試しください。',
  'failure.instance-not-found.title': 'このコンピューターはライセンスから削除されました。',
  'failure.instance-not-found.text': 'ここで{app}を使うには、もう一度認証してください。',
  'failure.wrong-product.title': 'これは別の製品のキーです。',
  'failure.wrong-product.title-named': 'これは{product}のキーです。',
  'failure.wrong-product.text': '{app}には専用のキーが必要です。',
  'failure.test-key.title': 'これはテスト用のキーです。',
  'failure.test-key.text': '製品版のアプリでは使えません。購入時のメールに記載されたキーを使ってください。',
  'failure.store-closed.title': 'これは、{app}が現在使用していないストアのキーです。',
  'failure.store-closed.text': '新しいキーを入手するか、サポートにお問い合わせください。',
  'failure.invalid-input.title': 'ストアがこのキーを読み取れませんでした。',
  'failure.invalid-input.text':
    '購入時のメールのキーと照らし合わせてください。一部が抜けている可能性があります。',
  'failure.unspecified.title': 'ストアがこのキーを受け付けませんでした。',
  'failure.unspecified.text':
    '理由は示されていません。数分後にもう一度お試しいただくか、サポートにお問い合わせください。',

  'failure.offline.title': 'ライセンスサーバーに接続できません。',
  'failure.offline.text': 'インターネット接続を確認してから、もう一度お試しください。',
  'failure.timeout.title': 'ライセンスサーバーが応答していません。',
  'failure.timeout.text': '接続が遅い可能性があります。少し待ってから、もう一度お試しください。',
  'failure.tls.title': 'ライセンスサーバーに安全に接続できません。',
  'failure.tls.text':
    'このコンピューターの時刻を確認してください。ファイアウォールやウイルス対策ソフトが原因の場合もあります。',
  'failure.proxy-auth.title': 'ネットワークのプロキシでサインインが必要です。',
  'failure.proxy-auth.text':
    'Webページを開いてサインインするか、管理者に確認してから、もう一度お試しください。',
  'failure.rate-limited.title': 'このネットワークからのアクセスが集中しています。',
  'failure.rate-limited.text': 'キーに問題はありません。数分後にもう一度お試しください。',
  'failure.rate-limited.text-wait': 'キーに問題はありません。',
  'failure.server-error.title': 'ライセンスサーバーで問題が発生しています。',
  'failure.server-error.text': 'キーに問題はありません。数分後にもう一度お試しください。',
  'failure.server-error.text-wait': 'キーに問題はありません。',
  'failure.not-the-api.title': 'このネットワークではライセンスサーバーに接続できません。',
  'failure.not-the-api.text':
    'ホテルやカフェのWi-Fiでは、サインインが必要な場合があります。Webページを開いてから、もう一度お試しください。',
  'failure.misconfigured.title': '{app}が正しく構成されていません。',
  'failure.misconfigured.text': '開発元による修正が必要です。サポートにお問い合わせください。',
  'failure.host': '接続が必要なサーバー：{host}',
  'failure.wait': '{time}後に再試行できます。',
  'failure.wait-over': '再試行できるようになりました。',

  'failure.key-missing.title': 'ライセンスキーを入力してください。',
  'failure.key-missing.text': '購入時のメールに記載されています。',
  'failure.key-too-long.title': 'このテキストにキーは見つかりませんでした。',
  'failure.key-too-long.text': 'キーだけ、またはメールのキーを含む部分を貼り付けてください。',
  'failure.key-unreadable.title': 'このテキストは読み取れません。',
  'failure.key-unreadable.text': '購入時のメールからキーをコピーしてください。',
  'failure.several-keys.title': 'このテキストには複数のキーが含まれています。',
  'failure.several-keys.text': '{app}のキーを選択してください。',
  'failure.not-activated.title': 'このコンピューターにライセンスはありません。',
  'failure.not-activated.text': '{app}を使うには、ライセンスキーを入力してください。',
  'failure.cannot-save.title': 'このコンピューターにライセンスを保存できません。',
  'failure.cannot-save.text':
    'このままでは、起動するたびに別のコンピューターとして数えられます。ディスクの空き容量を増やすか、{app}によるフォルダーへの書き込みを許可してください。',
  'failure.cannot-read.title': '保存されたライセンスを読み取れません。',
  'failure.cannot-read.text':
    'ファイルを読み取れるようにしてください。もう一度認証すると、別のコンピューターとして数えられます。',
  'failure.busy.title': '別の処理が進行中です。',
  'failure.busy.text': '少し待ってから、もう一度お試しください。',
  'failure.cancelled.title': '待機を中止しました。',
  'failure.cancelled.text':
    'このコンピューターはライセンスに追加されていません。いつでももう一度お試しいただけます。',
  'failure.cancelled.text-seat':
    'ライセンスサーバーが、このコンピューターを{name}として認証する場合があります。その場合は、{app}がここでお知らせします。',
  'failure.forbidden.title': 'このウィンドウではこの操作を行えません。',
  'failure.forbidden.text': '{app}のライセンスウィンドウを使ってください。',
  'failure.bad-request.title': '{app}でこの操作を処理できませんでした。',
  'failure.bad-request.text': '{app}を再起動してから、もう一度お試しください。',
  'failure.disposed.title': '{app}を終了しています。',
  'failure.disposed.text': '開き直してから、もう一度お試しください。',
  'failure.internal.title': '{app}で問題が発生しました。',
  'failure.internal.text': 'ライセンスに影響はありません。もう一度試すか、{app}を再起動してください。',

  'action.replace': '置き換えて認証',
  'action.save-request': 'ファイルに保存…',
  'link.certificate': 'オフラインで認証',
  'no-seats.choose': '置き換えるコンピューターを選択してください。認証は解除されますが、ファイルは残ります。',
  'no-seats.choose-label': 'このライセンスのコンピューター',
  'no-seats.since': '{date}に認証',
  'no-seats.own-place': 'このコンピューター（以前の認証）',
  'certificate.text': 'インターネットに接続できるスマートフォンなどの機器が必要です。',
  'certificate.send': 'このリクエストコードを{app}のサポートに送信してください。折り返し証明書が届きます。',
  'certificate.code': 'リクエストコード',
  'certificate.scan': 'スマートフォンで読み取って送信できます。',
  'certificate.answer': 'サポートからの証明書',
  'certificate.answer-hint': '貼り付けるか、ファイルをここにドロップしてください。',
  'status.saved': '保存しました。',
  'details.text-certificate': 'オフライン証明書で認証済みです。インターネット接続は不要です。',
  'notice.certificate-ends':
    'このコンピューターのオフライン証明書は{date}に期限が切れます。サポートに新しい証明書を依頼するか、オンラインで認証してください。',
  'locked.certificate.title': '証明書が{date}に期限切れになりました',
  'locked.certificate.text': 'サポートに新しいオフライン証明書を依頼するか、オンラインで認証してください。',
  'failure.certificate-missing.title': '証明書を入力してください。',
  'failure.certificate-missing.text':
    'サポートから届いた証明書を貼り付けるか、ファイルをドロップしてください。',
  'failure.certificate-unreadable.title': 'この証明書は読み取れません。',
  'failure.certificate-unreadable.text':
    '一部が抜けている可能性があります。全体をコピーするか、ファイルをドロップしてください。',
  'failure.certificate-forged.title': 'この証明書は{app}の開発元が発行したものではありません。',
  'failure.certificate-forged.text': 'サポートに新しい証明書を依頼してください。',
  'failure.certificate-other-app.title': 'この証明書は別のアプリ用です。',
  'failure.certificate-other-app.text': 'サポートに{app}用の証明書を依頼してください。',
  'failure.certificate-other-device.title': 'この証明書は別のコンピューター用です。',
  'failure.certificate-other-device.text':
    'このコンピューターのリクエストコードをサポートに送信してください。',
  'failure.certificate-expired.title': 'この証明書は期限切れです。',
  'failure.certificate-expired.text': 'サポートに新しい証明書を依頼してください。',
  'failure.certificate-not-yet.title': 'この証明書の有効期間はまだ始まっていません。',
  'failure.certificate-not-yet.text':
    'このコンピューターの日付と時刻を確認してください。正しい場合は、サポートに新しい証明書を依頼してください。',
  'failure.certificate-is-lease.title': 'これはオフライン証明書ではありません。',
  'failure.certificate-is-lease.text':
    'オンラインのライセンスに属するものです。サポートにオフライン証明書を依頼してください。',

  'no-bridge.title': 'このウィンドウは{app}に接続されていません',
  'no-bridge.text': 'アプリに接続されないまま開いたため、ライセンスを表示できません。',
  'no-bridge.restart': '{app}を再起動してください。問題が続く場合は、開発元にお問い合わせください。',
  'no-bridge.preload':
    '開発者向け：ライセンスウィンドウのpreloadスクリプトが実行されませんでした。メインプロセスのログで「preload-error」を検索してください。',
  'no-bridge.context':
    '開発者向け：window.{bridge}がありません。このページは、gateが開くウィンドウでのみ動作します。',
  'no-bridge.app': 'アプリ',
}
