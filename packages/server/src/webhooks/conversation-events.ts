import type { Conversation, EntryDraft } from '@deskbell/core';
import type { WebhookData, WebhookEventType } from '@deskbell/protocol';

/** Something that happened, before it is told. */
export type Happening = {
  readonly [Type in WebhookEventType]: {
    readonly type: Type;
    readonly at: number;
    readonly data: WebhookData<Type>;
  };
}[WebhookEventType];

/** What of a text goes into an event, in UTF-16 units: with all around it an event stays under 20 kB. */
const MOST_TEXT = 4_000;

/**
 * What entries mean to those who are told of a conversation.
 *
 * @param before `null`: the entries begin it
 */
export function* conversationEvents(
  before: Conversation | null,
  next: Conversation,
  drafts: readonly EntryDraft[],
): Generator<Happening> {
  const conversation = toldOf(next);
  const [first] = drafts;
  if (!first) return;
  if (!before) yield { type: 'conversation.started', at: first.at, data: { conversation } };
  let from = before?.status ?? null;
  for (const draft of drafts) {
    if (draft.body.type === 'status') {
      const { reason, status } = draft.body;
      yield { type: 'conversation.statusChanged', at: draft.at, data: { conversation, from, reason } };
      from = status;
      const ended = { at: draft.at, data: { conversation } };
      if (status === 'resolved') yield { type: 'conversation.resolved', ...ended };
      if (status === 'closed') yield { type: 'conversation.closed', ...ended };
      if (reason === 'reopened') yield { type: 'conversation.reopened', ...ended };
    } else {
      const event = entryEvent(draft, conversation);
      if (event) yield event;
    }
  }
  const owner = ownerOf(next);
  if (owner !== null && next.status === 'active' && owner !== (before && ownerOf(before))) {
    yield { type: 'conversation.assigned', at: first.at, data: { conversation } };
  }
}

function entryEvent(
  { id, at, author, body }: EntryDraft,
  conversation: ReturnType<typeof toldOf>,
): Happening | undefined {
  const head = { id, at, author };
  switch (body.type) {
    case 'message':
      return {
        type: 'message.added',
        at,
        data: { conversation, entry: { ...head, ...cut(body.text) } },
      };
    case 'note':
      // What is said in somebody's ear is for no other system.
      if (body.whisper) return undefined;
      return { type: 'note.added', at, data: { conversation, entry: { ...head, ...cut(body.text) } } };
    case 'escalation': {
      const { cause, summary = null } = body;
      return { type: 'conversation.escalated', at, data: { conversation, cause, summary } };
    }
    case 'score': {
      const { score, survey = null, kind = null, comment = null } = body;
      // Scores that nobody asked for are each their own.
      const rating = survey === null ? id : `${conversation.id}:${survey}`;
      const entry = { ...head, rating, score, survey, kind, comment: comment && cut(comment).text };
      return { type: 'conversation.rated', at, data: { conversation, entry } };
    }
    case 'feedback': {
      const entry = { ...head, kind: body.kind, text: cut(body.text).text };
      return { type: 'conversation.feedback', at, data: { conversation, entry } };
    }
    case 'wrapUp': {
      const { type: _, ...wrapUp } = body;
      return { type: 'conversation.wrappedUp', at, data: { conversation, entry: head, wrapUp } };
    }
    case 'contactRequest': {
      const { channel, address } = body;
      return {
        type: 'conversation.contactRequested',
        at,
        data: { conversation, entry: { ...head, channel, address } },
      };
    }
    default:
      // Of the desk's own affairs: whoever wants to know reads the timeline.
      return undefined;
  }
}

function toldOf(conversation: Conversation) {
  const { id, contactId, visitorId, status, startedAt, previousId, handling } = conversation;
  const { queueId, tier } = handling;
  const agent = 'agent' in conversation ? conversation.agent : null;
  return { id, contactId, visitorId, status, agent, queueId, tier, startedAt, previousId };
}

/** Whose it is; nobody's while it is only offered. */
function ownerOf(conversation: Conversation): string | null {
  switch (conversation.status) {
    case 'active':
    case 'snoozed':
      return conversation.agent.id;
    case 'offered':
      return conversation.returnTo?.id ?? null;
    default:
      return null;
  }
}

function cut(text: string): { text: string; isCut: boolean } {
  if (text.length <= MOST_TEXT) return { text, isCut: false };
  // Half of a pair is no character.
  return {
    text: text
      .slice(0, MOST_TEXT)
      .toWellFormed()
      .replace(/\uFFFD$/, ''),
    isCut: true,
  };
}
