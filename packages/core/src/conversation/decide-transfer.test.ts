import { ConversationStory, aPlan } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { ConversationCommand, TransferTarget } from './command.ts';
import { isInternal } from './entry-draft.ts';

const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const bob = { kind: 'agent', id: 'agent-bob', name: 'Bob' } as const;
const cyd = { kind: 'agent', id: 'agent-cyd', name: 'Cyd' } as const;
const toBob: TransferTarget = { kind: 'agent', agent: { id: bob.id, name: bob.name } };
const toBilling: TransferTarget = { kind: 'queue', queueId: 'billing' };
const hand = (to: TransferTarget, note?: string): ConversationCommand =>
  ({ type: 'transfer', by: ada, to, ...(note === undefined ? {} : { note }) }) as const;

const plan = aPlan({
  queues: { main: { priority: 2 }, billing: { priority: 10 }, second: { offerTimeout: '1m' } },
  tiers: [{ name: 'Second line', queue: 'second' }],
});

/** Ada has had it for some time. */
function served(sitePlan = plan) {
  const story = new ConversationStory({ plan: sitePlan });
  story.wait(60_000).tell({ type: 'claim', by: ada });
  story.wait(600_000);
  return story;
}

describe('a transfer to a colleague', () => {
  it('[R9] is an offer that leaves it with the sender until it is accepted', () => {
    const story = served();
    story.tell(hand(toBob, 'Wants an invoice.'));
    expect(story.conversation).toMatchObject({
      status: 'offered',
      agent: { id: bob.id },
      returnTo: { id: ada.id },
      offerUntil: story.now + 30_000,
    });
    story.tell({ type: 'accept', by: bob });
    expect(story.conversation).toMatchObject({ status: 'active', agent: { id: bob.id } });
  });

  it.each(['declined', 'withdrawn'] as const)('[R9] comes back when it is %s', (how) => {
    const story = served();
    story.tell(hand(toBob));
    story.wait(9_000);
    story.tell(
      how === 'declined' ? { type: 'decline', by: bob } : { type: 'withdrawOffer', agentId: bob.id },
    );
    expect(story.conversation).toMatchObject({
      status: 'active',
      agent: { id: ada.id },
      handling: { excluded: [] },
    });
  });

  it('[R9] carries its note, which no visitor sees; they are told once, when somebody else has it', () => {
    const story = served();
    const sent = story.tell(hand(toBob, 'Wants an invoice.'));
    expect(sent[0]?.body).toEqual({ type: 'transfer', to: toBob, note: 'Wants an invoice.' });
    expect(sent.every(({ body }) => isInternal(body))).toBe(true);
    const accepted = story.tell({ type: 'accept', by: bob });
    expect(accepted.filter(({ body }) => !isInternal(body))).toHaveLength(1);
  });

  it('[R9] lets the sender go on writing until then', () => {
    const story = served();
    story.tell(hand(toBob));
    story.tell({ type: 'postMessage', by: ada, id: 'entry-a', text: 'Bob knows more about this.' });
    expect(story.conversation).toMatchObject({ status: 'offered', agent: { id: bob.id } });
    expect(story.record.awaitingReplySince).toBeNull();
  });

  it('[R9] is theirs at once where queues assign', () => {
    const story = served(aPlan({ queues: { main: { mode: 'assign' } } }));
    const entries = story.tell(hand(toBob));
    expect(story.conversation).toMatchObject({ status: 'active', agent: { id: bob.id } });
    expect(entries.filter(({ body }) => !isInternal(body))).toHaveLength(1);
  });

  it('[R9] of a conversation that nobody has comes back to the queue', () => {
    const story = new ConversationStory({ plan });
    story.tell(hand(toBob));
    expect(story.conversation).toMatchObject({ status: 'offered', returnTo: null });
    story.tell({ type: 'decline', by: bob });
    expect(story.conversation).toMatchObject({ status: 'queued', waitingSince: story.startedAt });
  });

  it('[R9, P3] goes on when the sender is lost, and then has nowhere to come back to but the queue', () => {
    const story = served();
    story.tell(hand(toBob));
    const { offerUntil } = story.conversation as { offerUntil: number };
    expect(story.tell({ type: 'requeue', reason: 'agentLost', agentId: bob.id })).toEqual([]);
    story.wait(5_000).tell({ type: 'requeue', reason: 'agentLost', agentId: ada.id });
    expect(story.conversation).toMatchObject({
      status: 'offered',
      agent: { id: bob.id },
      offerUntil,
      returnTo: null,
    });
    story.tell({ type: 'decline', by: bob });
    expect(story.conversation).toMatchObject({ status: 'queued', waitingSince: story.startedAt });
  });
});

describe('a transfer to a queue or tier', () => {
  it('[R9] goes there with its age; the head start of the queue is exchanged, what it earned stays', () => {
    const story = served();
    story.append([
      {
        id: 'entry-raise',
        at: story.now,
        author: { kind: 'system' },
        body: {
          type: 'escalation',
          cause: { kind: 'step', policyId: 'p', in: 'waiting', step: 0, afterMs: 1 },
          actions: [{ do: 'raisePriority', minutes: 5 }],
        },
      },
    ]);
    const entries = story.tell(hand(toBilling, 'Paid twice.'));
    expect(entries.map(({ body }) => body)).toMatchObject([
      { type: 'transfer', to: { kind: 'queue', queueId: 'billing', name: 'Billing' }, note: 'Paid twice.' },
      { type: 'status', status: 'queued', reason: 'transferred', queueId: 'billing', priority: 15 },
    ]);
    expect(story.conversation).toMatchObject({
      status: 'queued',
      waitingSince: story.startedAt,
      handling: { queueId: 'billing', priority: 15, tier: 1 },
    });
  });

  it('[R9] leaves the sender at once, who is not the next to get it', () => {
    const story = served();
    story.tell(hand(toBilling));
    expect(story.conversation).not.toHaveProperty('agent');
    expect(story.conversation).toMatchObject({
      preferredAgentId: null,
      handling: { excluded: [ada.id], refusedAt: story.now },
    });
  });

  it('[R9] sent twice moves once, and takes nothing from the colleague who has it by then', () => {
    const story = served();
    story.tell(hand(toBilling));
    expect(story.tell(hand(toBilling))).toEqual([]);
    story.tell({ type: 'claim', by: cyd });
    expect(() => story.tell(hand(toBilling))).toThrow(expect.objectContaining({ code: 'conflict' }));
    expect(story.conversation).toMatchObject({ status: 'active', agent: { id: cyd.id } });
  });

  it('[R9, E4] to a tier waits in its queue, and its first-response clock begins', () => {
    const story = served();
    story.tell(hand({ kind: 'tier', tier: 2 }));
    expect(story.conversation).toMatchObject({
      status: 'queued',
      waitingSince: story.startedAt,
      handling: { queueId: 'second', tier: 2, tierSince: story.now },
    });
    story.wait(1_000).tell({ type: 'transfer', by: ada, to: { kind: 'tier', tier: 1 } });
    expect(story.conversation.handling).toMatchObject({ queueId: 'main', tier: 1, tierSince: story.now });
  });

  it.each([
    [{ kind: 'queue', queueId: 'nowhere' }, 'to.queueId'],
    [{ kind: 'tier', tier: 3 }, 'to.tier'],
  ] as const)('[A3] to %j is refused with its path', (to, path) => {
    const story = served();
    expect(() => story.tell(hand(to))).toThrow(
      expect.objectContaining({ code: 'invalid', details: { path } }),
    );
  });
});
