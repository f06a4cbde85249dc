/** A crisis of a site, on or over (E7). */
export interface Crisis {
  readonly id: string;
  readonly siteId: string;
  readonly startedAt: number;
  /** Who switched it on; `null`: the rule did. */
  readonly startedBy: { readonly id: string; readonly name: string } | null;
  readonly endedAt: number | null;
}

/** One reply to all, on its way to each conversation. */
export interface CrisisReply {
  /** Made by its author; the entries in the conversations get ids that follow from it. */
  readonly id: string;
  readonly crisisId: string;
  readonly author: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly at: number;
}

export interface CrisisStore {
  /** The crisis that is on; at most one for each site. */
  current(siteId: string): Promise<Crisis | undefined>;
  listCurrent(): Promise<readonly Crisis[]>;
  /** Starts one; when one is on already, that one is returned and nothing is written. */
  start(crisis: Crisis): Promise<Crisis>;
  /** Ends it; `false` when it was over already. */
  end(crisisId: string, at: number): Promise<boolean>;
  /** Stores the reply and its deadline (`crisisReply:<id>`) in one. `duplicate`: the same id and text were there already. */
  addReply(reply: CrisisReply): Promise<'added' | 'duplicate' | 'idReused'>;
  findReply(replyId: string): Promise<CrisisReply | undefined>;
  /** Open conversations (not resolved, not closed) that the crisis concerns, by id, after `afterId`. */
  affected(crisisId: string, afterId: string | null, limit: number): Promise<readonly string[]>;
  countAffected(crisisId: string): Promise<number>;
}
