import type { Agent, Audience, Deadline, Membership, Session, Site } from '@deskbell/core';
import type { Presence } from '@deskbell/protocol';
import { agentRow } from '../rows/agent-row.ts';
import type { PresenceChangesTable } from '../schema/database.ts';
import type { Statements } from '../sqlite/statements.ts';
import { append } from './append.ts';
import { addCrisisReply, endCrisis, startCrisis } from './crisis-writes.ts';
import { saveConfiguration } from './save-configuration.ts';
import { start } from './start.ts';

/**
 * Everything that changes the database. Each runs inside the batch's transaction; what is refused for a reason that the
 * caller knows comes back as a value with nothing written, and an exception means that something is wrong.
 */
export const writes = {
  append,
  start,
  saveConfiguration,
  startCrisis,
  endCrisis,
  addCrisisReply,
  /** Whether the conversation stands where the sender believed, and the deadline was moved. */
  moveDue: (db: Statements, input: { id: string; seq: number; due_at: number | null }): boolean =>
    db.run('moveDue', input) > 0,
  setVip: (db: Statements, input: { id: string; vip: number }): boolean => db.run('setVip', input) > 0,
  /** Where the mark stands afterwards; `undefined` when there is no such conversation. */
  moveMark(
    db: Statements,
    { id, side, seq }: { id: string; side: Audience; seq: number },
  ): number | undefined {
    const row = db.get('findRecord', { id });
    if (!row) return undefined;
    // A mark past the end would count what is yet to come as read.
    const wanted = Math.min(seq, side === 'visitor' ? row.public_seq : row.seq);
    const stands = side === 'visitor' ? row.visitor_mark : row.agent_mark;
    if (wanted <= stands) return stands;
    db.run(side === 'visitor' ? 'setVisitorMark' : 'setAgentMark', { id, seq: wanted });
    return wanted;
  },
  createSite: (db: Statements, { id, name, origins, createdAt }: Site): boolean =>
    db.run('insertSite', { id, name, origins: JSON.stringify(origins), created_at: createdAt }) > 0,
  setOrigins: (db: Statements, { id, origins }: { id: string; origins: readonly string[] }): boolean =>
    db.run('setOrigins', { id, origins: JSON.stringify(origins) }) > 0,
  createAgent(db: Statements, agent: Agent): 'created' | 'taken' | 'siteUnknown' {
    const sitesKnown = agent.memberships.every(({ siteId }) => db.get('findSite', { id: siteId }));
    if (!sitesKnown) return 'siteUnknown';
    if (db.run('insertAgent', agentRow(agent)) === 0) return 'taken';
    for (const { siteId, role } of agent.memberships) {
      db.run('setMembership', { agent_id: agent.id, site_id: siteId, role });
    }
    return 'created';
  },
  setPasswordHash: (db: Statements, input: { id: string; hash: string | null }): boolean =>
    db.run('setPasswordHash', input) > 0,
  setPresence: (db: Statements, input: { id: string; presence: Presence }): boolean =>
    db.run('setPresence', input) > 0,
  setPace: (db: Statements, input: { id: string; pace: string | null }): boolean =>
    db.run('setPace', input) > 0,
  recordPresence(db: Statements, change: PresenceChangesTable): boolean {
    if (!db.get('findAgent', { id: change.agent_id })) return false;
    return db.run('insertPresenceChange', change) > 0;
  },
  setDisabled: (db: Statements, input: { id: string; at: number | null }): boolean =>
    db.run('setDisabled', input) > 0,
  setMembership(db: Statements, { id, membership }: { id: string; membership: Membership }): boolean {
    const { siteId, role } = membership;
    if (!db.get('findAgent', { id }) || !db.get('findSite', { id: siteId })) return false;
    return db.run('setMembership', { agent_id: id, site_id: siteId, role }) > 0;
  },
  createSession(db: Statements, session: Session): void {
    db.run('insertSession', {
      token_hash: session.tokenHash,
      agent_id: session.agentId,
      created_at: session.createdAt,
      last_used_at: session.lastUsedAt,
      expires_at: session.expiresAt,
    });
  },
  touchSession(db: Statements, input: { tokenHash: string; at: number }): void {
    db.run('touchSession', input);
  },
  endSession(db: Statements, input: { tokenHash: string }): void {
    db.run('endSession', input);
  },
  endSessionsOf: (db: Statements, input: { agentId: string; except: string }): string[] =>
    db.all('endSessionsOf', input).map(({ token_hash }) => token_hash),
  deleteExpired(db: Statements, input: { now: number }): void {
    db.run('deleteExpiredSessions', input);
    db.run('deleteExpiredLinks', input);
  },
  createLink(db: Statements, link: { tokenHash: string; agentId: string; expiresAt: number }): void {
    db.run('insertLink', {
      token_hash: link.tokenHash,
      agent_id: link.agentId,
      expires_at: link.expiresAt,
    });
  },
  useLink(db: Statements, { tokenHash, now }: { tokenHash: string; now: number }): string | undefined {
    const link = db.get('takeLink', { tokenHash });
    return link && link.expires_at > now ? link.agent_id : undefined;
  },
  schedule(db: Statements, deadline: Deadline): void {
    db.run('schedule', deadline);
  },
  cancelDeadline(db: Statements, input: { key: string }): void {
    db.run('cancelDeadline', input);
  },
  completeDeadline(db: Statements, input: { key: string; at: number }): void {
    db.run('completeDeadline', input);
  },
  /** A write that means nothing, to learn whether one can be stored. */
  probe(db: Statements, { now }: { now: number }): void {
    db.run('setMeta', { key: 'probedAt', value: String(now) });
  },
} as const;

export type Writes = typeof writes;
export type WriteName = keyof Writes;
export type WriteInput<Name extends WriteName> = Parameters<Writes[Name]>[1];
export type WriteOutput<Name extends WriteName> = ReturnType<Writes[Name]>;
