/** New ids, handed in: unguessable in production, countable in tests. */
export interface Ids {
  /** An id of 21 url-safe characters. */
  next(): string;
}
