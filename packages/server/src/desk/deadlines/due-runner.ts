import type { ConversationRecord } from '@deskbell/core';
import { describeError } from '../../log/describe-error.ts';
import type { DeskContext } from '../desk-context.ts';
import { fireDue } from './fire-due.ts';
import { WakeLoop } from './wake-loop.ts';

/** Conversations whose deadlines are stored together: each batch is one commit or few. */
const BATCH = 100;

/** Wakes conversations at their `dueAt`, the longest due first, late ones at once (E1, E2). */
export class DueRunner {
  readonly #context: () => DeskContext;
  #loop: WakeLoop | undefined;

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  /** Does what became due while nobody looked, then waits for the next. */
  async start(): Promise<void> {
    const { clock, log } = this.#context();
    this.#loop = new WakeLoop({ clock, log, name: 'conversations', run: () => this.#run() });
    await this.#loop.run();
  }

  /** Does what is due now: another node may have kept deadlines until now. */
  async run(): Promise<void> {
    await this.#loop?.run();
  }

  /** A conversation is due at this time. */
  arm(at: number | null): void {
    if (at !== null) this.#loop?.arm(at);
  }

  async stop(): Promise<void> {
    await this.#loop?.stop();
  }

  async #run(): Promise<number | undefined> {
    const { clock, cluster, store } = this.#context();
    if (!cluster.leads()) return undefined;
    for (;;) {
      const due = await store.conversations.listDue(clock.now(), BATCH);
      if (due.length === 0 || this.#loop?.stopped) break;
      const failed = await this.#fireAll(due);
      // The others were not held up; what failed would only come again at once.
      if (failed !== undefined) throw failed;
    }
    return store.conversations.nextDueAt();
  }

  async #fireAll(due: readonly ConversationRecord[]): Promise<Error | undefined> {
    const context = this.#context();
    let failure: Error | undefined;
    await Promise.all(
      due.map(async ({ conversation: { id } }) => {
        try {
          await fireDue(context, id);
        } catch (error) {
          failure ??= error instanceof Error ? error : new Error(String(error));
          context.log.error({ conversationId: id, err: describeError(error) }, 'a conversation is due still');
        }
      }),
    );
    return failure;
  }
}
