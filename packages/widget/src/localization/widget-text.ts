import { msg, str } from '@lit/localize';
import { type Locale, type TextId, pluralCategory } from '@deskbell/ui';

/** The texts of the chat, in English; each id is `widget.` and the key. */
export const widgetText = {
  launcher: () => msg('Chat with us', { id: 'widget.launcher' }),
  close: () => msg('Close the chat', { id: 'widget.close' }),
  unread: (count: number) =>
    msg(count === 1 ? str`${count} new message` : str`${count} new messages`, {
      id: `widget.unread.${pluralCategory(count)}`,
    }),
  launcherUnread: (label: string, unread: string) =>
    msg(str`${label}, ${unread}`, { id: 'widget.launcherUnread' }),

  greeting: () => msg('Hello, how can we help?', { id: 'widget.greeting' }),
  greetingMore: () =>
    msg('Ask your question in your own words. A person reads it and answers right here.', {
      id: 'widget.greetingMore',
    }),

  here: () => msg('We are here', { id: 'widget.here' }),
  away: () => msg('Nobody is at the desk right now', { id: 'widget.away' }),
  awayMore: () => msg('Leave us a message: it is kept, and we answer here.', { id: 'widget.awayMore' }),
  answering: () => msg('Is here for you', { id: 'widget.answering' }),

  connecting: () => msg('Connecting…', { id: 'widget.connecting' }),
  reconnecting: () => msg('Reconnecting… Keep writing, nothing gets lost.', { id: 'widget.reconnecting' }),
  offline: () =>
    msg('You are offline. Keep writing: it will be sent when you are back.', { id: 'widget.offline' }),
  unreachable: () =>
    msg('No connection to the chat just now. Keep writing: it will be sent when it is back.', {
      id: 'widget.unreachable',
    }),

  back: () => msg('Back', { id: 'widget.back' }),
  more: () => msg('More', { id: 'widget.more' }),
};

type Plural = 'unread';

/** Every id that a language must have, and no other. */
export type WidgetTextId<Language extends Locale> = TextId<
  'widget',
  keyof typeof widgetText,
  Plural,
  Language
>;
