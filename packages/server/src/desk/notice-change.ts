import {
  type AppendedEntry,
  type Conversation,
  answerDeadlines,
  isLowScore,
  turnDeadlines,
} from '@deskbell/core';
import type { Alert } from '@deskbell/protocol';
import type { Changed } from './conversations/change.ts';
import type { DeskContext } from './desk-context.ts';
import { forgetDrafts } from './conversations/drafts.ts';
import { observeReplies } from './waiting/observe-replies.ts';
import { observeWaits } from './waiting/observe-waits.ts';

/**
 * What the desk itself makes of a change that is stored and told: routing, pace, deadlines, waits, alerts. Everything here
 * can be made again from rows.
 *
 * @param isOurs whether this node made the change, and so answers for what must be stored because of it
 */
export function noticeChange(
  context: DeskContext,
  before: Conversation | null,
  { record, entries }: Changed,
  isOurs = true,
): void {
  const { atRisk, deadlines, dues, facts, paces, routing, search, waits } = context;
  const after = record.conversation;
  dues.arm(record.dueAt);
  if (isOurs) search.noticed(after.id);
  armAnswers(context, after, entries);
  observeReplies(context, record, entries);
  if (after.status === 'bot') {
    armTurns(context, after, entries);
    if (isOurs) context.flowTasks.noticed(record);
  }
  if (before?.version === after.version) {
    // The way of nearly every message: a visitor's may make an agent's load another, and an answer begins their silence (P2).
    const first = entries[0]?.entry;
    if (first?.author.kind === 'visitor' || first?.body.type === 'message') routing.messageWritten(record);
    if (first?.author.kind !== 'visitor') atRisk.update(record, false);
    raiseAlerts(context, record, entries);
    return;
  }
  atRisk.update(record, entries.some(isSla));
  if (isOurs) paces.afterEntries(before, record, entries);
  if (isOurs && before?.status !== after.status && isDone(after)) void forgetDrafts(context, after.id);
  observeWaits(context, before, after);
  routing.conversationMoved(before, record, entries);
  for (const { entry } of entries) {
    // Notifications of a step were stored together with it.
    if (entry.body.type === 'escalation') deadlines.arm(entry.at);
  }
  raiseAlerts(context, record, entries);
  facts.tell({ type: 'boardChanged', siteId: after.siteId });
  waits.changed(after.siteId);
}

/** Stored together with what the agent wrote. */
function armAnswers(
  { deadlines, plans }: DeskContext,
  { id, siteId }: Conversation,
  entries: readonly AppendedEntry[],
): void {
  const plan = plans.planOf(siteId);
  if (plan.mail.answersAfterMs === null) return;
  const drafts = entries.map(({ entry }) => entry);
  for (const { at } of answerDeadlines(plan, id, drafts)) deadlines.arm(at);
}

/** Stored together with what the visitor wrote. */
function armTurns({ deadlines }: DeskContext, after: Conversation, entries: readonly AppendedEntry[]): void {
  for (const { at } of turnDeadlines(
    after,
    entries.map(({ entry }) => entry),
  ))
    deadlines.arm(at);
}

function isDone({ status }: Conversation): boolean {
  return status === 'resolved' || status === 'closed';
}

function isSla({ entry }: AppendedEntry): boolean {
  return entry.body.type === 'sla';
}

function raiseAlerts(
  context: DeskContext,
  { conversation: { id: conversationId, siteId } }: Changed['record'],
  entries: readonly AppendedEntry[],
): void {
  for (const { entry } of entries) {
    const kind = alertOf(context, siteId, conversationId, entry.body);
    if (!kind) continue;
    context.alerts.raise({ siteId, conversationId, at: entry.at, kind });
  }
}

function alertOf(
  { plans, toldScores }: DeskContext,
  siteId: string,
  conversationId: string,
  body: AppendedEntry['entry']['body'],
): Alert['kind'] | undefined {
  if (body.type === 'feedback') return body.kind === 'complaint' ? 'complaint' : undefined;
  if (body.type === 'score') {
    const isNew = toldScores.isNew(conversationId, body);
    return isNew && isLowScore(plans.planOf(siteId), body) ? 'lowScore' : undefined;
  }
  if (body.type === 'sla') {
    if (body.event === 'late') return undefined;
    return body.event === 'warning' ? 'slaWarning' : 'slaBreach';
  }
  if (body.type !== 'escalation') return undefined;
  return body.actions.some((action) => action.do === 'alertSupervisors') ? 'escalation' : undefined;
}
