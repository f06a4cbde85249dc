import { templates as ui } from '@deskbell/ui/locales/uk';
import type { LocaleTexts, Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId<'uk'> | WidgetTextId<'uk'>> = {
  ...ui,
  'widget.launcher': 'Напишіть нам',
  'widget.close': 'Закрити чат',
  'widget.unread.one': str`${0} нове повідомлення`,
  'widget.unread.few': str`${0} нові повідомлення`,
  'widget.unread.many': str`${0} нових повідомлень`,
  'widget.unread.other': str`${0} нового повідомлення`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Вітаємо! Чим можемо допомогти?',
  'widget.greetingMore': 'Запитайте своїми словами. Людина прочитає та відповість просто тут.',
  'widget.here': 'Ми на місці',
  'widget.away': 'Зараз на місці нікого немає',
  'widget.awayMore': 'Залиште повідомлення: воно не загубиться, а ми відповімо тут.',
  'widget.answering': 'Відповідає на ваші запитання',
  'widget.connecting': 'З’єднання…',
  'widget.reconnecting': 'Відновлюємо зв’язок… Пишіть далі, нічого не загубиться.',
  'widget.offline': 'Немає мережі. Пишіть далі: надішлемо, щойно зв’язок повернеться.',
  'widget.unreachable': 'Зараз немає зв’язку з чатом. Пишіть далі: надішлемо, щойно він повернеться.',
  'widget.back': 'Назад',
  'widget.more': 'Більше',
};

/** The texts of what is loaded later. */
export const later = (): Promise<LocaleTexts> => import('./later-uk.ts');
