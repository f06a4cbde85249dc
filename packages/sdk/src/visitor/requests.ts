import type { CommandInput, VisitorCommands } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { insist } from '../connection/insist.ts';
import { checkText } from '../conversation/check-text.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import type { VisitorAnswer, VisitorConversationHandle } from './visitor-client.ts';

/** The part of a conversation's handle that requests need. */
type Asked = Pick<VisitorConversationHandle, 'ask'>;
type Repeatable =
  | 'message:edit'
  | 'message:delete'
  | 'person:request'
  | 'contact-back:request'
  | 'score:give'
  | 'feedback:give';

/**
 * "Talk to a person": ends the turn of a bot at once. Harmless when a person has it already.
 *
 * Fails with `not_found` (also before the first message is stored), `conversation_closed`, `aborted`.
 */
export function requestPerson(conversation: Asked, options?: CallOptions): Promise<void> {
  return request(conversation, 'person:request', () => ({}), options);
}

/**
 * Leaves a number or an address where the desk has offered to call or to write (a `contactOffer` in the timeline).
 *
 * Fails with `invalid`, `not_found`, `conversation_closed`, `aborted`.
 */
export function requestContactBack(
  conversation: Asked,
  channel: 'callback' | 'email',
  address: string,
  options?: CallOptions,
): Promise<void> {
  return request(conversation, 'contact-back:request', (id) => ({ id, channel, address }), options);
}

export interface ScoreOptions extends CallOptions {
  /** What was asked: the `survey` of a `surveyAsked` in the timeline. Default: nobody asked. */
  readonly survey?: string;
  /** A few words. */
  readonly comment?: string;
}

/**
 * Says how well one was served, also when the conversation is over: 1 to 5 for `csat`, 0 to 10 for `nps` and unasked, 1 to 7 for
 * `ces`, 1 (yes) or 0 (no) for `solved`. A later score to the same survey takes the place of the earlier. A low one may bring the
 * matter back.
 *
 * Fails with `invalid`, `not_found`, `conflict` (nobody asked), `aborted`.
 */
export function giveScore(
  conversation: Asked,
  score: number,
  { comment, signal, survey }: ScoreOptions = {},
): Promise<void> {
  return request(conversation, 'score:give', (id) => ({ id, score, survey, comment }), { signal });
}

/**
 * A complaint or a compliment in the visitor's own words, also when the conversation is over.
 *
 * Fails with `invalid`, `too_large`, `not_found`, `aborted`.
 */
export async function giveFeedback(
  conversation: Asked,
  kind: 'complaint' | 'compliment',
  text: string,
  options?: CallOptions,
): Promise<void> {
  checkText(text);
  await request(conversation, 'feedback:give', (id) => ({ id, kind, text }), options);
}

/**
 * Changes the text of an own message that is stored (C4); `messageId` is the item's.
 *
 * Fails with `invalid`, `too_large`, `not_found`, `forbidden`, `conversation_closed`, `aborted`.
 */
export async function editMessage(
  conversation: Asked,
  messageId: string,
  text: string,
  options?: CallOptions,
): Promise<void> {
  checkText(text);
  await request(conversation, 'message:edit', (id) => ({ id, entryId: messageId, text }), options);
}

/**
 * Takes an own message that is stored back (C4); `messageId` is the item's.
 *
 * Fails with `not_found`, `forbidden`, `conversation_closed`, `aborted`.
 */
export function deleteMessage(conversation: Asked, messageId: string, options?: CallOptions): Promise<void> {
  return request(conversation, 'message:delete', (id) => ({ id, entryId: messageId }), options);
}

/**
 * Agrees to what the site asks of everybody who writes (`consent` of the desk's state), before the first message. A second time
 * nothing happens.
 *
 * Fails with `conflict` when the site asks for another version by now, `aborted`.
 */
export function giveConsent(
  conversation: Asked,
  version: string,
  { locale, signal }: CallOptions & { readonly locale?: string } = {},
): Promise<void> {
  return conversation.ask(
    async (way) => (await insist(way, 'consent:give', { version, locale }, signal)) as VisitorAnswer,
  );
}

/** Goes on over losses of the connection until it is done; the id makes that it is done once. */
function request<Name extends Repeatable>(
  conversation: Asked,
  name: Name,
  input: (id: string) => Omit<CommandInput<VisitorCommands[Name]>, 'conversationId'>,
  { signal }: CallOptions = {},
): Promise<void> {
  return conversation.ask(async (way) => {
    const { conversationId, platform } = way;
    if (conversationId === null) {
      throw new DeskbellError('not_found', `unable to send ${name}: the first message is not stored yet`);
    }
    const whole = { conversationId, ...input(platform.newId()) };
    return (await insist(way, name, whole, signal)) as VisitorAnswer;
  });
}
