import type { DeskbellLaterCalls } from './deskbell-api.ts';

/** A call that waits for the chat. */
export interface WaitingCall {
  /** `invite`: the visitor has taken an invitation. */
  readonly name: keyof DeskbellLaterCalls | 'invite';
  readonly args: readonly unknown[];
  resolve(value?: unknown): void;
  reject(reason: unknown): void;
}

/** Where the loader puts calls, and from where `<deskbell-chat>` takes them: a list, until the element takes its place. */
export type WaitingCalls = WaitingCall[] | { push(call: WaitingCall): void };
