import { templates as ui } from '@deskbell/ui/locales/es';
import type { LocaleTexts, Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId<'es'> | WidgetTextId<'es'>> = {
  ...ui,
  'widget.launcher': 'Escríbenos',
  'widget.close': 'Cerrar el chat',
  'widget.unread.one': str`${0} mensaje nuevo`,
  'widget.unread.many': str`${0} de mensajes nuevos`,
  'widget.unread.other': str`${0} mensajes nuevos`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Hola, ¿en qué podemos ayudarte?',
  'widget.greetingMore': 'Pregunta con tus propias palabras. Lo lee una persona y te responde aquí mismo.',
  'widget.here': 'Estamos aquí',
  'widget.away': 'Ahora mismo no hay nadie',
  'widget.awayMore': 'Déjanos un mensaje: no se pierde y te respondemos aquí.',
  'widget.answering': 'Está aquí para ayudarte',
  'widget.connecting': 'Conectando…',
  'widget.reconnecting': 'Volviendo a conectar… Sigue escribiendo, no se pierde nada.',
  'widget.offline': 'Estás sin conexión. Sigue escribiendo: se enviará cuando vuelva.',
  'widget.unreachable':
    'Ahora mismo no hay conexión con el chat. Sigue escribiendo: se enviará cuando vuelva.',
  'widget.back': 'Volver',
  'widget.more': 'Más',
};

/** The texts of what is loaded later. */
export const later = (): Promise<LocaleTexts> => import('./later-es.ts');
