import type { ReportFigure } from '@deskbell/protocol';
import type { Observation } from '../observation.ts';
import { FIGURE_NAMES } from './figure-names.ts';
import { WeekHours } from './week-hours.ts';

/** Which of the things behind a figure are asked for. */
export interface FigureQuestion {
  readonly figure: ReportFigure;
  /** Of a share: those that fit, or the others. */
  readonly only?: 'fits' | 'others' | undefined;
  readonly what?: string | undefined;
  /** Of a time in milliseconds, or a score: greater than this, and not greater than `most`. */
  readonly over?: number | undefined;
  readonly most?: number | undefined;
  readonly weekday?: number | undefined;
  readonly hour?: number | undefined;
  /** Only with something written. */
  readonly commented?: boolean | undefined;
  readonly timeZone: string;
  readonly limit: number;
  /** How many of the newest are left out. */
  readonly after: number;
}

/** Keeps what is behind a figure while it is counted: so many as it says, the newest for a page of a list. */
export class FigureList {
  readonly #question: FigureQuestion;
  readonly #weekHours: WeekHours;
  readonly #room: number;
  #count = 0;
  #kept: Observation[] = [];

  constructor(question: FigureQuestion) {
    this.#question = question;
    this.#weekHours = new WeekHours(question.timeZone);
    this.#room = question.after + question.limit;
  }

  see(observation: Observation): void {
    if (!this.#isAskedFor(observation)) return;
    this.#count += 1;
    this.#kept.push(observation);
    // Older ones are let go from time to time, so that a list of a year takes no more room than one of a day.
    if (this.#kept.length >= 2 * this.#room + 1_000) this.#kept = newest(this.#kept, this.#room);
  }

  get count(): number {
    return this.#count;
  }

  page(): readonly Observation[] {
    return newest(this.#kept, this.#room).slice(this.#question.after);
  }

  #isAskedFor({ at, comment, fits, ms, name, what }: Observation): boolean {
    const { commented, figure, hour, most, only, over, what: asked, weekday } = this.#question;
    if (name !== FIGURE_NAMES[figure]) return false;
    if (only !== undefined && fits !== (only === 'fits')) return false;
    if (asked !== undefined && what !== asked) return false;
    const value = isScore(name) ? Number(what) : ms;
    if (over !== undefined && !(value !== undefined && value > over)) return false;
    if (most !== undefined && !(value !== undefined && value <= most)) return false;
    if (commented === true && (comment === undefined || comment === '')) return false;
    if (weekday === undefined && hour === undefined) return true;
    const then = this.#weekHours.of(at);
    return (weekday ?? then.weekday) === then.weekday && (hour ?? then.hour) === then.hour;
  }
}

function isScore(name: Observation['name']): boolean {
  return name === 'csat' || name === 'nps' || name === 'ces' || name === 'solved';
}

function newest(all: readonly Observation[], room: number): Observation[] {
  return all
    .toSorted((a, b) => b.at - a.at || (a.scope.conversationId < b.scope.conversationId ? 1 : -1))
    .slice(0, room);
}
