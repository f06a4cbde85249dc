import type { OwnRepliesTable } from '../schema/own-replies-table.ts';
import type { SavedViewsTable } from '../schema/saved-views-table.ts';
import type { ParametersOf } from '../query/names.ts';
import type {
  Agent,
  Audience,
  Deadline,
  Membership,
  Session,
  SignInLink,
  Site,
  OutboxEvent,
} from '@deskbell/core';
import type { Presence } from '@deskbell/protocol';
import { agentRow } from '../rows/agent-row.ts';
import type { AuditRecordsTable, PresenceChangesTable } from '../schema/database.ts';
import type { AssistantsTable, MentionsTable } from '../schema/composing-tables.ts';
import type { VisitTables } from '../schema/visit-tables.ts';
import { clearDrafts, putDraft } from './draft-writes.ts';
import { handInMail } from './mail-writes.ts';
import type {
  ConsentsTable,
  ContactBansTable,
  LegalHoldsTable,
  PrivacyJobsTable,
} from '../schema/privacy-tables.ts';
import type { ApiKeysTable, ContactNotesTable, TagsTable } from '../schema/integration-tables.ts';
import { forgetConversation, indexConversations, purgeWords } from '../search/index-writes.ts';
import { append } from './append.ts';
import { articleWrites } from './article-writes.ts';
import { changeBot, createBot, deleteBot, noteBotSeen, setBotToken } from './bot-writes.ts';
import { addCrisisReply, endCrisis, startCrisis } from './crisis-writes.ts';
import {
  beginSecondFactor,
  changeAgent,
  confirmSecondFactor,
  linkIdentity,
  removeSecondFactor,
  replaceRecoveryCodes,
  setPicture,
} from './people-writes.ts';
import { deleteFlow, publishFlow, saveFlowDraft } from './flow-writes.ts';
import { condemnFiles, expectFile, finishUpload } from './file-writes.ts';
import {
  beginCall,
  changeCannedReply,
  changeContact,
  changeTag,
  createCannedReply,
  deleteTag,
  revokeApiKey,
  setContactTags,
  setConversationTags,
} from './integration-writes.ts';
import { createIdentityKey, identify, revokeToken } from './identity-writes.ts';
import {
  eraseContactRest,
  eraseConversationRest,
  eraseSomeEntries,
  setOverwriting,
} from './privacy-writes.ts';
import { mergeContacts } from './merge-contacts.ts';
import { saveConfiguration } from './save-configuration.ts';
import { start } from './start.ts';
import { addPageView } from './visit-writes.ts';
import { tellContact } from './tell-contact.ts';
import { all, get, run, type Steps } from './steps.ts';
import {
  addEvents,
  changeEndpoint,
  createEndpoint,
  deleteEndpoint,
  dispatchEvents,
  eraseEvents,
  purgeEvents,
  replayDeliveries,
  settleDelivery,
} from './webhook-writes.ts';

/**
 * Everything that changes the database. Each runs inside the batch's transaction; what is refused for a reason that the
 * caller knows comes back as a value with nothing written, and an exception means that something is wrong.
 */
