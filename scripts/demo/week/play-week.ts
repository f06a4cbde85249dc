import type {
  Agent,
  Conversation,
  EntryDraft,
  Flow,
  FlowArticle,
  PresenceChange,
  SitePlan,
} from '@deskbell/core';
import { PEOPLE } from '../people.ts';
import { fillText } from '../texts/fill-text.ts';
import type { Script } from '../texts/script.ts';
import { Chance, ChanceIds } from './chance.ts';
import type { Customer } from './customer.ts';
import { Customers } from './customers.ts';
import { EventLine } from './event-line.ts';
import { factsOf } from './facts-of.ts';
import type { Matter } from './matter.ts';
import { PlayFlow } from './play-flow.ts';
import { PlayScript } from './play-script.ts';
import { ANSWERS, commentOf, scoreOf } from './scores.ts';
import { planShifts } from './shifts.ts';
import { SiteClock } from './site-clock.ts';
import { drawArrivals } from './traffic.ts';
import { activeOwner, WeekDesk, type WeekPeople } from './week-desk.ts';

export interface WeekOptions {
  readonly seed: number;
  /** How many conversations are begun. */
  readonly conversations: number;
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
  readonly plans: ReadonlyMap<string, SitePlan>;
  readonly flows: ReadonlyMap<string, readonly Flow[]>;
  readonly articles: readonly FlowArticle[];
  readonly agents: readonly Agent[];
  readonly scripts: readonly Script[];
  readonly shopUrl: string;
  /** Told the share of the week that has passed. */
  readonly onProgress?: (share: number) => void;
}

export interface PlayedWeek {
  readonly matters: readonly Matter[];
  readonly presence: readonly PresenceChange[];
  readonly paces: ReturnType<WeekDesk['staff']['paces']>;
}

const MINUTE_MS = 60_000;
/** How long people wait before they give up, on average; at night they leave their message and go. */
const PATIENCE_MS = 16 * MINUTE_MS;
const MISSES = 0.025;
const DECLINES = 0.012;

/** Plays the demo's week: the same options give the same week. */
export function playWeek(options: WeekOptions): PlayedWeek {
  return new Week(options).play();
}

class Week implements WeekPeople {
  readonly #options: WeekOptions;
  readonly #chance: Chance;
  readonly #ids: ChanceIds;
  readonly #events = new EventLine();
  readonly #clock: SiteClock;
  readonly #desk: WeekDesk;
  readonly #script: PlayScript;
  readonly #flow: PlayFlow;

  constructor(options: WeekOptions) {
    const { agents, articles, flows, from, plans, seed, timeZone } = options;
    this.#options = options;
    this.#chance = new Chance(seed);
    this.#ids = new ChanceIds(seed + 1);
    this.#clock = new SiteClock(timeZone);
    this.#desk = new WeekDesk({ plans, flows, agents, ids: this.#ids, from, people: this });
    const at = (time: number, run: () => void): void => this.#at(time, run);
    const common = { desk: this.#desk, chance: this.#chance, ids: this.#ids, at };
    this.#script = new PlayScript({ ...common, nextMorning: (time) => this.#nextMorning(time) });
    this.#flow = new PlayFlow({ ...common, articles });
  }

  play(): PlayedWeek {
    const { agents, conversations, from, onProgress, shopUrl, to } = this.#options;
    const customers = new Customers(this.#chance, this.#ids, shopUrl);
    planShifts(
      { agents, people: PEOPLE, clock: this.#clock, chance: this.#chance, from, to },
      (time, agentId, works) => this.#at(time, () => this.#desk.setWorking(agentId, works)),
    );
    for (const { at, siteId } of drawArrivals(
      { count: conversations, from, to },
      this.#clock,
      this.#chance,
    )) {
      this.#at(at, () => this.#begin(customers.next(siteId)));
    }
    const desk = this.#desk;
    for (let count = 0; ; count += 1) {
      const wakeAt = desk.book.nextWakeAt() ?? Infinity;
      const next = Math.min(wakeAt, this.#events.nextAt);
      if (next >= to) break;
      desk.now = Math.max(desk.now, next);
      if (wakeAt <= next) desk.wake();
      else this.#events.take()?.();
      if (count % 512 === 0) onProgress?.((desk.now - from) / (to - from));
    }
    desk.now = to;
    return { matters: desk.matters, presence: desk.staff.changes, paces: desk.staff.paces() };
  }

  onMoved(matter: Matter, before: Conversation | null): void {
    const after = matter.record.conversation;
    const owner = activeOwner(after);
    const waits = after.status === 'queued' || after.status === 'bot';
    if ((owner !== null && owner !== activeOwner(before)) || (waits && before?.status !== after.status)) {
      matter.turn += 1;
      matter.busy = false;
    }
    if (after.status === 'queued' && before?.status !== 'queued') this.#waits(matter);
    else if (
      after.status === 'offered' &&
      (before?.status !== 'offered' || before.agent.id !== after.agent.id)
    )
      this.#offered(matter, after.agent.id);
    else if (after.status === 'resolved' || after.status === 'closed') this.#ended(matter);
    this.#goOn(matter);
  }

  onEntries(matter: Matter, entries: readonly EntryDraft[]): void {
    for (const { body } of entries) if (body.type === 'surveyAsked') this.#asked(matter, body);
    if (matter.record.conversation.status === 'bot') this.#goOn(matter);
  }

  onNotResponding(agentId: string): void {
    this.#at(this.#desk.now + this.#chance.around(3 * MINUTE_MS), () => {
      if (this.#desk.staff.isNotResponding(agentId)) this.#desk.back(agentId);
    });
  }

  onDueAt(matter: Matter, at: number): void {
    this.#at(at, () => {
      if (matter.record.dueAt === at) this.#desk.fireDue(matter);
    });
  }

  #begin(customer: Customer): void {
    if (customer.busy) return;
    const { scripts } = this.#options;
    const fitting = scripts.filter(
      ({ language, siteId }) => siteId === customer.siteId && language === customer.language,
    );
    const script = this.#chance.weighted(fitting, ({ weight }) => weight);
    const facts = factsOf(customer, this.#chance);
    this.#desk.start(
      customer,
      script,
      fillText(script.lines[0]?.text ?? '', facts, Number(facts['way'])),
      facts,
    );
  }

