import type { BeginCall, BegunCall, OutboxEvent } from '@deskbell/core';
import type { ContactsTable } from '../schema/database.ts';
import type { CannedRepliesTable } from '../schema/integration-tables.ts';
import { all, get, run, type Steps } from './steps.ts';
import { addEvents } from './webhook-writes.ts';

/** One of several who begin the same call does it; the others hear how far it is. */
export function* beginCall(call: BeginCall): Steps<BegunCall> {
  yield* run('deleteOldCalls', { before: call.keptSince });
  if ((yield* run('insertCall', call)) > 0) return { state: 'begun' };
  const known = yield* get('findCall', call);
  if (!known) return { state: 'running' };
  if (known.fingerprint !== call.fingerprint) return { state: 'reused' };
  if (known.status !== null) return { state: 'done', status: known.status, body: known.body };
  if (known.at >= call.givenUpBefore) return { state: 'running' };
  yield* run('forgetCall', call);
  return (yield* run('insertCall', call)) > 0 ? { state: 'begun' } : { state: 'running' };
}

/** `false` when there is no such key. */
export function* revokeApiKey(input: { id: string; at: number }): Steps<boolean> {
  if (!(yield* get('findApiKey', { id: input.id }))) return false;
  yield* run('revokeApiKey', input);
  return true;
}

/** Makes a tag and all that bears it forget each other. */
export function* deleteTag(input: { id: string; siteId: string }): Steps<boolean> {
  if ((yield* run('deleteTag', input)) === 0) return false;
  yield* run('untagConversations', { tagId: input.id });
  yield* run('untagContacts', { tagId: input.id });
  return true;
}

/** What a conversation is tagged with from now on. Tags that the site does not have are refused, with nothing written. */
export function* setConversationTags(input: {
  conversationId: string;
  siteId: string;
  startedAt: number;
  tagIds: readonly string[];
}): Steps<boolean> {
  const { conversationId, siteId, startedAt, tagIds } = input;
  if (!(yield* areTagsOf(siteId, tagIds))) return false;
  yield* run('clearConversationTags', { conversationId });
  for (const tagId of tagIds) {
    yield* run('tagConversation', { conversation_id: conversationId, tag_id: tagId, started_at: startedAt });
  }
  return true;
}

/** The same for a contact. */
export function* setContactTags(input: {
  contactId: string;
  siteId: string;
  tagIds: readonly string[];
  events: readonly OutboxEvent[];
}): Steps<boolean> {
  const { contactId, events, siteId, tagIds } = input;
  if (!(yield* areTagsOf(siteId, tagIds))) return false;
  yield* run('clearContactTags', { contactId, siteId });
  for (const tagId of tagIds) yield* run('tagContact', { contact_id: contactId, tag_id: tagId });
  yield* addEvents(events);
  return true;
}

function* areTagsOf(siteId: string, tagIds: readonly string[]): Steps<boolean> {
  const known = yield* all('findTags', { ids: JSON.stringify(tagIds) });
  return known.filter(({ site_id }) => site_id === siteId).length === tagIds.length;
}

export function* changeTag(input: {
  id: string;
  siteId: string;
  name: string;
  key: string;
  color: string | null;
}): Steps<'changed' | 'taken' | 'missing'> {
  const named = yield* get('findTagByKey', input);
  if (named && named.id !== input.id) return 'taken';
  const known = yield* get('findTag', { id: input.id });
  if (known?.site_id !== input.siteId) return 'missing';
  yield* run('changeTag', input);
  return 'changed';
}

export function* createCannedReply(reply: CannedRepliesTable): Steps<'saved' | 'taken' | 'missing'> {
  if (yield* isTaken(reply)) return 'taken';
  yield* run('insertCannedReply', reply);
  return 'saved';
}

export function* changeCannedReply(reply: CannedRepliesTable): Steps<'saved' | 'taken' | 'missing'> {
  if (yield* isTaken(reply)) return 'taken';
  return (yield* run('changeCannedReply', reply)) > 0 ? 'saved' : 'missing';
}

/** Whether another reply of the same team and language has the shortcut. */
function* isTaken({ id, site_id, shortcut, team, language }: CannedRepliesTable): Steps<boolean> {
  const named = yield* all('cannedRepliesNamed', { siteId: site_id, shortcut });
  return named.some((other) => other.id !== id && other.team === team && other.language === language);
}

/** What is left out stays. */
export function* changeContact({
  events = [],
  ...change
}: Pick<ContactsTable, 'id'> &
  Partial<Pick<ContactsTable, 'name' | 'locale' | 'email' | 'phone' | 'attributes' | 'vip'>> & {
    readonly events?: readonly OutboxEvent[];
  }): Steps<boolean> {
  const row = yield* get('findContact', { id: change.id });
  if (!row) return false;
  yield* run('changeContact', { ...row, ...change });
  yield* addEvents(events);
  return true;
}

/** Notes and tags of a contact who turned out to be another. */
export function* moveContactThings(from: string, to: string): Steps<void> {
  yield* run('moveContactNotes', { from, to });
  yield* run('copyContactTags', { from, to });
  yield* run('dropContactTags', { contactId: from });
}
