import type { AgentClient, Offer } from '@deskbell/sdk/agent';

/** Calls after so many milliseconds; what is given back prevents it. */
export type After = (delayMs: number, work: () => void) => () => void;

/** So often an offer that nobody has seen is told again: it stands for half a minute as a rule. */
const AGAIN_MS = 8_000;

interface ReminderOptions {
  readonly client: Pick<AgentClient, 'offers'>;
  /** Whether the agent looks at the console, in any tab. */
  readonly isSeen: () => Promise<boolean>;
  readonly remind: (offer: Offer) => void;
  readonly after: After;
}

/** Tells of an offer again and again, until it is seen, accepted, declined or over. In the one tab that told of it first (D8). */
export class OfferReminder {
  readonly #options: ReminderOptions;
  readonly #waiting = new Map<string, () => void>();

  constructor(options: ReminderOptions) {
    this.#options = options;
  }

  begin(conversationId: string): void {
    this.#waiting.get(conversationId)?.();
    const again = () => void this.#again(conversationId);
    this.#waiting.set(conversationId, this.#options.after(AGAIN_MS, again));
  }

  stop(): void {
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }

  async #again(conversationId: string): Promise<void> {
    this.#waiting.delete(conversationId);
    const { client, isSeen, remind } = this.#options;
    const isOn = () => client.offers.value.find(({ conversation }) => conversation.id === conversationId);
    if (!isOn() || (await isSeen())) return;
    const offer = isOn();
    if (!offer) return;
    remind(offer);
    this.begin(conversationId);
  }
}
