import type { FileRecord } from '@deskbell/core';

/** Uploads, and files that belong to messages. */
export interface FilesTable {
  id: string;
  site_id: string;
  conversation_id: string;
  /** Kind and id of who uploads, as `author_key`; `k:…` for an API key. */
  uploader_key: string;
  name: string;
  type: string;
  size: number;
  state: FileRecord['state'];
  created_at: number;
  expires_at: number | null;
  token_hash: string;
  sha256: string | null;
  link_key: string;
  entry_id: string | null;
  width: number | null;
  height: number | null;
  placeholder: string | null;
  /** JSON: an array of their names. */
  variants: string;
}