export const writes = {
  append,
  start,
  saveConfiguration,
  expectFile,
  finishUpload,
  condemnFiles,
  startCrisis,
  endCrisis,
  addCrisisReply,
  createBot,
  changeBot,
  setBotToken,
  noteBotSeen,
  deleteBot,
  saveFlowDraft,
  publishFlow,
  deleteFlow,
  addEvents,
  dispatchEvents,
  replayDeliveries,
  settleDelivery,
  eraseEvents,
  purgeEvents,
  createEndpoint,
  changeEndpoint,
  deleteEndpoint,
  indexConversations,
  forgetConversation,
  purgeWords,
  eraseSomeEntries,
  eraseConversationRest,
  eraseContactRest,
  setOverwriting,
  handInMail,
  *confirmAddress(input: { contactId: string; email: string }): Steps<void> {
    yield* run('confirmAddress', input);
  },
  *refuseMails(input: { contactId: string; at: number | null }): Steps<void> {
    yield* run('refuseMails', input);
  },
  *forgetMails(input: { before: number }): Steps<void> {
    yield* run('forgetMails', input);
  },
  *addConsent(consent: ConsentsTable): Steps<void> {
    yield* run('addConsent', consent);
  },
  *hold(hold: LegalHoldsTable): Steps<void> {
    yield* run('hold', hold);
  },
  *release(input: { contactId: string }): Steps<boolean> {
    return (yield* run('release', input)) > 0;
  },
  *addPrivacyJob(job: PrivacyJobsTable): Steps<void> {
    yield* run('addPrivacyJob', job);
  },
  *savePrivacyJob(job: ParametersOf<'savePrivacyJob'>): Steps<void> {
    yield* run('savePrivacyJob', job);
  },
  ...articleWrites,
  beginCall,
  revokeApiKey,
  changeTag,
  deleteTag,
  setConversationTags,
  setContactTags,
  createCannedReply,
  changeCannedReply,
  changeContact,
  tellContact,
  mergeContacts,
  addPageView,
  *setVisitorDevice(row: VisitTables['visitor_devices']): Steps<void> {
    yield* run('setVisitorDevice', row);
  },
  *putBan(ban: ContactBansTable): Steps<void> {
    yield* run('putBan', ban);
  },
  *liftBan(input: { contactId: string }): Steps<boolean> {
    return (yield* run('liftBan', input)) > 0;
  },
  *addContactNote(note: ContactNotesTable): Steps<void> {
    yield* run('insertContactNote', note);
  },
  *deleteContactNote(input: { contactId: string; id: string }): Steps<boolean> {
    return (yield* run('deleteContactNote', input)) > 0;
  },
  *createApiKey(row: ApiKeysTable): Steps<void> {
    yield* run('insertApiKey', row);
  },
  *touchApiKey(input: { id: string; at: number; before: number }): Steps<void> {
    yield* run('touchApiKey', input);
  },
  *finishCall(input: { caller: string; key: string; status: number; body: string | null }): Steps<void> {
    yield* run('finishCall', input);
  },
  *forgetCall(input: { caller: string; key: string }): Steps<void> {
    yield* run('forgetCall', input);
  },
  *createTag(row: TagsTable): Steps<boolean> {
    return (yield* run('insertTag', row)) > 0;
  },
  *createSavedView(row: SavedViewsTable): Steps<void> {
    yield* run('insertSavedView', row);
  },
  *changeSavedView(row: SavedViewsTable): Steps<boolean> {
    return (yield* run('changeSavedView', row)) > 0;
  },
  *deleteSavedView(input: { id: string }): Steps<boolean> {
    return (yield* run('deleteSavedView', input)) > 0;
  },
  *addAlert({ before, ...row }: ParametersOf<'addAlert'> & { before: number }): Steps<void> {
    yield* run('pruneAlerts', { siteId: row.site_id, before });
    yield* run('addAlert', row);
  },
  *acknowledgeAlert(input: ParametersOf<'acknowledgeAlert'>): Steps<boolean> {
    return (yield* run('acknowledgeAlert', input)) > 0;
  },
  *addMentions({ rows }: { rows: readonly MentionsTable[] }): Steps<void> {
    for (const row of rows) yield* run('addMention', row);
  },
  *readMentions(input: { agentId: string; conversationId: string }): Steps<boolean> {
    return (yield* run('readMentions', input)) > 0;
  },
  putDraft,
  clearDrafts,
  *pruneDrafts(input: { before: number }): Steps<void> {
    yield* run('pruneDrafts', input);
  },
  *saveAssistant(row: AssistantsTable): Steps<void> {
    yield* run('saveAssistant', row);
  },
  *deleteAssistant(input: { siteId: string; task: AssistantsTable['task'] }): Steps<boolean> {
    return (yield* run('deleteAssistant', input)) > 0;
  },
  *saveOwnReply(row: OwnRepliesTable): Steps<'saved' | 'taken'> {
    const own = yield* all('listOwnReplies', { siteId: row.site_id, agentId: row.agent_id });
    if (own.some(({ id, shortcut }) => id !== row.id && shortcut === row.shortcut)) return 'taken';
    yield* run('saveOwnReply', row);
    return 'saved';
  },
  *deleteOwnReply(input: { id: string; agentId: string }): Steps<boolean> {
    return (yield* run('deleteOwnReply', input)) > 0;
  },
  *deleteCannedReply(input: { id: string }): Steps<boolean> {
    return (yield* run('deleteCannedReply', input)) > 0;
  },
  *renameSite(input: { id: string; name: string }): Steps<boolean> {
    return (yield* run('renameSite', input)) > 0;
  },
  changeAgent,
  beginSecondFactor,
  confirmSecondFactor,
  replaceRecoveryCodes,
  removeSecondFactor,
  linkIdentity,
  *useStep(input: { agentId: string; step: number }): Steps<boolean> {
    return (yield* run('useStep', input)) > 0;
  },
  *useRecoveryCode(input: { agent_id: string; code_hash: string }): Steps<boolean> {
    return (yield* run('takeRecoveryCode', input)) > 0;
  },
  *addAuditRecord(record: AuditRecordsTable): Steps<void> {
    yield* run('insertAuditRecord', record);
  },
  /** Whether the conversation stands where the sender believed, and the deadline was moved. */
  *moveDue(input: { id: string; seq: number; due_at: number | null }): Steps<boolean> {
    return (yield* run('moveDue', input)) > 0;
  },
  createIdentityKey,
  identify,
  revokeToken,
  *touchIdentityKey(input: { id: string; at: number }): Steps<void> {
    yield* run('touchIdentityKey', input);
  },
  *retireIdentityKey(input: { siteId: string; id: string; at: number }): Steps<boolean> {
    return (yield* run('retireIdentityKey', input)) > 0;
  },
  *deleteExpiredTokens(input: { now: number }): Steps<void> {
    yield* run('deleteExpiredTokens', input);
  },
  *setVip({ events, ...input }: { id: string; vip: number; events: readonly OutboxEvent[] }): Steps<boolean> {
    if ((yield* run('setVip', input)) === 0) return false;
    yield* addEvents(events);
    return true;
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
  setPicture,
  *setPresence(input: { id: string; presence: Presence }): Steps<boolean> {
    return (yield* run('setPresence', input)) > 0;
  },
  *setName(input: { id: string; name: string }): Steps<boolean> {
    return (yield* run('setName', input)) > 0;
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
      method: session.method,
      device: session.device,
    });
  },
  *beginUpload(input: { id: string; tokenHash: string; now: number; expiresAt: number }): Steps<boolean> {
    return (yield* run('beginUpload', input)) > 0;
  },
  *giveUploadBack(input: { id: string; expiresAt: number }): Steps<void> {
    yield* run('giveUploadBack', input);
  },
  *refuseUpload(input: { id: string; expiresAt: number }): Steps<void> {
    yield* run('refuseUpload', input);
  },
  *deleteFiles(input: { ids: string }): Steps<void> {
    yield* run('deleteFiles', input);
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
  *createLink(link: SignInLink): Steps<void> {
    yield* run('insertLink', {
      token_hash: link.tokenHash,
      agent_id: link.agentId,
      expires_at: link.expiresAt,
      purpose: link.purpose ?? 'signIn',
    });
  },
  *deleteLinksOf(input: { agentId: string }): Steps<void> {
    yield* run('deleteLinksOf', input);
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
