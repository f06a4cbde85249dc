import type { Agent, Audience, Deadline, Membership, Session, Site } from '@deskbell/core';
import type { Presence } from '@deskbell/protocol';
import { agentRow } from '../rows/agent-row.ts';
import type { PresenceChangesTable } from '../schema/database.ts';
import { forgetConversation, indexConversations, purgeWords } from '../search/index-writes.ts';
import { append } from './append.ts';
import { changeBot, createBot, deleteBot, noteBotSeen, setBotToken } from './bot-writes.ts';
import { addCrisisReply, endCrisis, startCrisis } from './crisis-writes.ts';
import { saveConfiguration } from './save-configuration.ts';
import { start } from './start.ts';
import { all, get, run, type Steps } from './steps.ts';

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
  createBot,
  changeBot,
  setBotToken,
  noteBotSeen,
  deleteBot,
  indexConversations,
  forgetConversation,
  purgeWords,
  /** Whether the conversation stands where the sender believed, and the deadline was moved. */
  *moveDue(input: { id: string; seq: number; due_at: number | null }): Steps<boolean> {
    return (yield* run('moveDue', input)) > 0;
  },
  *setVip(input: { id: string; vip: number }): Steps<boolean> {
    return (yield* run('setVip', input)) > 0;
  },
  /** Where the mark stands afterwards; `undefined` when there is no such conversation. */
  *moveMark({ id, side, seq }: { id: string; side: Audience; seq: number }): Steps<number | undefined> {
    const row = yield* get('findHead', { id });
    if (!row) return undefined;
    // A mark past the end would count what is yet to come as read.
    const wanted = Math.min(seq, side === 'visitor' ? row.public_seq : row.seq);
    const stands = side === 'visitor' ? row.visitor_mark : row.agent_mark;
    if (wanted <= stands) return stands;
    yield* run(side === 'visitor' ? 'setVisitorMark' : 'setAgentMark', { id, seq: wanted });
    return wanted;
  },
  *createSite({ id, name, origins, createdAt }: Site): Steps<boolean> {
    const row = { id, name, origins: JSON.stringify(origins), created_at: createdAt };
    return (yield* run('insertSite', row)) > 0;
  },
  *setOrigins({ id, origins }: { id: string; origins: readonly string[] }): Steps<boolean> {
    return (yield* run('setOrigins', { id, origins: JSON.stringify(origins) })) > 0;
  },
  *createAgent(agent: Agent): Steps<'created' | 'taken' | 'siteUnknown'> {
    for (const { siteId } of agent.memberships) {
      if (!(yield* get('findSite', { id: siteId }))) return 'siteUnknown';
    }
    if ((yield* run('insertAgent', agentRow(agent))) === 0) return 'taken';
    for (const { siteId, role } of agent.memberships) {
      yield* run('setMembership', { agent_id: agent.id, site_id: siteId, role });
    }
    return 'created';
  },
  *setPasswordHash(input: { id: string; hash: string | null }): Steps<boolean> {
    return (yield* run('setPasswordHash', input)) > 0;
  },
  *setPresence(input: { id: string; presence: Presence }): Steps<boolean> {
    return (yield* run('setPresence', input)) > 0;
  },
  *setPace(input: { id: string; pace: string | null }): Steps<boolean> {
    return (yield* run('setPace', input)) > 0;
  },
  *recordPresence(change: PresenceChangesTable): Steps<boolean> {
    if (!(yield* get('findAgent', { id: change.agent_id }))) return false;
    return (yield* run('insertPresenceChange', change)) > 0;
  },
  *setDisabled(input: { id: string; at: number | null }): Steps<boolean> {
    return (yield* run('setDisabled', input)) > 0;
  },
  *setMembership({ id, membership }: { id: string; membership: Membership }): Steps<boolean> {
    const { siteId, role } = membership;
    const isKnown = (yield* get('findAgent', { id })) && (yield* get('findSite', { id: siteId }));
    return !!isKnown && (yield* run('setMembership', { agent_id: id, site_id: siteId, role })) > 0;
  },
  *createSession(session: Session): Steps<void> {
    yield* run('insertSession', {
      token_hash: session.tokenHash,
      agent_id: session.agentId,
      created_at: session.createdAt,
      last_used_at: session.lastUsedAt,
      expires_at: session.expiresAt,
    });
  },
  *touchSession(input: { tokenHash: string; at: number }): Steps<void> {
    yield* run('touchSession', input);
  },
  *endSession(input: { tokenHash: string }): Steps<void> {
    yield* run('endSession', input);
  },
  *endSessionsOf(input: { agentId: string; except: string }): Steps<string[]> {
    return (yield* all('endSessionsOf', input)).map(({ token_hash }) => token_hash);
  },
  *deleteExpired(input: { now: number }): Steps<void> {
    yield* run('deleteExpiredSessions', input);
    yield* run('deleteExpiredLinks', input);
  },
  *createLink(link: { tokenHash: string; agentId: string; expiresAt: number }): Steps<void> {
    yield* run('insertLink', {
      token_hash: link.tokenHash,
      agent_id: link.agentId,
      expires_at: link.expiresAt,
    });
  },
  *useLink({ tokenHash, now }: { tokenHash: string; now: number }): Steps<string | undefined> {
    const link = yield* get('takeLink', { tokenHash });
    return link && link.expires_at > now ? link.agent_id : undefined;
  },
  *schedule(deadline: Deadline): Steps<void> {
    yield* run('schedule', deadline);
  },
  *cancelDeadline(input: { key: string }): Steps<void> {
    yield* run('cancelDeadline', input);
  },
  *completeDeadline(input: { key: string; at: number }): Steps<void> {
    yield* run('completeDeadline', input);
  },
  /** A write that means nothing, to learn whether one can be stored. */
  *probe({ now }: { now: number }): Steps<void> {
    yield* run('setMeta', { key: 'probedAt', value: String(now) });
  },
} as const;

export type Writes = typeof writes;
export type WriteName = keyof Writes;
export type WriteInput<Name extends WriteName> = Parameters<Writes[Name]>[0];
export type WriteOutput<Name extends WriteName> =
  ReturnType<Writes[Name]> extends Steps<infer Result> ? Result : never;
