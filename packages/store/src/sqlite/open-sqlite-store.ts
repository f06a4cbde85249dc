import type { DatabaseSync } from 'node:sqlite';
import type { Clock, Secrets, Store } from '@deskbell/core';
import { unavailable } from './sqlite-failure.ts';
import { backUp } from './backup.ts';
import { BUSY_TIMEOUT_MS, openForReading } from './connection.ts';
import { migrate, type MigrateOptions } from './migrate.ts';
import { SqliteReader } from './sqlite-reader.ts';
import { SqlApiKeyStore, SqlIdempotencyStore } from '../stores/api-key-store.ts';
import { SqlAssistantStore } from '../stores/assistant-store.ts';
import { SqlDraftStore } from '../stores/draft-store.ts';
import { SqlAlertStore } from '../stores/alert-store.ts';
import { SqlMentionStore } from '../stores/mention-store.ts';
import { SqlOwnReplyStore } from '../stores/own-reply-store.ts';
import { SqlCannedReplyStore } from '../stores/canned-reply-store.ts';
import { SqlSavedViewStore } from '../stores/saved-view-store.ts';
import { SqlBanStore } from '../stores/ban-store.ts';
import { SqlVisitStore } from '../stores/visit-store.ts';
import { SqlContactStore } from '../stores/contact-store.ts';
import { SqlConversationListStore } from '../stores/conversation-list-store.ts';
import { SqlMailStore } from '../stores/mail-store.ts';
import { SqlPrivacyStore } from '../stores/privacy-store.ts';
import { SqlTagStore } from '../stores/tag-store.ts';
import { SqlAgentStore } from '../stores/agent-store.ts';
import { SqlArticleStore } from '../stores/article-store.ts';
import { SqlBotStore } from '../stores/bot-store.ts';
import { SqlAuditStore } from '../stores/audit-store.ts';
import { SqlConfigurationStore } from '../stores/configuration-store.ts';
import { SqlConversationStore } from '../stores/conversation-store.ts';
import { SqlCrisisStore } from '../stores/crisis-store.ts';
import { SqlFileRecordStore } from '../stores/file-record-store.ts';
import { SqlDeadlineStore } from '../stores/deadline-store.ts';
import { SqlOutboxStore } from '../stores/outbox-store.ts';
import { SqlWebhookStore } from '../stores/webhook-store.ts';
import { SqlIdentityLinkStore } from '../stores/identity-link-store.ts';
import { SqlSearchStore } from '../search/search-store.ts';
import { Sealing } from '../stores/sealing.ts';
import { SqlFlowStore } from '../stores/flow-store.ts';
import { SqlSecondFactorStore } from '../stores/second-factor-store.ts';
import { SqlSessionStore, SqlSignInLinkStore } from '../stores/session-store.ts';
import { SqlSiteStore } from '../stores/site-store.ts';
import { SqlVisitorIdentityStore } from '../stores/visitor-identity-store.ts';
import { emptyLog } from './empty-log.ts';
import { ThreadSearch } from './thread-search.ts';
import { startWriterThread } from '../writer/start-writer-thread.ts';
import { Writer, type WriterMetrics } from '../writer/writer.ts';

export interface SqliteStoreOptions extends MigrateOptions {
  /** Further pragmas for the writer's connection. For tests: a small disk is `max_page_count = 100`. */
  readonly writerPragmas?: readonly string[];
  /** Encrypts what must be secret; left out: it is stored as it is. */
  readonly secrets?: Secrets | undefined;
  /** Starts the writer's thread. For tests that end it. */
  readonly startThread?: typeof startWriterThread;
}

/** The store in a file, with what it counts about itself. */
export class SqliteStore implements Store {
  readonly conversations: SqlConversationStore;
  readonly sites: SqlSiteStore;
  readonly agents: SqlAgentStore;
  readonly sessions: SqlSessionStore;
  readonly signInLinks: SqlSignInLinkStore;
  readonly secondFactors: SqlSecondFactorStore;
  readonly identityLinks: SqlIdentityLinkStore;
  readonly audit: SqlAuditStore;
  readonly deadlines: SqlDeadlineStore;
  readonly outbox: SqlOutboxStore;
  readonly webhooks: SqlWebhookStore;
  readonly configurations: SqlConfigurationStore;
  readonly crises: SqlCrisisStore;
  readonly files: SqlFileRecordStore;
  readonly search: SqlSearchStore;
  readonly articles: SqlArticleStore;
  readonly apiKeys: SqlApiKeyStore;
  readonly idempotency: SqlIdempotencyStore;
  readonly tags: SqlTagStore;
  readonly privacy: SqlPrivacyStore;
  readonly mails: SqlMailStore;
  readonly cannedReplies: SqlCannedReplyStore;
  readonly ownReplies: SqlOwnReplyStore;
  readonly drafts: SqlDraftStore;
  readonly alerts: SqlAlertStore;
  readonly mentions: SqlMentionStore;
  readonly assistants: SqlAssistantStore;
  readonly savedViews: SqlSavedViewStore;
  readonly contacts: SqlContactStore;
  readonly bans: SqlBanStore;
  readonly visits: SqlVisitStore;
  readonly conversationLists: SqlConversationListStore;
  readonly bots: SqlBotStore;
  readonly flows: SqlFlowStore;
  readonly visitorIdentities: SqlVisitorIdentityStore;
  readonly cluster = null;
  readonly epoch: string;
  readonly #path: string;
  readonly #clock: Clock;
  readonly #reading: DatabaseSync;
  readonly #writer: Writer;
  readonly #matching: ThreadSearch;
  readonly #backups = new Set<Promise<void>>();
  #closed: Promise<void> | undefined;

