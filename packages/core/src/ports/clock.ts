/** Time, handed in. The testkit's fake clock moves by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once when `now()` has reached `at` (milliseconds since 1970); returns a function that cancels it. */
  wakeAt(at: number, callback: () => void): () => void;
}
