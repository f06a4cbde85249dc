import { DeskbellError, entryBody } from '@deskbell/protocol';
import { ConversationStory, aPlan } from '@deskbell/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import type { ConversationCommand } from './command.ts';
import type { Conversation } from './conversation.ts';
import { isInternal, type EntryDraft, type RoutingEntryBody } from './entry-draft.ts';
import { evolveAll } from './evolve-all.ts';
import { ownerOf } from './owner-of.ts';
import { canMove } from './transitions.ts';

const plan = aPlan({
  surveys: { satisfaction: { kind: 'csat', followUpAtMost: 2 }, later: { kind: 'ces', after: '1m' } },
  queues: {
    main: { policy: 'patient', sla: 'quick', prefers: [{ skill: 'billing' }] },
    second: { mode: 'assign', priority: 7, policy: 'eager' },
  },
  tiers: [{ name: 'Second line', queue: 'second', firstResponse: '2m' }],
  slas: { quick: { firstResponse: '1m', nextResponse: '2m', resolution: '10m' } },
  policies: {
    patient: {
      steps: [
        { after: '1m', do: [{ do: 'widenSkills' }, { do: 'raisePriority', minutes: 3 }] },
        { after: '3m', do: [{ do: 'moveToTier', tier: 2 }] },
        { after: '90s', in: 'unanswered', do: [{ do: 'alertSupervisors' }] },
      ],
      triggers: [{ on: { event: 'message', words: ['lawyer'] }, do: [{ do: 'addQueue', queue: 'second' }] }],
    },
    eager: { steps: [{ after: '30s', in: 'unresolved', do: [{ do: 'raisePriority', minutes: 1 }] }] },
  },
  crisis: { queue: 'second', answer: { en: 'We know, and are on it.' } },
  reopenWindow: '5m',
});
const WHO = [
  { kind: 'agent', id: 'agent-ada', name: 'Ada' },
  { kind: 'agent', id: 'agent-bob', name: 'Bob' },
] as const;
const SUMMARY = { who: 'W', asked: 'A', tried: 'T', promised: 'P' };
const WHY: RoutingEntryBody = { type: 'routing', decision: 'offered', because: [], others: [], more: 0 };

const visitor = fc.constant({ kind: 'visitor', id: 'visitor-1' } as const);
const agent = fc.constantFrom(...WHO);
const anybody = fc.oneof(visitor, agent);
const ref = agent.map(({ id, name }) => ({ id, name }));
const text = fc.oneof(
  fc.constant('My lawyer says'),
  // Nobody gets further with nothing but spaces.
  fc
    .string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
    .filter((said) => said.trim() !== '' && !said.includes('\0')),
);
const id = fc.nat().map((n) => `entry-${String(n)}`);
const one = <const T>(value: T) => fc.constant(value);
const tier = fc.integer({ min: 1, max: 3 });

