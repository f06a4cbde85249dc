import type { DraftChange, DraftKey } from '@deskbell/core';
import type { DraftsTable } from '../schema/drafts-table.ts';
import { all, get, run, type Steps } from './steps.ts';

/** What is there now, and whether that is another than before. */
interface Put {
  readonly row: DraftsTable | null;
  readonly changed: boolean;
}

/** Keeps what somebody writes, and what another of their devices wrote meanwhile beside it. */
export function* putDraft(change: DraftChange): Steps<Put> {
  for (;;) {
    const put = yield* tryPut(change);
    // Otherwise another node has just kept something: it is read, and is the other one.
    if (put) return put;
  }
}

function* tryPut(change: DraftChange): Steps<Put | null> {
  const key = { agent_id: change.agentId, conversation_id: change.conversationId, kind: change.kind };
  const present = (yield* get('findDraft', key)) ?? null;
  const isFromIt = present?.at === change.base;
  if (change.text === '') {
    // Made from something else: that was written on another device since, and is not what is done with.
    if (!present || !isFromIt) return { row: present, changed: false };
    if (present.other_text === null || change.dropsOther) {
      const ended = yield* run('endDraft', { ...key, before: present.at });
      return ended > 0 ? { row: null, changed: true } : null;
    }
  }
  const isSame = present?.text === change.text;
  if (isSame && (present.other_text === null || !change.dropsOther)) return { row: present, changed: false };
  const row = { ...key, site_id: change.siteId, text: change.text, at: after(present, change.now) };
  const saved = { ...row, ...otherOf(present, change, isFromIt || isSame) };
  const kept = present
    ? yield* run('changeDraft', { ...saved, before: present.at })
    : yield* run('insertDraft', saved);
  if (kept === 0) return null;
  if (!present) {
    const beyond = yield* get('draftBeyond', { agentId: change.agentId, most: change.most });
    if (beyond) yield* run('deleteDraft', beyond);
  }
  return { row: saved, changed: true };
}

/** Which ones there were. */
export function* clearDrafts({ conversationId }: { conversationId: string }): Steps<readonly DraftKey[]> {
  const rows = yield* all('draftsOfConversation', { conversationId });
  if (rows.length > 0) yield* run('eraseDrafts', { conversationId });
  return rows.map(({ agent_id, kind }) => ({ agentId: agent_id, conversationId, kind }));
}

/** Later than the one before, whatever the clock says: it names the change. */
function after(present: DraftsTable | null, now: number): number {
  return present ? Math.max(now, present.at + 1) : now;
}

function otherOf(
  present: DraftsTable | null,
  { dropsOther }: DraftChange,
  isFromIt: boolean,
): Pick<DraftsTable, 'other_text' | 'other_at'> {
  if (present && !isFromIt && present.text !== '') return { other_text: present.text, other_at: present.at };
  if (!present || dropsOther) return { other_text: null, other_at: null };
  return { other_text: present.other_text, other_at: present.other_at };
}
