/** A bot that has a conversation, and its limits as they were when it got it: kept in the handling while it has it. */
export interface BotTurn {
  readonly id: string;
  readonly name: string;
  /** When people get the conversation, whatever the bot does. */
  readonly until: number;
  /** How long a message of the visitor may stay without an answer. */
  readonly turnMs: number;
}
