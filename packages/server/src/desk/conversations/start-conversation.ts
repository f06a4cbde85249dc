import {
  botsFor,
  describeContact,
  nextDue,
  noEntries,
  notificationsOf,
  projectEntry,
  redactText,
  startConversation as begin,
  turnDeadlines,
  UNVERIFIED,
  type EntryProjection,
  type StartRequest,
} from '@deskbell/core';
import { DeskbellError, type Contact, type VisitorDetails, type VisitorPage } from '@deskbell/protocol';
import { noticeStart } from '../crisis/notice-start.ts';
import { contactsWithin } from '../decisions/contacts-within.ts';
import { decideContext } from '../decisions/decide-context.ts';
import { labelsOf, wantsLabels } from '../decisions/labels-of.ts';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';
import { firstBotThere } from '../bots/first-bot-there.ts';
import { detailsToKeep } from './describe-visitor.ts';
import { finishChange } from './finish-change.ts';
import { requireConsent } from './give-consent.ts';
import { knownVisitor } from './known-visitor.ts';
import { pick, postVisitorMessage, type PostOptions, type Posted } from './post-entry.ts';

/** How often an open conversation may end between finding it and writing to it. */
const TRIES = 4;

export interface StartInput {
  readonly id: string;
  readonly text: string;
  readonly locale?: string | undefined;
  readonly page?: VisitorPage | undefined;
  /** The flow that the visitor chose from the menu. */
  readonly flow?: string | undefined;
  /** What is said of the visitor along with it. */
  readonly about?: VisitorDetails | undefined;
}

/**
 * A visitor's first message. When there is an open conversation already (another tab was faster) it goes there (D9).
 *
 * @throws DeskbellError `id_reused`, `conflict`, `unavailable`
 */
export async function startConversation(
  context: DeskContext,
  viewer: VisitorViewer,
  input: StartInput,
  options: PostOptions = {},
): Promise<Posted> {
  const { id, text } = input;
  const { origin = null, stored } = options;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const request = await startRequest(context, viewer, input);
    const outcome = await context.store.conversations.start(request);
    if (outcome.result === 'appended' && request.events) context.events.stored(request.events);
    if (outcome.result !== 'alreadyOpen') {
      const changed = finishChange(context, null, outcome, {
        origin,
        ...(stored ? { stored: (change) => stored(pick(change, id)) } : {}),
      });
      if (outcome.result === 'appended' && context.cluster.leads()) noticeStart(context, viewer.siteId);
      return pick(changed, id);
    }
    const conversationId = context.cache.put(outcome.record).conversation.id;
    try {
      return await postVisitorMessage(context, viewer, { conversationId, id, text }, options);
    } catch (error) {
      // It ended in between: then the message begins a new one after all.
      if (!(error instanceof DeskbellError) || error.code !== 'conversation_closed') throw error;
    }
  }
  throw new DeskbellError(
    'conflict',
    'unable to start a conversation: others of this visitor keep opening and closing; repeat in a moment',
  );
}

async function startRequest(
  context: DeskContext,
  viewer: VisitorViewer,
  { about, flow, id, text: given, locale, page }: StartInput,
): Promise<StartRequest> {
  const { ids, plans } = context;
  const { siteId, visitorId } = viewer;
  await requireConsent(context, viewer);
  const { redaction } = plans.planOf(siteId);
  const text = redaction ? redactText(given, redaction) : given;
  const { contact: present, ...known } = await knownVisitor(context, viewer);
  const contactId = present?.id ?? ids.next();
  const said = about && detailsToKeep(about, redaction);
  const nobody: Contact = {
    ...UNVERIFIED,
    id: contactId,
    name: null,
    locale: locale ?? null,
    createdAt: context.clock.now(),
    conversations: known.contacts,
    vip: known.vip,
  };
  const contact = said ? describeContact(present ?? nobody, said) : (present ?? nobody);
  const within = await contactsWithin(context, siteId, contactId);
  const labels = wantsLabels(context, siteId) ? await labelsOf(context, siteId, text) : [];
  const decision = { ...decideContext(context, siteId), contactsWithin: within };
  const asked = { ...known, text, locale: locale ?? null, pageUrl: page?.url ?? null };
  const bot = firstBotThere(context, siteId, botsFor(asked, decision));
  const { conversation, entries } = begin(
    {
      ...asked,
      siteId,
      contactId,
      visitorId,
      messageId: id,
      flowId: flow,
      attributes: contact.attributes,
      labels,
      ...(bot ? { bot } : {}),
    },
    decision,
  );
  const view = {
    ...entries.reduce<EntryProjection>(projectEntry, noEntries(0)),
    conversation,
    contact,
  };
  return {
    conversation,
    entries,
    dueAt: nextDue(view, decision.plan, decision.crisis),
    deadlines: [...notificationsOf(entries, view, ids), ...turnDeadlines(conversation, entries)],
    events: context.events.ofChange(null, conversation, entries),
    contact: { id: contactId, locale: locale ?? null, said },
    page: page ?? null,
  };
}
