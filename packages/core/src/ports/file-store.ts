/** A part of some bytes: both ends included, as HTTP counts. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Keeps bytes under keys: on disk, or in an object store that several nodes share. Keys are paths such as `shop/ab12/original`. */
export interface FileStore {
  /**
   * Takes over a finished file of this machine: all of it is there afterwards, or nothing. The file at `path` may be gone then.
   * Doing it again with the same bytes is harmless. Rejects with `unavailable`.
   */
  put(key: string, path: string): Promise<void>;
  /** The bytes, all or a part; `undefined` when there are none. Whoever stops reading early ends the iteration. */
  read(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Removes everything under these keys; what is not there is no failure. */
  delete(keys: readonly string[]): Promise<void>;
}
