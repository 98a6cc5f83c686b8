// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** Japanese, polite. License: ライセンス. License key: ライセンスキー. Place: 枠. Deactivate: アクティベーションを解除. */
export const catalog: Catalog = {
  'link.buy': 'ライセンスを購入',
  'link.renew': 'ライセンスを更新',
  'link.manage': 'コンピューターを管理',
  'link.manage-short': '管理',
  'link.support': 'サポートに問い合わせる',
  'link.lost-key': 'キーをなくしましたか？',
  'link.opens-browser': '（ブラウザーで開きます）',

  'action.activate': 'アクティベート',
  'action.activate-again': 'もう一度アクティベート',
  'action.back': '戻る',
  'action.cancel': 'キャンセル',
  'action.check-again': 'もう一度確認',
  'action.close': '閉じる',
  'action.continue': '続ける',
  'action.continue-trial': '試用を続ける',
  'action.copy': 'コピー',
  'action.copy-name': '名前「{name}」をコピー',
  'action.copy-diagnostics': '診断情報をコピー',
  'action.copy-message': 'メッセージをコピー',
  'action.deactivate': '登録を解除',
  'action.dismiss': '完了',
  'action.dismiss-name': '「{name}」は完了',
  'action.enter-key': 'ライセンスキーを入力',
  'action.keep-activated': '登録したままにする',
  'action.license-details': 'ライセンスの詳細',
  'action.paste': '貼り付け',
  'action.quit': '終了',
  'action.remove-here': 'このコンピューターからのみ削除',
  'action.start-working': '使い始める',
  'action.try-again': '再試行',
  'action.use-another-key': '別のキーを使う',
  'action.use-here': 'このコンピューターで使う',

  'menu.undo': '元に戻す',
  'menu.cut': '切り取り',
  'menu.copy': 'コピー',
  'menu.paste': '貼り付け',
  'menu.select-all': 'すべて選択',

  'busy.activating': 'アクティベート中…',
  'busy.checking': '確認中…',
  'busy.deactivating': '解除中…',

  'badge.activated': 'アクティベート済み',
  'badge.attention': '注意',
  'badge.locked': 'ロック中',
  'badge.offline': 'オフライン',
  'badge.trial': '試用中',

  'enter-key.label': 'ライセンスキー',
  'enter-key.hint': 'メール全体を貼り付けてもかまいません。キーは自動で見つかります。',
  'enter-key.found': '貼り付けたテキストにキーが見つかりました。',
  'enter-key.found-in-file': 'ファイルにキーが見つかりました。',
  'enter-key.from-link': 'リンクからキーを入力しました。',
  'enter-key.unknown-form': '通常のキーとは形が異なりますが、このまま試すこともできます。',
  'enter-key.several': {
    other: '{count} 個のキーが見つかりました。{app} のキーを選んでください。',
  },
  'enter-key.several-label': '見つかったキー',
  'enter-key.checking': 'キーを確認しています。通常は 1、2 秒で終わります。',
  'enter-key.still-checking': 'ライセンスサーバーの応答を待っています…',
  'enter-key.slow':
    '通常より時間がかかっています。このまま待つことも、キャンセルして後でもう一度試すこともできます。',
  'enter-key.drop': 'キーを含むメールまたはテキストをここにドロップしてください。',
  'enter-key.no-key-in-file': 'このファイルにキーはありません。購入時のメールからキーをコピーしてください。',
  'enter-key.file-unreadable':
    'このファイルは読み取れません。購入時のメールを開き、そこからキーをコピーしてください。',
  'enter-key.nothing-to-paste':
    '貼り付けるテキストがありません。まず購入時のメールからキーをコピーしてください。',
  'enter-key.paste-blocked':
    'このウィンドウではクリップボードを読み取れません。{keys} を押して貼り付けてください。',
  'enter-key.key-short': {
    other: '通常のキーより {count} 文字少ないようです。抜けている部分はありませんか？',
  },
  'enter-key.key-long': {
    other: '通常のキーより {count} 文字多いようです。重複している部分はありませんか？',
  },
  'enter-key.key-letters': '通常のキーは数字と A から F の文字だけです。「{letters}」は正しいですか？',
  'enter-key.privacy': 'アクティベートすると何が送信されますか？',
  'enter-key.privacy-text':
    'ライセンスキーと、このコンピューターの名前および識別用の短いコードです。その後の確認では、キーと、ストアがこのコンピューターに割り当てた番号を送信します。{app} で作成した内容は一切送信されません。',

  'unlicensed.none.title': '{app} をアクティベート',
  'unlicensed.none.text': '購入時のメールにあるライセンスキーを入力してください。',
  'unlicensed.deactivated.title': 'このコンピューターの登録を解除しました',
  'unlicensed.deactivated.text':
    '別のコンピューターをアクティベートできます。ここで {app} を使う場合はライセンスキーを入力してください。',
  'unlicensed.seat-released.title': 'このコンピューターの枠は解放されました',
  'unlicensed.seat-released.text':
    'ストアのサイトなどで、ライセンスの枠が解放されました。ワンクリックでもう一度枠を使えます。',
  'unlicensed.new-device.title': 'このコンピューターで {app} を使いますか？',
  'unlicensed.new-device.text':
    'ライセンスは別のコンピューターから引き継がれました。ここで使うと、このコンピューターがライセンスの枠を 1 つ使います。',
  'unlicensed.storage-unreadable.title': '{app} をもう一度アクティベート',
  'unlicensed.storage-unreadable.text':
    'このコンピューターに保存されたライセンスを読み取れません。ライセンス自体に問題はありません。',
  'new-device.old-is-gone': '元のコンピューターではもう使いません',
  'new-device.old-is-gone-text': 'このコンピューターをアクティベートすると、元の枠は返却されます。',

  'no-seats.title': {
    other: 'このライセンスの {count} 台分の枠はすべて使用中です',
  },
  'no-seats.title-unknown': 'このライセンスの枠はすべて使用中です',
  'no-seats.text': '使わなくなった枠を 1 つ解放してから、もう一度お試しください。',
  'no-seats.in-app':
    '手元にあるコンピューターの場合: {app} でライセンスの詳細を開き、登録を解除してください。',
  'no-seats.own':
    '使用中の枠の 1 つは、このコンピューターの以前の枠かもしれません: <b>{name}</b>。その枠を解放してください。',
  'no-seats.online': '手元にないコンピューターの場合: ストアの注文ページで枠を解放してください。',
  'no-seats.ask': '手元にないコンピューターの場合: サポートに枠の解放を依頼してください。',
  'no-seats.message': 'サポートへのメッセージ',

  'support.no-seats':
    'お世話になっております。{app} のライセンスの枠がすべて使用中のため、このコンピューターをアクティベートできません。枠を 1 つ解放していただけますか？',
  'support.own-seat': '次の枠は以前の自分のもので、解放してかまいません: {name}',
  'support.key': 'ライセンスキーの末尾: {tail}',
  'support.seats': 'コンピューター: {seats}',

  'activated.title': '{app} をアクティベートしました',
  'activated.text': 'ご購入ありがとうございます。',

  'renewed.title': 'ライセンスが更新されました',
  'renewed.text': '引き続きのご利用に感謝します。すべて元のままです。',
  'confirmed.title': 'ライセンスが確認されました',
  'confirmed.text': 'すべて元のままです。',

  'details.title': '{app} のライセンス',
  'details.text': 'このコンピューターでアクティベート済みです。',

  'expiring.title': { other: 'ライセンスはあと {count} 日で終了します' },
  'expiring.title-today': 'ライセンスは今日で終了します',
  'expiring.text':
    '更新すると、新しいキーなしで {app} を使い続けられます。自動更新の場合、操作は必要ありません。',

  'deactivate.title': 'このコンピューターの登録を解除しますか？',
  'deactivate.text': 'ライセンスの枠が 1 つ空き、別のコンピューターで使えるようになります。',
  'deactivate.effect-here': '次にここで {app} を開くと、ライセンスキーの入力を求められます。',
  'deactivate.effect-files': 'ファイルと設定はこのコンピューターに残ります。',
  'deactivate.effect-elsewhere': '別のコンピューターでは、末尾が {tail} のキーを入力してください。',
  'deactivate.effect-elsewhere-unknown':
    '別のコンピューターでは、購入時のメールにあるキーを入力してください。',
  'deactivate.failed': 'このコンピューターはまだ登録されています。',
  'deactivate.refused-title': 'ストアはこのコンピューターの枠を解放しませんでした',
  'deactivate.refused-text':
    'まだ何も変わっていません。それでも、このコンピューターからライセンスを削除できます。',
  'deactivate.effect-place': 'ストアの注文ページで解放するまで、枠 <b>{name}</b> は使用中のままです。',
  'deactivate.effect-place-ask': 'サポートが解放するまで、枠 <b>{name}</b> は使用中のままです。',

  'grace.title': '{date}からライセンスを確認できていません',
  'grace.unreachable.text': {
    other:
      '{app} は<b>あと {count} 日</b>使えます。{date}までに一度インターネットに接続すれば問題ありません。',
  },
  'grace.clock.text': {
    other:
      'このコンピューターの時計が遅れています。時刻を合わせて接続してください。{app} は<b>あと {count} 日</b>使えます。',
  },
  'grace.doubted.text': {
    other:
      'ストアでライセンスが見つかりませんでした。多くの場合は自然に解消します。{app} は<b>あと {count} 日</b>使えます。',
  },

  'locked.expired.title': 'ライセンスは{date}に期限切れになりました',
  'locked.expired.text': '続けるには更新してください。作成した内容はすべて安全です。',
  'locked.disabled.title': 'このライセンスは停止されました',
  'locked.disabled.text':
    '返金後などに、ストアが停止することがあります。心当たりがない場合は、サポートにお問い合わせください。',
  'locked.not-found.title': 'ストアでライセンスが見つからなくなりました',
  'locked.not-found.text':
    '1 日以上にわたり何度か確認した結果です。注文を確認するか、サポートにお問い合わせください。',
  'locked.wrong-product.title': 'これは別の製品のライセンスです',
  'locked.wrong-product.text': '{app} には専用のライセンスが必要です。作成した内容はすべて安全です。',
  'locked.grace-ended.title': '{app} のライセンスの確認が必要です',
  'locked.grace-ended.text':
    'インターネットに接続し、もう一度確認してください。作成した内容はすべて安全です。',
  'locked.grace-ended.unreachable.text':
    'しばらくストアに接続できませんでした。インターネットに接続し、もう一度確認してください。',
  'locked.grace-ended.clock.text':
    'このコンピューターの時計が遅れているため、ライセンスを確認できませんでした。時計を合わせ、もう一度確認してください。',
  'locked.grace-ended.doubted.text':
    'しばらくストアでライセンスが見つかっていません。もう一度確認するか、サポートにお問い合わせください。',
  'locked.trial-ended.title': '試用期間が終了しました',
  'locked.trial-ended.text': '作成した内容はすべて安全です。続けるにはキーを入力してください。',

  'trial.title': { other: '試用期間はあと {count} 日です' },
  'trial.title-last': '試用期間は今日までです',
  'trial.text': '{date}まですべての機能を使えます。',
  'trial.used': { other: '試用期間 {count} 日のうち {used} 日を使用' },
  'trial.day': { other: '{count} 日中 {day} 日目' },
  'trial.text-last': '{time}まですべての機能を使えます。',
  'trial.ends': '{date}に終了',

  'unavailable.title': 'ライセンスを表示できません',

  'fact.key': 'ライセンスキー',
  'fact.key-ending': '末尾 {letters}',
  'fact.key-hidden': '非表示',
  'fact.plan': 'プラン',
  'fact.expires': '有効期限',
  'fact.expired': '期限切れ',
  'fact.never': '無期限',
  'fact.computers': 'コンピューター',
  'fact.in-use': '使用中',
  'fact.used-of': '{used} / {limit}',
  'fact.used-unlimited': '{used}（無制限）',
  'fact.this-computer': 'このコンピューター',
  'fact.other-computer': '別のコンピューター',
  'fact.last-checked': '最終確認',
  'fact.works-until': '使用できる期限',
  'fact.locked-since': 'ロック開始日',
  'fact.ended': '終了日',
  'fact.mode': 'モード',
  'fact.test-mode': 'テストライセンス',
  'fact.day-and-time': '{day} {time}',

  'status.checked': '確認しました。変更はありません。',
  'status.confirmed': '確認しました。ライセンスに問題はありません。',
  'status.not-found':
    '確認しました。ストアでライセンスが見つかりませんでしたが、多くの場合は自然に解消します。',
  'status.renewed': '確認しました。ライセンスは{date}まで更新されています。',
  'status.still-full': '確認しました。枠はまだすべて使用中です。',
  'status.copied': 'コピーしました。',
  'status.waiting': '次の確認: {time}',

  'notice.label': 'お知らせ',
  'notice.seat-may-be-lost':
    'ライセンスの枠が <b>{name}</b> という名前で無駄に使われている可能性があります。ストアの注文ページにあれば、そこで解放してください。',
  'notice.seat-may-be-lost-ask':
    'ライセンスの枠が <b>{name}</b> という名前で無駄に使われている可能性があります。サポートが調べて解放できます。',
  'notice.seat-release-pending': '枠 <b>{name}</b> をまだ返却できていません。自動でもう一度試します。',
  'notice.storage-damaged': '保存されたライセンスファイルが壊れており、読み取れませんでした。',
  'notice.storage-damaged-kept':
    '保存されたライセンスファイルが壊れていました。<b>{file}</b> として残してあります。',
  'notice.storage-unreadable':
    '次のライセンスファイルを読み取れません: <b>{file}</b>。お使いのユーザーアカウントに読み取りを許可するか、このファイルを使用中のプログラムを閉じてください。その後、{app} がライセンスを自動的に見つけます。',
  'notice.not-saved':
    'ライセンスを保存できませんでした。{app} は閉じるまで使え、保存は自動でもう一度試します。ディスクの空き容量を確認してください。',
  'notice.clock-behind':
    'このコンピューターの時計は「{date}」を示しており、{time}遅れています。確認を続けられるように、時計を合わせてください。',

  'failure.key-not-found.title': 'このキーは見つかりません。',
  'failure.key-not-found.text':
    'メールのキーと照らし合わせてください。購入直後のキーは、使えるまで数分かかることがあります。',
  'failure.key-disabled.title': 'このライセンスは停止されました。',
  'failure.key-disabled.text':
    '返金後などに停止されます。心当たりがない場合は、サポートにお問い合わせください。',
  'failure.key-expired.title': 'このライセンスは期限切れです。',
  'failure.key-expired.title-dated': 'このライセンスは{date}に期限切れになりました。',
  'failure.key-expired.text': '更新するか、別のキーを使ってください。',
  'failure.no-seats-left.title': 'このライセンスの枠はすべて使用中です。',
  'failure.no-seats-left.text': '使わなくなった枠を 1 つ解放してから、もう一度お試しください。',
  'failure.instance-not-found.title': 'このコンピューターはライセンスから外されました。',
  'failure.instance-not-found.text': 'ここで {app} を使うには、もう一度アクティベートしてください。',
  'failure.wrong-product.title': 'これは別の製品のキーです。',
  'failure.wrong-product.title-named': 'これは {product} のキーです。',
  'failure.wrong-product.text': '{app} には専用のキーが必要です。',
  'failure.test-key.title': 'これはテスト用のキーです。',
  'failure.test-key.text': '公開版のアプリでは使えません。購入時のメールにあるキーを使ってください。',
  'failure.invalid-input.title': 'ストアはこのキーを読み取れませんでした。',
  'failure.invalid-input.text': 'メールのキーと照らし合わせてください。一部が抜けているかもしれません。',
  'failure.unspecified.title': 'ストアはこのキーを受け付けませんでした。理由は示されていません。',
  'failure.unspecified.text':
    '数分後にもう一度お試しください。繰り返す場合は、サポートにお問い合わせください。',

  'failure.offline.title': 'ライセンスサーバーに接続できません。',
  'failure.offline.text': 'インターネット接続を確認し、もう一度お試しください。',
  'failure.timeout.title': 'ライセンスサーバーが時間内に応答しませんでした。',
  'failure.timeout.text': '接続が遅い可能性があります。少し待ってからもう一度お試しください。',
  'failure.tls.title': 'ライセンスサーバーに安全に接続できません。',
  'failure.tls.text':
    'ファイアウォール、ウイルス対策ソフト、またはこのコンピューターの時計のずれが原因の可能性があります。',
  'failure.proxy-auth.title': 'ネットワークのプロキシがサインインを求めています。',
  'failure.proxy-auth.text':
    'Web ページを開いてサインインするか、管理者に確認してから、もう一度お試しください。',
  'failure.rate-limited.title': 'このネットワークからライセンスサーバーへの問い合わせが多すぎます。',
  'failure.rate-limited.text': 'キーの問題ではありません。数分後にもう一度お試しください。',
  'failure.rate-limited.text-wait': 'キーの問題ではありません。',
  'failure.server-error.title': 'ライセンスサーバーで問題が起きています。',
  'failure.server-error.text': 'キーの問題ではありません。数分後にもう一度お試しください。',
  'failure.server-error.text-wait': 'キーの問題ではありません。',
  'failure.not-the-api.title': 'ライセンスサーバーの代わりに別のものが応答しました。',
  'failure.not-the-api.text':
    'ホテルやカフェのネットワークがサインインを求めている可能性があります。Web ページを開いてから、もう一度お試しください。',
  'failure.misconfigured.title': '{app} にストアの設定がありません。',
  'failure.misconfigured.text': 'アプリ側での修正が必要です。サポートにお問い合わせください。',
  'failure.host': '接続できる必要があるアドレス: {host}',
  'failure.wait': '{time}後にもう一度試せます。',
  'failure.wait-over': 'もう一度試せます。',

  'failure.key-missing.title': 'キーがまだ入力されていません。',
  'failure.key-missing.text': '購入時のメールにあるライセンスキーを貼り付けてください。',
  'failure.key-too-long.title': 'この長いテキストにキーは見つかりませんでした。',
  'failure.key-too-long.text': 'キーだけ、またはキーの前後の部分だけを貼り付けてください。',
  'failure.key-unreadable.title': 'このテキストは読み取れません。',
  'failure.key-unreadable.text': 'メール本文からキーをコピーしてください。',
  'failure.several-keys.title': 'このテキストには複数のキーがあります。',
  'failure.several-keys.text': '{app} のキーを選んでください。',
  'failure.not-activated.title': 'このコンピューターにライセンスはありません。',
  'failure.not-activated.text': 'ライセンスキーを入力して {app} をアクティベートしてください。',
  'failure.cannot-save.title': 'このコンピューターにライセンスを保存できません。',
  'failure.cannot-save.text':
    'このままでは、{app} を起動するたびに枠をもう 1 つ使います。ディスクの空きを増やすか、{app} がフォルダーに書き込めるようにしてください。閉じるまでの間だけ {app} を使うには、もう一度アクティベートしてください。',
  'failure.cannot-read.title': 'ここに保存されたライセンスを読み取れません。',
  'failure.cannot-read.text':
    'このコンピューターにはすでに枠があるかもしれません。ファイルを読み取れるようにするか、別の枠を使う場合はもう一度アクティベートしてください。',
  'failure.busy.title': '別の処理がまだ終わっていません。',
  'failure.busy.text': '少し待ってから、もう一度お試しください。',
  'failure.cancelled.title': '待機を中止しました。',
  'failure.cancelled.text': 'ライセンスの枠は使われていません。いつでももう一度試せます。',
  'failure.cancelled.text-seat':
    'ライセンスサーバーがこのコンピューターに「{name}」という名前の枠を割り当てる場合があります。{app} は応答を待ち続け、ここでお知らせします。',
  'failure.forbidden.title': 'このウィンドウではこの操作はできません。',
  'failure.forbidden.text': '{app} のライセンスウィンドウを使ってください。',
  'failure.bad-request.title': '{app} はこの要求を渡せませんでした。',
  'failure.bad-request.text': '{app} を再起動し、もう一度お試しください。',
  'failure.disposed.title': '{app} は終了処理中です。',
  'failure.disposed.text': '起動し直してから、もう一度お試しください。',
  'failure.internal.title': '{app} で問題が発生しました。',
  'failure.internal.text': 'ライセンスに影響はありません。もう一度試すか、{app} を再起動してください。',

  'action.replace': '選択したものと入れ替える',
  'action.save-request': 'リクエストを保存…',
  'link.certificate': 'インターネットなしでアクティベート',
  'no-seats.choose': '入れ替えるコンピューターを選んでください。そのファイルはそのまま残ります。',
  'no-seats.choose-label': 'このライセンスのコンピューター',
  'no-seats.since': '{date}から使用中',
  'no-seats.own-place': 'このコンピューター（以前のもの）',
  'certificate.text': 'スマートフォンなど、オンラインの別の機器が必要です。',
  'certificate.send': 'このリクエストコードを {app} のサポートに送ってください。',
  'certificate.code': 'リクエストコード',
  'certificate.answer': 'サポートからの証明書',
  'certificate.answer-hint': '貼り付けるか、ファイルをここにドロップしてください。',
  'status.saved': '保存しました。',
  'details.text-certificate': 'オフライン証明書でアクティベート済みです。インターネットは不要です。',
  'notice.certificate-ends':
    'このコンピューターのオフライン証明書は{date}に有効期限が切れます。サポートに新しいものを依頼するか、オンラインでアクティベートしてください。',
  'locked.certificate.title': 'オフライン証明書の有効期限が{date}に切れました',
  'locked.certificate.text':
    'サポートに新しいものを依頼するか、オンラインでアクティベートしてください。作成した内容はすべて安全です。',
  'failure.certificate-missing.title': '証明書がまだありません。',
  'failure.certificate-missing.text': 'サポートから届いた証明書を貼り付けてください。',
  'failure.certificate-unreadable.title': 'この証明書は読み取れません。',
  'failure.certificate-unreadable.text':
    '一部が欠けている可能性があります。全体をコピーするか、ファイルをドロップしてください。',
  'failure.certificate-forged.title': 'この証明書は {app} の開発元のものではありません。',
  'failure.certificate-forged.text': 'サポートに新しいものを依頼してください。',
  'failure.certificate-other-app.title': 'この証明書は別のアプリのものです。',
  'failure.certificate-other-app.text': '{app} 用のものをサポートに依頼してください。',
  'failure.certificate-other-device.title': 'この証明書は別のコンピューターのものです。',
  'failure.certificate-other-device.text': 'このコンピューターのリクエストコードをサポートに送ってください。',
  'failure.certificate-expired.title': 'この証明書の有効期限は切れています。',
  'failure.certificate-expired.text': 'サポートに新しいものを依頼してください。',
  'failure.certificate-not-yet.title': 'この証明書はまだ有効ではありません。',
  'failure.certificate-not-yet.text':
    'このコンピューターの日付と時刻を確認してください。正しい場合は、サポートに新しい証明書を依頼してください。',
  'failure.certificate-is-lease.title': 'これはオフライン証明書ではありません。',
  'failure.certificate-is-lease.text':
    'オンラインのライセンスのものです。サポートにオフライン証明書を依頼してください。',

  'no-bridge.title': 'このウィンドウは {app} に接続されていません',
  'no-bridge.text': 'ライセンスウィンドウがアプリとの接続なしで開かれたため、ライセンスを表示できません。',
  'no-bridge.restart':
    '{app} を再起動してください。このウィンドウが変わらない場合は、{app} の開発元にお問い合わせください。',
  'no-bridge.preload':
    '開発者向け: ライセンスウィンドウの preload スクリプトが実行されませんでした。メインプロセスのログで「preload-error」を探してください。',
  'no-bridge.context':
    '開発者向け: window.{bridge} がありません。このページは gate が開くウィンドウでのみ動作します。',
  'no-bridge.app': 'アプリ',
}
