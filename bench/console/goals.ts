/** What is asked of the console, and what must hold. */
export interface Goal {
  readonly what: string;
  readonly unit: 'ms' | 'bytes' | '%' | '';
  /** Beyond this the bench fails. */
  readonly stop: number;
}

export const goals = {
  answering: { what: 'key press to own message on screen, median', unit: 'ms', stop: 50 },
  switching: { what: 'switching conversations, median', unit: 'ms', stop: 100 },
  firstLoad: { what: 'first load, scripts as they travel', unit: 'bytes', stop: 250_000 },
  shift: { what: 'heap after 2,000 messages over that after 500', unit: '%', stop: 10 },
  stormTask: { what: 'facts storm: longest task', unit: 'ms', stop: 100 },
  stormKey: { what: 'facts storm: key press to the next frame, median', unit: 'ms', stop: 50 },
  stormRight: { what: 'facts storm: lines that are not right afterwards', unit: '', stop: 0 },
} as const satisfies Record<string, Goal>;

export type GoalName = keyof typeof goals;
