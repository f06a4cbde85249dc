import type { AlertsTable } from './alerts-table.ts';
import type { OwnRepliesTable } from './own-replies-table.ts';
import type { SavedViewsTable } from './saved-views-table.ts';
import type { AuditActor, AuditRecord, Deadline, FlowEditor, Session, SignInLink } from '@deskbell/core';
import type {
  ConfigurationVersion,
  ConversationStatus,
  EntryBody,
  IdentityAlgorithm,
  Presence,
  Role,
} from '@deskbell/protocol';
import type { FilesTable } from './files-table.ts';
import type { ArticleTables } from './article-tables.ts';
import type { MailTables } from './mail-tables.ts';
import type { ComposingTables } from './composing-tables.ts';
import type { IntegrationTables } from './integration-tables.ts';
import type { SearchTables } from './search-tables.ts';
import type { WebhookTables } from './webhook-tables.ts';
import type { VisitTables } from './visit-tables.ts';
import type { ConsentsTable, ContactBansTable, LegalHoldsTable, PrivacyJobsTable } from './privacy-tables.ts';

/*
 * Every table as the queries see it, for all engines alike: text, whole numbers (times are milliseconds since 1970,
 * truths are 0 and 1) and JSON in text columns.
 */

/** What a column of whole numbers that are no times can hold, and a query may be asked about. */
export const LARGEST_INTEGER = 2_147_483_647;

export interface MetaTable {
  key: string;
  value: string;
}

export interface SitesTable {
  id: string;
  name: string;
  /** JSON: an array of strings. */
  origins: string;
  created_at: number;
}

export interface AgentsTable {
  id: string;
  name: string;
  email: string;
  password_hash: string | null;
  presence: Presence;
  capacity: number;
  disabled_at: number | null;
  created_at: number;
  /** JSON: what work has left behind on them; `null` when they never had any. */
  pace: string | null;
  second_factor_at: number | null;
  /** The key of their picture. */
  picture: string | null;
}

/** Pictures of agents, at most one each. */
export interface AgentPicturesTable {
  key: string;
  agent_id: string;
  /** WebP, in Base64. */
  data: string;
}

/** When agents began and ceased to take work. */
export interface PresenceChangesTable {
  agent_id: string;
  at: number;
  /** 1: available and connected. */
  working: number;
  capacity: number;
}

export interface MembershipsTable {
  agent_id: string;
  site_id: string;
  role: Role;
}

export interface SessionsTable {
  token_hash: string;
  agent_id: string;
  created_at: number;
  last_used_at: number;
  expires_at: number;
  method: Session['method'];
  device: string | null;
}

export interface SignInLinksTable {
  token_hash: string;
  agent_id: string;
  expires_at: number;
  purpose: Required<SignInLink>['purpose'];
}

export interface SecondFactorsTable {
  agent_id: string;
  secret: string;
  confirmed_at: number | null;
  last_step: number;
}

export interface RecoveryCodesTable {
  agent_id: string;
  code_hash: string;
}

export interface IdentityLinksTable {
  issuer: string;
  subject: string;
  agent_id: string;
  created_at: number;
}

/** Rows are only ever added. */
export interface AuditRecordsTable {
  id: string;
  at: number;
  site_id: string | null;
  actor_kind: AuditActor['kind'];
  actor_id: string | null;
  actor_name: string | null;
  action: string;
  target: string | null;
  outcome: AuditRecord['outcome'];
  /** JSON. */
  before: string | null;
  /** JSON. */
  after: string | null;
  address: string | null;
}

export interface DeadlinesTable {
  key: string;
  kind: Deadline['kind'];
  subject: string;
  at: number;
  /** JSON. */
  payload: string | null;
}

/** Every saved configuration; rows are only ever added. */
export interface ConfigurationsTable {
  site_id: string;
  version: number;
  at: number;
  by_kind: ConfigurationVersion['by']['kind'];
  by_name: string;
  /** JSON: the configuration. */
  document: string;
}

export interface CrisesTable {
  id: string;
  site_id: string;
  started_at: number;
  /** `null`: the rule. */
  started_by_id: string | null;
  started_by_name: string | null;
  ended_at: number | null;
}

export interface CrisisRepliesTable {
  id: string;
  crisis_id: string;
  author_id: string;
  author_name: string;
  text: string;
  at: number;
}

/** Programs that answer on a site. */
export interface BotsTable {
  id: string;
  site_id: string;
  key: string;
  name: string;
  face: string | null;
  description: string;
  limit_ms: number;
  turn_ms: number;
  contact: 'none' | 'card';
  token_hash: string | null;
  token_at: number | null;
  created_at: number;
  seen_at: number | null;
}

/** Scripted dialogues of sites. */
export interface FlowsTable {
  site_id: string;
  flow_id: string;
  revision: number;
  /** JSON: the definition as it was saved last. */
  draft: string;
  published_version: number | null;
  latest_version: number;
  changed_at: number;
  by_kind: FlowEditor['kind'];
  by_name: string;
}

/** Every version that was ever published; rows are only ever added. */
export interface FlowVersionsTable {
  site_id: string;
  flow_id: string;
  version: number;
  /** JSON: the definition. */
  document: string;
  at: number;
  by_kind: FlowEditor['kind'];
  by_name: string;
}

