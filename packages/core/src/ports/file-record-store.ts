/** Who uploads: authors of messages, and integrations for them. */
export interface Uploader {
  readonly kind: 'visitor' | 'agent' | 'bot' | 'key';
  readonly id: string;
}

/** A smaller picture of an image, kept beside it. */
export type FileVariant = 'thumbnail' | 'preview';

/** What is known of an upload or a file; the bytes are in a `FileStore`. */
export interface FileRecord {
  readonly id: string;
  readonly siteId: string;
  readonly conversationId: string;
  readonly uploader: Uploader;
  readonly name: string;
  /** Media type: as announced while it is expected, afterwards as the content says. */
  readonly type: string;
  /** In bytes: as announced while it is expected, afterwards as it is served. */
  readonly size: number;
  /** `expected` and `receiving`: there is a ticket. `ready`: it may be attached, or is. `refused`: the content was not taken. */
  readonly state: 'expected' | 'receiving' | 'ready' | 'refused';
  readonly createdAt: number;
  /** When it is cleaned away; `null` once it belongs to a message. */
  readonly expiresAt: number | null;
  /** SHA-256 of the ticket's token (A5). */
  readonly tokenHash: string;
  /** SHA-256 of the bytes as they are served, in base64url; `null` until they are there. */
  readonly sha256: string | null;
  /** Signs links to this file alone: what is gone takes its links along. */
  readonly linkKey: string;
  /** The message that it belongs to. */
  readonly entryId: string | null;
  /** Of images, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** Of images: a tiny one as a `data:` address. */
  readonly placeholder: string | null;
  readonly variants: readonly FileVariant[];
}

/** What an uploader may have at a time, and in a day. */
export interface UploadQuota {
  /** Tickets that were not used yet. */
  readonly pending: number;
  /** Bytes since `since`, of the uploader and of the site's visitors together; `null`: no limit. */
  readonly uploaderBytes: number | null;
  readonly siteBytes: number | null;
  readonly since: number;
}

/** What the checks have found. */
export type FinishedFile = Pick<
  FileRecord,
  'id' | 'name' | 'type' | 'size' | 'sha256' | 'width' | 'height' | 'placeholder' | 'variants' | 'expiresAt'
>;

/** Keeps what is known of files, and the tickets by which they are uploaded. */
export interface FileRecordStore {
  /**
   * Stores a ticket. `renewed`: the same uploader has asked for the same file before and not begun; the new token holds. `idReused`:
   * the id is taken otherwise. `tooManyPending`, `overQuota`, `siteOverQuota`: nothing was written.
   */
  expect(
    file: FileRecord,
    quota: UploadQuota,
  ): Promise<'created' | 'renewed' | 'idReused' | 'tooManyPending' | 'overQuota' | 'siteOverQuota'>;
  /** The upload begins: once at a time, whatever races. `false`, with nothing written, unless it is expected and in time. */
  begin(id: string, tokenHash: string, now: number, expiresAt: number): Promise<boolean>;
  /** The upload broke off: it is expected again, for as long as the ticket held. */
  giveBack(id: string, expiresAt: number): Promise<void>;
  /** `false` when the file was erased meanwhile. */
  finish(file: FinishedFile): Promise<boolean>;
  /** The content was not taken: the row stays until `expiresAt`, as what was sent counts. */
  refuse(id: string, expiresAt: number): Promise<void>;
  find(id: string): Promise<FileRecord | undefined>;
  findMany(ids: readonly string[]): Promise<readonly FileRecord[]>;
  /** Those of a conversation that belong to messages, oldest first, after the `cursor` of the page before. */
  listOfConversation(
    conversationId: string,
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly files: readonly FileRecord[]; readonly next: string | null }>;
  /** All of a conversation, in whatever state: what an erasure must remove. */
  allOfConversation(conversationId: string): Promise<readonly FileRecord[]>;
  /** Those whose time is over, at most `limit`. */
  listExpired(now: number, limit: number): Promise<readonly FileRecord[]>;
  /** Forgets them: the bytes must be gone by then. With `expiredBy`, only those that no message has taken meanwhile. */
  delete(ids: readonly string[]): Promise<void>;
  /** Takes those out of messages' reach whose time is over, so that their bytes may be removed. Returns which. */
  condemn(ids: readonly string[], now: number): Promise<readonly string[]>;
}