const command: fc.Arbitrary<ConversationCommand> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: one('postMessage'), by: anybody, id, text }) },
  fc.record({ type: one('postMessage'), by: agent, id, text, toAll: one(true) }),
  fc.record({ type: one('postMessage'), by: one({ kind: 'system' }), id, text }),
  fc.record({ type: one('postNote'), by: agent, id, text }),
  fc.record({
    type: one('edit'),
    by: anybody,
    id,
    text,
    entry: fc.record({
      id,
      author: anybody,
      type: fc.constantFrom('message', 'note'),
      deleted: fc.boolean(),
    }),
  }),
  { weight: 3, arbitrary: fc.record({ type: one('offer'), agent: ref, why: one(WHY) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('accept', 'decline', 'claim'), by: agent }) },
  fc.record({ type: one('withdrawOffer'), agentId: fc.constantFrom('agent-ada', 'agent-bob') }),
  fc.record({ type: one('assign'), agent: ref, by: fc.oneof(agent, one({ kind: 'system' } as const)) }),
  fc.record({
    type: one('transfer'),
    by: agent,
    to: fc.oneof(
      fc.record({ kind: one('agent'), agent: ref }),
      fc.record({ kind: one('queue'), queueId: fc.constantFrom('main', 'second', 'nowhere') }),
      fc.record({ kind: one('tier'), tier }),
    ),
  }),
  fc.record({ type: one('escalate'), by: agent, summary: one(SUMMARY) }),
  fc.record({ type: one('escalate'), by: agent, tier, summary: one(SUMMARY) }),
  fc.record({ type: one('requeue'), reason: one('agentLost') }),
  fc.record({ type: one('requestPerson'), by: visitor }),
  fc.record({ type: one('snooze'), by: agent, until: fc.integer({ min: 0, max: 4_000_000 }) }),
  fc.record({ type: one('setPriority'), by: agent, priority: fc.integer({ min: -60, max: 60 }) }),
  fc.record({ type: one('joinCrisis'), crisisId: fc.constantFrom('crisis-1', 'crisis-2') }),
  fc.record({ type: one('reportScore'), by: visitor, id, score: fc.integer({ min: 0, max: 10 }) }),
  fc.record({
    type: one('reportScore'),
    by: visitor,
    id,
    score: fc.integer({ min: 0, max: 6 }),
    survey: one('satisfaction'),
  }),
  fc.record({
    type: one('giveFeedback'),
    by: visitor,
    id,
    kind: fc.constantFrom('complaint', 'compliment'),
    text,
  }),
  fc.record({ type: one('wrapUp'), by: agent, id, wrapUp: one({ outcome: 'solved' }) }),
  fc.record({ type: one('resolve'), by: agent }),
  { weight: 3, arbitrary: fc.record({ type: one('fireDue'), onCall: one(() => WHO[1]) }) },
);
const VISIBLE = [
  'message',
  'status',
  'edit',
  'deletion',
  'contactOffer',
  'contactRequest',
  'surveyAsked',
  'score',
  'feedback',
];
/** What may be said of a conversation that has ended. */
const AFTERWARDS: string[] = ['note', 'score', 'feedback', 'wrapUp'];
/** Commands with the time that passes before each. Ending comes last, or every story would be short. */
const commands = fc
  .tuple(
    fc.array(fc.tuple(command, fc.integer({ min: 0, max: 90_000 })), { maxLength: 50, size: 'max' }),
    fc.option(anybody.map((by) => [{ type: 'end', by }, 1] as [ConversationCommand, number])),
    fc.boolean(),
  )
  .map(([before, end, isCrisis]) => ({
    commands: end ? [...before, end, ...before.slice(0, 5)] : before,
    isCrisis,
  }));
type Told = { commands: [ConversationCommand, number][]; isCrisis: boolean };

interface Step {
  readonly command: ConversationCommand;
  readonly before: ConversationRecord;
  readonly after: ConversationRecord;
  readonly entries: readonly EntryDraft[];
}

/** Tells a story; refusals must be coded, anything else thrown fails the test. */
function tell(
  { commands, isCrisis }: Told,
  each: (step: Step, story: ConversationStory) => void = () => undefined,
) {
  const crisis = isCrisis ? { id: 'crisis-1', startedAt: 0 } : null;
  const story = new ConversationStory({ plan, crisis });
  const first = story.record;
  for (const [command, passed] of commands) {
    const before = story.wait(passed).record;
    const entries = outcome(story, command);
    if (entries) each({ command, before, after: story.record, entries }, story);
  }
  return { story, first };
}

function outcome(story: ConversationStory, command: ConversationCommand): readonly EntryDraft[] | null {
  try {
    return story.tell(command);
  } catch (error) {
    if (error instanceof DeskbellError) return null;
    throw error;
  }
}

const always = (check: (told: Told) => void) => {
  fc.assert(fc.property(commands, check), { numRuns: 300 });
};

/** Written out a second time on purpose: what changes more than the timeline. */
function changes({ body }: EntryDraft): boolean {
  if (body.type === 'routing') return ['relaxed', 'askedAgain'].includes(body.decision);
  return [
    'status',
    'transfer',
    'escalation',
    'sla',
    'personRequest',
    'crisis',
    'surveyAsked',
    'priority',
  ].includes(body.type);
}

