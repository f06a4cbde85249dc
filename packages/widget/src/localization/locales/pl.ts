import { templates as ui } from '@deskbell/ui/locales/pl';
import type { LocaleTexts, Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId<'pl'> | WidgetTextId<'pl'>> = {
  ...ui,
  'widget.launcher': 'Napisz do nas',
  'widget.close': 'Zamknij czat',
  'widget.unread.one': str`${0} nowa wiadomość`,
  'widget.unread.few': str`${0} nowe wiadomości`,
  'widget.unread.many': str`${0} nowych wiadomości`,
  'widget.unread.other': str`${0} nowej wiadomości`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Dzień dobry, w czym możemy pomóc?',
  'widget.greetingMore': 'Zapytaj własnymi słowami. Przeczyta to człowiek i odpowie właśnie tutaj.',
  'widget.here': 'Jesteśmy na miejscu',
  'widget.away': 'Teraz nikogo nie ma przy biurku',
  'widget.awayMore': 'Zostaw wiadomość: nie zginie, a odpowiemy tutaj.',
  'widget.answering': 'Odpowiada na Twoje pytania',
  'widget.connecting': 'Łączenie…',
  'widget.reconnecting': 'Ponowne łączenie… Pisz dalej, nic nie zginie.',
  'widget.offline': 'Jesteś offline. Pisz dalej: wyślemy, gdy wróci połączenie.',
  'widget.unreachable': 'Chwilowo brak połączenia z czatem. Pisz dalej: wyślemy, gdy wróci.',
  'widget.back': 'Wróć',
  'widget.more': 'Więcej',
};

/** The texts of what is loaded later. */
export const later = (): Promise<LocaleTexts> => import('./later-pl.ts');
