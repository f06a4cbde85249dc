import type { CrisesTable, CrisisRepliesTable } from '../schema/database.ts';
import type { Statements } from '../sqlite/statements.ts';

/** The crisis that is on afterwards. */
export function startCrisis(db: Statements, crisis: CrisesTable): CrisesTable {
  // The same again, after it has ended: a repetition, which starts nothing.
  const known =
    db.get('currentCrisis', { siteId: crisis.site_id }) ?? db.get('findCrisis', { id: crisis.id });
  if (known) return known;
  db.run('insertCrisis', crisis);
  return crisis;
}

export function endCrisis(db: Statements, input: { id: string; at: number }): boolean {
  return db.run('endCrisis', input) > 0;
}

/** The reply and the deadline by which it is sent on, which a repetition must not set again: it may be done. */
export function addCrisisReply(
  db: Statements,
  reply: CrisisRepliesTable,
): 'added' | 'duplicate' | 'idReused' {
  const known = db.get('findCrisisReply', { id: reply.id });
  if (known) {
    const isSame =
      known.text === reply.text && known.author_id === reply.author_id && known.crisis_id === reply.crisis_id;
    return isSame ? 'duplicate' : 'idReused';
  }
  db.run('insertCrisisReply', reply);
  const { id, at } = reply;
  db.run('schedule', { key: `crisisReply:${id}`, kind: 'crisisReply', subject: id, at, payload: null });
  return 'added';
}
