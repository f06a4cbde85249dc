import type { ConversationStatus, EntryBody, Presence, Role } from '@deskbell/protocol';

/*
 * Every table as the queries see it, for all engines alike: text, whole numbers (times are milliseconds since 1970,
 * truths are 0 and 1) and JSON in text columns.
 */

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
}

export interface SignInLinksTable {
  token_hash: string;
  agent_id: string;
  expires_at: number;
}

export interface DeadlinesTable {
  key: string;
  kind: 'agentGrace';
  subject: string;
  at: number;
}

export interface ContactsTable {
  id: string;
  name: string | null;
  locale: string | null;
  created_at: number;
  /** How many conversations they have had. */
  conversations: number;
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
  /** Who has it (active) or had it last (resolved, closed). */
  agent_id: string | null;
  agent_name: string | null;
  waiting_since: number | null;
  preferred_agent_id: string | null;
  /** When it was resolved or closed. */
  ended_at: number | null;
  seq: number;
  public_seq: number;
  last_entry_at: number;
  awaiting_reply_since: number | null;
  preview: string;
  visitor_mark: number;
  agent_mark: number;
  /** JSON: the page where the visitor was. */
  page: string | null;
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

export interface Database {
  meta: MetaTable;
  sites: SitesTable;
  agents: AgentsTable;
  memberships: MembershipsTable;
  sessions: SessionsTable;
  sign_in_links: SignInLinksTable;
  deadlines: DeadlinesTable;
  contacts: ContactsTable;
  visitors: VisitorsTable;
  conversations: ConversationsTable;
  entries: EntriesTable;
}
