import type { StartRequest } from '@deskbell/core';
import { activeSlot } from '../rows/active-slot.ts';
import { authorKey } from '../rows/author-key.ts';
import { projectionColumns, type RecordRow } from '../rows/record-row.ts';
import { stateColumns } from '../rows/state-columns.ts';
import { insertEntries, moveActivity, repeated, type AppendAnswer, type RepetitionAnswer } from './append.ts';
import { get, run, type Steps } from './steps.ts';
import { addTold } from './tell-contact.ts';
import { addEvents } from './webhook-writes.ts';

export type StartAnswer =
  | Extract<AppendAnswer, { result: 'appended' }>
  | RepetitionAnswer
  | { readonly result: 'alreadyOpen'; readonly row: RecordRow };

/** Inside a transaction that the caller commits. Everything is checked before anything is written. */
export function* start(request: StartRequest): Steps<StartAnswer> {
  const { conversation, entries, contact, page, dueAt, deadlines = [], events = [] } = request;
  const { id, siteId, visitorId, startedAt } = conversation;
  for (const { author, id: entryId, body } of entries) {
    const entry = yield* get('findEntryAnywhere', { authorKey: authorKey(author), id: entryId });
    if (entry) return yield* repeated(entry, body);
  }
  const open = yield* get('findOpen', { siteId, visitorId });
  if (open) return { result: 'alreadyOpen', row: open };

  const visitor = { site_id: siteId, id: visitorId };
  const known = yield* get('findVisitor', visitor);
  const contactId = known?.contact_id ?? contact.id;
  if (!known) {
    yield* run('insertContact', {
      id: contactId,
      site_id: siteId,
      locale: contact.locale,
      created_at: startedAt,
    });
    yield* run('insertVisitor', { ...visitor, contact_id: contactId });
  }
  if (contact.said) yield* addTold(contactId, contact.said);
  yield* run('countConversation', { id: contactId });
  yield* run('insertConversation', {
    id,
    site_id: siteId,
    visitor_id: visitorId,
    contact_id: contactId,
    started_at: startedAt,
    previous_id: conversation.previousId,
    ...stateColumns(conversation),
    open_until: null,
    due_at: dueAt,
    seq: 0,
    public_seq: 0,
    last_entry_at: startedAt,
    active_slot: activeSlot(startedAt),
    awaiting_reply_since: null,
    agent_message_at: null,
    visitor_message_at: null,
    preview: '',
    visitor_mark: 0,
    agent_mark: 0,
    page: page === null ? null : JSON.stringify(page),
  });
  yield* run('insertHandling', { conversation_id: id, document: JSON.stringify(conversation.handling) });
  const row = yield* get('findRecord', { id });
  if (!row) throw new TypeError(`the new conversation ${id} cannot be read`);
  const projection = yield* insertEntries(row, entries);
  if (!projection) throw new TypeError(`the new conversation ${id} has entries already`);
  yield* run('changeProjection', { id, ...projectionColumns(projection) });
  yield* moveActivity(id, startedAt, projection.lastEntryAt);
  for (const deadline of deadlines) yield* run('schedule', deadline);
  yield* addEvents(events);
  return { result: 'appended', before: row };
}
