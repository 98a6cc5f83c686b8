// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/**
 * Korean, formal. After a value stands only a particle that does not depend on its last sound, or a noun that takes
 * the particle.
 */
export const catalog: Catalog = {
  'link.buy': '라이선스 구매',
  'link.renew': '라이선스 갱신',
  'link.manage': '활성화된 컴퓨터 관리',
  'link.manage-short': '관리',
  'link.support': '지원팀에 문의',
  'link.lost-key': '키를 분실하셨나요?',
  'link.opens-browser': '(브라우저에서 열림)',

  'action.activate': '활성화',
  'action.activate-again': '다시 활성화',
  'action.back': '뒤로',
  'action.cancel': '취소',
  'action.check-again': '다시 확인',
  'action.close': '닫기',
  'action.continue': '계속',
  'action.continue-trial': '체험 계속',
  'action.copy': '복사',
  'action.copy-name': '이름 복사: {name}',
  'action.copy-diagnostics': '진단 정보 복사',
  'action.copy-message': '메시지 복사',
  'action.deactivate': '이 컴퓨터 활성화 해제',
  'action.dismiss': '알림 닫기',
  'action.dismiss-name': '알림 닫기: {name}',
  'action.enter-key': '라이선스 키 입력',
  'action.keep-activated': '활성화 유지',
  'action.license-details': '라이선스 세부 정보',
  'action.paste': '붙여넣기',
  'action.quit': '종료',
  'action.remove-here': '이 컴퓨터에서만 제거',
  'action.start-working': '계속',
  'action.try-again': '다시 시도',
  'action.use-another-key': '다른 키 사용',
  'action.use-here': '이 컴퓨터에서 사용',

  'menu.undo': '실행 취소',
  'menu.cut': '잘라내기',
  'menu.copy': '복사',
  'menu.paste': '붙여넣기',
  'menu.select-all': '모두 선택',

  'busy.activating': '활성화 중…',
  'busy.checking': '확인 중…',
  'busy.deactivating': '활성화 해제 중…',

  'badge.activated': '활성화됨',
  'badge.attention': '확인 필요',
  'badge.locked': '잠김',
  'badge.offline': '오프라인',
  'badge.trial': '체험 중',

  'enter-key.label': '라이선스 키',
  'enter-key.hint': '키 또는 키가 들어 있는 이메일 전체를 붙여넣으세요.',
  'enter-key.found': '붙여넣은 텍스트에서 키를 찾았습니다.',
  'enter-key.found-in-file': '파일에서 키를 찾았습니다.',
  'enter-key.from-link': '링크에 포함된 키를 입력했습니다.',
  'enter-key.unknown-form': '일반적인 키 형식과 다릅니다. 그래도 시도해 볼 수 있습니다.',
  'enter-key.several': { other: '키 {count}개를 찾았습니다. {app}용 키를 선택하세요.' },
  'enter-key.several-label': '찾은 키',
  'enter-key.checking': '키를 확인하고 있습니다. 보통 1~2초 정도 걸립니다.',
  'enter-key.still-checking': '라이선스 서버의 응답을 기다리는 중…',
  'enter-key.slow': '평소보다 오래 걸리고 있습니다. 계속 기다리거나, 취소하고 나중에 다시 시도하세요.',
  'enter-key.drop': '키가 들어 있는 이메일이나 텍스트 파일을 여기에 끌어다 놓으세요.',
  'enter-key.no-key-in-file': '이 파일에서 키를 찾지 못했습니다. 구매 확인 이메일에서 키를 복사하세요.',
  'enter-key.file-unreadable': '이 파일을 읽을 수 없습니다. 구매 확인 이메일에서 키를 복사하세요.',
  'enter-key.nothing-to-paste': '붙여넣을 내용이 없습니다. 먼저 구매 확인 이메일에서 키를 복사하세요.',
  'enter-key.paste-blocked': '이 창에서는 클립보드를 읽을 수 없습니다. {keys} 키를 눌러 붙여넣으세요.',
  'enter-key.key-short': { other: '일반적인 키보다 {count}자 짧습니다. 빠진 부분이 있나요?' },
  'enter-key.key-long': { other: '일반적인 키보다 {count}자 깁니다. 중복된 부분이 있나요?' },
  'enter-key.key-letters': '일반적인 키에는 숫자와 A~F 문자만 사용됩니다. ‘{letters}’ 부분이 맞나요?',
  'enter-key.privacy': '활성화하면 어떤 정보가 전송되나요?',
  'enter-key.privacy-text':
    '라이선스 키, 이 컴퓨터의 이름, 컴퓨터를 구별하기 위한 짧은 코드가 전송됩니다. 이후 확인할 때는 키, 그리고 스토어에서 이 컴퓨터에 부여한 ID가 전송됩니다. {app}에서 만든 내용은 전송되지 않습니다.',

  'unlicensed.none.title': '{app} 활성화',
  'unlicensed.none.text': '구매 확인 이메일에 있는 라이선스 키를 입력하세요.',
  'unlicensed.deactivated.title': '활성화가 해제되었습니다',
  'unlicensed.deactivated.text': '{app} 앱을 활성화하려면 라이선스 키를 입력하세요.',
  'unlicensed.seat-released.title': '이 컴퓨터는 활성화되어 있지 않습니다',
  'unlicensed.seat-released.text':
    '스토어 웹사이트 등에서 이 컴퓨터가 라이선스에서 제거되었습니다. 다시 활성화할 수 있습니다.',
  'unlicensed.new-device.title': '이 컴퓨터에서 {app} 앱을 사용하시겠습니까?',
  'unlicensed.new-device.text':
    '이 라이선스는 다른 컴퓨터에서 설정되었습니다. 여기서 사용하면 이 컴퓨터가 라이선스에 추가됩니다.',
  'unlicensed.storage-unreadable.title': '{app} 다시 활성화',
  'unlicensed.storage-unreadable.text':
    '이 컴퓨터에 저장된 라이선스를 읽을 수 없습니다. 라이선스 자체에는 문제가 없습니다. 키를 다시 입력하세요.',
  'new-device.old-is-gone': '이전 컴퓨터 제거',
  'new-device.old-is-gone-text': '이 컴퓨터를 활성화하면 이전 컴퓨터에서는 {app} 앱을 사용할 수 없습니다.',

  'no-seats.title': { other: '컴퓨터 수 한도({count}대)에 도달했습니다' },
  'no-seats.title-unknown': '컴퓨터 수 한도에 도달했습니다',
  'no-seats.text': '더 이상 사용하지 않는 컴퓨터를 제거한 다음 다시 시도하세요.',
  'no-seats.in-app': '아직 가지고 있는 컴퓨터에서는 {app}의 라이선스 세부 정보를 열어 활성화를 해제하세요.',
  'no-seats.own':
    '이 컴퓨터가 이미 <b>{name}</b> 이름으로 등록되어 있을 수 있습니다. 먼저 그 컴퓨터를 제거하세요.',
  'no-seats.online': '더 이상 가지고 있지 않은 컴퓨터는 구매한 스토어의 웹사이트에서 제거하세요.',
  'no-seats.ask': '더 이상 가지고 있지 않은 컴퓨터는 지원팀에 제거를 요청하세요.',
  'no-seats.message': '지원팀에 보낼 메시지',

  'support.no-seats':
    '안녕하세요. {app} 라이선스가 컴퓨터 수 한도에 도달하여 이 컴퓨터를 활성화할 수 없습니다. 한 대를 제거해 주실 수 있나요?',
  'support.own-seat': '제거해도 되는 컴퓨터: {name}(이전에 활성화한 이 컴퓨터)',
  'support.key': '라이선스 키 끝자리: {tail}',
  'support.seats': '사용 중인 컴퓨터: {seats}',

  'activated.title': '{app} 활성화가 완료되었습니다',
  'activated.text': '감사합니다. 바로 사용할 수 있습니다.',

  'renewed.title': '라이선스가 갱신되었습니다',
  'renewed.text': '감사합니다. 이전과 똑같이 사용할 수 있습니다.',
  'confirmed.title': '라이선스가 확인되었습니다',
  'confirmed.text': '이전과 똑같이 사용할 수 있습니다.',

  'details.title': '{app} 라이선스',
  'details.text': '이 컴퓨터에서 활성화되어 있습니다.',

  'expiring.title': { other: '라이선스가 {count}일 후에 만료됩니다' },
  'expiring.title-today': '라이선스가 오늘 만료됩니다',
  'expiring.text':
    '갱신하면 같은 키로 {app} 앱을 계속 사용할 수 있습니다. 자동으로 갱신되는 경우에는 따로 하실 일이 없습니다.',

  'deactivate.title': '이 컴퓨터의 활성화를 해제하시겠습니까?',
  'deactivate.text': '해제하면 다른 컴퓨터에서 라이선스를 사용할 수 있습니다.',
  'deactivate.effect-here': '다음에 여기서 {app} 앱을 열면 라이선스 키를 입력해야 합니다.',
  'deactivate.effect-files': '파일과 설정은 이 컴퓨터에 그대로 남습니다.',
  'deactivate.effect-elsewhere': '다른 컴퓨터에서는 끝자리가 {tail}인 키를 입력하세요.',
  'deactivate.effect-elsewhere-unknown': '다른 컴퓨터에서는 구매 확인 이메일에 있는 키를 입력하세요.',
  'deactivate.failed': '이 컴퓨터는 아직 활성화되어 있습니다.',
  'deactivate.refused-title': '활성화를 해제하지 못했습니다',
  'deactivate.refused-text': '아직 변경된 것은 없습니다. 이 컴퓨터에서 라이선스를 제거할 수는 있습니다.',
  'deactivate.effect-place':
    '<b>{name}</b> 컴퓨터는 구매한 스토어의 웹사이트에서 제거할 때까지 라이선스에 남아 있습니다.',
  'deactivate.effect-place-ask': '<b>{name}</b> 컴퓨터는 지원팀에서 제거할 때까지 라이선스에 남아 있습니다.',

  'grace.title': '{date} 이후 라이선스를 확인하지 못했습니다',
  'grace.unreachable.text': {
    other: '{app} 앱을 <b>{count}일 더</b> 사용할 수 있습니다. {date}까지 한 번만 인터넷에 연결하면 됩니다.',
  },
  'grace.clock.text': {
    other:
      '이 컴퓨터의 시계가 실제 시간보다 늦습니다. 시계를 맞추고 인터넷에 연결하세요. {app} 앱을 <b>{count}일 더</b> 사용할 수 있습니다.',
  },
  'grace.doubted.text': {
    other:
      '스토어에서 라이선스를 찾지 못했습니다. 대개 일시적인 문제입니다. {app} 앱을 <b>{count}일 더</b> 사용할 수 있습니다.',
  },

  'locked.expired.title': '라이선스가 {date}에 만료되었습니다',
  'locked.expired.text': '계속 사용하려면 갱신하세요. 작업 내용은 그대로 유지됩니다.',
  'locked.disabled.title': '이 라이선스는 사용 중지되었습니다',
  'locked.disabled.text':
    '환불 등의 이유로 스토어에서 사용을 중지했습니다. 예상하지 못한 일이라면 지원팀에 문의하세요.',
  'locked.not-found.title': '스토어에서 라이선스를 찾을 수 없습니다',
  'locked.not-found.text':
    '하루 넘게 여러 번 확인했지만 찾지 못했습니다. 주문 내역을 확인하거나 지원팀에 문의하세요.',
  'locked.wrong-product.title': '다른 제품의 라이선스입니다',
  'locked.wrong-product.text': '{app} 전용 라이선스가 필요합니다. 작업 내용은 그대로 유지됩니다.',
  'locked.grace-ended.title': '{app} 라이선스를 확인해야 합니다',
  'locked.grace-ended.text': '인터넷에 연결한 다음 다시 확인하세요. 작업 내용은 그대로 유지됩니다.',
  'locked.grace-ended.unreachable.text':
    '한동안 라이선스를 확인하지 못했습니다. 인터넷에 연결한 다음 다시 확인하세요.',
  'locked.grace-ended.clock.text':
    '이 컴퓨터의 시계가 실제 시간보다 늦어 라이선스를 확인하지 못했습니다. 시계를 맞춘 다음 다시 확인하세요.',
  'locked.grace-ended.doubted.text':
    '한동안 스토어에서 라이선스를 찾지 못했습니다. 다시 확인하거나 지원팀에 문의하세요.',
  'locked.trial-ended.title': '체험 기간이 끝났습니다',
  'locked.trial-ended.text': '작업 내용은 그대로 유지됩니다. 계속 사용하려면 라이선스가 필요합니다.',

  'trial.title': { other: '체험 기간이 {count}일 남았습니다' },
  'trial.title-last': '체험 기간이 오늘 끝납니다',
  'trial.text': '{date}까지 모든 기능을 사용할 수 있습니다.',
  'trial.used': { other: '체험 기간 {count}일 중 {used}일 사용' },
  'trial.day': { other: '{count}일 중 {day}일째' },
  'trial.text-last': '{time}까지 모든 기능을 사용할 수 있습니다.',
  'trial.ends': '{date} 종료',

  'unavailable.title': '라이선스를 표시할 수 없습니다',

  'fact.key': '라이선스 키',
  'fact.key-ending': '끝자리 {letters}',
  'fact.key-hidden': '숨김',
  'fact.plan': '플랜',
  'fact.expires': '만료일',
  'fact.expired': '만료됨',
  'fact.never': '무기한',
  'fact.computers': '사용 중인 컴퓨터',
  'fact.used-of': '{limit}대 중 {used}대',
  'fact.used-unlimited': '{used}대(제한 없음)',
  'fact.this-computer': '이 컴퓨터',
  'fact.other-computer': '이전 컴퓨터',
  'fact.last-checked': '마지막 확인',
  'fact.works-until': '사용 가능 기한',
  'fact.locked-since': '잠긴 날짜',
  'fact.ended': '종료일',
  'fact.mode': '모드',
  'fact.test-mode': '테스트 라이선스',
  'fact.day-and-time': '{day} {time}',

  'status.checked': '방금 확인했습니다. 변경된 것이 없습니다.',
  'status.confirmed': '방금 확인했습니다. 라이선스에 문제가 없습니다.',
  'status.not-found': '방금 확인했지만 스토어에서 라이선스를 찾지 못했습니다. 대개 일시적인 문제입니다.',
  'status.renewed': '방금 확인했습니다. 라이선스가 {date}까지 갱신되었습니다.',
  'status.still-full': '방금 확인했습니다. 아직 컴퓨터 수 한도에 도달한 상태입니다.',
  'status.copied': '복사했습니다.',
  'status.waiting': '다음 확인: {time}',

  'notice.label': '알림',
  'notice.seat-may-be-lost':
    '라이선스에 컴퓨터 한 대(<b>{name}</b>)가 더 등록되어 있을 수 있습니다. 스토어의 주문 내역에 있으면 거기서 제거하세요.',
  'notice.seat-may-be-lost-ask':
    '라이선스에 컴퓨터 한 대(<b>{name}</b>)가 더 등록되어 있을 수 있습니다. 지원팀에서 확인하고 제거할 수 있습니다.',
  'notice.seat-release-pending':
    '<b>{name}</b> 컴퓨터를 아직 라이선스에서 제거하지 못했습니다. 자동으로 다시 시도합니다.',
  'notice.storage-damaged': '저장된 라이선스 파일이 손상되어 읽을 수 없었습니다.',
  'notice.storage-damaged-kept': '저장된 라이선스 파일이 손상되어 <b>{file}</b> 파일로 따로 보관했습니다.',
  'notice.storage-unreadable':
    '이 파일을 읽을 수 없습니다: <b>{file}</b>. 사용자 계정에 읽기 권한을 주거나 파일을 사용 중인 앱을 닫으세요. 그러면 {app} 앱이 라이선스를 찾습니다.',
  'notice.not-saved':
    '라이선스가 아직 저장되지 않았습니다. {app} 앱은 닫을 때까지 사용할 수 있으며, 다음에 열면 키를 다시 입력해야 합니다. 디스크에 여유 공간이 있는지 확인하세요.',
  'notice.clock-behind':
    '이 컴퓨터의 시계가 {time} 늦습니다(표시된 시간: {date}). 라이선스를 확인할 수 있도록 시계를 맞추세요.',

  'failure.key-not-found.title': '이 키를 찾을 수 없습니다.',
  'failure.key-not-found.text':
    '구매 확인 이메일에 있는 키와 비교해 보세요. 새 키는 사용할 수 있을 때까지 몇 분 걸릴 수 있습니다.',
  'failure.key-disabled.title': '이 라이선스는 사용 중지되었습니다.',
  'failure.key-disabled.text':
    '환불 등의 이유로 중지될 수 있습니다. 예상하지 못한 일이라면 지원팀에 문의하세요.',
  'failure.key-expired.title': '이 라이선스는 만료되었습니다.',
  'failure.key-expired.title-dated': '이 라이선스는 {date}에 만료되었습니다.',
  'failure.key-expired.text': '갱신하거나 다른 키를 사용하세요.',
  'failure.no-seats-left.title': '이 라이선스는 컴퓨터 수 한도에 도달했습니다.',
  'failure.no-seats-left.text': '더 이상 사용하지 않는 컴퓨터를 제거한 다음 다시 시도하세요.',
  'failure.instance-not-found.title': '이 컴퓨터가 라이선스에서 제거되었습니다.',
  'failure.instance-not-found.text': '여기서 {app} 앱을 사용하려면 다시 활성화하세요.',
  'failure.wrong-product.title': '다른 제품의 키입니다.',
  'failure.wrong-product.title-named': '{product} 제품의 키입니다.',
  'failure.wrong-product.text': '{app} 전용 키가 필요합니다.',
  'failure.test-key.title': '테스트용 키입니다.',
  'failure.test-key.text':
    '정식 출시된 앱에서는 사용할 수 없습니다. 구매 확인 이메일에 있는 키를 사용하세요.',
  'failure.invalid-input.title': '스토어에서 이 키를 읽지 못했습니다.',
  'failure.invalid-input.text': '구매 확인 이메일에 있는 키와 비교해 보세요. 일부가 빠졌을 수 있습니다.',
  'failure.unspecified.title': '스토어에서 이 키를 승인하지 않았습니다.',
  'failure.unspecified.text': '이유는 제공되지 않았습니다. 몇 분 후에 다시 시도하거나 지원팀에 문의하세요.',

  'failure.offline.title': '라이선스 서버에 연결할 수 없습니다.',
  'failure.offline.text': '인터넷 연결을 확인한 다음 다시 시도하세요.',
  'failure.timeout.title': '라이선스 서버가 응답하지 않습니다.',
  'failure.timeout.text': '연결이 느릴 수 있습니다. 잠시 후 다시 시도하세요.',
  'failure.tls.title': '라이선스 서버에 안전하게 연결할 수 없습니다.',
  'failure.tls.text': '이 컴퓨터의 시계를 확인하세요. 방화벽이나 백신 프로그램이 원인일 수도 있습니다.',
  'failure.proxy-auth.title': '네트워크 프록시에 로그인해야 합니다.',
  'failure.proxy-auth.text': '웹페이지를 열어 로그인하거나 관리자에게 문의한 다음 다시 시도하세요.',
  'failure.rate-limited.title': '이 네트워크에서 보낸 요청이 너무 많습니다.',
  'failure.rate-limited.text': '키에는 문제가 없습니다. 몇 분 후에 다시 시도하세요.',
  'failure.rate-limited.text-wait': '키에는 문제가 없습니다.',
  'failure.server-error.title': '라이선스 서버에 문제가 발생했습니다.',
  'failure.server-error.text': '키에는 문제가 없습니다. 몇 분 후에 다시 시도하세요.',
  'failure.server-error.text-wait': '키에는 문제가 없습니다.',
  'failure.not-the-api.title': '이 네트워크에서는 라이선스 서버에 연결할 수 없습니다.',
  'failure.not-the-api.text':
    '호텔이나 카페의 Wi-Fi에서는 로그인이 필요할 수 있습니다. 웹페이지를 열어 본 다음 다시 시도하세요.',
  'failure.misconfigured.title': '{app} 구성에 문제가 있습니다.',
  'failure.misconfigured.text': '개발자가 해결해야 하는 문제입니다. 지원팀에 문의하세요.',
  'failure.host': '접속할 수 있어야 하는 서버: {host}',
  'failure.wait': '{time} 후에 다시 시도할 수 있습니다.',
  'failure.wait-over': '이제 다시 시도할 수 있습니다.',

  'failure.key-missing.title': '라이선스 키를 입력하세요.',
  'failure.key-missing.text': '구매 확인 이메일에서 확인할 수 있습니다.',
  'failure.key-too-long.title': '이 텍스트에서 키를 찾지 못했습니다.',
  'failure.key-too-long.text': '키만 붙여넣거나, 이메일에서 키가 있는 부분만 붙여넣으세요.',
  'failure.key-unreadable.title': '이 텍스트를 읽을 수 없습니다.',
  'failure.key-unreadable.text': '구매 확인 이메일에서 키를 복사하세요.',
  'failure.several-keys.title': '이 텍스트에 키가 두 개 이상 있습니다.',
  'failure.several-keys.text': '{app}용 키를 선택하세요.',
  'failure.not-activated.title': '이 컴퓨터에는 라이선스가 없습니다.',
  'failure.not-activated.text': '{app} 앱을 활성화하려면 라이선스 키를 입력하세요.',
  'failure.cannot-save.title': '이 컴퓨터에 라이선스를 저장할 수 없습니다.',
  'failure.cannot-save.text':
    '이대로라면 실행할 때마다 컴퓨터가 한 대씩 더 집계됩니다. 디스크 공간을 확보하거나 {app} 앱이 폴더에 쓸 수 있도록 허용하세요. 이번에만 {app} 앱을 사용하려면 다시 활성화하세요.',
  'failure.cannot-read.title': '저장된 라이선스를 읽을 수 없습니다.',
  'failure.cannot-read.text': '파일을 읽을 수 있게 하세요. 다시 활성화하면 컴퓨터가 한 대 더 집계됩니다.',
  'failure.busy.title': '다른 작업이 아직 진행 중입니다.',
  'failure.busy.text': '잠시 후 다시 시도하세요.',
  'failure.cancelled.title': '기다리기를 중단했습니다.',
  'failure.cancelled.text': '이 컴퓨터는 라이선스에 추가되지 않았습니다. 준비되면 다시 시도하세요.',
  'failure.cancelled.text-seat':
    '라이선스 서버에서 이 컴퓨터를 {name} 이름으로 활성화할 수도 있습니다. 그렇게 되면 {app} 앱이 여기에 알려 드립니다.',
  'failure.forbidden.title': '이 창에서는 할 수 없는 작업입니다.',
  'failure.forbidden.text': '{app}의 라이선스 창을 사용하세요.',
  'failure.bad-request.title': '{app}에서 이 작업을 처리하지 못했습니다.',
  'failure.bad-request.text': '{app} 재시작 후 다시 시도하세요.',
  'failure.disposed.title': '{app} 종료 중입니다.',
  'failure.disposed.text': '앱을 다시 연 다음 다시 시도하세요.',
  'failure.internal.title': '{app}에서 문제가 발생했습니다.',
  'failure.internal.text': '라이선스에는 영향이 없습니다. 다시 시도하거나, {app} 종료 후 다시 여세요.',

  'action.replace': '교체하고 활성화',
  'action.save-request': '파일로 저장…',
  'link.certificate': '오프라인 활성화',
  'no-seats.choose': '교체할 컴퓨터를 선택하세요. 활성화는 해제되지만 파일은 그대로 남습니다.',
  'no-seats.choose-label': '이 라이선스의 컴퓨터',
  'no-seats.since': '{date}에 활성화됨',
  'no-seats.own-place': '이 컴퓨터(이전에 활성화됨)',
  'certificate.text': '인터넷에 연결된 휴대폰이나 다른 기기가 필요합니다.',
  'certificate.send': '이 요청 코드를 {app} 지원팀에 보내세요. 지원팀에서 인증서를 회신해 드립니다.',
  'certificate.code': '요청 코드',
  'certificate.answer': '지원팀에서 받은 인증서',
  'certificate.answer-hint': '붙여넣거나 파일을 여기에 끌어다 놓으세요.',
  'status.saved': '저장했습니다.',
  'details.text-certificate': '오프라인 인증서로 활성화되어 있습니다. 인터넷 연결이 필요 없습니다.',
  'notice.certificate-ends':
    '이 컴퓨터의 오프라인 인증서가 {date}에 만료됩니다. 지원팀에 새 인증서를 요청하거나 온라인으로 활성화하세요.',
  'locked.certificate.title': '인증서가 {date}에 만료되었습니다',
  'locked.certificate.text':
    '지원팀에 새 오프라인 인증서를 요청하거나 온라인으로 활성화하세요. 작업 내용은 그대로 유지됩니다.',
  'failure.certificate-missing.title': '인증서를 입력하세요.',
  'failure.certificate-missing.text': '지원팀에서 받은 인증서를 붙여넣거나 파일을 끌어다 놓으세요.',
  'failure.certificate-unreadable.title': '이 인증서를 읽을 수 없습니다.',
  'failure.certificate-unreadable.text':
    '일부가 빠졌을 수 있습니다. 전체를 복사하거나 파일을 끌어다 놓으세요.',
  'failure.certificate-forged.title': '{app} 개발자가 발급한 인증서가 아닙니다.',
  'failure.certificate-forged.text': '지원팀에 새 인증서를 요청하세요.',
  'failure.certificate-other-app.title': '다른 앱의 인증서입니다.',
  'failure.certificate-other-app.text': '지원팀에 {app}용 인증서를 요청하세요.',
  'failure.certificate-other-device.title': '다른 컴퓨터의 인증서입니다.',
  'failure.certificate-other-device.text': '이 컴퓨터의 요청 코드를 지원팀에 보내세요.',
  'failure.certificate-expired.title': '이 인증서는 만료되었습니다.',
  'failure.certificate-expired.text': '지원팀에 새 인증서를 요청하세요.',
  'failure.certificate-not-yet.title': '이 인증서는 아직 사용할 수 없습니다.',
  'failure.certificate-not-yet.text':
    '이 컴퓨터의 날짜와 시간을 확인하세요. 정확하다면 지원팀에 새 인증서를 요청하세요.',
  'failure.certificate-is-lease.title': '오프라인 인증서가 아닙니다.',
  'failure.certificate-is-lease.text': '온라인 라이선스용입니다. 지원팀에 오프라인 인증서를 요청하세요.',

  'no-bridge.title': '이 창이 {app}에 연결되어 있지 않습니다',
  'no-bridge.text': '앱에 연결되지 않은 채 열려 라이선스를 표시할 수 없습니다.',
  'no-bridge.restart': '{app} 종료 후 다시 여세요. 문제가 계속되면 개발자에게 문의하세요.',
  'no-bridge.preload':
    '개발자용: 라이선스 창의 preload 스크립트가 실행되지 않았습니다. 메인 프로세스 로그에서 ‘preload-error’ 항목을 찾으세요.',
  'no-bridge.context':
    '개발자용: window.{bridge} 속성이 없습니다. 이 페이지는 gate가 여는 창에서만 작동합니다.',
  'no-bridge.app': '앱',
}
