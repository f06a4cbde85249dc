import type { Agent, Store } from '@deskbell/core';
import { openSession } from '../open-session.ts';
import { ATELIER, PEOPLE, SHOP } from '../people.ts';
import { fillText } from '../texts/fill-text.ts';
import { allScripts } from '../texts/scripts.ts';
import { Chance, ChanceIds } from '../week/chance.ts';
import { Customers } from '../week/customers.ts';
import { factsOf } from '../week/facts-of.ts';
import type { Matter } from '../week/matter.ts';
import { improvised } from './improvised.ts';
import { Later } from './later.ts';
import { LiveAgent } from './live-agent.ts';
import { LiveMatter } from './live-matter.ts';

export interface LiveDeskOptions {
  readonly store: Store;
  readonly url: string;
  readonly shopUrl: string;
  readonly seed: number;
  /** What is open from the week before: it goes on. */
  readonly open: readonly Matter[];
  /** How long it takes until the next visitor writes, on average, in milliseconds. */
  readonly everyMs?: number | undefined;
  /** How many times quicker than people everybody is. Default: 1. */
  readonly haste?: number;
}

const EVERY_MS = 22_000;
/** More conversations than this are not going on at a time. */
const MOST = 26;
/** How often it is looked whether a person has signed in as somebody who is played. */
const LOOK_MS = 1_500;
/** Sessions of the demo itself. */
const OWN_DEVICE = 'Deskbell demo';

/** What goes on at the demo desk while it runs: visitors who write, and agents who answer, over the wire like everybody. */
export class LiveDesk {
  readonly #options: LiveDeskOptions;
  readonly #chance: Chance;
  readonly #customers: Customers;
  readonly #later: Later;
  readonly #scripts = allScripts().filter(({ flow }) => flow === undefined);
  readonly #agents: LiveAgent[] = [];
  readonly #matters = new Set<LiveMatter>();
  /** What has an agent already, before it is known whose conversation it is. */
  readonly #taken = new Map<string, LiveAgent>();

  constructor(options: LiveDeskOptions) {
    this.#options = options;
    this.#later = new Later(options.haste ?? 1);
    this.#chance = new Chance(options.seed);
    this.#customers = new Customers(this.#chance, new ChanceIds(options.seed + 3), options.shopUrl);
  }

  /** Everybody comes to the desk; resolves when the agents of today are at it. */
  async open(): Promise<void> {
    const { open, store, url } = this.#options;
    for (const agent of await store.agents.list()) {
      if (!isOnDuty(agent)) continue;
      const live = new LiveAgent({
        agent,
        url,
        token: await openSession(store, agent.id, Date.now()),
        later: this.#later,
        chance: this.#chance,
        onTaken: (conversationId, by) => this.#takenBy(conversationId, by),
        onMessage: (conversationId, by) => this.#messageFor(conversationId, by),
      });
      this.#agents.push(live);
      live.open();
    }
    for (const matter of open) this.#goOnWith(matter);
    await this.#finishOthers(new Set(open.map(({ record }) => record.conversation.id)));
    this.#look();
    this.#next();
  }

  async stop(): Promise<void> {
    this.#later.stop();
    await Promise.all([
      ...this.#agents.map((agent) => agent.leave()),
      ...Array.from(this.#matters, (matter) => matter.close()),
    ]);
  }

  #goOnWith({ customer, facts, place, record, script }: Matter): void {
    if (script.flow !== undefined && record.conversation.status === 'bot') return;
    const matter = this.#matter({ customer, script, facts }, place);
    matter.open();
    const { conversation } = record;
    const owner = conversation.status === 'active' ? conversation.agent.id : null;
    const agent = this.#agents.find((one) => one.agent.id === owner);
    this.#later.after(this.#chance.around(8_000), () => {
      if (agent) matter.taken(agent);
      else matter.step();
    });
  }

  /** Visitors of a demo that was stopped do not come back: whoever has their conversations closes them after a while. */
  async #finishOthers(known: ReadonlySet<string>): Promise<void> {
    for (const { conversation } of await this.#options.store.conversations.listOpen()) {
      if (conversation.status !== 'active' || known.has(conversation.id)) continue;
      const agent = this.#agents.find((one) => one.agent.id === conversation.agent.id);
      const wrapUp = { outcome: 'solved', reason: 'other' } as const;
      this.#later.after(this.#chance.around(150_000), async () =>
        agent?.in(conversation.id)?.resolve({ wrapUp }),
      );
    }
  }

  /** Lets the next visitor write. */
  #next(): void {
    const { everyMs = EVERY_MS } = this.#options;
    this.#later.after(this.#chance.exponential(everyMs), async () => {
      this.#next();
      if (this.#matters.size < MOST) await this.#begin();
    });
  }

  async #begin(): Promise<void> {
    const customer = this.#customers.next(this.#chance.chance(0.1) ? ATELIER : SHOP);
    if (customer.busy) return;
    customer.busy = true;
    const fitting = this.#scripts.filter(
      ({ language, siteId }) => siteId === customer.siteId && language === customer.language,
    );
    const script = this.#chance.weighted(fitting, ({ weight }) => weight);
    const matter = this.#matter({ customer, script, facts: factsOf(customer, this.#chance) }, 0);
    const id = await matter.begin();
    const agent = id === null ? undefined : this.#taken.get(id);
    if (agent) matter.taken(agent);
    else matter.step();
  }

  #matter(given: Pick<Matter, 'customer' | 'script' | 'facts'>, place: number): LiveMatter {
    const { shopUrl, url } = this.#options;
    const matter = new LiveMatter(
      {
        ...given,
        url,
        origin: new URL(shopUrl).origin,
        later: this.#later,
        chance: this.#chance,
        onOver: () => this.#matters.delete(matter),
      },
      place,
    );
    this.#matters.add(matter);
    return matter;
  }

  #takenBy(conversationId: string, agent: LiveAgent): void {
    this.#taken.set(conversationId, agent);
    const matter = this.#find(conversationId);
    if (matter) matter.taken(agent);
    // Whoever has written from the shop's page is no script: they hear something, too.
    else this.#later.after(4_000, () => this.#improvise(conversationId, agent, 0));
  }

  #messageFor(conversationId: string, agent: LiveAgent): void {
    if (this.#find(conversationId)) return;
    this.#later.after(this.#chance.around(9_000), () => this.#improvise(conversationId, agent, 1));
  }

  async #improvise(conversationId: string, agent: LiveAgent, turn: number): Promise<void> {
    if (this.#find(conversationId)) return;
    const text = fillText(
      improvised(turn),
      { agent: agent.agent.name.split(' ')[0] ?? '' },
      this.#chance.next(),
    );
    await agent.in(conversationId)?.messages.send(text);
  }

  #find(conversationId: string): LiveMatter | undefined {
    for (const matter of this.#matters) if (matter.conversationId === conversationId) return matter;
    return undefined;
  }

  /** Whoever signs in as somebody takes their place, until they sign out. */
  #look(): void {
    this.#later.after(LOOK_MS, async () => {
      this.#look();
      for (const agent of this.#agents) {
        const sessions = await this.#options.store.sessions.listOf(agent.agent.id);
        const isSomebody = sessions.some(({ device }) => device !== OWN_DEVICE);
        if (isSomebody && agent.isPlayed) await agent.leave();
        else if (!isSomebody) agent.open();
      }
    });
  }
}

/** Those who were at work at the end of the week. */
function isOnDuty({ email, presence }: Agent): boolean {
  return presence === 'available' && PEOPLE.some((person) => person.shift && person.email === email);
}
