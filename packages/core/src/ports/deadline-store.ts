/** A stored moment at which something must happen (E2). Conversations keep their own: `ConversationRecord.dueAt`. */
export interface Deadline {
  /** Unique; scheduling the same key again moves the deadline. */
  readonly key: string;
  /** `agentGrace`: subject is the agent. `notify`: subject is the notification. `crisisReply`: subject is the reply.
   * `botTurn`: subject is the conversation in which a bot must have answered. `mail`: subject is the mail.
   * `answerMail`: subject is the conversation in which an agent has written. `digest`: subject is the site. */
  readonly kind: 'agentGrace' | 'notify' | 'crisisReply' | 'botTurn' | 'mail' | 'answerMail' | 'digest';
  /** What it is about: an id. */
  readonly subject: string;
  readonly at: number;
  /** What must be known when it fires, as JSON; `null` when the subject says all. */
  readonly payload: string | null;
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