  #goOn(matter: Matter): void {
    if (matter.record.conversation.status === 'bot') this.#flow.next(matter);
    else this.#script.next(matter);
  }

  #waits(matter: Matter): void {
    this.#soon(() => this.#desk.explain(matter));
    const { hour } = this.#clock.at(this.#desk.now);
    if (hour < 8 || hour >= 20 || matter.record.agentMessageAt !== null) return;
    const { turn } = matter;
    this.#at(this.#desk.now + this.#chance.exponential(PATIENCE_MS), () => {
      const { status, visitorId } = matter.record.conversation;
      if (matter.turn !== turn || (status !== 'queued' && status !== 'offered')) return;
      this.#desk.change(matter, { type: 'end', by: { kind: 'visitor', id: visitorId } });
    });
  }

  #offered(matter: Matter, agentId: string): void {
    if (this.#chance.chance(MISSES)) return;
    const { version } = matter.record.conversation;
    const declines = this.#chance.chance(DECLINES);
    this.#at(this.#desk.now + this.#chance.around(7_000), () => {
      const ref = this.#desk.staff.refOf(agentId);
      const { conversation } = matter.record;
      if (!ref || conversation.status !== 'offered' || conversation.version !== version) return;
      this.#desk.change(matter, { type: declines ? 'decline' : 'accept', by: { kind: 'agent', ...ref } });
    });
  }

  #asked(matter: Matter, asked: Extract<EntryDraft['body'], { type: 'surveyAsked' }>): void {
    const chance = this.#chance;
    if (!chance.chance(ANSWERS[asked.kind])) return;
    const delay = matter.record.conversation.status === 'resolved' ? 50_000 : 20_000;
    this.#at(this.#desk.now + chance.around(delay), () => {
      const { conversation, agentMessageAt } = matter.record;
      const first = matter.entries.find(
        ({ author, body }) => author.kind === 'agent' && body.type === 'message',
      );
      const waited = (first?.at ?? agentMessageAt ?? this.#desk.now) - conversation.startedAt;
      const score = scoreOf(asked.kind, matter.script.mood, waited, chance);
      const comment = asked.comment ? commentOf(asked.kind, score, matter.customer.language, chance) : null;
      const by = { kind: 'visitor', id: conversation.visitorId } as const;
      this.#desk.change(matter, {
        type: 'reportScore',
        by,
        id: this.#ids.next(),
        score,
        survey: asked.survey,
        ...(comment === null ? {} : { comment }),
      });
    });
  }

  #ended(matter: Matter): void {
    matter.turn += 1;
    const { conversation } = matter.record;
    const agentId = 'agent' in conversation ? (conversation.agent?.id ?? null) : null;
    matter.customer.busy = false;
    matter.customer.previous = { id: conversation.id, agentId };
  }

  #nextMorning(time: number): number {
    return this.#clock.midnight(time) + (24 + 10) * 60 * MINUTE_MS;
  }

  #soon(run: () => void): void {
    this.#at(this.#desk.now, run);
  }

  /** What would happen after the week is not waited for. */
  #at(time: number, run: () => void): void {
    this.#events.add(Math.round(time), run);
  }
}
