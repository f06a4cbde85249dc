/** Somebody who comes with a matter. Everything about them is drawn beforehand, so that two policies meet the same people. */
export interface Visit {
  readonly at: number;
  readonly kind: string;
  readonly text: string;
  readonly page: string | null;
  readonly language: string | null;
  readonly vip: boolean;
  /** How long it takes an agent. */
  readonly handleMs: number;
  /** How long the visitor waits before they leave; `Infinity`: for ever. */
  readonly patienceMs: number;
  /** Further messages while an agent has it. */
  readonly followUps: number;
  /** Whether the first agent hands it on to the next tier. */
  readonly escalates: boolean;
}
