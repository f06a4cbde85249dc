/** A text that agents insert instead of writing it anew. */
export interface CannedReply {
  readonly id: string;
  readonly siteId: string;
  /** For the members of one team; `null`: for everybody on the site. */
  readonly team: string | null;
  /** What is typed to get it: `greet`. */
  readonly shortcut: string;
  readonly title: string;
  /** The language it is written in; `null`: any. */
  readonly language: string | null;
  /** With variables such as `{{contact.name}}`. */
  readonly text: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface CannedReplyStore {
  /** Rejects with `conflict` when the shortcut is taken for the same team and language. */
  create(reply: CannedReply): Promise<void>;
  find(replyId: string): Promise<CannedReply | undefined>;
  /** Of a site, by shortcut; `cursor` is that of the page before. */
  list(
    siteId: string,
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly replies: readonly CannedReply[]; readonly next: string | null }>;
  /** Rejects with `not_found` and `conflict`. */
  change(reply: CannedReply): Promise<void>;
  /** `false` when there was none. */
  delete(replyId: string): Promise<boolean>;
}
