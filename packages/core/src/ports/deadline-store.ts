/** A stored moment at which something must happen (E2). */
export interface Deadline {
  /** Unique; scheduling the same key again moves the deadline. */
  readonly key: string;
  readonly kind: 'agentGrace';
  /** What it is about: the agent's id. */
  readonly subject: string;
  readonly at: number;
}

export interface DeadlineStore {
  schedule(deadline: Deadline): Promise<void>;
  cancel(key: string): Promise<void>;
  /** The deadlines at or before `now`, earliest first. They stay until completed, so that a crash repeats and never loses. */
  due(now: number, limit: number): Promise<readonly Deadline[]>;
  /** Removes a deadline whose effect is stored; does nothing if it was moved meanwhile. */
  complete(key: string, at: number): Promise<void>;
  next(): Promise<Deadline | undefined>;
}
