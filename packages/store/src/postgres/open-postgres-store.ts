import type { Secrets, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import { SqlIdentityLinkStore } from '../stores/identity-link-store.ts';
import { SqlSearchStore } from '../search/search-store.ts';
import { SqlFlowStore } from '../stores/flow-store.ts';
import { Sealing } from '../stores/sealing.ts';
import { SqlSecondFactorStore } from '../stores/second-factor-store.ts';
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
import { SqlSessionStore, SqlSignInLinkStore } from '../stores/session-store.ts';
import { SqlVisitorIdentityStore } from '../stores/visitor-identity-store.ts';
import { SqlSiteStore } from '../stores/site-store.ts';
import type { WriterMetrics } from '../writer/writer.ts';
import { PostgresClusterStore } from './cluster-store.ts';
import { IS_SAME_LIFE } from './life.ts';
import { migrate, type PostgresMigrateOptions } from './migrate.ts';
import { unavailable } from './postgres-failure.ts';
import { vacuumErased } from './vacuum-erased.ts';
import { PostgresReader } from './postgres-reader.ts';
import { PostgresWriter } from './postgres-writer.ts';

export interface PostgresStoreOptions extends PostgresMigrateOptions {
  /**
   * Called when the data turn out to live another life than when they were opened: they were restored, or a standby has taken
   * over. Nothing is stored from then on; the process must start anew (D4).
   */
  readonly onAnotherLife?: () => void;
  /** Encrypts what must be secret; left out: it is stored as it is. */
  readonly secrets?: Secrets | undefined;
}

/** The store in a Postgres database, which any number of processes may use at once. */
export interface PostgresStore extends Store {
  readonly metrics: Readonly<WriterMetrics>;
}

/** Brings the database up to date and opens it. */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<PostgresStore> {
  const { url, clock, onAnotherLife, secrets } = options;
  const sealing = new Sealing(secrets);
  const { epoch } = await migrate(options);
  const reader = new PostgresReader(url);
  const writer = new PostgresWriter(url, async (connection) => {
    const { rows } = await connection.query<{ same: boolean }>({ text: IS_SAME_LIFE, values: [epoch] });
    if (rows[0]?.same) return;
    onAnotherLife?.();
    throw unavailable('go on', 'the data were restored, or another server has taken over; restart this node');
  });
  const cluster = new PostgresClusterStore(url);
  let closed: Promise<void> | undefined;
  const finish = async () => {
    await cluster.close();
    await writer.close();
    await reader.end();
  };
  return {
    conversations: new SqlConversationStore(reader, writer),
    sites: new SqlSiteStore(reader, writer),
    agents: new SqlAgentStore(reader, writer),
    sessions: new SqlSessionStore(reader, writer),
    signInLinks: new SqlSignInLinkStore(reader, writer),
    secondFactors: new SqlSecondFactorStore(reader, writer),
    identityLinks: new SqlIdentityLinkStore(reader, writer),
    audit: new SqlAuditStore(reader, writer),
    deadlines: new SqlDeadlineStore(reader, writer),
    mails: new SqlMailStore(reader, writer),
    outbox: new SqlOutboxStore(reader, writer),
    webhooks: new SqlWebhookStore(reader, writer),
    configurations: new SqlConfigurationStore(reader, writer),
    crises: new SqlCrisisStore(reader, writer),
    files: new SqlFileRecordStore(reader, writer),
    apiKeys: new SqlApiKeyStore(reader, writer),
    idempotency: new SqlIdempotencyStore(writer),
    tags: new SqlTagStore(reader, writer),
    privacy: new SqlPrivacyStore(reader, writer, () => vacuumErased(url)),
    cannedReplies: new SqlCannedReplyStore(reader, writer),
    ownReplies: new SqlOwnReplyStore(reader, writer),
    savedViews: new SqlSavedViewStore(reader, writer),
    contacts: new SqlContactStore(reader, writer),
    bans: new SqlBanStore(reader, writer),
    visits: new SqlVisitStore(reader, writer),
    conversationLists: new SqlConversationListStore(reader),
    bots: new SqlBotStore(reader, writer),
    flows: new SqlFlowStore(reader, writer, sealing),
    drafts: new SqlDraftStore(reader, writer),
    alerts: new SqlAlertStore(reader, writer),
    mentions: new SqlMentionStore(reader, writer),
    assistants: new SqlAssistantStore(reader, writer, sealing),
    visitorIdentities: new SqlVisitorIdentityStore(reader, writer, sealing),
    search: new SqlSearchStore({ engine: 'postgres', db: reader, writer, clock }),
    articles: new SqlArticleStore(reader, writer),
    cluster,
    epoch,
    metrics: writer.metrics,
    check: () => writer.write('probe', { now: clock.now() }),
    backup: () =>
      Promise.reject(
        new DeskbellError(
          'invalid',
          'unable to back up: the data are in Postgres; use its own tools, pg_dump for one',
        ),
      ),
    close: () => (closed ??= finish()),
  };
}
