import { templates as ui } from '@deskbell/ui/locales/ru';
import type { Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId | WidgetTextId> = {
  ...ui,
  'widget.launcher': 'Напишите нам',
  'widget.close': 'Закрыть чат',
  'widget.unread.one': str`${0} новое сообщение`,
  'widget.unread.few': str`${0} новых сообщения`,
  'widget.unread.many': str`${0} новых сообщений`,
  'widget.unread.other': str`${0} нового сообщения`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Здравствуйте! Чем мы можем помочь?',
  'widget.greetingMore': 'Спросите своими словами. Ваш вопрос прочитает человек и ответит прямо здесь.',
  'widget.here': 'Мы на месте',
  'widget.away': 'Сейчас на месте никого нет',
  'widget.awayMore': 'Оставьте сообщение: оно не потеряется, и мы ответим здесь.',
  'widget.answering': 'Отвечает на ваши вопросы',
  'widget.queued': 'Мы получили ваше сообщение, скоро вам ответят',
  'widget.queuedAway': 'Мы получили ваше сообщение и ответим здесь',
  'widget.resolved': 'Вопрос решён. Что-то ещё? Просто напишите',
  'widget.ended': 'Этот разговор завершён',
  'widget.connecting': 'Подключение…',
  'widget.reconnecting': 'Восстанавливаем связь… Пишите, ничего не потеряется.',
  'widget.offline': 'Нет сети. Пишите: отправим, когда связь вернётся.',
  'widget.unreachable': 'Сейчас нет связи с чатом. Пишите: отправим, когда она появится.',
  'widget.notHere': 'Этот чат не настроен для этой страницы.',
  'widget.outdated': 'Чат обновился. Перезагрузите страницу, чтобы продолжить.',
  'widget.unavailable': 'Чат больше недоступен. Перезагрузите страницу, чтобы попробовать снова.',
  'widget.more': 'Ещё',
  'widget.sound': 'Звонок, когда вам ответят',
  'widget.end': 'Завершить разговор',
  'widget.endAsk': 'Завершить этот разговор?',
  'widget.endKeep': 'Не завершать',
  'widget.endFailed': 'Не удалось завершить разговор: нет связи. Попробуйте чуть позже.',
  'widget.startNew': 'Начать новый разговор',
};
