import type { Turn } from '../conversation/command.ts';
import type { AgentRef } from '../conversation/conversation.ts';
import type { DecideContext } from '../conversation/decide-context.ts';
import type { EntryDraft } from '../conversation/entry-draft.ts';
import { Unfolding } from '../conversation/unfolding.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import { needsTurns } from '../sla/needs-turns.ts';
import { dues } from './dues.ts';
import type { Due } from './due.ts';
import { perform } from './perform.ts';

/**
 * Does everything that is due by `context.now`, in the order of its times (E1, E2, E5): returns the entries. What they change
 * counts for what is due after them. Pure: the same record gives the same entries, so that a crash before they are stored
 * loses nothing and repeats nothing.
 *
 * @param turns who wrote when, oldest first, where `needsTurns` asks for it; without them the resolution clock is left alone
 * @param onCall finds who is on call now
 */
export function fireDue(
  record: ConversationRecord,
  context: DecideContext,
  turns: readonly Turn[] | undefined,
  onCall: (roster: string) => AgentRef | null,
): EntryDraft[] {
  const unfolding = new Unfolding(record, { ...context, onCall });
  for (let due = next(unfolding, turns); due; due = next(unfolding, turns)) perform(due, unfolding);
  return unfolding.entries;
}

function next({ context, record }: Unfolding, turns: readonly Turn[] | undefined): Due | undefined {
  const { crisis, now, plan } = context;
  return dues(record, plan, crisis, turns).find(
    (due) => due.at <= now && !(isOfResolution(due) && !turns && needsTurns(record, plan, now)),
  );
}

function isOfResolution(due: Due): boolean {
  return due.kind === 'sla' && due.body.clock === 'resolution';
}
