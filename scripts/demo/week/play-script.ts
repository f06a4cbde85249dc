import { ownerOf, type AgentActor, type VisitorActor } from '@deskbell/core';
import type { WrapUp } from '@deskbell/protocol';
import { fillText } from '../texts/fill-text.ts';
import type { Line } from '../texts/script.ts';
import type { Chance, ChanceIds } from './chance.ts';
import type { Matter } from './matter.ts';
import type { WeekDesk } from './week-desk.ts';

export interface PlayOptions {
  readonly desk: WeekDesk;
  readonly chance: Chance;
  readonly ids: ChanceIds;
  /** Lets something happen later. */
  readonly at: (time: number, run: () => void) => void;
  /** When somebody who puts a conversation aside wants it back. */
  readonly nextMorning: (time: number) => number;
}

const SECOND_MS = 1_000;
/** Of so many visitors nothing more is heard in the middle of it. */
const VANISHES = 0.05;
const GIVES_UP_AFTER_MS = 9 * 60_000;
/** How fast people type, in milliseconds a character. */
const TYPING_MS = 110;

/** Lets people say the lines of a script, each at the pace of people. */
export class PlayScript {
  readonly #options: PlayOptions;

  constructor(options: PlayOptions) {
    this.#options = options;
  }

  /** Plans the next line, if it is somebody's turn who can speak now. */
  next(matter: Matter): void {
    if (matter.busy) return;
    const { desk } = this.#options;
    const { status } = matter.record.conversation;
    const line = matter.script.lines[matter.place];
    if (status === 'resolved' || status === 'closed' || status === 'bot') return;
    if (line?.kind === 'visitor' || line?.kind === 'complaint' || line?.kind === 'compliment') {
      if (status === 'snoozed') return;
      return this.#plan(matter, this.#visitorDelay(matter), () => this.#say(matter, line));
    }
    // Everything else is the agent's to do.
    if (status !== 'active') return;
    if (!line)
      return this.#plan(matter, this.#options.chance.around(14 * SECOND_MS), () => this.resolve(matter));
    const pace = desk.now - matter.record.lastEntryAt > 600_000 ? 2 : 1;
    this.#plan(matter, this.#agentDelay(line) * pace, () => this.#say(matter, line));
  }

  /** The agent notes what it was about, and is done. */
  resolve(matter: Matter): void {
    const by = agentOf(matter);
    if (!by) return;
    const { script, siteId } = matter;
    const { chance, desk } = this.#options;
    const isSpam = script.lines.length < 4 && script.mood < 3.2;
    const plan = desk.planOf(siteId).wrapUp;
    const wrapUp: WrapUp = {
      outcome: isSpam ? 'spam' : script.mood < 3 && chance.chance(0.3) ? 'notSolved' : 'solved',
      ...(plan.reasons.has(script.reason) ? { reason: script.reason } : {}),
      ...(script.rootCause && plan.rootCauses.has(script.rootCause) && chance.chance(0.85)
        ? { rootCause: script.rootCause }
        : {}),
    };
    desk.change(matter, { type: 'resolve', by, wrapUp });
  }

  #plan(matter: Matter, delayMs: number, run: () => void): void {
    const { at, desk } = this.#options;
    const planned = (matter.planned += 1);
    const { turn } = matter;
    matter.busy = true;
    at(desk.now + Math.round(delayMs), () => {
      if (matter.planned !== planned || matter.turn !== turn) return;
      matter.busy = false;
      run();
    });
  }

  #say(matter: Matter, line: Line): void {
    const { desk, ids } = this.#options;
    const text = this.#fill(matter, line.text);
    const visitor: VisitorActor = { kind: 'visitor', id: matter.customer.visitorId };
    const agent = agentOf(matter);
    const id = ids.next();
    matter.place += 1;
    switch (line.kind) {
      case 'visitor':
        if (this.#vanishes(matter)) return;
        desk.change(matter, { type: 'postMessage', by: visitor, id, text });
        break;
      case 'complaint':
      case 'compliment':
        desk.change(matter, { type: 'giveFeedback', by: visitor, id, kind: line.kind, text });
        break;
      case 'person':
        desk.change(matter, { type: 'requestPerson', by: visitor });
        break;
      default:
        if (agent) this.#sayAsAgent(matter, line, agent, text, id);
    }
    this.next(matter);
  }

  #sayAsAgent(matter: Matter, line: Line, by: AgentActor, text: string, id: string): void {
    const { desk, nextMorning } = this.#options;
    if (line.kind === 'agent') desk.change(matter, { type: 'postMessage', by, id, text });
    else if (line.kind === 'note') desk.change(matter, { type: 'postNote', by, id, text });
    else if (line.kind === 'snooze')
      desk.change(matter, { type: 'snooze', by, until: nextMorning(desk.now) });
    else if (line.kind === 'transfer')
      desk.change(matter, { type: 'transfer', by, to: { kind: 'queue', queueId: text } });
    else {
      const { contact } = matter.record;
      const summary = { who: contact.name ?? '', asked: text, tried: '', promised: '' };
      const { tier } = matter.record.conversation.handling;
      if (desk.planOf(matter.siteId).tiers.length > tier)
        desk.change(matter, { type: 'escalate', by, summary });
    }
  }

  /** Nothing more is heard of them; after a while the agent closes the matter. */
  #vanishes(matter: Matter): boolean {
    const { at, chance, desk } = this.#options;
    if (matter.place < 3 || !chance.chance(VANISHES)) return false;
    matter.place = matter.script.lines.length;
    const { turn } = matter;
    at(desk.now + GIVES_UP_AFTER_MS, () => {
      if (matter.turn === turn) this.resolve(matter);
    });
    matter.busy = true;
    return true;
  }

  #fill(matter: Matter, text: string): string {
    const { agent } =
      matter.record.conversation.status === 'active' ? matter.record.conversation : { agent: null };
    const name = firstName(agent?.name);
    const others = matter.entries.flatMap(({ author }) =>
      author.kind === 'agent' && firstName(author.name) !== name ? [firstName(author.name)] : [],
    );
    return fillText(
      text,
      { ...matter.facts, agent: name, agent1: others.at(-1) ?? name },
      Number(matter.facts['way']),
    );
  }

  #visitorDelay(matter: Matter): number {
    const { chance, desk } = this.#options;
    const isLate = matter.record.lastEntryAt - matter.record.conversation.startedAt > 3_600_000;
    // Whom an answer finds hours later does not sit at the chat any more.
    const mean = isLate ? 18 * 60 * SECOND_MS : matter.place === 1 ? 25 * SECOND_MS : 90 * SECOND_MS;
    return Math.max(chance.around(mean), desk.now === matter.record.conversation.startedAt ? 8_000 : 4_000);
  }

  #agentDelay({ kind, text }: Line): number {
    const { chance } = this.#options;
    if (kind !== 'agent') return chance.around(30 * SECOND_MS);
    return chance.around(70 * SECOND_MS) + Math.min(text.length, 160) * TYPING_MS;
  }
}

function agentOf(matter: Matter): AgentActor | undefined {
  const owner = ownerOf(matter.record.conversation);
  return owner ? { kind: 'agent', id: owner.id, name: owner.name } : undefined;
}

function firstName(name: string | undefined): string {
  return name?.split(' ')[0] ?? 'Fernway';
}