describe('any story of a conversation', () => {
  it('[C1] goes only along the table, by entries that the protocol can carry', () => {
    always((told) => {
      tell(told, ({ before, after, entries }) => {
        const passed = [
          before.conversation.status,
          ...entries.flatMap(({ body }) => (body.type === 'status' ? [body.status] : [])),
        ];
        expect(passed.slice(1).map((to, index) => canMove(passed[index]!, to))).not.toContain(false);
        expect(after.conversation.status).toBe(passed.at(-1));
        for (const { body } of entries) expect(entryBody.safeParse(body).success).toBe(true);
      });
    });
  });

  it('[R7] raises the version by one with every change, and follows from the stored entries alone', () => {
    always((told) => {
      const { first, story } = tell(told, ({ before, after, entries }) => {
        const count = entries.filter(changes).length;
        expect(after.conversation.version).toBe(before.conversation.version + count);
        expect(after.conversation === before.conversation).toBe(count === 0);
      });
      const later = story.entries.slice(first.seq);
      const stored = JSON.parse(JSON.stringify(later)) as EntryDraft[];
      expect(evolveAll(first.conversation, stored)).toEqual(story.conversation);
    });
  });

  it('[R7] belongs to one person at a time, and is never offered to whoever has it', () => {
    always((told) => {
      tell(told, ({ after: { conversation } }) => {
        const [has, offered] = [ownerOf(conversation)?.id, offeredTo(conversation)];
        expect(offered === undefined || offered !== has).toBe(true);
      });
    });
  });

  it('[P3, R9] never gets younger while it waits, and is at least as old as the open question', () => {
    always((told) => {
      tell(told, ({ before, after, entries }) => {
        const age = ageOf(after.conversation);
        // Who had it between may have answered, and then another wait begins.
        const wasServed = entries.some(({ body }) => body.type === 'status' && body.status === 'active');
        const kept = wasServed || age === null ? age : (ageOf(before.conversation) ?? age);
        expect(age).toBe(kept);
        expect(age ?? 0).toBeLessThanOrEqual(after.awaitingReplySince ?? Infinity);
      });
    });
  });

  it('[C1, D4] tells its visitor enough to know the status and who answers, and nothing internal', () => {
    always((told) => {
      let seen = { status: 'queued', agent: null as string | null };
      tell(told, ({ after, entries }) => {
        for (const { body } of entries) {
          if (isInternal(body)) continue;
          expect(VISIBLE).toContain(body.type);
          if (body.type === 'status') seen = shown(body.status, body.agent?.name ?? null);
        }
        expect(seen).toEqual(visible(after.conversation));
      });
    });
  });

  it('[D2] asked for the same thing twice does it once', () => {
    const saysMore = new Set([
      'postMessage',
      'postNote',
      'edit',
      'delete',
      'reportScore',
      'giveFeedback',
      'wrapUp',
    ]);
    always((told) => {
      tell(told, ({ command }, story) => {
        const again = saysMore.has(command.type) ? [] : outcome(story, command);
        expect(again ?? []).toEqual([]);
      });
    });
  });

  it('[C3] ends once and for all', () => {
    always((told) => {
      tell(told, ({ before, after, entries }) => {
        if (before.conversation.status !== 'closed') return;
        expect(after.conversation).toBe(before.conversation);
        expect(entries.filter(({ body }) => !AFTERWARDS.includes(body.type))).toEqual([]);
      });
    });
  });

  it('is decided alike every time: the same input gives the same entries', () => {
    always((told) => {
      expect(tell(told).story.entries).toEqual(tell(told).story.entries);
    });
  });

  it('[D3, E5] is projected as a naive reading of the whole timeline would have it', () => {
    always((told) => {
      const { entries, record } = tell(told).story;
      expect(record.seq).toBe(entries.length);
      expect(record.publicSeq).toBe(entries.findLastIndex(({ body }) => !isInternal(body)) + 1);
      expect(record.lastEntryAt).toBe(Math.max(...entries.map(({ at }) => at)));
      expect(record.awaitingReplySince).toBe(oldestUnanswered(entries));
      expect(record.preview.isWellFormed()).toBe(true);
    });
  });
});

function offeredTo(conversation: Conversation): string | undefined {
  return conversation.status === 'offered' ? conversation.agent.id : undefined;
}

/** Its age for routing, if it waits. */
function ageOf(conversation: Conversation): number | null {
  const { status } = conversation;
  return status === 'queued' || status === 'offered' ? conversation.waitingSince : null;
}

/** The status as a visitor's screen has it. */
function shown(status: Conversation['status'], agent: string | null) {
  if (status === 'active' || status === 'snoozed') return { status: 'active', agent };
  return { status: status === 'offered' ? 'queued' : status, agent: null };
}

function visible(conversation: Conversation) {
  if (conversation.status === 'offered' && conversation.returnTo)
    return shown('active', conversation.returnTo.name);
  return shown(conversation.status, 'agent' in conversation ? (conversation.agent?.name ?? null) : null);
}

/** The oldest message of the visitor after the last answer, solution or end. */
function oldestUnanswered(timeline: readonly EntryDraft[]): number | null {
  const answered = timeline.findLastIndex(
    ({ author, body }) =>
      (body.type === 'message' && author.kind === 'agent') ||
      (body.type === 'status' && (body.status === 'resolved' || body.status === 'closed')),
  );
  const open = timeline
    .slice(answered + 1)
    .find(({ author, body }) => body.type === 'message' && author.kind === 'visitor');
  return open?.at ?? null;
}
