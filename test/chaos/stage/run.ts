import { SeededRandom } from '@deskbell/testkit';
import type { Verdict } from '../checker/check-history.ts';

/** What the conversations are kept in, and on how many nodes. */
export type Engine = 'sqlite' | 'postgres' | 'cluster';

export interface RunOptions {
  readonly seed: number;
  readonly engine: Engine;
  /** Shows how far it is. */
  readonly say: (progress: string) => void;
}

/** One run of a scenario: chance and engine for it, and what came out. */
export class Run {
  readonly seed: number;
  readonly engine: Engine;
  readonly random: SeededRandom;
  readonly say: (progress: string) => void;
  readonly #fired = new Map<string, number>();
  readonly #figures = new Map<string, number | string>();
  readonly #broken: string[] = [];

  constructor({ seed, engine, say }: RunOptions) {
    this.seed = seed;
    this.engine = engine;
    this.say = say;
    this.random = new SeededRandom(seed);
  }

  /** Notes that a fault has really met something. */
  fired(fault: string, times = 1): void {
    this.#fired.set(fault, (this.#fired.get(fault) ?? 0) + times);
  }

  /** Notes a figure for the report. */
  figure(name: string, value: number | string): void {
    this.#figures.set(name, typeof value === 'number' ? Math.round(value * 100) / 100 : value);
  }

  /** Holds that a promise was kept; otherwise `sentence` stands in the report. */
  holds(kept: boolean, sentence: string): void {
    if (!kept) this.#broken.push(sentence);
  }

  /** Takes over what the checker found. */
  judge(verdict: Verdict): void {
    const names = { lost: 'LOST', doubled: 'DUP', disordered: 'ORD', ghosts: 'GHOST' } as const;
    for (const [kind, name] of Object.entries(names)) {
      const found = verdict[kind as keyof Verdict];
      this.figure(name, found.length);
      this.holds(found.length === 0, `${String(found.length)} ${name}: ${found.slice(0, 3).join('; ')}`);
    }
  }

  get faults(): ReadonlyMap<string, number> {
    return this.#fired;
  }

  get figures(): Readonly<Record<string, number | string>> {
    return Object.fromEntries(this.#figures);
  }

  get broken(): readonly string[] {
    return this.#broken;
  }
}
