/** A text that one agent inserts instead of writing it anew. */
export interface OwnReply {
  readonly id: string;
  readonly siteId: string;
  readonly agentId: string;
  /** What is typed to get it: `greet`. */
  readonly shortcut: string;
  readonly title: string;
  /** With variables such as `{{contact.name}}`. */
  readonly text: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Keeps what agents have ready for themselves. */
export interface OwnReplyStore {
  /** Another text takes the place of the one with this id. `taken`: the agent has another with the shortcut on the site. */
  save(reply: OwnReply): Promise<'saved' | 'taken'>;
  /** All of an agent on a site, by shortcut. */
  list(siteId: string, agentId: string): Promise<readonly OwnReply[]>;
  /** `false` when the agent had none with this id. */
  delete(agentId: string, replyId: string): Promise<boolean>;
}
