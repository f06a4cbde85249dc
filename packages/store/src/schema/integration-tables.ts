/** Keys of integrations. */
export interface ApiKeysTable {
  id: string;
  /** Empty: the whole installation. */
  site_id: string;
  name: string;
  hint: string;
  hash: string;
  /** JSON: an array of strings. */
  scopes: string;
  created_at: number;
  created_by: string;
  expires_at: number | null;
  last_used_at: number | null;
  revoked_at: number | null;
}

/** Calls over REST that may be repeated, and what they were answered. */
export interface RepeatableCallsTable {
  /** Who called: a hash. */
  caller: string;
  key: string;
  fingerprint: string;
  at: number;
  /** `null`: it runs. */
  status: number | null;
  /** JSON; `null`: it is not kept. */
  body: string | null;
}

export interface TagsTable {
  id: string;
  site_id: string;
  name: string;
  /** The name as it is compared. */
  key: string;
  color: string | null;
  created_at: number;
}

export interface ConversationTagsTable {
  conversation_id: string;
  tag_id: string;
  /** As in the conversation. */
  started_at: number;
}

export interface ContactTagsTable {
  contact_id: string;
  tag_id: string;
}

/** What agents noted about a contact. */
export interface ContactNotesTable {
  id: string;
  contact_id: string;
  /** `null`: an integration. */
  author_id: string | null;
  author_name: string;
  text: string;
  at: number;
}

/** Texts that agents insert. */
export interface CannedRepliesTable {
  id: string;
  site_id: string;
  /** `null`: for everybody. */
  team: string | null;
  shortcut: string;
  title: string;
  language: string | null;
  text: string;
  created_at: number;
  updated_at: number;
}

export interface IntegrationTables {
  api_keys: ApiKeysTable;
  repeatable_calls: RepeatableCallsTable;
  tags: TagsTable;
  conversation_tags: ConversationTagsTable;
  contact_tags: ContactTagsTable;
  contact_notes: ContactNotesTable;
  canned_replies: CannedRepliesTable;
}
