import { DeskbellError, entryBody } from '@deskbell/protocol';
import { CountingIds } from '@deskbell/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryProjection } from '../ports/conversation-record.ts';
import type { ConversationCommand } from './command.ts';
import type { Conversation } from './conversation.ts';
import { decide } from './decide.ts';
import type { EntryDraft } from './entry-draft.ts';
import { evolveAll } from './evolve-all.ts';
import { projectEntry } from './project-entry.ts';
import { startConversation } from './start.ts';
import { canMove } from './transitions.ts';

const visitor = fc.constant({ kind: 'visitor', id: 'visitor-1' } as const);
const agent = fc.constantFrom(
  { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const,
  { kind: 'agent', id: 'agent-bob', name: 'Bob' } as const,
);
const text = fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' });
const id = fc.nat().map((n) => `entry-${String(n)}`);

const command: fc.Arbitrary<ConversationCommand> = fc.oneof(
  fc.record({ type: fc.constant('postMessage' as const), by: fc.oneof(visitor, agent), id, text }),
  fc.record({ type: fc.constant('postNote' as const), by: agent, id, text }),
  fc.record({ type: fc.constant('assign' as const), agent: agent.map(({ id, name }) => ({ id, name })) }),
  fc.record({ type: fc.constant('claim' as const), by: agent }),
  fc.record({ type: fc.constant('requeue' as const), reason: fc.constant('agentLost' as const) }),
  fc.record({ type: fc.constant('resolve' as const), by: agent }),
  // Ending is rare, or every story would be short.
  { weight: 1, arbitrary: fc.record({ type: fc.constant('end' as const), by: fc.oneof(visitor, agent) }) },
);
/** Commands with the time that passes before each; the clock may step back. */
const story = fc.array(fc.tuple(command, fc.integer({ min: -5_000, max: 60_000 })), { maxLength: 60 });

interface Step {
  readonly before: Conversation;
  readonly after: Conversation;
  readonly entries: readonly EntryDraft[];
  readonly now: number;
}

function begin() {
  const ids = new CountingIds();
  const input = { siteId: 'shop', contactId: 'contact-1', visitorId: 'visitor-1' };
  return {
    ids,
    ...startConversation({ ...input, messageId: 'first-message', text: 'Hello?' }, 1_000_000, ids),
  };
}

/** Plays a story; refusals must be coded, anything else thrown fails the test. */
function play(commands: readonly [ConversationCommand, number][]): {
  steps: Step[];
  first: readonly EntryDraft[];
} {
  const { ids, conversation, entries: first } = begin();
  const steps: Step[] = [];
  let state: Conversation = conversation;
  let now = state.startedAt;
  for (const [next, passed] of commands) {
    now += passed;
    let entries: readonly EntryDraft[];
    try {
      entries = decide(state, next, now, ids);
    } catch (error) {
      if (error instanceof DeskbellError && ['conflict', 'conversation_closed'].includes(error.code))
        continue;
      throw error;
    }
    const after = evolveAll(state, entries);
    steps.push({ before: state, after, entries, now });
    state = after;
  }
  return { steps, first };
}

describe('any story of a conversation', () => {
  it('[C1] goes only along the table, by entries that the protocol can carry', () => {
    fc.assert(
      fc.property(story, (commands) => {
        for (const { before, after, entries } of play(commands).steps) {
          const passed = [
            before.status,
            ...entries.flatMap(({ body }) => (body.type === 'status' ? [body.status] : [])),
          ];
          const moves = passed.slice(1).map((to, index) => canMove(passed[index]!, to));
          expect(moves).not.toContain(false);
          expect(after.status).toBe(passed.at(-1));
          for (const { body } of entries) expect(entryBody.safeParse(body).success).toBe(true);
        }
      }),
    );
  });

  it('[R7] raises the version by one with every change, never lowers it, and keeps what never changes', () => {
    fc.assert(
      fc.property(story, (commands) => {
        for (const { before, after, entries } of play(commands).steps) {
          const changes = entries.filter(({ body }) => body.type === 'status').length;
          expect(after.version).toBe(before.version + changes);
          expect(after === before).toBe(changes === 0);
          const fixed = ({ id, siteId, contactId, visitorId, startedAt }: Conversation) => ({
            id,
            siteId,
            contactId,
            visitorId,
            startedAt,
          });
          expect(fixed(after)).toEqual(fixed(before));
        }
      }),
    );
  });

  it('[P3] keeps its age until it is solved', () => {
    fc.assert(
      fc.property(story, (commands) => {
        const ages = play(commands).steps.flatMap(({ before, after }) =>
          'waitingSince' in before && 'waitingSince' in after
            ? [[before.waitingSince, after.waitingSince]]
            : [],
        );
        for (const [before, after] of ages) expect(after).toBe(before);
      }),
    );
  });

  it('[C3] ends once and for all', () => {
    fc.assert(
      fc.property(story, (commands) => {
        for (const { before, after, entries } of play(commands).steps) {
          if (before.status !== 'closed') continue;
          expect(after).toBe(before);
          expect(entries.every(({ body }) => body.type === 'note')).toBe(true);
        }
      }),
    );
  });

  it('is decided alike every time: the same input gives the same entries', () => {
    fc.assert(
      fc.property(story, (commands) => {
        expect(play(commands)).toEqual(play(commands));
      }),
    );
  });

  it('[D3] is projected as a naive reading of the whole timeline would have it', () => {
    fc.assert(
      fc.property(story, (commands) => {
        const { steps, first } = play(commands);
        const timeline = [...first, ...steps.flatMap(({ entries }) => entries)];
        const nothing: EntryProjection = {
          seq: 0,
          publicSeq: 0,
          lastEntryAt: 0,
          awaitingReplySince: null,
          preview: '',
        };
        const projected = timeline.reduce(projectEntry, nothing);
        expect(projected.seq).toBe(timeline.length);
        expect(projected.publicSeq).toBe(timeline.findLastIndex(({ body }) => body.type !== 'note') + 1);
        expect(projected.lastEntryAt).toBe(Math.max(...timeline.map(({ at }) => at)));
        expect(projected.awaitingReplySince).toBe(oldestUnanswered(timeline));
        expect(projected.preview.isWellFormed()).toBe(true);
        expect(projected.preview.length).toBeLessThanOrEqual(140);
      }),
    );
  });
});

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
