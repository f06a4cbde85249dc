import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import type { EntryBody } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import type { Conversation } from './conversation.ts';
import type { EscalationEntryBody, SlaEntryBody } from './entry-draft.ts';
import { evolve } from './evolve.ts';
import type { Handling } from './handling.ts';
import { stepsDone } from './steps-done.ts';

const build = createBuilders({ clock: new FakeClock(1_000), ids: new CountingIds() });
const after = (given: Partial<Handling>, ...bodies: EntryBody[]): Conversation =>
  bodies.reduce<Conversation>(
    (conversation, body, index) => evolve(conversation, { at: 2_000 + index, body }),
    build.conversation({ handling: build.handling(given) }),
  );

const step = (
  policyId: string,
  of: 'waiting' | 'unanswered' | 'unresolved',
  place: number,
  since?: number,
): EscalationEntryBody => ({
  type: 'escalation',
  cause: {
    kind: 'step',
    policyId,
    in: of,
    step: place,
    afterMs: 1,
    ...(since === undefined ? {} : { since }),
  },
  actions: [],
});
const sla = (clock: SlaEntryBody['clock'], event: SlaEntryBody['event'], given: Partial<SlaEntryBody> = {}) =>
  ({ type: 'sla', clock, event, dueAt: 9_000, tier: 1, ...given }) as const;

describe('what entries leave behind', () => {
  it('[E1] each step of each policy is known to be done, in whatever order they came', () => {
    const { handling } = after(
      {},
      step('usual', 'waiting', 2),
      step('usual', 'waiting', 0),
      step('crisis', 'waiting', 1),
      step('usual', 'unresolved', 0),
    );
    expect(stepsDone(handling, 'usual')).toMatchObject({ waiting: 0b101, unresolved: 0b1 });
    expect(stepsDone(handling, 'crisis')).toMatchObject({ waiting: 0b10, unresolved: 0 });
    expect(stepsDone(handling, 'constructor')).toMatchObject({ waiting: 0, triggers: [] });
  });

  it('[E1] the steps of a question end with it', () => {
    const one = [step('p', 'unanswered', 0, 1_500), step('p', 'unanswered', 1, 1_500)];
    expect(stepsDone(after({}, ...one).handling, 'p').unanswered).toEqual({ since: 1_500, done: 0b11 });
    const { handling } = after({}, ...one, step('p', 'unanswered', 2, 1_800));
    expect(stepsDone(handling, 'p').unanswered).toEqual({ since: 1_800, done: 0b100 });
  });

  it('[E5] a clock that is warned of, and breached, stays breached however late the answer comes', () => {
    const { handling } = after({}, sla('firstResponse', 'warning'));
    expect(handling.clocks.firstResponse).toBe('warned');
    const { handling: late } = after({}, sla('firstResponse', 'breach'), sla('firstResponse', 'late'));
    expect(late.clocks.firstResponse).toBe('breached');
  });

  it('[E5] the next response is that to one question, the resolution knows what it used up until when', () => {
    const { clocks } = after(
      {},
      sla('nextResponse', 'warning', { since: 1_700 }),
      sla('resolution', 'breach', { usedMs: 600, asOf: 1_900 }),
    ).handling;
    expect(clocks).toMatchObject({
      firstResponse: 'running',
      nextResponse: { since: 1_700, mark: 'warned' },
      resolution: { mark: 'breached', usedMs: 600, asOf: 1_900 },
    });
  });

  it('[E4] another tier has its own first-response clock; the same tier keeps its', () => {
    const move = (tier: number): EntryBody => ({
      type: 'status',
      status: 'queued',
      reason: 'escalated',
      queueId: 'main',
      tier,
    });
    const moved = after({}, sla('firstResponse', 'breach'), move(2));
    expect(moved.handling).toMatchObject({ tier: 2, tierSince: 2_001, clocks: { firstResponse: 'running' } });
    const stayed = after({ tier: 2, tierSince: 500 }, sla('firstResponse', 'breach'), move(2));
    expect(stayed.handling).toMatchObject({ tierSince: 500, clocks: { firstResponse: 'breached' } });
  });

  it('[E3] a person was asked for when it was asked first', () => {
    const { handling } = after({}, { type: 'personRequest' }, { type: 'personRequest' });
    expect(handling.personRequestedAt).toBe(2_000);
  });

  it('[R3, E1] skills that are no longer waited for and queues that help are counted once', () => {
    const widen: EscalationEntryBody = {
      ...step('p', 'waiting', 0),
      actions: [
        { do: 'widenSkills', skills: ['language:pl', 'billing', 'billing'] },
        { do: 'addQueue', queue: 'second' },
        { do: 'addQueue', queue: 'second' },
        { do: 'raisePriority', minutes: 4 },
        { do: 'raisePriority', minutes: 5 },
      ],
    };
    const relaxed: EntryBody = {
      type: 'routing',
      decision: 'relaxed',
      because: [],
      others: [],
      more: 0,
      dropped: ['billing', 'law'],
    };
    expect(after({ priority: 1 }, widen, relaxed)).toMatchObject({
      version: 3,
      handling: { dropped: ['language:pl', 'billing', 'law'], alsoQueueIds: ['second'], priority: 10 },
    });
  });

  it('[R9] in another queue nothing holds that was meant for the old one', () => {
    const before: Partial<Handling> = {
      requires: [{ skill: 'law', level: 1 }],
      dropped: ['billing'],
      alsoQueueIds: ['third'],
      excluded: ['agent-ada'],
      refusedAt: 1,
    };
    const move = (queueId: string): EntryBody => ({
      type: 'status',
      status: 'queued',
      reason: 'escalated',
      queueId,
    });
    expect(after(before, move('second')).handling).toMatchObject({
      queueId: 'second',
      firstQueueId: 'main',
      requires: [],
      dropped: [],
      alsoQueueIds: [],
      excluded: [],
      refusedAt: null,
    });
    expect(after(before, move('main')).handling).toMatchObject(before);
  });
});
