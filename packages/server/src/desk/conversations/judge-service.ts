import { isLowScore } from '@deskbell/core';
import type { WrapUp } from '@deskbell/protocol';
import { createHash } from 'node:crypto';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer, VisitorViewer } from '../viewer.ts';
import { changeConversation } from './change-conversation.ts';
import { pick, type Posted } from './post-entry.ts';
import { startConversation } from './start-conversation.ts';

interface Feedback {
  readonly conversationId: string;
  /** Made by the visitor's client: a repetition changes nothing (D2). */
  readonly id: string;
}

/**
 * The visitor says how well they were served. A low score brings the matter back: a resolved conversation is open again; a
 * closed one gets a successor that begins with the comment. Supervisors hear of it either way.
 *
 * @throws DeskbellError `not_found`, `invalid`, `conflict` when nobody asked, `id_reused`
 */
export async function giveScore(
  context: DeskContext,
  viewer: VisitorViewer,
  input: Feedback & {
    readonly score: number;
    readonly survey?: string | undefined;
    readonly comment?: string | undefined;
  },
): Promise<void> {
  const { comment, conversationId, id, score, survey } = input;
  const by = { kind: 'visitor', id: viewer.visitorId } as const;
  const { record } = await changeConversation(context, viewer, conversationId, {
    type: 'reportScore',
    by,
    id,
    score,
    ...(survey === undefined ? {} : { survey }),
    ...(comment === undefined ? {} : { comment }),
  });
  if (record.conversation.status !== 'closed' || comment === undefined) return;
  if (isLowScore(context.plans.planOf(viewer.siteId), { survey, score }))
    await followUp(context, viewer, id, comment);
}

/** A complaint or a compliment. A complaint is a matter for the desk, also when the conversation is over. */
export async function giveFeedback(
  context: DeskContext,
  viewer: VisitorViewer,
  input: Feedback & { readonly kind: 'complaint' | 'compliment'; readonly text: string },
): Promise<void> {
  const { conversationId, id, kind, text } = input;
  const by = { kind: 'visitor', id: viewer.visitorId } as const;
  const { record } = await changeConversation(context, viewer, conversationId, {
    type: 'giveFeedback',
    by,
    id,
    kind,
    text,
  });
  if (kind === 'complaint' && record.conversation.status === 'closed')
    await followUp(context, viewer, id, text);
}

/** What a conversation was about, and how it ended; a later one takes the place of the earlier. */
export async function noteWrapUp(
  context: DeskContext,
  viewer: AgentViewer,
  { conversationId, id, wrapUp }: Feedback & { readonly wrapUp: WrapUp },
): Promise<Posted> {
  const by = context.agents.actor(viewer.agentId);
  const command = { type: 'wrapUp', by, id, wrapUp } as const;
  return pick(await changeConversation(context, viewer, conversationId, command), id);
}

/** Begins with the visitor's own words, under an id that a repetition comes to as well. */
async function followUp(
  context: DeskContext,
  viewer: VisitorViewer,
  id: string,
  text: string,
): Promise<void> {
  const own = createHash('sha256').update(`follow-up ${id}`).digest('base64url').slice(0, 21);
  await startConversation(context, viewer, { id: own, text });
}
