// oxlint-disable max-lines -- one list a language: a translator, and a host that replaces a text, reads it from top to end
import type { Catalog } from './catalog.js'

/** Brazilian Portuguese ("você"). The name of the app has no article, since its gender is not known. */
export const catalog: Catalog = {
  'link.buy': 'Comprar licença',
  'link.renew': 'Renovar',
  'link.upgrade': 'Fazer upgrade',
  'link.moved': 'Obter nova chave',
  'link.manage': 'Gerenciar computadores',
  'link.manage-short': 'Gerenciar',
  'link.support': 'Falar com o suporte',
  'link.lost-key': 'Perdeu a chave?',
  'link.opens-browser': '(abre no navegador)',

  'action.activate': 'Ativar',
  'action.activate-again': 'Ativar novamente',
  'action.activate-once': 'Ativar só desta vez',
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
  'action.dismiss': 'Dispensar',
  'action.dismiss-name': 'Dispensar aviso: {name}',
  'action.enter-key': 'Inserir chave de licença',
  'action.keep-activated': 'Manter ativado',
  'action.license-details': 'Detalhes da licença',
  'action.paste': 'Colar',
  'action.quit': 'Sair',
  'action.remove-here': 'Remover licença só daqui',
  'action.remove-certificate': 'Remover certificado',
  'action.start-working': 'Continuar',
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
  'badge.attention': 'Requer atenção',
  'badge.locked': 'Bloqueado',
  'badge.offline': 'Offline',
  'badge.trial': 'Avaliação',

  'enter-key.label': 'Chave de licença',
  'enter-key.hint': 'Cole a chave ou o e\u2011mail inteiro em que ela veio.',
  'enter-key.found': 'Chave encontrada no texto colado.',
  'enter-key.found-in-file': 'Chave encontrada no arquivo.',
  'enter-key.from-link': 'Chave preenchida por um link.',
  'enter-key.unknown-form': 'Isto não parece uma chave comum. Você pode tentar mesmo assim.',
  'enter-key.several': {
    one: '{count} chave encontrada. Escolha-a se for para {app}.',
    many: '{count} chaves encontradas. Escolha a que é para {app}.',
    other: '{count} chaves encontradas. Escolha a que é para {app}.',
  },
  'enter-key.several-label': 'Chaves encontradas',
  'enter-key.checking': 'Verificando a chave. Isso costuma levar um ou dois segundos.',
  'enter-key.still-checking': 'Ainda aguardando o servidor de licenças…',
  'enter-key.slow': 'Está demorando mais que o normal. Você pode aguardar ou cancelar e tentar mais tarde.',
  'enter-key.drop': 'Solte aqui o e\u2011mail ou o arquivo de texto com a chave.',
  'enter-key.no-key-in-file':
    'Nenhuma chave encontrada neste arquivo. Copie a chave do e\u2011mail de compra.',
  'enter-key.file-unreadable': 'Não é possível ler este arquivo. Copie a chave do e\u2011mail de compra.',
  'enter-key.nothing-to-paste': 'Não há nada para colar. Primeiro, copie a chave do e\u2011mail de compra.',
  'enter-key.paste-blocked': 'Esta janela não pode ler a área de transferência. Pressione {keys} para colar.',
  'enter-key.key-short': {
    one: 'A maioria das chaves tem {count} caractere a mais. Está faltando alguma parte?',
    many: 'A maioria das chaves tem {count} caracteres a mais. Está faltando alguma parte?',
    other: 'A maioria das chaves tem {count} caracteres a mais. Está faltando alguma parte?',
  },
  'enter-key.key-long': {
    one: 'A maioria das chaves tem {count} caractere a menos. Há alguma parte repetida?',
    many: 'A maioria das chaves tem {count} caracteres a menos. Há alguma parte repetida?',
    other: 'A maioria das chaves tem {count} caracteres a menos. Há alguma parte repetida?',
  },
  'enter-key.key-letters':
    'A maioria das chaves usa apenas números e as letras de A a F. “{letters}” está correto?',
  'enter-key.privacy': 'O que é enviado na ativação?',
  'enter-key.privacy-online': 'O que é enviado na ativação online?',
  'enter-key.privacy-text':
    'Sua chave de licença e o nome deste computador, com um código curto que o identifica. As verificações seguintes enviam a chave e o ID que a loja atribuiu a este computador. Nada do que você cria em {app} é enviado.',

  'unlicensed.none.title': 'Ativar {app}',
  'unlicensed.none.text': 'Insira a chave de licença do e\u2011mail de compra.',
  'unlicensed.deactivated.title': 'Este computador foi desativado',
  'unlicensed.deactivated.text': 'Insira uma chave de licença para ativar {app}.',
  'unlicensed.seat-released.title': 'Este computador não está mais ativado',
  'unlicensed.seat-released.text':
    'Ele foi removido da sua licença, por exemplo, no site da loja. Você pode ativá-lo novamente.',
  'unlicensed.new-device.title': 'Usar {app} neste computador?',
  'unlicensed.new-device.text':
    'Sua licença foi configurada em outro computador. Se você a usar aqui, este também será adicionado a ela.',
  'unlicensed.new-device.text-anywhere':
    'Sua licença foi configurada em outro computador. Você também pode ativá-la aqui.',
  'unlicensed.storage-unreadable.title': 'Ativar {app} novamente',
  'unlicensed.storage-unreadable.text':
    'Não é possível ler a licença salva neste computador. A licença em si está em ordem. Insira sua chave novamente.',
  'new-device.old-is-gone': 'Remover o outro computador',
  'new-device.old-is-gone-text':
    'Depois que este computador for ativado, {app} deixará de funcionar no outro.',

  'no-seats.title': {
    one: 'Limite atingido: {count} computador',
    many: 'Limite atingido: {count} computadores',
    other: 'Limite atingido: {count} computadores',
  },
  'no-seats.title-unknown': 'Limite de computadores atingido',
  'no-seats.title-counter': 'Limite de ativações atingido',
  'no-seats.text': 'Remova um computador que você não usa mais e tente novamente.',
  'no-seats.text-counter':
    'Cada ativação conta, mesmo uma segunda no mesmo computador. Peça mais ao suporte.',
  'no-seats.in-app':
    'Em um computador que você ainda tem, abra os detalhes da licença em {app} e desative-o.',
  'no-seats.own': 'Este computador já pode estar na lista como <b>{name}</b>. Remova esse primeiro.',
  'no-seats.online': 'No site da loja, remova um computador que você não tem mais.',
  'no-seats.ask': 'Peça ao suporte que remova um computador que você não tem mais.',
  'no-seats.message': 'Mensagem para o suporte',

  'support.no-seats':
    'Olá, minha licença de {app} atingiu o limite de computadores e não consigo ativar este. Vocês podem remover um para mim?',
  'support.no-seats-counter':
    'Olá, minha licença de {app} atingiu o limite de ativações e não consigo ativar este computador. Vocês podem permitir mais uma?',
  'support.own-seat': 'Pode ser removido: {name} (este computador, ativado anteriormente)',
  'support.to-remove': 'Computador a remover:',
  'support.key': 'Chave de licença com final {tail}',
  'support.seats': 'Computadores: {seats}',

  'activated.title': 'Ativação de {app} concluída',
  'activated.text': 'Obrigado. Está tudo pronto.',

  'renewed.title': 'Sua licença foi renovada',
  'renewed.text': 'Obrigado. Tudo está como você deixou.',
  'confirmed.title': 'Sua licença foi confirmada',
  'confirmed.text': 'Tudo está como você deixou.',

  'details.title': 'Sua licença de {app}',
  'details.text': 'Ativada neste computador.',
  'details.text-store-closed': 'Ativada neste computador. Não é mais preciso verificar.',

  'expiring.title': {
    one: 'Sua licença expira em {count} dia',
    many: 'Sua licença expira em {count} dias',
    other: 'Sua licença expira em {count} dias',
  },
  'expiring.title-today': 'Sua licença expira hoje',
  'expiring.text':
    'Renove-a para continuar usando {app} com a mesma chave. Se a renovação for automática, não é preciso fazer nada.',
  'expiring.text-bare':
    'Renove-a onde você a comprou para continuar usando {app}. Se a renovação for automática, não é preciso fazer nada.',
  'coverage.title': 'As atualizações terminaram em {date}',
  'coverage.text': 'Você pode continuar usando esta versão. Renove para receber as novas.',
  'coverage.text-bare':
    'Você pode continuar usando esta versão. Renove a licença onde a comprou para receber as novas.',

  'deactivate.title': 'Desativar este computador?',
  'deactivate.text': 'Depois, você poderá usar sua licença em outro computador.',
  'deactivate.text-counter': 'Se você ativar de novo depois, isso contará como mais uma ativação.',
  'deactivate.text-anywhere': 'Você pode ativar de novo a qualquer momento, aqui ou em outro computador.',
  'deactivate.effect-here': 'Na próxima vez que você abrir {app} aqui, será pedida uma chave de licença.',
  'deactivate.effect-files': 'Seus arquivos e suas configurações permanecem neste computador.',
  'deactivate.effect-elsewhere': 'Em outro computador, insira a chave com final {tail}.',
  'deactivate.effect-elsewhere-unknown': 'Em outro computador, insira a chave do e\u2011mail de compra.',
  'deactivate.effect-store-closed':
    'Esta chave não poderá ser ativada de novo: {app} não usa mais a loja dela.',
  'deactivate.failed': 'Este computador continua ativado.',
  'deactivate.refused-title': 'Não foi possível desativar o computador',
  'deactivate.refused-text': 'Nada mudou por enquanto. Você ainda pode remover a licença deste computador.',
  'deactivate.effect-place': '<b>{name}</b> continua na sua licença até você removê-lo no site da loja.',
  'deactivate.effect-place-ask': '<b>{name}</b> continua na sua licença até o suporte removê-lo.',
  'remove-certificate.title': 'Remover o certificado?',
  'remove-certificate.text':
    '{app} será bloqueado neste computador. Você pode usar o mesmo certificado novamente até {date}.',

  'grace.title': 'Última confirmação da licença: {date}',
  'grace.works': {
    one: '{app} continua funcionando por <b>mais {count} dia</b>.',
    many: '{app} continua funcionando por <b>mais {count} dias</b>.',
    other: '{app} continua funcionando por <b>mais {count} dias</b>.',
  },
  'grace.works-last': '{app} continua funcionando hoje até <b>{time}</b>.',
  'grace.unreachable.text': 'Conecte-se à internet uma vez até {date} e estará tudo certo.',
  'grace.unreachable.text-last': 'Conecte-se à internet antes disso.',
  'grace.clock.text': 'O relógio deste computador está atrasado. Acerte-o e conecte-se à internet.',
  'grace.doubted.text': 'A loja não encontrou sua licença. Isso costuma ser temporário.',
  'grace.store-closed.text':
    '{app} não usa mais a loja em que você comprou a licença. Obtenha uma nova chave a tempo.',

  'locked.expired.title': 'Sua licença expirou em {date}',
  'locked.expired.text': 'Renove-a para continuar.',
  'locked.version-not-covered.title': 'Esta versão não está incluída',
  'locked.version-not-covered.text':
    'Sua licença inclui as versões lançadas até {date}. Renove-a ou volte para uma delas.',
  'locked.safe': 'Seu trabalho está a salvo.',
  'locked.disabled.title': 'Esta licença foi cancelada',
  'locked.disabled.text':
    'A loja a cancelou, por exemplo, após um reembolso. Se você não esperava por isso, fale com o suporte.',
  'locked.not-found.title': 'A loja não encontra sua licença',
  'locked.not-found.text':
    'Ela não foi encontrada em várias verificações ao longo de mais de um dia. Confira seu pedido ou fale com o suporte.',
  'locked.wrong-product.title': 'Esta licença é de outro produto',
  'locked.wrong-product.text': '{app} precisa de uma licença própria.',
  'locked.grace-ended.title': '{app} precisa verificar sua licença',
  'locked.grace-ended.text': 'Conecte-se à internet e verifique novamente.',
  'locked.grace-ended.unreachable.text':
    'Faz algum tempo que não é possível verificar sua licença. Conecte-se à internet e verifique novamente.',
  'locked.grace-ended.clock.text':
    'O relógio deste computador está atrasado, por isso não foi possível verificar sua licença. Acerte-o e verifique novamente.',
  'locked.grace-ended.doubted.text':
    'Faz algum tempo que a loja não encontra sua licença. Verifique novamente ou fale com o suporte.',
  'locked.grace-ended.store-closed.text':
    '{app} não usa mais a loja em que você comprou a licença. Para continuar, você precisa de uma nova chave.',
  'locked.trial-ended.title': 'Seu período de avaliação terminou',
  'locked.trial-ended.text': 'Para continuar, você precisa de uma licença.',

  'trial.title': {
    one: 'Resta {count} dia de avaliação',
    many: 'Restam {count} dias de avaliação',
    other: 'Restam {count} dias de avaliação',
  },
  'trial.title-last': 'Seu período de avaliação termina hoje',
  'trial.text': 'Todos os recursos estão disponíveis até {date}.',
  'trial.used': {
    one: 'Dias de avaliação usados: {used} de {count}',
    many: 'Dias de avaliação usados: {used} de {count}',
    other: 'Dias de avaliação usados: {used} de {count}',
  },
  'trial.day': { one: 'Dia {day} de {count}', many: 'Dia {day} de {count}', other: 'Dia {day} de {count}' },
  'trial.text-last': 'Todos os recursos estão disponíveis até {time}.',
  'trial.ends': 'Termina em {date}',

  'unavailable.title': 'Não é possível mostrar sua licença',

  'fact.key': 'Chave de licença',
  'fact.key-ending': 'com final {letters}',
  'fact.key-hidden': 'oculta',
  'fact.plan': 'Plano',
  'fact.features': 'Inclui',
  'fact.last-covered': 'Última versão incluída',
  'fact.expires': 'Validade',
  'fact.expired': 'Expirou em',
  'fact.never': 'Indeterminada',
  'fact.computers': 'Computadores ativados',
  'fact.activations': 'Ativações',
  'fact.used-of': '{used} de {limit}',
  'fact.activations-of': '{used} de {limit}',
  'fact.used-unlimited': '{used} (sem limite)',
  'fact.up-to': 'Até {limit}',
  'fact.this-computer': 'Este computador',
  'fact.other-computer': 'Outro computador',
  'fact.last-checked': 'Última confirmação',
  'fact.works-until': 'Funciona até',
  'fact.locked-since': 'Bloqueado desde',
  'fact.mode': 'Modo',
  'fact.test-mode': 'Licença de teste',
  'fact.day-and-time': '{day}, {time}',

  'status.checked': 'Verificado agora mesmo. Nada mudou.',
  'status.confirmed': 'Verificado agora mesmo. Sua licença está em ordem.',
  'status.not-found':
    'Verificado agora mesmo. A loja não encontrou sua licença. Isso costuma ser temporário.',
  'status.renewed': 'Verificado agora mesmo. Sua licença foi renovada até {date}.',
  'status.still-full': 'Verificado agora mesmo. O limite de computadores continua atingido.',
  'status.copied': 'Copiado.',
  'status.waiting': 'Próxima verificação: {time}',

  'notice.label': 'Avisos',
  'notice.seat-may-be-lost':
    'Sua licença pode estar contando um computador a mais, <b>{name}</b>. Se ele aparecer no seu pedido na loja, remova-o lá.',
  'notice.seat-may-be-lost-ask':
    'Sua licença pode estar contando um computador a mais, <b>{name}</b>. O suporte pode verificar e removê-lo.',
  'notice.activation-may-count':
    'Uma ativação interrompida pode ter sido contada. O suporte pode verificar e corrigir.',
  'notice.seat-release-pending':
    'Ainda não foi possível remover <b>{name}</b> da sua licença. Uma nova tentativa será feita automaticamente.',
  'notice.storage-damaged': 'O arquivo de licença salvo estava danificado e não pôde ser lido.',
  'notice.storage-damaged-kept':
    'O arquivo de licença salvo estava danificado e foi guardado como <b>{file}</b>.',
  'notice.storage-unreadable':
    'Não é possível ler este arquivo: <b>{file}</b>. Permita que sua conta o leia ou feche o app que o está usando. Depois disso, {app} encontrará sua licença.',
  'notice.not-saved':
    'Sua licença ainda não foi salva. {app} funciona até você fechar o app e depois pedirá sua chave novamente. Verifique se há espaço livre no disco.',
  'notice.clock-behind':
    'O relógio deste computador está {time} atrasado (marca: {date}). Acerte-o para que sua licença possa ser verificada.',

  'failure.key-not-found.title': 'Esta chave não foi encontrada.',
  'failure.key-not-found.text':
    'Compare-a com a do e\u2011mail de compra. Uma chave nova pode levar alguns minutos para funcionar.',
  'failure.key-disabled.title': 'Esta licença foi cancelada.',
  'failure.key-disabled.text':
    'Isso pode ocorrer após um reembolso. Se você não esperava por isso, fale com o suporte.',
  'failure.key-expired.title': 'Esta licença expirou.',
  'failure.key-expired.title-dated': 'Esta licença expirou em {date}.',
  'failure.key-expired.text': 'Renove-a ou use outra chave.',
  'failure.no-seats-left.title': 'Esta licença atingiu o limite de computadores.',
  'failure.no-seats-left.text': 'Remova um computador que você não usa mais e tente novamente.',
  'failure.instance-not-found.title': 'Este computador foi removido da sua licença.',
  'failure.instance-not-found.text': 'Ative-o novamente para usar {app} aqui.',
  'failure.wrong-product.title': 'Esta chave é de outro produto.',
  'failure.wrong-product.title-named': 'Esta chave é para {product}.',
  'failure.wrong-product.text': '{app} precisa de uma chave própria.',
  'failure.test-key.title': 'Esta é uma chave de teste.',
  'failure.test-key.text':
    'Ela não funciona na versão publicada do app. Use a chave do e\u2011mail de compra.',
  'failure.store-closed.title': 'Esta chave é de uma loja que {app} não usa mais.',
  'failure.store-closed.text': 'Obtenha uma nova chave ou fale com o suporte.',
  'failure.invalid-input.title': 'A loja não conseguiu ler esta chave.',
  'failure.invalid-input.text': 'Compare-a com a do e\u2011mail de compra. Talvez falte uma parte.',
  'failure.unspecified.title': 'A loja não aceitou esta chave.',
  'failure.unspecified.text':
    'O motivo não foi informado. Tente novamente em alguns minutos ou fale com o suporte.',

  'failure.offline.title': 'Não é possível acessar o servidor de licenças.',
  'failure.offline.text': 'Verifique sua conexão com a internet e tente novamente.',
  'failure.timeout.title': 'O servidor de licenças não está respondendo.',
  'failure.timeout.text': 'Sua conexão pode estar lenta. Tente novamente em instantes.',
  'failure.tls.title': 'Não é possível se conectar com segurança ao servidor de licenças.',
  'failure.tls.text':
    'Verifique o relógio deste computador. Um firewall ou antivírus também pode causar isso.',
  'failure.proxy-auth.title': 'O proxy da sua rede exige login.',
  'failure.proxy-auth.text':
    'Abra uma página da web para fazer login ou fale com o administrador e tente novamente.',
  'failure.rate-limited.title': 'Há solicitações demais da sua rede.',
  'failure.rate-limited.text': 'O problema não é a sua chave. Tente novamente em alguns minutos.',
  'failure.rate-limited.text-wait': 'O problema não é a sua chave.',
  'failure.server-error.title': 'O servidor de licenças está com problemas.',
  'failure.server-error.text': 'O problema não é a sua chave. Tente novamente em alguns minutos.',
  'failure.server-error.text-wait': 'O problema não é a sua chave.',
  'failure.not-the-api.title': 'Esta rede não consegue acessar o servidor de licenças.',
  'failure.not-the-api.text':
    'O Wi-Fi de hotéis e cafeterias pode exigir login. Abra uma página da web e tente novamente.',
  'failure.misconfigured.title': 'A configuração de {app} não está correta.',
  'failure.misconfigured.text': 'O desenvolvedor precisa corrigir isso. Fale com o suporte.',
  'failure.host': 'Precisa estar acessível: {host}',
  'failure.wait': 'Você pode tentar novamente em {time}.',
  'failure.wait-over': 'Agora você pode tentar novamente.',

  'failure.key-missing.title': 'Insira uma chave de licença.',
  'failure.key-missing.text': 'Você a encontra no e\u2011mail de compra.',
  'failure.key-too-long.title': 'Nenhuma chave encontrada neste texto.',
  'failure.key-too-long.text': 'Cole apenas a chave ou o trecho do e\u2011mail que a contém.',
  'failure.key-unreadable.title': 'Não é possível ler este texto.',
  'failure.key-unreadable.text': 'Copie a chave do e\u2011mail de compra.',
  'failure.several-keys.title': 'Este texto contém mais de uma chave.',
  'failure.several-keys.text': 'Escolha a que é para {app}.',
  'failure.not-activated.title': 'Não há licença neste computador.',
  'failure.not-activated.text': 'Insira uma chave de licença para ativar {app}.',
  'failure.cannot-save.title': 'Não é possível salvar sua licença neste computador.',
  'failure.cannot-save.text':
    'Cada inicialização contaria como mais um computador. Libere espaço em disco ou permita que {app} grave na própria pasta.',
  'failure.cannot-read.title': 'Não é possível ler a licença salva.',
  'failure.cannot-read.text': 'Torne o arquivo legível. Ativar novamente contaria como mais um computador.',
  'failure.busy.title': 'Outra operação ainda está em andamento.',
  'failure.busy.text': 'Aguarde um momento e tente novamente.',
  'failure.cancelled.title': 'Espera interrompida.',
  'failure.cancelled.text':
    'Este computador não foi adicionado à sua licença. Tente novamente quando quiser.',
  'failure.cancelled.text-seat':
    'O servidor de licenças ainda pode ativar este computador, como {name}. Se isso acontecer, {app} avisará aqui.',
  'failure.forbidden.title': 'Esta janela não pode fazer isso.',
  'failure.forbidden.text': 'Use a janela de licença de {app}.',
  'failure.bad-request.title': '{app} não conseguiu processar esta solicitação.',
  'failure.bad-request.text': 'Reinicie {app} e tente novamente.',
  'failure.disposed.title': '{app} está fechando.',
  'failure.disposed.text': 'Abra o app novamente e tente outra vez.',
  'failure.internal.title': 'Ocorreu um problema em {app}.',
  'failure.internal.text': 'Sua licença não foi afetada. Tente novamente ou reinicie {app}.',

  'action.replace': 'Substituir e ativar',
  'action.save-request': 'Salvar como arquivo…',
  'link.certificate': 'Ativar offline',
  'no-seats.choose': 'Escolha um para substituir. Ele será desativado, mas manterá os arquivos.',
  'no-seats.choose-label': 'Computadores desta licença',
  'no-seats.since': 'Ativado em {date}',
  'no-seats.own-place': 'Este computador, ativado anteriormente',
  'certificate.text': 'Você precisará de um celular ou outro dispositivo conectado à internet.',
  'certificate.send':
    'Envie este código de solicitação ao suporte de {app}. A resposta trará um certificado.',
  'certificate.code': 'Código de solicitação',
  'certificate.scan': 'Escaneie-o com o celular para enviá-lo.',
  'certificate.answer': 'Certificado do suporte',
  'certificate.answer-hint': 'Cole-o ou solte o arquivo aqui.',
  'status.saved': 'Salvo.',
  'details.text-certificate': 'Ativada com um certificado offline. Não é preciso ter internet.',
  'notice.certificate-ends':
    'O certificado offline deste computador expira em {date}. Peça um novo ao suporte ou ative online.',
  'locked.certificate.title': 'Seu certificado expirou em {date}',
  'locked.certificate.text': 'Peça um novo certificado offline ao suporte ou ative online.',
  'failure.certificate-missing.title': 'Insira um certificado.',
  'failure.certificate-missing.text': 'Cole o que o suporte enviou ou solte o arquivo.',
  'failure.certificate-unreadable.title': 'Não é possível ler este certificado.',
  'failure.certificate-unreadable.text': 'Talvez falte uma parte. Copie-o por inteiro ou solte o arquivo.',
  'failure.certificate-forged.title': 'Este certificado não é do desenvolvedor de {app}.',
  'failure.certificate-forged.text': 'Peça um novo ao suporte.',
  'failure.certificate-other-app.title': 'Este certificado é de outro app.',
  'failure.certificate-other-app.text': 'Peça ao suporte um para {app}.',
  'failure.certificate-other-device.title': 'Este certificado é de outro computador.',
  'failure.certificate-other-device.text': 'Envie ao suporte o código de solicitação deste computador.',
  'failure.certificate-expired.title': 'Este certificado expirou.',
  'failure.certificate-expired.text': 'Peça um novo ao suporte.',
  'failure.certificate-not-yet.title': 'Este certificado ainda não está em vigor.',
  'failure.certificate-not-yet.text':
    'Verifique a data e a hora deste computador. Se estiverem certas, peça um novo certificado ao suporte.',
  'failure.certificate-is-lease.title': 'Este não é um certificado offline.',
  'failure.certificate-is-lease.text':
    'Ele pertence a uma licença online. Peça ao suporte um certificado offline.',

  'no-bridge.title': 'Esta janela está sem conexão com {app}',
  'no-bridge.text': 'Ela abriu sem acesso ao app e, por isso, não pode mostrar sua licença.',
  'no-bridge.restart': 'Reinicie {app}. Se isso acontecer de novo, fale com o desenvolvedor.',
  'no-bridge.preload':
    'Para o desenvolvedor: o script preload da janela de licença não foi executado. Procure “preload-error” no log do processo principal.',
  'no-bridge.context':
    'Para o desenvolvedor: falta window.{bridge}. Esta página só funciona na janela aberta pelo gate.',
  'no-bridge.app': 'seu app',
}
