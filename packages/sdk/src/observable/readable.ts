/** A value that can be looked at and followed. Whoever owns it changes it; everybody else only observes. */
export interface Readable<T> {
  /** The value now. */
  readonly value: T;
  /** Calls back after every change (not with the present value); returns a function that stops it. */
  subscribe(listener: (value: T) => void): () => void;
}
