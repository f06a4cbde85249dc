/** Somebody who may not write for a while, or for good. */
export interface Ban {
  readonly contactId: string;
  readonly siteId: string;
  readonly reason: string;
  readonly byName: string;
  readonly at: number;
  /** When it ends by itself; `null`: when somebody lifts it. */
  readonly until: number | null;
}

/** A browser of somebody who is banned. */
export interface BannedVisitor {
  readonly siteId: string;
  readonly visitorId: string;
  readonly until: number | null;
}

/** Keeps who may not write. */
export interface BanStore {
  /** Another takes the place of the earlier. */
  put(ban: Ban): Promise<void>;
  /** Also one that is over. */
  find(contactId: string): Promise<Ban | undefined>;
  /** `false` when there was none. */
  lift(contactId: string): Promise<boolean>;
  /** The browsers of everybody whose ban is not over at this moment. */
  visitors(now: number): Promise<readonly BannedVisitor[]>;
}
