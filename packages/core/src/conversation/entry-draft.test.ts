import { ids, type EntryBody, type StatusReason } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { isInternal } from './entry-draft.ts';

const id = ids.entryId.parse('entry-0001');
const agent = { id: 'agent-ada', name: 'Ada' };
const status = (status: 'queued' | 'offered' | 'active' | 'snoozed', reason: StatusReason): EntryBody => ({
  type: 'status',
  status,
  reason,
  agent,
});

const internal: EntryBody[] = [
  { type: 'note', text: 'Angry.' },
  { type: 'edit', entryId: id, text: 'Calm.', internal: true },
  { type: 'deletion', entryId: id, internal: true },
  { type: 'routing', decision: 'waiting', because: [], others: [], more: 0 },
  { type: 'transfer', to: { kind: 'agent', agent } },
  { type: 'escalation', cause: { kind: 'agent' }, actions: [] },
  { type: 'sla', clock: 'resolution', event: 'breach', dueAt: 1, tier: 1 },
  { type: 'personRequest' },
  { type: 'wrapUp', outcome: 'solved' },
  { type: 'crisis', crisisId: id },
  { type: 'flow', flowId: 'returns', version: 1, event: 'began' },
  status('offered', 'offered'),
  status('offered', 'transferred'),
  status('queued', 'declined'),
  status('queued', 'missed'),
  status('queued', 'withdrawn'),
  status('active', 'transferReturned'),
  status('snoozed', 'snoozed'),
  status('active', 'woken'),
];
const open: EntryBody[] = [
  { type: 'message', text: 'Hello.' },
  { type: 'edit', entryId: id, text: 'Hello!' },
  { type: 'deletion', entryId: id },
  { type: 'contactOffer', channels: ['callback'] },
  { type: 'contactRequest', channel: 'callback', address: '+48 123' },
  { type: 'surveyAsked', survey: 'satisfaction', kind: 'csat', comment: true },
  { type: 'score', score: 1 },
  { type: 'feedback', kind: 'complaint', text: 'Too slow.' },
  { type: 'quickReplies', text: 'What now?', replies: [{ id: 'a', label: 'A' }] },
  { type: 'card', title: 'Order 17' },
  { type: 'form', text: 'Who?', fields: [{ id: 'a', label: 'A', kind: 'text' }] },
  { type: 'article', articleId: 'returns', title: 'Returns' },
  { type: 'answer', text: 'A', to: id, choice: { id: 'a', label: 'A' } },
  status('active', 'accepted'),
  status('active', 'assigned'),
  status('active', 'claimed'),
  status('active', 'transferred'),
  status('queued', 'transferred'),
  status('queued', 'agentLost'),
  status('offered', 'agentLost'),
  status('queued', 'noFirstReply'),
  status('queued', 'escalated'),
  status('queued', 'personRequested'),
  status('queued', 'reopened'),
];

it.each(internal)('[C1] never leaves the desk: %j', (body) => {
  expect(isInternal(body)).toBe(true);
});

it.each(open)('[C1] is for everybody: %j', (body) => {
  expect(isInternal(body)).toBe(false);
});
