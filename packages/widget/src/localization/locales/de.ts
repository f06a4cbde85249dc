import { templates as ui } from '@deskbell/ui/locales/de';
import type { LocaleTexts, Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId<'de'> | WidgetTextId<'de'>> = {
  ...ui,
  'widget.launcher': 'Chat mit uns',
  'widget.close': 'Chat schließen',
  'widget.unread.one': str`${0} neue Nachricht`,
  'widget.unread.other': str`${0} neue Nachrichten`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Guten Tag, wie können wir helfen?',
  'widget.greetingMore':
    'Fragen Sie in Ihren eigenen Worten. Ein Mensch liest mit und antwortet gleich hier.',
  'widget.here': 'Wir sind für Sie da',
  'widget.away': 'Gerade ist niemand am Platz',
  'widget.awayMore': 'Schreiben Sie uns: Nichts geht verloren, und wir antworten hier.',
  'widget.answering': 'Ist für Sie da',
  'widget.connecting': 'Verbindung wird aufgebaut …',
  'widget.reconnecting': 'Verbindung kommt zurück … Schreiben Sie weiter, nichts geht verloren.',
  'widget.offline': 'Sie sind offline. Schreiben Sie weiter: Es wird gesendet, sobald Sie zurück sind.',
  'widget.unreachable':
    'Gerade keine Verbindung zum Chat. Schreiben Sie weiter: Es wird gesendet, sobald sie zurück ist.',
  'widget.back': 'Zurück',
  'widget.more': 'Mehr',
};

/** The texts of what is loaded later. */
export const later = (): Promise<LocaleTexts> => import('./later-de.ts');
