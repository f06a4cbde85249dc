import type { CrisesTable, CrisisRepliesTable } from '../schema/database.ts';
import { get, run, type Steps } from './steps.ts';

/** The crisis that is on afterwards. */
export function* startCrisis(crisis: CrisesTable): Steps<CrisesTable> {
  // The same again, after it has ended: a repetition, which starts nothing.
  const known =
    (yield* get('currentCrisis', { siteId: crisis.site_id })) ??
    (yield* get('findCrisis', { id: crisis.id }));
  if (known) return known;
  yield* run('insertCrisis', crisis);
  return crisis;
}

export function* endCrisis(input: { id: string; at: number }): Steps<boolean> {
  return (yield* run('endCrisis', input)) > 0;
}

/** The reply and the deadline by which it is sent on, which a repetition must not set again: it may be done. */
export function* addCrisisReply(reply: CrisisRepliesTable): Steps<'added' | 'duplicate' | 'idReused'> {
  const known = yield* get('findCrisisReply', { id: reply.id });
  if (known) {
    const isSame =
      known.text === reply.text && known.author_id === reply.author_id && known.crisis_id === reply.crisis_id;
    return isSame ? 'duplicate' : 'idReused';
  }
  yield* run('insertCrisisReply', reply);
  const { id, at } = reply;
  yield* run('schedule', { key: `crisisReply:${id}`, kind: 'crisisReply', subject: id, at, payload: null });
  return 'added';
}
