import type { CommandInput, CommandOutput, GivenAnswer, VisitorCommands } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { insist } from '../connection/insist.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import type { VisitorAnswer, VisitorConversationHandle } from './visitor-client.ts';

/** The part of a conversation's handle that answers need. */
type Asked = Pick<VisitorConversationHandle, 'ask'>;

/** A flow that a visitor may choose to begin with. */
export interface FlowMenuItem {
  readonly flow: string;
  /** In the visitor's language. */
  readonly label: string;
}

/**
 * Picks a choice of quick replies or of a card: `item` is the line of the timeline, `replyId` one of its `replies`.
 *
 * Fails with `conflict` when it was answered already or the bot's turn is over, `not_found`, `conversation_closed`, `aborted`.
 */
export function pickReply(
  conversation: Asked,
  item: { readonly id: string },
  replyId: string,
  options?: CallOptions,
): Promise<void> {
  return answer(conversation, item, { kind: 'choice', id: replyId }, options);
}

/**
 * Fills in a form: `values` by the ids of its fields, as text; of a choice, the id of the option.
 *
 * Fails with `invalid` (`details.path` says which value), `conflict` when it was answered already or the bot's turn is over,
 * `not_found`, `conversation_closed`, `aborted`.
 */
export function answerForm(
  conversation: Asked,
  item: { readonly id: string },
  values: Readonly<Record<string, string>>,
  options?: CallOptions,
): Promise<void> {
  const given = Object.entries(values).map(([id, value]) => ({ id, value }));
  return answer(conversation, item, { kind: 'form', values: given }, options);
}

/**
 * The flows with which a visitor may begin, in the words of a language; waits for a connection (`client.open()`). `beginFlow` begins
 * with one.
 *
 * Fails with `aborted`, `disconnected`.
 */
export async function flowMenu(
  conversation: Asked,
  { locale, signal }: CallOptions & { readonly locale?: string } = {},
): Promise<readonly FlowMenuItem[]> {
  let items: readonly FlowMenuItem[] = [];
  await conversation.ask(async (way) => {
    const answer = await insist(way, 'flow-menu:get', { locale }, signal);
    ({ items } = answer as CommandOutput<VisitorCommands['flow-menu:get']>);
    return {};
  });
  return items;
}

/**
 * Begins a conversation with a flow of the menu: its label is the visitor's first message. In a conversation that is open already it is a
 * message like others.
 *
 * Fails as `messages.send` does.
 */
export async function beginFlow(
  conversation: Pick<VisitorConversationHandle, 'messages'>,
  { flow, label }: FlowMenuItem,
  { signal }: CallOptions = {},
): Promise<void> {
  await conversation.messages.send(label, { flow, ...(signal ? { signal } : {}) });
}

/** Goes on over losses of the connection until it is done; the id makes that it is done once. */
function answer(
  conversation: Asked,
  { id: to }: { readonly id: string },
  given: GivenAnswer,
  { signal }: CallOptions = {},
): Promise<void> {
  return conversation.ask(async (way) => {
    const { conversationId, platform } = way;
    if (conversationId === null) {
      throw new DeskbellError('not_found', 'unable to answer: the conversation has not begun');
    }
    const input: CommandInput<VisitorCommands['answer:give']> = {
      conversationId,
      id: platform.newId(),
      to,
      answer: given,
    };
    return (await insist(way, 'answer:give', input, signal)) as VisitorAnswer;
  });
}
