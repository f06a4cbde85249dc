import { DeskbellError } from '@deskbell/sdk';
import type { SentText } from '../checker/check-history.ts';

/** One text on its way, and what became of it. */
export interface Sending extends SentText {
  conversationId: string | null;
  outcome: SentText['outcome'];
  readonly sentAt: number;
  acknowledgedAt: number | null;
  /** How long the server's main thread worked meanwhile, where that was asked for. */
  workedMs: number;
  /** How it was refused. */
  code: string | null;
}

/** After these the text may be stored all the same, such as when the answer of the database was lost: repeating it tells. */
const NOBODY_KNOWS: ReadonlySet<string> = new Set(['aborted', 'unavailable', 'timeout', 'disconnected']);

/** Everything that was sent in a run, in its order. */
export class SendLog {
  readonly all: Sending[] = [];
  /** How long the server's main thread has worked so far, in milliseconds: set by runs that judge by it. */
  work: () => number = () => 0;
  readonly #open = new Map<Sending, Promise<void>>();
  readonly #underWay = new Map<string, number>();
  #acknowledged = 0;

  /** How many texts were sent, and how many of them were acknowledged. */
  get figures(): { readonly sent: number; readonly acknowledged: number } {
    return { sent: this.all.length, acknowledged: this.#acknowledged };
  }

  get refused(): readonly Sending[] {
    return this.all.filter(({ outcome }) => outcome === 'refused');
  }

  /** How many texts of somebody have no answer yet. */
  underWay(author: string): number {
    return this.#underWay.get(author) ?? 0;
  }

  /**
   * Notes a text and what becomes of it.
   *
   * @param deliver resolves with the conversation in which it is stored
   * @param isKept whether the device still has it, asked when its client is closed before the answer came
   */
  send(
    author: string,
    text: string,
    deliver: () => Promise<string | null>,
    isKept: () => boolean = () => false,
  ): Sending {
    const sending: Sending = {
      author,
      text,
      conversationId: null,
      outcome: 'unknown',
      sentAt: performance.now(),
      acknowledgedAt: null,
      workedMs: 0,
      code: null,
    };
    const workBefore = this.work();
    this.all.push(sending);
    this.#underWay.set(author, this.underWay(author) + 1);
    const done = deliver()
      .then(
        (conversationId) => {
          sending.conversationId = conversationId;
          sending.outcome = 'acknowledged';
          this.#acknowledged += 1;
          sending.acknowledgedAt = performance.now();
          sending.workedMs = this.work() - workBefore;
        },
        (error: unknown) => {
          sending.code = error instanceof DeskbellError ? error.code : String(error);
          if (isKept()) sending.outcome = 'kept';
          else if (!NOBODY_KNOWS.has(sending.code)) sending.outcome = 'refused';
        },
      )
      .finally(() => {
        this.#underWay.set(author, this.underWay(author) - 1);
        this.#open.delete(sending);
      });
    this.#open.set(sending, done);
    return sending;
  }

  /** Resolves when everything that was sent has its answer; rejects after `timeoutMs`, naming what has none. */
  async settle(timeoutMs: number): Promise<void> {
    const signal = AbortSignal.timeout(timeoutMs);
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        const open = [...this.#open.keys()].slice(0, 5).map(({ text }) => text);
        reject(new Error(`${String(this.#open.size)} texts without an answer, such as ${open.join(', ')}`));
      });
    });
    while (this.#open.size > 0) await Promise.race([Promise.all(this.#open.values()), late]);
    late.catch(() => undefined);
  }

  /** How long acknowledgements took, rising; of those sent from `since` on (`performance.now()`). */
  latencies(author: (name: string) => boolean = () => true, since = 0): number[] {
    return this.#acknowledgedOf(author, since)
      .map(({ sentAt, acknowledgedAt }) => acknowledgedAt - sentAt)
      .sort((a, b) => a - b);
  }

  /**
   * The same in time that the server's main thread worked: what it did before it came to a text, however many others the
   * machine gave its cores to meanwhile.
   */
  workLatencies(author: (name: string) => boolean = () => true, since = 0): number[] {
    return this.#acknowledgedOf(author, since)
      .map(({ workedMs }) => workedMs)
      .sort((a, b) => a - b);
  }

  #acknowledgedOf(
    author: (name: string) => boolean,
    since: number,
  ): (Sending & { acknowledgedAt: number })[] {
    return this.all.filter(
      (item): item is Sending & { acknowledgedAt: number } =>
        item.acknowledgedAt !== null && item.sentAt >= since && author(item.author),
    );
  }
}

/** The value below which a share of sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
