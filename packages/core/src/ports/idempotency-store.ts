/** A call that its caller may repeat: the names of both. */
export interface RepeatableCall {
  /** Who called: a hash. */
  readonly caller: string;
  /** The caller's own name for the call. */
  readonly key: string;
}

export interface BeginCall extends RepeatableCall {
  /** A hash of what was asked: another one under the same key is another call. */
  readonly fingerprint: string;
  readonly at: number;
  /** What began before this is forgotten. */
  readonly keptSince: number;
  /** What began before this and is not done never will be. */
  readonly givenUpBefore: number;
}

export type BegunCall =
  /** Nobody has begun it: the caller of `begin` does it, then calls `finish` or `forget`. */
  | { readonly state: 'begun' }
  | { readonly state: 'running' }
  /** `body`: JSON; `null` when it was not to be kept. */
  | { readonly state: 'done'; readonly status: number; readonly body: string | null }
  | { readonly state: 'reused' };

/** Answers to calls that may be repeated, kept for some time. Races have one winner, on all nodes. */
export interface IdempotencyStore {
  begin(call: BeginCall): Promise<BegunCall>;
  finish(call: RepeatableCall & { readonly status: number; readonly body: string | null }): Promise<void>;
  /** It did nothing: the next one with this key begins anew. */
  forget(call: RepeatableCall): Promise<void>;
}
