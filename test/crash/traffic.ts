import type { AgentClient } from '@deskbell/sdk/agent';
import { connect as connectAgent } from '@deskbell/sdk/agent';
import { defaultPlatform, type Platform } from '@deskbell/sdk';
import { connect as connectVisitor, type VisitorClient } from '@deskbell/sdk/visitor';
import { checkHistory, type SentText, type Verdict, type View } from '../lib/history-checker.ts';
import { readStoredTexts } from '../lib/read-stored-texts.ts';

/** Waiting is shortened by this factor: 200 crashes would otherwise spend their time in back-off. */
const HASTE = 20;
/** How often clients compare what they have with the server (D4). */
const HEAD_BEACON_MS = 25_000;
/** At most this many of a person's texts are under way at a time. */
const OUTSTANDING = 4;

export interface TrafficOptions {
  readonly url: string;
  readonly siteId: string;
  readonly origin: string;
  readonly agentToken: string;
  readonly visitors: number;
}

interface Sending {
  readonly author: string;
  readonly text: string;
  conversationId: string | null;
  outcome: SentText['outcome'];
}

/** Visitors who keep writing and an agent who answers each of them, over the public SDK, with a log of every send. */
export class Traffic {
  readonly #visitors: VisitorClient[];
  readonly #agent: AgentClient;
  readonly #log: Sending[] = [];
  readonly #open = new Set<Promise<void>>();
  #running = true;
  #count = 0;

  constructor(options: TrafficOptions) {
    const { url, siteId, origin, agentToken } = options;
    this.#visitors = Array.from({ length: options.visitors }, () =>
      connectVisitor({ url, siteId, origin, platform: hastyPlatform() }),
    );
    this.#agent = connectAgent({ url, token: agentToken, platform: hastyPlatform() });
    this.#agent.on('message', ({ conversationId, item }) => {
      if (!this.#running || item.body.type !== 'message') return;
      const { messages } = this.#agent.conversations.get(conversationId);
      this.#send('agent', `re ${item.body.text}`, async (text) => {
        await messages.send(text);
        return conversationId;
      });
    });
    this.#agent.open();
  }

  /** How many texts were sent, and how many of them were acknowledged. */
  get figures(): { sent: number; acknowledged: number } {
    return {
      sent: this.#log.length,
      acknowledged: this.#log.filter(({ outcome }) => outcome === 'acknowledged').length,
    };
  }

  /** Lets every visitor with room in flight write one more text. */
  push(): void {
    for (const [index, visitor] of this.#visitors.entries()) {
      const author = `visitor ${String(index)}`;
      const underWay = this.#log.filter(
        (sending) => sending.author === author && sending.outcome === 'unknown',
      );
      if (underWay.length >= OUTSTANDING) continue;
      const conversation = visitor.conversations.current.value;
      this.#send(author, `text ${String((this.#count += 1))}`, async (text) => {
        await conversation.messages.send(text);
        return visitor.conversations.current.value.id;
      });
    }
  }

  /** No new texts; resolves when everything that was sent has its answer. */
  async settle(): Promise<void> {
    this.#running = false;
    while (this.#open.size > 0) await Promise.all(this.#open);
  }

  /** Holds every timeline and the store against what was sent. */
  async verdict(databasePath: string): Promise<Verdict> {
    const conversationIds = this.#visitors.map((visitor) => visitor.conversations.current.value.id ?? 'none');
    const stored = await Promise.all(conversationIds.map((id) => readStoredTexts(databasePath, id)));
    await Promise.all(this.#visitors.map((visitor, index) => caughtUp(visitor, stored[index])));
    const observed: View[] = [];
    for (const [index, visitor] of this.#visitors.entries()) {
      const { id, timeline } = visitor.conversations.current.value;
      observed.push(
        viewOf(
          `screen of visitor ${String(index)}`,
          id ?? 'none',
          timeline.value.items,
          `visitor ${String(index)}`,
        ),
      );
    }
    await isOnline(this.#agent);
    for (const [index, id] of conversationIds.entries()) {
      const items = [];
      for await (const item of this.#agent.conversations.get(id).messages.history()) items.unshift(item);
      observed.push(viewOf('history of the agent', id, items, `visitor ${String(index)}`));
    }
    const sent = this.#log.map((sending) => ({
      ...sending,
      conversationId: sending.conversationId ?? 'none',
    }));
    const named = stored.map((view, index) => ({
      ...view,
      texts: view.texts.map((seen) => ({
        ...seen,
        author: seen.author === 'agent' ? 'agent' : `visitor ${String(index)}`,
      })),
    }));
    return checkHistory(sent, named, observed);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#visitors.map((visitor) => visitor.close()), this.#agent.close()]);
  }

  #send(author: string, text: string, deliver: (text: string) => Promise<string | null>): void {
    const sending: Sending = { author, text, conversationId: null, outcome: 'unknown' };
    this.#log.push(sending);
    const done = deliver(text).then(
      (conversationId) => {
        sending.conversationId = conversationId;
        sending.outcome = 'acknowledged';
      },
      (error: unknown) => {
        sending.outcome = 'refused';
        console.error(`a text was refused: ${String(error)}`);
      },
    );
    const settled = done.finally(() => this.#open.delete(settled));
    this.#open.add(settled);
  }
}

function hastyPlatform(): Platform {
  const platform = defaultPlatform();
  return { ...platform, after: (delayMs, callback) => platform.after(delayMs / HASTE, callback) };
}

/** Waits until a client is connected and in sync, however it fared at the last crash. */
async function isOnline({ connection }: AgentClient): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = connection.subscribe(({ status }) => {
      if (status === 'online') finish();
    });
    const finish = (): void => {
      stop();
      resolve();
    };
    if (connection.value.status === 'online') finish();
  });
}

/** Waits until a screen has the last text that is stored, or so long that the head beacon must have told of it twice. */
async function caughtUp(visitor: VisitorClient, stored: View | undefined): Promise<void> {
  const last = stored?.texts.at(-1)?.seq ?? 0;
  const { timeline } = visitor.conversations.current.value;
  const isThere = (): boolean => timeline.value.items.some(({ seq }) => seq === last);
  const patience = AbortSignal.timeout((2 * HEAD_BEACON_MS) / HASTE + 5_000);
  await new Promise<void>((resolve) => {
    const stop = timeline.subscribe(() => {
      if (isThere()) finish();
    });
    const finish = (): void => {
      stop();
      resolve();
    };
    patience.addEventListener('abort', finish);
    if (isThere()) finish();
  });
}

interface Line {
  readonly seq: number | null;
  readonly author: { readonly kind: string };
  readonly body: { readonly type: string; readonly text?: string };
}

function viewOf(observer: string, conversationId: string, items: readonly Line[], visitor: string): View {
  const texts = items.flatMap(({ seq, author, body }) =>
    body.type === 'message' && seq !== null
      ? [{ seq, text: body.text ?? '', author: author.kind === 'agent' ? 'agent' : visitor }]
      : [],
  );
  return { observer, conversationId, texts };
}
