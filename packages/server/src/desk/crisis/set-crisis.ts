import type { ConversationRecord, Crisis } from '@deskbell/core';
import type { CrisisState } from '@deskbell/protocol';
import { changeConversation } from '../conversations/change-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import { DESK } from '../viewer.ts';
import { describeError } from '../../log/describe-error.ts';
import { noticeCrisis, type CrisisNews } from './notice-crisis.ts';

/** Conversations that join together: each batch is one commit or few. */
const BATCH = 100;

/**
 * Switches crisis mode on or off (E7). Doing it twice changes nothing. Open conversations join the crisis, so that those
 * whom it concerns are known from the rows.
 *
 * @param by who switches; `null`: the rule does
 */
export async function setCrisis(
  context: DeskContext,
  siteId: string,
  on: boolean,
  by: Crisis['startedBy'],
): Promise<CrisisState | null> {
  const { clock, crises, ids, store } = context;
  const before = crises.currentOf(siteId);
  const now = clock.now();
  if (on && !before) {
    const crisis = await store.crises.start({
      id: ids.next(),
      siteId,
      startedAt: now,
      startedBy: by,
      endedAt: null,
    });
    crises.began(crisis);
    switched(context, siteId, now, 'crisisStarted');
    await joinAll(context, crisis);
  } else if (!on && before) {
    await store.crises.end(before.id, now);
    crises.ended(siteId);
    switched(context, siteId, now, 'crisisEnded');
  }
  return crisisState(context, siteId);
}

function switched(context: DeskContext, siteId: string, at: number, kind: CrisisNews): void {
  context.cluster.tell({ type: 'crisisChanged', siteId });
  noticeCrisis(context, siteId, at, kind);
}

/** The crisis that is on, with the number of people it concerns now. */
export async function crisisState(
  { crises, store }: DeskContext,
  siteId: string,
): Promise<CrisisState | null> {
  const crisis = crises.currentOf(siteId);
  if (!crisis) return null;
  const affected = await store.crises.countAffected(crisis.id);
  return { id: crisis.id, startedAt: crisis.startedAt, by: crisis.startedBy, affected };
}

/**
 * Those who wait or are being served when it begins are concerned too. One that fails is no reason to leave out the rest: safe
 * to repeat, and done at every start, since the last life may have ended in the middle of it. Never rejects.
 */
export async function joinAll(context: DeskContext, crisis: Crisis): Promise<void> {
  const open = await listOpen(context);
  const here = open.filter(({ conversation }) => conversation.siteId === crisis.siteId);
  for (let at = 0; at < here.length; at += BATCH) {
    await Promise.all(here.slice(at, at + BATCH).map((record) => join(context, crisis, record)));
  }
}

async function join(
  context: DeskContext,
  crisis: Crisis,
  { conversation }: ConversationRecord,
): Promise<void> {
  try {
    await changeConversation(context, DESK, conversation.id, { type: 'joinCrisis', crisisId: crisis.id });
  } catch (error) {
    context.log.warn(
      { conversationId: conversation.id, err: describeError(error) },
      'a conversation did not join the crisis',
    );
  }
}

async function listOpen({ log, store }: DeskContext): Promise<readonly ConversationRecord[]> {
  try {
    // What began before and is still on its way to the rows is in them after this.
    await store.check();
    return await store.conversations.listOpen();
  } catch (error) {
    log.error({ err: describeError(error) }, 'open conversations did not join the crisis');
    return [];
  }
}