export interface ContactsTable {
  id: string;
  /** `null`: one of an older release who never began a conversation. */
  site_id: string | null;
  name: string | null;
  locale: string | null;
  created_at: number;
  /** How many conversations they have had. */
  conversations: number;
  /** 1: to be served first. */
  vip: number;
  /** Their id at the host site, and below what the host site says of them. */
  external_id: string | null;
  email: string | null;
  phone: string | null;
  /** JSON; `null`: none. */
  attributes: string | null;
  /** When the host site last vouched for them; `null`: never. */
  verified_at: number | null;
  /** JSON: what they or their page say of them, without anybody vouching; `null`: nothing. */
  told: string | null;
}

/** Keys by which host sites vouch for their visitors. */
export interface IdentityKeysTable {
  id: string;
  site_id: string;
  algorithm: IdentityAlgorithm;
  /** `null` once it is retired. */
  material: string | null;
  created_at: number;
  last_used_at: number | null;
  retired_at: number | null;
}

/** Identity tokens that were signed out before their time. */
export interface RevokedTokensTable {
  token_hash: string;
  revoked_at: number;
  expires_at: number;
}

export interface VisitorsTable {
  site_id: string;
  id: string;
  contact_id: string;
}

export interface ConversationsTable {
  id: string;
  site_id: string;
  visitor_id: string;
  contact_id: string;
  started_at: number;
  version: number;
  status: ConversationStatus;
  /** Who has it (active, snoozed), is offered it (offered) or had it last (resolved, closed). */
  agent_id: string | null;
  agent_name: string | null;
  /** Whose it stays while it is offered to a colleague. */
  return_to_id: string | null;
  return_to_name: string | null;
  /** Since when a bot (bot) or this agent (active) has it, or is offered it (offered). */
  held_since: number | null;
  /** When the offer ends (offered) or it wakes (snoozed). */
  held_until: number | null;
  waiting_since: number | null;
  preferred_agent_id: string | null;
  /** When it was resolved or closed. */
  ended_at: number | null;
  /** When it was last open, for those that are not: as `ended_at`, but a resolved one that is closed later keeps it. */
  open_until: number | null;
  /** When it must be looked at next. */
  due_at: number | null;
  /** As in the handling, where indexes and people who look into the database find it. */
  queue_id: string;
  crisis_id: string | null;
  /** The conversation that it follows. */
  previous_id: string | null;
  seq: number;
  public_seq: number;
  last_entry_at: number;
  /** As `last_entry_at`, roughly (`activeSlot`): what inboxes are found by. */
  active_slot: number;
  awaiting_reply_since: number | null;
  /** The last message of an agent, and of the visitor. */
  agent_message_at: number | null;
  visitor_message_at: number | null;
  preview: string;
  visitor_mark: number;
  agent_mark: number;
  /** JSON: the page where the visitor was. */
  page: string | null;
}

/**
 * What routing, escalation and promises keep of a conversation. Apart from the rest, because a message changes the row of
 * its conversation and would write all this anew each time.
 */
export interface HandlingsTable {
  conversation_id: string;
  /** JSON. */
  document: string;
}

export interface EntriesTable {
  conversation_id: string;
  seq: number;
  /** Made by the author; unique together with `author_key` and the conversation. */
  id: string;
  /** Kind and id of the author in one: `v:…`, `a:…` or `s:`. */
  author_key: string;
  /** The agent's name when they wrote it. */
  author_name: string | null;
  at: number;
  type: EntryBody['type'];
  text: string | null;
  /** JSON: what the body has besides type and text. */
  data: string | null;
  /** 1 when visitors must not see it. */
  internal: number;
  /** Seq of the last entry before it that visitors see. */
  public_before: number;
}

export interface Database
  extends
    ArticleTables,
    ComposingTables,
    IntegrationTables,
    MailTables,
    SearchTables,
    VisitTables,
    WebhookTables {
  files: FilesTable;
  alerts: AlertsTable;
  saved_views: SavedViewsTable;
  own_replies: OwnRepliesTable;
  meta: MetaTable;
  sites: SitesTable;
  agents: AgentsTable;
  agent_pictures: AgentPicturesTable;
  presence_changes: PresenceChangesTable;
  memberships: MembershipsTable;
  sessions: SessionsTable;
  sign_in_links: SignInLinksTable;
  second_factors: SecondFactorsTable;
  recovery_codes: RecoveryCodesTable;
  identity_links: IdentityLinksTable;
  audit_records: AuditRecordsTable;
  deadlines: DeadlinesTable;
  configurations: ConfigurationsTable;
  crises: CrisesTable;
  crisis_replies: CrisisRepliesTable;
  bots: BotsTable;
  flows: FlowsTable;
  flow_versions: FlowVersionsTable;
  contacts: ContactsTable;
  visitors: VisitorsTable;
  identity_keys: IdentityKeysTable;
  revoked_tokens: RevokedTokensTable;
  conversations: ConversationsTable;
  handlings: HandlingsTable;
  entries: EntriesTable;
  consents: ConsentsTable;
  contact_bans: ContactBansTable;
  legal_holds: LegalHoldsTable;
  privacy_jobs: PrivacyJobsTable;
}
