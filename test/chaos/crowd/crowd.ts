import type { Readable } from '@deskbell/sdk';
import { waitFor } from '@deskbell/testkit';
import {
  checkHistory,
  type SentText,
  type StoredView,
  type Verdict,
  type View,
} from '../checker/check-history.ts';
import { CrowdAgent } from './crowd-agent.ts';
import { CrowdVisitor } from './crowd-visitor.ts';
import { Device, type DeviceOptions } from './device.ts';
import { SendLog } from './send-log.ts';

/** At most this many of a visitor's texts are under way at a time. */
const OUTSTANDING = 4;
/** How often clients compare what they have with the server (D4), before haste. */
const HEAD_BEACON_MS = 25_000;

export interface CrowdOptions {
  readonly seed: number;
  readonly haste: number;
  readonly pauses: number;
  readonly siteId: string;
  readonly origin: string;
  readonly agentToken: string;
}

/** Everything has its answer by then, so that a client which has just come back needs a moment only. */
const BACK_MS = 3_000;

/** Visitors who keep writing and agents who answer them, over the public SDK, with a log of every send. */
export class Crowd implements AsyncDisposable {
  readonly log = new SendLog();
  readonly visitors: CrowdVisitor[] = [];
  readonly agents: CrowdAgent[] = [];
  readonly #options: CrowdOptions;
  #pushing: NodeJS.Timeout | undefined;
  #texts = 0;
  #devices = 0;

  constructor(options: CrowdOptions) {
    this.#options = options;
  }

  device(options: Partial<DeviceOptions> = {}): Device {
    this.#devices += 1;
    const { seed, haste, pauses } = this.#options;
    return new Device({ seed: seed + this.#devices, haste, pauses, ...options });
  }

  addVisitor(url: string, device = this.device()): CrowdVisitor {
    const { siteId, origin } = this.#options;
    const name = `visitor ${String(this.visitors.length + 1)}`;
    const visitor = new CrowdVisitor({ name, url, siteId, origin, device, log: this.log });
    this.visitors.push(visitor);
    return visitor;
  }

  addAgent(url: string, device = this.device()): CrowdAgent {
    const name = `agent ${String(this.agents.length + 1)}`;
    const agent = new CrowdAgent({ name, url, token: this.#options.agentToken, device, log: this.log });
    agent.answers = this.agents.length === 0;
    this.agents.push(agent);
    return agent;
  }

  /** A text like no other in this run. */
  nextText(): string {
    this.#texts += 1;
    return `text ${String(this.#texts)}`;
  }

  /** From now on every visitor with room under way writes one more text at each beat. */
  write(everyMs: number): void {
    this.stopWriting();
    this.#pushing = setInterval(() => this.writeOnce(), everyMs);
  }

  writeOnce(): void {
    for (const visitor of this.visitors) {
      if (this.log.underWay(visitor.name) < OUTSTANDING) visitor.send(this.nextText());
    }
  }

  stopWriting(): void {
    clearInterval(this.#pushing);
  }

  /** No new texts and no new answers; resolves when everything that was sent has its answer. */
  async settle(timeoutMs: number): Promise<void> {
    this.stopWriting();
    for (const agent of this.agents) agent.answers = false;
    await this.log.settle(timeoutMs);
  }

  /** Holds every screen and the store against what was sent, when all have had the time to learn of everything. */
  async verdict(stored: readonly StoredView[]): Promise<Verdict> {
    const seqs = new Map(stored.map((view) => [view.conversationId, view.texts.map(({ seq }) => seq)]));
    const lastSeq = new Map(Array.from(seqs, ([id, numbers]) => [id, numbers.at(-1) ?? 0]));
    await Promise.all(this.visitors.map((visitor) => this.#knowsItsMatter(visitor)));
    await Promise.all(
      this.visitors.map(async ({ client }) => {
        const { id, timeline } = client.conversations.current.value;
        await this.#caughtUp(timeline, seqs.get(id ?? '') ?? []);
      }),
    );
    await Promise.all(this.agents.map((agent) => this.#isOnline(agent)));
    const screens: (View | undefined)[] = [];
    for (const visitor of this.visitors) screens.push(await visitor.view());
    for (const agent of this.agents) {
      for (const [id, seq] of lastSeq) {
        if (seq > 0) screens.push(await agent.view(id, seq, this.patienceMs));
      }
    }
    const shown = screens.filter((view) => view !== undefined);
    return checkHistory(this.#sent(), stored, shown);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopWriting();
    await Promise.all([...this.visitors, ...this.agents].map(({ client }) => client.close()));
  }

  /** The longest that a fact which got lost may stay unseen, and what a busy machine adds. */
  get patienceMs(): number {
    return (2 * HEAD_BEACON_MS) / this.#options.haste + 8_000;
  }

  /** What a device kept goes where its visitor's conversation is. */
  #sent(): SentText[] {
    const places = new Map(this.visitors.map(({ name, conversationId }) => [name, conversationId]));
    return this.log.all.map((sending) =>
      sending.outcome === 'kept'
        ? { ...sending, conversationId: places.get(sending.author) ?? null }
        : sending,
    );
  }

  /** Waits until a screen has the last text; in vain waiting is no error here, the checker finds what is missing. */
  async #caughtUp(
    timeline: Readable<{ readonly items: readonly { readonly seq: number | null }[] }>,
    seqs: readonly number[],
  ): Promise<void> {
    await waitFor(
      (changed) => timeline.subscribe(changed),
      () => {
        const shown = new Set(timeline.value.items.map(({ seq }) => seq));
        // Own texts stand on the screen before what is missing in front of them; older pages are loaded afterwards.
        const first = seqs.find((seq) => shown.has(seq));
        return first === undefined ? seqs.length === 0 : seqs.every((seq) => seq < first || shown.has(seq));
      },
      { timeoutMs: this.patienceMs },
    ).catch(() => undefined);
  }

  /** Whoever has just come back learns a moment later which conversation is theirs; in vain waiting is no error here either. */
  async #knowsItsMatter({ client, name, conversationId, isClosed }: CrowdVisitor): Promise<void> {
    if (isClosed || conversationId !== null || !this.log.all.some(({ author }) => author === name)) return;
    await waitFor(
      (changed) => client.conversations.current.subscribe(changed),
      () => client.conversations.current.value.id !== null,
      { timeoutMs: BACK_MS },
    ).catch(() => undefined);
  }

  async #isOnline({ client }: CrowdAgent): Promise<void> {
    await waitFor(
      (changed) => client.connection.subscribe(changed),
      () => client.connection.value.status === 'online',
      { what: 'the agent to be online', timeoutMs: this.patienceMs },
    );
  }
}
