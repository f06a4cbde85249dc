import { templates as ui } from '@deskbell/ui/locales/pt-BR';
import type { LocaleTexts, Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId<'pt-BR'> | WidgetTextId<'pt-BR'>> = {
  ...ui,
  'widget.launcher': 'Fale conosco',
  'widget.close': 'Fechar o chat',
  'widget.unread.one': str`${0} mensagem nova`,
  'widget.unread.many': str`${0} de mensagens novas`,
  'widget.unread.other': str`${0} mensagens novas`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Olá, como podemos ajudar?',
  'widget.greetingMore': 'Pergunte com suas próprias palavras. Uma pessoa lê e responde aqui mesmo.',
  'widget.here': 'Estamos aqui',
  'widget.away': 'Não há ninguém no momento',
  'widget.awayMore': 'Deixe uma mensagem: ela fica guardada e respondemos aqui.',
  'widget.answering': 'Está aqui para ajudar você',
  'widget.connecting': 'Conectando…',
  'widget.reconnecting': 'Reconectando… Continue escrevendo, nada se perde.',
  'widget.offline': 'Você está offline. Continue escrevendo: enviaremos quando a conexão voltar.',
  'widget.unreachable':
    'Sem conexão com o chat no momento. Continue escrevendo: enviaremos quando ela voltar.',
  'widget.back': 'Voltar',
  'widget.more': 'Mais',
};

/** The texts of what is loaded later. */
export const later = (): Promise<LocaleTexts> => import('./later-pt-BR.ts');
