import type { AgentStore } from './agent-store.ts';
import type { AssistantStore } from './assistant-store.ts';
import type { AuditStore } from './audit-store.ts';
import type { DraftStore } from './draft-store.ts';
import type { AlertStore } from './alert-store.ts';
import type { MentionStore } from './mention-store.ts';
import type { ApiKeyStore } from './api-key-store.ts';
import type { BanStore } from './ban-store.ts';
import type { BotStore } from './bot-store.ts';
import type { ArticleStore } from './article-store.ts';
import type { OwnReplyStore } from './own-reply-store.ts';
import type { CannedReplyStore } from './canned-reply-store.ts';
import type { SavedViewStore } from './saved-view-store.ts';
import type { ClusterStore } from './cluster-store.ts';
import type { ConfigurationStore } from './configuration-store.ts';
import type { ContactStore } from './contact-store.ts';
import type { ConversationListStore } from './conversation-list-store.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { CrisisStore } from './crisis-store.ts';
import type { DeadlineStore } from './deadline-store.ts';
import type { FileRecordStore } from './file-record-store.ts';
import type { IdempotencyStore } from './idempotency-store.ts';
import type { IdentityLinkStore } from './identity-link-store.ts';
import type { MailStore } from './mail-store.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { FlowStore } from './flow-store.ts';
import type { PrivacyStore } from './privacy-store.ts';
import type { SearchStore } from './search-store.ts';
import type { SecondFactorStore } from './second-factor-store.ts';
import type { SessionStore, SignInLinkStore } from './session-store.ts';
import type { SiteStore } from './site-store.ts';
import type { VisitorIdentityStore } from './visitor-identity-store.ts';
import type { TagStore } from './tag-store.ts';
import type { VisitStore } from './visit-store.ts';
import type { WebhookStore } from './webhook-store.ts';

/** Everything an installation keeps. */
export interface Store {
  readonly conversations: ConversationStore;
  readonly sites: SiteStore;
  readonly agents: AgentStore;
  readonly sessions: SessionStore;
  readonly visitorIdentities: VisitorIdentityStore;
  readonly signInLinks: SignInLinkStore;
  readonly secondFactors: SecondFactorStore;
  readonly identityLinks: IdentityLinkStore;
  readonly audit: AuditStore;
  readonly deadlines: DeadlineStore;
  readonly mails: MailStore;
  readonly outbox: OutboxStore;
  readonly webhooks: WebhookStore;
  readonly configurations: ConfigurationStore;
  readonly crises: CrisisStore;
  readonly flows: FlowStore;
  readonly search: SearchStore;
  readonly privacy: PrivacyStore;
  readonly files: FileRecordStore;
  readonly articles: ArticleStore;
  readonly apiKeys: ApiKeyStore;
  readonly idempotency: IdempotencyStore;
  readonly tags: TagStore;
  readonly cannedReplies: CannedReplyStore;
  readonly ownReplies: OwnReplyStore;
  readonly drafts: DraftStore;
  readonly alerts: AlertStore;
  readonly mentions: MentionStore;
  readonly assistants: AssistantStore;
  readonly savedViews: SavedViewStore;
  readonly contacts: ContactStore;
  readonly bans: BanStore;
  readonly visits: VisitStore;
  readonly conversationLists: ConversationListStore;
  readonly bots: BotStore;
  /** `null` for a store that one process alone can serve. */
  readonly cluster: ClusterStore | null;
  /** Names this life of the data; a restored backup gets a new one (D4). */
  readonly epoch: string;
  /** Whether a write can be stored just now. */
  check(): Promise<void>;
  /** Writes a consistent copy to a new file while the store is in use. Rejects with `conflict` when the file exists. */
  backup(path: string): Promise<void>;
  /** Finishes what was accepted, then lets go of the database. A second call is harmless. */
  close(): Promise<void>;
}
