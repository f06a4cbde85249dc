import type { Contact } from '@deskbell/protocol';
import { triggered, type TriggerEvent } from '../escalation/triggered.ts';
import { primaryLanguage } from '../plan/primary-language.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import { UNVERIFIED } from '../contact/unverified.ts';
import { enterFlow } from '../flows/decide-flow.ts';
import { flowFor } from '../flows/flow-for.ts';
import { chooseQueue } from './choose-queue.ts';
import type {
  ActiveConversation,
  BotConversation,
  Conversation,
  QueuedConversation,
} from './conversation.ts';
import { crisisAnswer } from './crisis-answer.ts';
import type { DecideContext } from './decide-context.ts';
import type { EntryDraft } from './entry-draft.ts';
import type { Handling } from './handling.ts';
import { SYSTEM } from './system-author.ts';
import { Unfolding } from './unfolding.ts';

export interface StartConversation {
  readonly siteId: string;
  readonly contactId: string;
  readonly visitorId: string;
  /** The entry id that the visitor's client made for the first message. */
  readonly messageId: string;
  readonly text: string;
  /** As the visitor's browser says it, such as `pt-BR`. */
  readonly locale: string | null;
  readonly pageUrl: string | null;
  readonly vip: boolean;
  /** What is known of the contact. */
  readonly attributes?: Contact['attributes'];
  /** How many conversations this contact has had, this one included. */
  readonly contacts: number;
  /** Their last conversation that was solved or ended, and whose it was (C2, R4). */
  readonly previous: { readonly id: string; readonly agentId: string | null } | null;
  /** The bot with which it begins: one of `botsFor` that is connected. */
  readonly bot?: {
    readonly id: string;
    readonly name: string;
    readonly limitMs: number;
    readonly turnMs: number;
  };
  /** The flow that the visitor chose from the menu. */
  readonly flowId?: string | undefined;
  /** Labels that a classifier gave to the text (E3). */
  readonly labels?: readonly string[];
}

/**
 * A new conversation with its first entries: that it began, the visitor's first message, and what follows at once from the
 * site's plan. The first rule that fits says where it waits; during a crisis, the crisis does.
 */
export function startConversation(
  input: StartConversation,
  context: DecideContext,
): {
  conversation: QueuedConversation | BotConversation | ActiveConversation;
  entries: readonly EntryDraft[];
} {
  const { crisis, ids, now, plan } = context;
  const { siteId, contactId, visitorId, previous, vip } = input;
  const language = input.locale === null ? null : primaryLanguage(input.locale);
  const flow = flowFor(input, () => chooseQueue({ ...input, language }, context).queueId, language, context);
  const handling = beginning(flow ? withoutBot(input) : input, context);
  const base = {
    id: ids.next(),
    siteId,
    contactId,
    visitorId,
    startedAt: now,
    previousId: previous?.id ?? null,
    version: 1,
    handling,
  };
  const { bot } = handling;
  const conversation: QueuedConversation | BotConversation =
    bot || flow
      ? { ...base, status: 'bot', botSince: now }
      : { ...base, status: 'queued', waitingSince: now, preferredAgentId: previous?.agentId ?? null };
  const started: EntryDraft = {
    id: ids.next(),
    at: now,
    author: SYSTEM,
    body: {
      type: 'status',
      status: conversation.status,
      reason: 'started',
      ...(bot ? { bot: { id: bot.id, name: bot.name }, until: bot.until, turnMs: bot.turnMs } : {}),
      queueId: handling.queueId,
      ...(previous ? { previousId: previous.id } : {}),
    },
  };
  const unfolding = new Unfolding(emptyRecord(conversation, contactOf(input, now), input.pageUrl), context);
  unfolding.add({ kind: 'visitor', id: visitorId }, { type: 'message', text: input.text }, input.messageId);
  if (crisis) {
    unfolding.add(SYSTEM, { type: 'crisis', crisisId: crisis.id });
    const text = crisisAnswer(plan.crisis, input.locale);
    if (text !== null) unfolding.add(SYSTEM, { type: 'message', text });
  }
  const { labels = [], text } = input;
  const events: TriggerEvent[] = [
    { event: 'attribute', name: 'vip', value: String(vip) },
    { event: 'repeatedContact' },
    { event: 'message', text, labels },
  ];
  for (const event of events) {
    unfolding.append(triggered(event, unfolding.record, context, [started, ...unfolding.entries]));
  }
  if (flow && unfolding.conversation.status === 'bot') enterFlow(unfolding, flow, input);
  return { conversation: begun(unfolding.conversation), entries: [started, ...unfolding.entries] };
}

/** A flow has it before any bot. */
function withoutBot(input: StartConversation): StartConversation {
  const { bot: _bot, ...rest } = input;
  return rest;
}

function beginning(input: StartConversation, context: DecideContext): Handling {
  const { now } = context;
  const language = input.locale === null ? null : primaryLanguage(input.locale);
  const choice = chooseQueue({ ...input, language }, context);
  const { bot } = input;
  return {
    queueId: choice.queueId,
    firstQueueId: choice.queueId,
    alsoQueueIds: [],
    tier: 1,
    tierSince: now,
    requires: choice.requires,
    language,
    dropped: [],
    priority: choice.priority,
    excluded: [],
    refusedAt: null,
    firstReplyMisses: 0,
    openedAt: now,
    personRequestedAt: null,
    crisisId: null,
    steps: {},
    ...(bot ? { bot: { id: bot.id, name: bot.name, until: now + bot.limitMs, turnMs: bot.turnMs } } : {}),
    clocks: {
      firstResponse: 'running',
      nextResponse: { since: now, mark: 'running' },
      resolution: { mark: 'running', usedMs: 0, asOf: now },
    },
  };
}

function contactOf(
  { attributes, contactId, locale, contacts, vip }: StartConversation,
  now: number,
): Contact {
  return {
    ...UNVERIFIED,
    ...(attributes ? { attributes } : {}),
    id: contactId,
    name: null,
    locale,
    createdAt: now,
    conversations: contacts,
    vip,
  };
}

function emptyRecord(
  conversation: Conversation,
  contact: Contact,
  pageUrl: string | null,
): ConversationRecord {
  return {
    conversation,
    // The entry that says that it began.
    seq: 1,
    publicSeq: 1,
    lastEntryAt: conversation.startedAt,
    awaitingReplySince: null,
    agentMessageAt: null,
    visitorMessageAt: null,
    dueAt: null,
    preview: '',
    marks: { visitor: 0, agent: 0 },
    contact,
    page: pageUrl === null ? null : { url: pageUrl, title: '', referrer: '' },
  };
}

/** It waits, but for triggers that give it to the person on call at once (E3). */
function begun(conversation: Conversation): QueuedConversation | BotConversation | ActiveConversation {
  if (conversation.status === 'queued' || conversation.status === 'bot' || conversation.status === 'active')
    return conversation;
  throw new TypeError(`a conversation cannot begin as ${conversation.status}`);
}
