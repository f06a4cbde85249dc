import { connect, giveFeedback, giveScore, type VisitorClient } from '@deskbell/sdk/visitor';
import { fillText, type Facts } from '../texts/fill-text.ts';
import type { Line, Script } from '../texts/script.ts';
import type { Chance } from '../week/chance.ts';
import type { Customer } from '../week/customer.ts';
import { scoreOf } from '../week/scores.ts';
import type { LiveAgent } from './live-agent.ts';
import type { Later } from './later.ts';
import { livePlatform } from './live-platform.ts';

export interface LiveMatterOptions {
  readonly customer: Customer;
  readonly script: Script;
  readonly facts: Facts;
  readonly url: string;
  readonly origin: string;
  readonly later: Later;
  readonly chance: Chance;
  /** Nothing more happens in it. */
  readonly onOver: () => void;
}

const TYPING_MS = 3_500;
const DAY_MS = 86_400_000;
/** How long somebody stays on the page when all is said. */
const STAYS_MS = 90_000;

/** A conversation of a running demo: its visitor, and what is said next. */
export class LiveMatter {
  /** Who has it. */
  agent: LiveAgent | null = null;
  readonly #options: LiveMatterOptions;
  readonly #visitor: VisitorClient;
  #place: number;
  #busy = false;

  constructor(options: LiveMatterOptions, place = 0) {
    this.#options = options;
    this.#place = place;
    const { customer, origin, url } = options;
    this.#visitor = connect({
      url,
      siteId: customer.siteId,
      locale: customer.locale,
      origin,
      page: () => customer.page,
      about: () => customer.said ?? { name: customer.name },
      platform: livePlatform(customer.secret),
    });
    this.#visitor.on('message', () => this.#heard());
  }

  get conversationId(): string | null {
    return this.#visitor.conversations.current.value.id;
  }

  /** The visitor comes back to what was open before. */
  open(): void {
    this.#visitor.open();
  }

  /** The first message. */
  async begin(): Promise<string | null> {
    const { script } = this.#options;
    this.#place = 1;
    await this.#visitor.conversations.current.value.messages.send(this.#fill(script.lines[0]?.text ?? ''));
    return this.conversationId;
  }

  taken(agent: LiveAgent): void {
    this.agent = agent;
    this.step();
  }

  /** Plans what comes next, if it is somebody's turn who is played. */
  step(): void {
    if (this.#busy) return;
    const { chance, script } = this.#options;
    const line = script.lines[this.#place];
    if (line && isVisitors(line)) {
      this.#plan(chance.around(38_000), () => this.#sayAsVisitor(line));
      return;
    }
    if (!this.agent?.isPlayed) return;
    if (!line) this.#plan(chance.around(9_000), () => this.#resolve());
    else this.#plan(chance.around(26_000) + line.text.length * 50, () => this.#sayAsAgent(line));
  }

  close(): Promise<void> {
    return this.#visitor.close();
  }

  /** A person answers in place of the script: what the visitor says next fits whatever was said. */
  #heard(): void {
    this.#visitor.conversations.current.value.markRead();
    const line = this.#options.script.lines[this.#place];
    if (this.agent?.isPlayed || (line && isVisitors(line))) return;
    const { lines } = this.#options.script;
    const next = lines.findIndex((one, index) => index >= this.#place && isVisitors(one));
    this.#place = next < 0 ? lines.length : next;
    this.step();
  }

  #plan(ms: number, work: () => Promise<void>): void {
    this.#busy = true;
    this.#options.later.after(ms, async () => {
      try {
        await work();
      } finally {
        this.#busy = false;
      }
      this.step();
    });
  }

  async #sayAsVisitor({ kind, text }: Line): Promise<void> {
    const { later } = this.#options;
    const conversation = this.#visitor.conversations.current.value;
    const said = this.#fill(text);
    this.#place += 1;
    conversation.markRead();
    if (kind === 'complaint' || kind === 'compliment') return giveFeedback(conversation, kind, said);
    conversation.setTyping(true);
    await new Promise<void>((resolve) => later.after(TYPING_MS, resolve));
    await conversation.messages.send(said);
  }

  async #sayAsAgent({ kind, text }: Line): Promise<void> {
    const id = this.conversationId;
    const conversation = id === null ? undefined : this.agent?.in(id);
    this.#place += 1;
    if (!conversation) return;
    const said = this.#fill(text);
    if (kind === 'agent') await conversation.messages.send(said);
    else if (kind === 'note') await conversation.notes.send(said);
    else if (kind === 'snooze') await conversation.snooze(Date.now() + DAY_MS);
    else if (kind === 'escalate') {
      await conversation.escalate({
        summary: { who: this.#options.customer.name, asked: said, tried: '', promised: '' },
      });
      this.agent = null;
    }
  }

  async #resolve(): Promise<void> {
    const { chance, customer, later, onOver, script } = this.#options;
    const id = this.conversationId;
    const conversation = id === null ? undefined : this.agent?.in(id);
    this.agent = null;
    await conversation?.resolve({
      wrapUp: {
        outcome: 'solved',
        reason: script.reason,
        ...(script.rootCause === null ? {} : { rootCause: script.rootCause }),
      },
    });
    later.after(chance.around(20_000), async () => {
      const current = this.#visitor.conversations.current.value;
      const asked = current.timeline.value.items.findLast(({ body }) => body.type === 'surveyAsked')?.body;
      if (asked?.type !== 'surveyAsked' || !chance.chance(0.6)) return;
      const score = scoreOf(asked.kind, script.mood, 30_000, chance);
      await giveScore(current, score, { survey: asked.survey });
    });
    later.after(STAYS_MS, async () => {
      customer.busy = false;
      await this.close();
      onOver();
    });
  }

  #fill(text: string): string {
    const { facts } = this.#options;
    const agent = this.agent?.agent.name.split(' ')[0] ?? 'Fernway';
    return fillText(text, { ...facts, agent, agent1: agent }, Number(facts['way']));
  }
}

function isVisitors({ kind }: Line): boolean {
  return kind === 'visitor' || kind === 'complaint' || kind === 'compliment';
}
