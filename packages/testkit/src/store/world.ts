import {
  evolveAll,
  type AppendOutcome,
  type AppendRequest,
  type Clock,
  type Conversation,
  type ConversationRecord,
  type EntryDraft,
  type Ids,
  type QueuedConversation,
  type StartOutcome,
  type Store,
} from '@deskbell/core';
import { createBuilders, type Builders } from '../builders/builders.ts';
import { CountingIds } from '../ids/counting-ids.ts';
import { FakeClock } from '../time/fake-clock.ts';

/** A store over data of its own. */
export interface StoreFixture extends AsyncDisposable {
  readonly store: Store;
  /** Opens the same data once more, as another process would. The fixture closes it in the end. */
  openAnother(): Promise<Store>;
}

/** Makes an empty store; each test gets its own. */
export type StoreSetup = (given: { clock: Clock; ids: Ids }) => Promise<StoreFixture>;

/** What the tests of a store work with, and the words in which they tell their stories. */
export interface World {
  readonly store: Store;
  readonly clock: FakeClock;
  readonly ids: CountingIds;
  readonly build: Builders;
  readonly openAnother: () => Promise<Store>;
  /** A visitor has written for the first time. */
  readonly started: (given?: Partial<QueuedConversation>, text?: string) => Promise<ConversationRecord>;
  readonly dispose: () => Promise<void>;
}

export async function createWorld(setup: StoreSetup): Promise<World> {
  const clock = new FakeClock();
  const ids = new CountingIds();
  const build = createBuilders({ clock, ids });
  const fixture = await setup({ clock, ids });
  const { store } = fixture;
  return {
    store,
    clock,
    ids,
    build,
    openAnother: () => fixture.openAnother(),
    started: async (given, text) => recordOf(await store.conversations.start(build.start(given, text))),
    dispose: async () => fixture[Symbol.asyncDispose](),
  };
}

/** The append of entries that were decided on this state. */
export function appendTo(conversation: Conversation, ...entries: EntryDraft[]): AppendRequest {
  return {
    next: evolveAll(conversation, entries),
    expectedVersion: conversation.version,
    entries,
    dueAt: null,
  };
}

type Outcome = AppendOutcome | StartOutcome;

/** The record of an outcome that has stored something. */
export function recordOf(outcome: Outcome): ConversationRecord {
  return appended(outcome).record;
}

export function appended(outcome: Outcome): Extract<Outcome, { result: 'appended' }> {
  if (outcome.result !== 'appended') throw new Error(`nothing was appended: ${outcome.result}`);
  return outcome;
}

/** The item at that place, which the test knows to be there. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no item ${index}`);
  return item;
}
