// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** Brazilian Portuguese ("você"). License: licença. License key: chave de licença. Place: vaga. Deactivate: desativar. */
export const catalog: Catalog = {
  'link.buy': 'Comprar licença',
  'link.renew': 'Renovar',
  'link.manage': 'Gerenciar computadores',
  'link.manage-short': 'Gerenciar',
  'link.support': 'Falar com o suporte',
  'link.lost-key': 'Perdeu a chave?',
  'link.opens-browser': '(abre no navegador)',

  'action.activate': 'Ativar',
  'action.activate-again': 'Ativar novamente',
  'action.back': 'Voltar',
  'action.cancel': 'Cancelar',
  'action.check-again': 'Verificar novamente',
  'action.close': 'Fechar',
  'action.continue': 'Continuar',
  'action.continue-trial': 'Continuar a avaliação',
  'action.copy': 'Copiar',
  'action.copy-name': 'Copiar o nome {name}',
  'action.copy-diagnostics': 'Copiar diagnóstico',
  'action.copy-message': 'Copiar mensagem',
  'action.deactivate': 'Desativar este computador',
  'action.dismiss': 'Pronto',
  'action.dismiss-name': 'Pronto com {name}',
  'action.enter-key': 'Inserir chave',
  'action.keep-activated': 'Manter ativado',
  'action.license-details': 'Detalhes da licença',
  'action.paste': 'Colar',
  'action.quit': 'Sair',
  'action.remove-here': 'Remover só deste computador',
  'action.start-working': 'Começar a usar',
  'action.try-again': 'Tentar novamente',
  'action.use-another-key': 'Usar outra chave',
  'action.use-here': 'Usar neste computador',

  'menu.undo': 'Desfazer',
  'menu.cut': 'Recortar',
  'menu.copy': 'Copiar',
  'menu.paste': 'Colar',
  'menu.select-all': 'Selecionar tudo',

  'busy.activating': 'Ativando…',
  'busy.checking': 'Verificando…',
  'busy.deactivating': 'Desativando…',

  'badge.activated': 'Ativado',
  'badge.attention': 'Atenção',
  'badge.locked': 'Bloqueado',
  'badge.offline': 'Off-line',
  'badge.trial': 'Avaliação',

  'enter-key.label': 'Chave de licença',
  'enter-key.hint': 'Você pode colar o e-mail inteiro. A chave é encontrada nele.',
  'enter-key.found': 'Chave encontrada no texto colado.',
  'enter-key.found-in-file': 'Chave encontrada no arquivo.',
  'enter-key.from-link': 'Chave preenchida a partir de um link.',
  'enter-key.unknown-form': 'A maioria das chaves é diferente desta. Mesmo assim, você pode tentar.',
  'enter-key.several': {
    one: '{count} chave encontrada. Escolha-a se for a do {app}.',
    many: '{count} de chaves encontradas. Escolha a do {app}.',
    other: '{count} chaves encontradas. Escolha a do {app}.',
  },
  'enter-key.several-label': 'Chaves encontradas',
  'enter-key.checking': 'Verificando sua chave. Isso costuma levar um ou dois segundos.',
  'enter-key.still-checking': 'Ainda aguardando a resposta do servidor de licenças…',
  'enter-key.slow': 'Está demorando mais que o normal. Você pode esperar, ou cancelar e tentar mais tarde.',
  'enter-key.drop': 'Solte aqui o e-mail ou o texto com a sua chave.',
  'enter-key.no-key-in-file': 'Não há chave neste arquivo. Copie a chave do e-mail da sua compra.',
  'enter-key.file-unreadable':
    'Não é possível ler este arquivo. Abra o e-mail da sua compra e copie a chave dele.',
  'enter-key.nothing-to-paste': 'Não há texto para colar. Primeiro copie a chave do e-mail da sua compra.',
  'enter-key.paste-blocked': 'Esta janela não pode ler a área de transferência. Pressione {keys} para colar.',
  'enter-key.key-short': {
    one: 'Uma chave comum tem {count} caractere a mais. Falta alguma parte?',
    many: 'Uma chave comum tem {count} de caracteres a mais. Falta alguma parte?',
    other: 'Uma chave comum tem {count} caracteres a mais. Falta alguma parte?',
  },
  'enter-key.key-long': {
    one: 'Uma chave comum tem {count} caractere a menos. Há algo repetido?',
    many: 'Uma chave comum tem {count} de caracteres a menos. Há algo repetido?',
    other: 'Uma chave comum tem {count} caracteres a menos. Há algo repetido?',
  },
  'enter-key.key-letters': 'Uma chave comum só tem números e as letras de A a F. “{letters}” está certo?',
  'enter-key.privacy': 'O que é enviado ao ativar?',
  'enter-key.privacy-text':
    'Sua chave de licença e o nome deste computador com um código curto que o distingue. As verificações seguintes enviam a chave e o número que a loja deu a este computador. Nada do que você cria no {app} é enviado.',

  'unlicensed.none.title': 'Ativar o {app}',
  'unlicensed.none.text': 'Insira a chave de licença do e-mail da sua compra.',
  'unlicensed.deactivated.title': 'Este computador está desativado',
  'unlicensed.deactivated.text':
    'Agora você pode ativar outro, ou inserir uma chave de licença para usar o {app} aqui.',
  'unlicensed.seat-released.title': 'Este computador foi liberado',
  'unlicensed.seat-released.text':
    'A vaga dele na sua licença foi liberada, por exemplo no site da loja. Com um clique, ele ocupa uma vaga de novo.',
  'unlicensed.new-device.title': 'Usar o {app} neste computador?',
  'unlicensed.new-device.text':
    'Sua licença veio de outro computador. Para ser usada aqui, este computador ocupa uma vaga nela.',
  'unlicensed.storage-unreadable.title': 'Ativar o {app} novamente',
  'unlicensed.storage-unreadable.text':
    'Não é possível ler a licença salva neste computador. A licença em si está em ordem.',
  'new-device.old-is-gone': 'O outro computador não precisa mais dela',
  'new-device.old-is-gone-text': 'A vaga dele é devolvida assim que este computador for ativado.',

  'no-seats.title': {
    one: 'O único computador desta licença está em uso',
    many: 'Todos os {count} de computadores desta licença estão em uso',
    other: 'Todos os {count} computadores desta licença estão em uso',
  },
  'no-seats.title-unknown': 'Todos os computadores desta licença estão em uso',
  'no-seats.text': 'Libere um de que você não precisa mais e tente novamente.',
  'no-seats.in-app':
    'Em um computador que você ainda tem: abra os detalhes da licença no {app} e desative-o.',
  'no-seats.own':
    'Uma das vagas pode ser a que este mesmo computador tinha antes: <b>{name}</b>. Libere essa.',
  'no-seats.online': 'Para um computador que você não tem mais: libere a vaga no seu pedido na loja.',
  'no-seats.ask': 'Para um computador que você não tem mais: peça ao suporte para liberar a vaga.',
  'no-seats.message': 'Mensagem para o suporte',

  'support.no-seats':
    'Olá, todos os computadores da minha licença do {app} estão em uso, então não consigo ativar este. Vocês podem liberar uma vaga para mim?',
  'support.own-seat': 'Esta é minha, de uma ativação anterior, e pode ser liberada: {name}',
  'support.key': 'Chave de licença com final {tail}',
  'support.seats': 'Computadores: {seats}',

  'activated.title': '{app} está ativado',
  'activated.text': 'Obrigado pelo seu apoio.',

  'renewed.title': 'Sua licença foi renovada',
  'renewed.text': 'Obrigado por continuar conosco. Tudo está onde você deixou.',
  'confirmed.title': 'Sua licença está confirmada',
  'confirmed.text': 'Tudo está onde você deixou.',

  'details.title': 'Sua licença do {app}',
  'details.text': 'Ativada neste computador.',

  'expiring.title': {
    one: 'Sua licença termina em {count} dia',
    many: 'Sua licença termina em {count} de dias',
    other: 'Sua licença termina em {count} dias',
  },
  'expiring.title-today': 'Sua licença termina hoje',
  'expiring.text':
    'Renove-a, e o {app} continua sem uma nova chave. Se ela se renova sozinha, não é preciso fazer nada.',

  'deactivate.title': 'Desativar este computador?',
  'deactivate.text': 'Isso libera uma vaga na sua licença, que você pode usar em outro computador.',
  'deactivate.effect-here': 'O {app} vai pedir uma chave de licença na próxima vez que abrir aqui.',
  'deactivate.effect-files': 'Seus arquivos e configurações ficam neste computador.',
  'deactivate.effect-elsewhere': 'No outro computador, insira a chave com final {tail}.',
  'deactivate.effect-elsewhere-unknown': 'No outro computador, insira a chave do e-mail da sua compra.',
  'deactivate.failed': 'Este computador continua ativado.',
  'deactivate.refused-title': 'A loja não liberou a vaga deste computador',
  'deactivate.refused-text':
    'Nada mudou até agora. Mesmo assim, você pode remover a licença deste computador.',
  'deactivate.effect-place': 'A vaga <b>{name}</b> continua em uso até você liberá-la no seu pedido na loja.',
  'deactivate.effect-place-ask': 'A vaga <b>{name}</b> continua em uso até o suporte liberá-la.',

  'grace.title': 'Licença não verificada desde {date}',
  'grace.unreachable.text': {
    one: 'O {app} funciona por <b>mais {count} dia</b>. Conecte-se uma vez antes de {date} e está tudo certo.',
    many: 'O {app} funciona por <b>mais {count} de dias</b>. Conecte-se uma vez antes de {date} e está tudo certo.',
    other:
      'O {app} funciona por <b>mais {count} dias</b>. Conecte-se uma vez antes de {date} e está tudo certo.',
  },
  'grace.clock.text': {
    one: 'O relógio deste computador está atrasado. Acerte-o e conecte-se: o {app} funciona por <b>mais {count} dia</b>.',
    many: 'O relógio deste computador está atrasado. Acerte-o e conecte-se: o {app} funciona por <b>mais {count} de dias</b>.',
    other:
      'O relógio deste computador está atrasado. Acerte-o e conecte-se: o {app} funciona por <b>mais {count} dias</b>.',
  },
  'grace.doubted.text': {
    one: 'A loja não encontrou sua licença, o que costuma se resolver sozinho. O {app} funciona por <b>mais {count} dia</b>.',
    many: 'A loja não encontrou sua licença, o que costuma se resolver sozinho. O {app} funciona por <b>mais {count} de dias</b>.',
    other:
      'A loja não encontrou sua licença, o que costuma se resolver sozinho. O {app} funciona por <b>mais {count} dias</b>.',
  },

  'locked.expired.title': 'Sua licença expirou em {date}',
  'locked.expired.text': 'Renove-a para continuar. Tudo o que você criou está seguro.',
  'locked.disabled.title': 'Esta licença foi desligada',
  'locked.disabled.text':
    'A loja a desligou, por exemplo após um reembolso. Se isso é uma surpresa, fale com o suporte.',
  'locked.not-found.title': 'A loja não encontra mais sua licença',
  'locked.not-found.text':
    'Ela informou isso várias vezes ao longo de mais de um dia. Confira seu pedido ou fale com o suporte.',
  'locked.wrong-product.title': 'Esta licença é de outro produto',
  'locked.wrong-product.text': 'O {app} precisa de uma licença própria. Tudo o que você criou está seguro.',
  'locked.grace-ended.title': 'O {app} precisa verificar sua licença',
  'locked.grace-ended.text':
    'Conecte-se à internet e verifique novamente. Tudo o que você criou está seguro.',
  'locked.grace-ended.unreachable.text':
    'A loja ficou inacessível por algum tempo. Conecte-se à internet e verifique novamente.',
  'locked.grace-ended.clock.text':
    'O relógio deste computador está atrasado, por isso a licença não pôde ser verificada. Acerte o relógio e verifique novamente.',
  'locked.grace-ended.doubted.text':
    'A loja não encontra sua licença há algum tempo. Verifique novamente ou fale com o suporte.',
  'locked.trial-ended.title': 'Sua avaliação terminou',
  'locked.trial-ended.text': 'Tudo o que você criou está seguro. Insira uma chave para continuar.',

  'trial.title': {
    one: 'Resta {count} dia de avaliação',
    many: 'Restam {count} de dias de avaliação',
    other: 'Restam {count} dias de avaliação',
  },
  'trial.title-last': 'Sua avaliação termina hoje',
  'trial.text': 'Tudo está liberado até {date}.',
  'trial.used': {
    one: '{used} de {count} dia de avaliação usado',
    many: '{used} de {count} dias de avaliação usados',
    other: '{used} de {count} dias de avaliação usados',
  },
  'trial.day': {
    one: 'Dia {day} de {count}',
    many: 'Dia {day} de {count}',
    other: 'Dia {day} de {count}',
  },
  'trial.text-last': 'Tudo está liberado até {time}.',
  'trial.ends': 'Termina em {date}',

  'unavailable.title': 'Não é possível mostrar a licença',

  'fact.key': 'Chave de licença',
  'fact.key-ending': 'com final {letters}',
  'fact.key-hidden': 'oculta',
  'fact.plan': 'Plano',
  'fact.expires': 'Válida até',
  'fact.expired': 'Expirou em',
  'fact.never': 'Sem data de término',
  'fact.computers': 'Computadores',
  'fact.in-use': 'Em uso',
  'fact.used-of': '{used} de {limit}',
  'fact.used-unlimited': '{used}, sem limite',
  'fact.this-computer': 'Este computador',
  'fact.other-computer': 'Outro computador',
  'fact.last-checked': 'Última verificação',
  'fact.works-until': 'Funciona até',
  'fact.locked-since': 'Bloqueada desde',
  'fact.ended': 'Terminou em',
  'fact.mode': 'Modo',
  'fact.test-mode': 'Licença de teste',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Verificado agora. Nada mudou.',
  'status.confirmed': 'Verificado agora. Sua licença está em ordem.',
  'status.not-found':
    'Verificado agora. A loja não encontrou sua licença, o que costuma se resolver sozinho.',
  'status.renewed': 'Verificado agora. Sua licença está renovada até {date}.',
  'status.still-full': 'Verificado agora. Todos os computadores continuam em uso.',
  'status.copied': 'Copiado.',
  'status.waiting': 'Próxima verificação: {time}',

  'notice.label': 'Avisos',
  'notice.seat-may-be-lost':
    'Uma vaga da sua licença pode estar ocupada à toa, com o nome <b>{name}</b>. Se ela aparecer no seu pedido na loja, libere-a lá.',
  'notice.seat-may-be-lost-ask':
    'Uma vaga da sua licença pode estar ocupada à toa, com o nome <b>{name}</b>. O suporte pode localizá-la e liberá-la.',
  'notice.seat-release-pending':
    'A vaga <b>{name}</b> ainda não pôde ser devolvida. Uma nova tentativa será feita automaticamente.',
  'notice.storage-damaged': 'O arquivo de licença salvo estava danificado e não pôde ser lido.',
  'notice.storage-damaged-kept':
    'O arquivo de licença salvo estava danificado. Ele foi mantido como <b>{file}</b>.',
  'notice.storage-unreadable':
    'Não é possível ler este arquivo de licença: <b>{file}</b>. Permita que sua conta de usuário o leia ou feche o programa que o está usando. Depois disso, o {app} encontra a licença sozinho.',
  'notice.not-saved':
    'Não foi possível salvar sua licença. O {app} funciona até você fechá-lo, e haverá nova tentativa de salvar. Verifique se há espaço livre no disco.',
  'notice.clock-behind':
    'O relógio deste computador marca: {date}. Ele está atrasado em {time}. Acerte-o para que as verificações continuem funcionando.',

  'failure.key-not-found.title': 'Não encontramos esta chave.',
  'failure.key-not-found.text':
    'Compare-a com o seu e-mail. Uma chave recém-comprada pode levar alguns minutos para funcionar.',
  'failure.key-disabled.title': 'Esta licença foi desligada.',
  'failure.key-disabled.text':
    'Isso acontece após um reembolso, por exemplo. Se isso é uma surpresa, fale com o suporte.',
  'failure.key-expired.title': 'Esta licença expirou.',
  'failure.key-expired.title-dated': 'Esta licença expirou em {date}.',
  'failure.key-expired.text': 'Renove-a ou use outra chave.',
  'failure.no-seats-left.title': 'Todos os computadores desta licença estão em uso.',
  'failure.no-seats-left.text': 'Libere um de que você não precisa mais e tente novamente.',
  'failure.instance-not-found.title': 'Este computador foi retirado da licença.',
  'failure.instance-not-found.text': 'Ative-o novamente para usar o {app} aqui.',
  'failure.wrong-product.title': 'Esta chave é de outro produto.',
  'failure.wrong-product.title-named': 'Esta chave é de {product}.',
  'failure.wrong-product.text': 'O {app} precisa da sua própria.',
  'failure.test-key.title': 'Esta é uma chave de teste.',
  'failure.test-key.text': 'Ela não libera o app publicado. Use a chave do e-mail da sua compra.',
  'failure.invalid-input.title': 'A loja não conseguiu ler esta chave.',
  'failure.invalid-input.text': 'Compare-a com o seu e-mail. Talvez falte uma parte.',
  'failure.unspecified.title': 'A loja não aceitou esta chave e não informou o motivo.',
  'failure.unspecified.text': 'Tente novamente em alguns minutos. Se acontecer de novo, fale com o suporte.',

  'failure.offline.title': 'Não é possível acessar o servidor de licenças.',
  'failure.offline.text': 'Verifique sua conexão com a internet e tente novamente.',
  'failure.timeout.title': 'O servidor de licenças não respondeu a tempo.',
  'failure.timeout.text': 'Sua conexão pode estar lenta. Tente novamente em instantes.',
  'failure.tls.title': 'Não é possível conectar com segurança ao servidor de licenças.',
  'failure.tls.text': 'Um firewall, um antivírus ou o relógio errado deste computador podem causar isso.',
  'failure.proxy-auth.title': 'O proxy da sua rede pede que você faça login.',
  'failure.proxy-auth.text':
    'Abra uma página da web para fazer login, ou fale com o administrador, e tente novamente.',
  'failure.rate-limited.title': 'Sua rede consultou o servidor de licenças vezes demais.',
  'failure.rate-limited.text': 'Isso não tem a ver com a sua chave. Tente novamente em alguns minutos.',
  'failure.rate-limited.text-wait': 'Isso não tem a ver com a sua chave.',
  'failure.server-error.title': 'O servidor de licenças está com um problema.',
  'failure.server-error.text': 'Isso não tem a ver com a sua chave. Tente novamente em alguns minutos.',
  'failure.server-error.text-wait': 'Isso não tem a ver com a sua chave.',
  'failure.not-the-api.title': 'Outra coisa respondeu no lugar do servidor de licenças.',
  'failure.not-the-api.text':
    'A rede de um hotel ou café pode estar pedindo login. Abra uma página da web e tente novamente.',
  'failure.misconfigured.title': 'O {app} não está configurado para a loja.',
  'failure.misconfigured.text': 'Isso precisa ser corrigido no app. Fale com o suporte.',
  'failure.host': 'Endereço que precisa estar acessível: {host}',
  'failure.wait': 'Você pode tentar novamente em {time}.',
  'failure.wait-over': 'Agora você pode tentar novamente.',

  'failure.key-missing.title': 'Ainda não há nenhuma chave.',
  'failure.key-missing.text': 'Cole a chave de licença do e-mail da sua compra.',
  'failure.key-too-long.title': 'Nenhuma chave foi encontrada neste texto longo.',
  'failure.key-too-long.text': 'Cole só a chave, ou a parte do e-mail em volta dela.',
  'failure.key-unreadable.title': 'Não é possível ler este texto.',
  'failure.key-unreadable.text': 'Copie a chave do próprio e-mail.',
  'failure.several-keys.title': 'Há mais de uma chave neste texto.',
  'failure.several-keys.text': 'Escolha a do {app}.',
  'failure.not-activated.title': 'Não há licença neste computador.',
  'failure.not-activated.text': 'Insira uma chave de licença para ativar o {app}.',
  'failure.cannot-save.title': 'Não é possível salvar sua licença neste computador.',
  'failure.cannot-save.text':
    'Cada início do {app} ocuparia mais uma vaga. Libere espaço no disco ou permita que o {app} grave na pasta dele. Para usar o {app} até fechá-lo, ative mais uma vez.',
  'failure.cannot-read.title': 'Não é possível ler a licença salva aqui.',
  'failure.cannot-read.text':
    'Este computador talvez já tenha uma vaga. Torne o arquivo legível ou ative mais uma vez para ocupar outra vaga.',
  'failure.busy.title': 'Outra operação ainda está em andamento.',
  'failure.busy.text': 'Espere um momento e tente novamente.',
  'failure.cancelled.title': 'Você parou de esperar.',
  'failure.cancelled.text': 'Nenhuma vaga da sua licença foi ocupada. Tente novamente quando quiser.',
  'failure.cancelled.text-seat':
    'O servidor de licenças ainda pode dar a este computador uma vaga com o nome {name}. O {app} continua aguardando e avisa aqui.',
  'failure.forbidden.title': 'Esta janela não pode fazer isso.',
  'failure.forbidden.text': 'Use a janela de licença do {app}.',
  'failure.bad-request.title': 'O {app} não conseguiu encaminhar o pedido.',
  'failure.bad-request.text': 'Reinicie o {app} e tente novamente.',
  'failure.disposed.title': 'O {app} está fechando.',
  'failure.disposed.text': 'Abra-o de novo e tente mais uma vez.',
  'failure.internal.title': 'Algo deu errado no {app}.',
  'failure.internal.text': 'Sua licença não foi afetada. Tente novamente ou reinicie o {app}.',

  'action.replace': 'Substituir o escolhido',
  'action.save-request': 'Salvar a solicitação…',
  'link.certificate': 'Ativar sem internet',
  'no-seats.choose': 'Escolha um para substituir. Os arquivos dele ficam onde estão.',
  'no-seats.choose-label': 'Computadores desta licença',
  'no-seats.since': 'Em uso desde {date}',
  'no-seats.own-place': 'Este computador, de antes',
  'certificate.text': 'Você precisa de outro aparelho conectado, por exemplo o celular.',
  'certificate.send': 'Envie este código de solicitação ao suporte do {app}.',
  'certificate.code': 'Código de solicitação',
  'certificate.answer': 'Certificado do suporte',
  'certificate.answer-hint': 'Cole-o ou solte o arquivo aqui.',
  'status.saved': 'Salvo.',
  'details.text-certificate': 'Ativada com um certificado offline. Não é preciso internet.',
  'notice.certificate-ends':
    'O certificado offline deste computador termina em {date}. Peça um novo ao suporte ou ative online.',
  'locked.certificate.title': 'Seu certificado offline terminou em {date}',
  'locked.certificate.text': 'Peça um novo ao suporte ou ative online. Tudo o que você criou está seguro.',
  'failure.certificate-missing.title': 'Ainda não há certificado.',
  'failure.certificate-missing.text': 'Cole o certificado que o suporte enviou.',
  'failure.certificate-unreadable.title': 'Não é possível ler este certificado.',
  'failure.certificate-unreadable.text': 'Pode faltar uma parte. Copie-o inteiro ou solte o arquivo.',
  'failure.certificate-forged.title': 'Este certificado não vem do fabricante do {app}.',
  'failure.certificate-forged.text': 'Peça um novo ao suporte.',
  'failure.certificate-other-app.title': 'Este certificado é de outro aplicativo.',
  'failure.certificate-other-app.text': 'Peça ao suporte um para o {app}.',
  'failure.certificate-other-device.title': 'Este certificado é de outro computador.',
  'failure.certificate-other-device.text': 'Envie ao suporte o código de solicitação deste.',
  'failure.certificate-expired.title': 'Este certificado expirou.',
  'failure.certificate-expired.text': 'Peça um novo ao suporte.',
  'failure.certificate-not-yet.title': 'Este certificado ainda não é válido.',
  'failure.certificate-not-yet.text':
    'Confira a data e a hora deste computador. Se estiverem certas, peça um novo certificado ao suporte.',
  'failure.certificate-is-lease.title': 'Isto não é um certificado offline.',
  'failure.certificate-is-lease.text':
    'Ele pertence a uma licença online. Peça ao suporte um certificado offline.',

  'no-bridge.title': 'Esta janela não está conectada a: {app}',
  'no-bridge.text':
    'A janela de licença abriu sem a ponte com o app e, por isso, não pode mostrar sua licença.',
  'no-bridge.restart': 'Reinicie {app}. Se esta janela continuar assim, fale com o fabricante.',
  'no-bridge.preload':
    'Para o fabricante: o script preload da janela de licença não foi executado. Procure “preload-error” no log do processo principal.',
  'no-bridge.context':
    'Para o fabricante: falta window.{bridge}. A página só funciona na janela aberta pelo gate.',
  'no-bridge.app': 'o app',
}
