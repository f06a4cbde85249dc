/** Where a bot's connection is told of its conversations. */
export interface BotLine {
  /** The socket's id: what it wrote itself it is not told. */
  readonly id: string;
  given(conversationId: string): void;
  over(conversationId: string): void;
  /** Another connection has come in its place. */
  replaced(): void;
}

/** One running program of a bot, as long as it is connected, and a moment longer. */
export interface BotSeat {
  readonly botId: string;
  readonly instance: string;
  /** `null`: its connection is lost, and it is awaited. */
  line: BotLine | null;
  readonly conversations: Set<string>;
  stopWaiting: (() => void) | undefined;
}

/** The connected one with the fewest conversations, if it may have one more. */
export function freestSeat(seats: Iterable<BotSeat>, atMost: number): BotSeat | undefined {
  let best: BotSeat | undefined;
  for (const seat of seats) {
    if (!seat.line || seat.conversations.size >= atMost) continue;
    if (!best || seat.conversations.size < best.conversations.size) best = seat;
  }
  return best;
}
