/** From now on, in milliseconds: four waits in five end in between (R8). */
export interface WaitRange {
  readonly fromMs: number;
  readonly toMs: number;
}
