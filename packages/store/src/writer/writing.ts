import type { WriteInput, WriteName, WriteOutput } from './writes.ts';

/** Stores things for good, in the order in which they were handed in wherever that can be told. */
export interface Writing {
  /** Resolves when the write is on disk. Rejects with `unavailable` when it could not be stored. */
  write<Name extends WriteName>(name: Name, input: WriteInput<Name>): Promise<WriteOutput<Name>>;
}
