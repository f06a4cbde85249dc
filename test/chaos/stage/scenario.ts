import type { Engine, Run } from './run.ts';

export type Length = 'short' | 'long';

interface About {
  /** Number of the fault case, or the name of a long run. */
  readonly id: string;
  /** For the command line. */
  readonly name: string;
  readonly title: string;
  /** Rules of docs/SPEC.md that this tries. */
  readonly rules: readonly string[];
  /** Each of these must have fired at least once, or the run proves nothing. */
  readonly faults: readonly string[];
  /** What must hold, in sentences; that nothing is lost, doubled or disordered holds in every scenario. */
  readonly holds: readonly string[];
  readonly engines: readonly Engine[];
  /** Runs only when it is asked for by name: it takes long, or needs more than tests may ask of a machine. */
  readonly onRequest?: true;
}

interface Description<Amount extends Readonly<Record<string, number>>> extends About {
  /** How much of it: in every test run, and when it has the time. */
  readonly short: Amount;
  readonly long: Amount;
  readonly run: (run: Run, amount: Amount) => Promise<void>;
}

/** A way to break things, and what must hold all the same. */
export interface Scenario extends About {
  /** Names of the amounts that the command line may choose. */
  readonly amounts: readonly string[];
  play(run: Run, length: Length, chosen?: Readonly<Record<string, number>>): Promise<void>;
}

/** Makes a scenario of its description. */
export function scenario<Amount extends Readonly<Record<string, number>>>(
  description: Description<Amount>,
): Scenario {
  const { run, short, long, ...about } = description;
  return {
    ...about,
    amounts: Object.keys(short),
    play: (context, length, chosen = {}) => {
      const known = Object.entries(chosen).filter(([name]) => Object.hasOwn(short, name));
      return run(context, { ...(length === 'short' ? short : long), ...Object.fromEntries(known) });
    },
  };
}
