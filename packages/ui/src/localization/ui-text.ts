import { msg, str } from '@lit/localize';
import type { Locale, TextId } from './plural-categories.ts';
import { pluralCategory } from './plural.ts';

/** The texts of the shared elements, in English; each id is `ui.` and the key. */
export const uiText = {
  conversation: () => msg('Conversation', { id: 'ui.conversation' }),
  you: () => msg('You', { id: 'ui.you' }),
  visitor: () => msg('Visitor', { id: 'ui.visitor' }),
  support: () => msg('Support', { id: 'ui.support' }),
  note: () => msg('Internal note', { id: 'ui.note' }),
  whisper: () => msg('Whisper', { id: 'ui.whisper' }),
  newMessages: () => msg('New', { id: 'ui.newMessages' }),
  toLatest: () => msg('Go to the latest message', { id: 'ui.toLatest' }),
  loading: () => msg('Loading the conversation', { id: 'ui.loading' }),
  loadOlder: () => msg('Show earlier messages', { id: 'ui.loadOlder' }),
  sending: () => msg('Sending', { id: 'ui.sending' }),
  willBeSent: () => msg('Will be sent when you are back online', { id: 'ui.willBeSent' }),
  sent: () => msg('Sent', { id: 'ui.sent' }),
  seen: () => msg('Seen', { id: 'ui.seen' }),
  notSent: () => msg('Not sent', { id: 'ui.notSent' }),
  chatClosed: () => msg('This chat is closed', { id: 'ui.chatClosed' }),
  edited: () => msg('edited', { id: 'ui.edited' }),
  deleted: () => msg('This message was deleted', { id: 'ui.deleted' }),
  retry: () => msg('Try again', { id: 'ui.retry' }),
  discard: () => msg('Discard', { id: 'ui.discard' }),
  isTyping: (name: string) => msg(str`${name} is writing`, { id: 'ui.isTyping' }),
  said: (name: string, text: string) => msg(str`${name}: ${text}`, { id: 'ui.said' }),

  message: () => msg('Message', { id: 'ui.message' }),
  writeMessage: () => msg('Write a message…', { id: 'ui.writeMessage' }),
  send: () => msg('Send', { id: 'ui.send' }),
  charactersLeft: (count: number) =>
    msg(count === 1 ? str`${count} character left` : str`${count} characters left`, {
      id: `ui.charactersLeft.${pluralCategory(count)}`,
    }),
  charactersTooMany: (count: number) =>
    msg(
      count === 1
        ? str`${count} character too long: shorten it or send it in two parts`
        : str`${count} characters too long: shorten it or send it in two parts`,
      { id: `ui.charactersTooMany.${pluralCategory(count)}` },
    ),
};

type Plural = 'charactersLeft' | 'charactersTooMany';

/** Every id that a language must have, and no other. */
export type UiTextId<Language extends Locale> = TextId<'ui', keyof typeof uiText, Plural, Language>;
