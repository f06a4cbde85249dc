/** A program that answers on a site, connected by a token. */
export interface Bot {
  readonly id: string;
  readonly siteId: string;
  /** What the site's configuration calls it: unique on the site. */
  readonly key: string;
  /** What visitors read beside its entries. */
  readonly name: string;
  /** The address of a picture; `null`: the widget's own. */
  readonly face: string | null;
  /** What it is for, for the people who manage it. */
  readonly description: string;
  /** How long it may have a conversation. */
  readonly limitMs: number;
  /** How long a visitor's message may stay without an answer of it. */
  readonly turnMs: number;
  /** What it is told of whom it speaks with: nothing, or what stands on the contact's card. */
  readonly contact: 'none' | 'card';
  /** The hash of its token; `null`: revoked, nobody can connect as it. */
  readonly tokenHash: string | null;
  /** When its token was made. */
  readonly tokenAt: number | null;
  readonly createdAt: number;
  /** When it was connected last. */
  readonly seenAt: number | null;
}

export interface BotStore {
  /** Rejects with `conflict` when the site has one with this key, `not_found` when there is no such site. */
  create(bot: Bot): Promise<void>;
  /** Every bot of every site, the oldest first. There are few. */
  list(): Promise<readonly Bot[]>;
  findByToken(tokenHash: string): Promise<Bot | undefined>;
  /**
   * Changes what is given and leaves the rest. `false`: there is none. Rejects with `conflict` when the site has another one
   * with this key.
   */
  change(botId: string, changes: BotChanges): Promise<boolean>;
  /** The token it has from here on: the one before is worthless. `null` leaves it without one. */
  setToken(botId: string, token: { readonly hash: string; readonly at: number } | null): Promise<boolean>;
  noteSeen(botId: string, at: number): Promise<void>;
  /** What it wrote stays. */
  delete(botId: string): Promise<boolean>;
}

export type BotChanges = Partial<
  Pick<Bot, 'key' | 'name' | 'face' | 'description' | 'limitMs' | 'turnMs' | 'contact'>
>;
