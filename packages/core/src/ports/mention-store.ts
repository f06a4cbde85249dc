/** That an agent is addressed in a note, until they have looked. */
export interface Mention {
  readonly agentId: string;
  readonly conversationId: string;
  /** The note. */
  readonly entryId: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: number;
}

export interface MentionStore {
  /** Adding one again changes nothing. */
  add(mentions: readonly Mention[]): Promise<void>;
  /** Of an agent, the newest first. */
  list(agentId: string, limit: number): Promise<readonly Mention[]>;
  /** The agent has looked at the conversation; `false` when there was nothing to see. */
  read(agentId: string, conversationId: string): Promise<boolean>;
}