  constructor(parts: {
    path: string;
    clock: Clock;
    epoch: string;
    reading: DatabaseSync;
    writer: Writer;
    secrets: Secrets | undefined;
  }) {
    const { reading, secrets, writer } = parts;
    const sealing = new Sealing(secrets);
    const db = new SqliteReader(reading);
    const matching = (this.#matching = new ThreadSearch(parts.path));
    this.conversations = new SqlConversationStore(db, writer, matching);
    this.sites = new SqlSiteStore(db, writer);
    this.agents = new SqlAgentStore(db, writer);
    this.sessions = new SqlSessionStore(db, writer);
    this.signInLinks = new SqlSignInLinkStore(db, writer);
    this.secondFactors = new SqlSecondFactorStore(db, writer);
    this.identityLinks = new SqlIdentityLinkStore(db, writer);
    this.audit = new SqlAuditStore(db, writer);
    this.deadlines = new SqlDeadlineStore(db, writer);
    this.mails = new SqlMailStore(db, writer);
    this.outbox = new SqlOutboxStore(db, writer);
    this.webhooks = new SqlWebhookStore(db, writer);
    this.configurations = new SqlConfigurationStore(db, writer);
    this.crises = new SqlCrisisStore(db, writer);
    this.files = new SqlFileRecordStore(db, writer);
    this.apiKeys = new SqlApiKeyStore(db, writer);
    this.idempotency = new SqlIdempotencyStore(writer);
    this.tags = new SqlTagStore(db, writer);
    this.privacy = new SqlPrivacyStore(db, writer, () => emptyLog(parts.path));
    this.cannedReplies = new SqlCannedReplyStore(db, writer);
    this.ownReplies = new SqlOwnReplyStore(db, writer);
    this.drafts = new SqlDraftStore(db, writer);
    this.alerts = new SqlAlertStore(db, writer);
    this.mentions = new SqlMentionStore(db, writer);
    this.assistants = new SqlAssistantStore(db, writer, sealing);
    this.savedViews = new SqlSavedViewStore(db, writer);
    this.contacts = new SqlContactStore(db, writer);
    this.bans = new SqlBanStore(db, writer);
    this.visits = new SqlVisitStore(db, writer);
    this.conversationLists = new SqlConversationListStore(db);
    this.bots = new SqlBotStore(db, writer);
    this.flows = new SqlFlowStore(db, writer, sealing);
    this.visitorIdentities = new SqlVisitorIdentityStore(db, writer, sealing);
    this.search = new SqlSearchStore({ engine: 'sqlite', db, matching, writer, clock: parts.clock });
    this.articles = new SqlArticleStore(db, writer, matching);
    this.epoch = parts.epoch;
    this.#path = parts.path;
    this.#clock = parts.clock;
    this.#reading = reading;
    this.#writer = writer;
  }

  /** How many writes were asked for, and how many commits carried them. */
  get metrics(): Readonly<WriterMetrics> {
    return this.#writer.metrics;
  }

  check(): Promise<void> {
    return this.#writer.write('probe', { now: this.#clock.now() });
  }

  async backup(path: string): Promise<void> {
    if (this.#closed) throw unavailable('back up', 'the store is closed');
    const backup = backUp(this.#path, path, this.epoch);
    this.#backups.add(backup);
    try {
      await backup;
    } finally {
      this.#backups.delete(backup);
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#finish();
    return this.#closed;
  }

  async #finish(): Promise<void> {
    await Promise.allSettled(this.#backups);
    await this.#matching.close();
    await this.#writer.close();
    this.#reading.close();
  }
}

/** Brings the file up to date, starts the writer, and opens it for reading. */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<SqliteStore> {
  const { path, clock, busyTimeoutMs = BUSY_TIMEOUT_MS, secrets, writerPragmas = [] } = options;
  const { epoch } = migrate(options);
  const startThread = options.startThread ?? startWriterThread;
  const writer = await Writer.open(() => startThread({ path, busyTimeoutMs, pragmas: writerPragmas }));
  return new SqliteStore({ path, clock, epoch, reading: openForReading(path), secrets, writer });
}
