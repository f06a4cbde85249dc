import { templates as ui } from '@deskbell/ui/locales/ru';
import type { LocaleTexts, Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId<'ru'> | WidgetTextId<'ru'>> = {
  ...ui,
  'widget.launcher': 'Напишите нам',
  'widget.close': 'Закрыть чат',
  'widget.unread.one': str`${0} новое сообщение`,
  'widget.unread.few': str`${0} новых сообщения`,
  'widget.unread.many': str`${0} новых сообщений`,
  'widget.unread.other': str`${0} нового сообщения`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Здравствуйте! Чем мы можем помочь?',
  'widget.greetingMore': 'Спросите своими словами. Человек прочитает и ответит прямо здесь.',
  'widget.here': 'Мы на месте',
  'widget.away': 'Сейчас на месте никого нет',
  'widget.awayMore': 'Пишите: ничего не потеряется, мы ответим здесь.',
  'widget.answering': 'Отвечает на ваши вопросы',
  'widget.connecting': 'Подключение…',
  'widget.reconnecting': 'Восстанавливаем связь… Пишите, ничего не потеряется.',
  'widget.offline': 'Нет сети. Пишите: отправим, когда связь вернётся.',
  'widget.unreachable': 'Нет связи с чатом. Пишите: отправим, когда связь вернётся.',
  'widget.back': 'Назад',
  'widget.more': 'Ещё',
};

/** The texts of what is loaded later. */
export const later = (): Promise<LocaleTexts> => import('./later-ru.ts');
