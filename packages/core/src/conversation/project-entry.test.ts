import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryProjection } from '../ports/conversation-record.ts';
import { projectEntry } from './project-entry.ts';

const clock = new FakeClock(1_000);
const build = createBuilders({ clock, ids: new CountingIds() });
const ada = { id: 'agent-ada', name: 'Ada' };
const empty: EntryProjection = {
  seq: 0,
  publicSeq: 0,
  lastEntryAt: 0,
  awaitingReplySince: null,
  agentMessageAt: null,
  visitorMessageAt: null,
  preview: '',
};
const previewOf = (text: string) => projectEntry(empty, build.visitorMessage('visitor-1', text)).preview;

describe('projectEntry', () => {
  it('[D3] counts every entry once', () => {
    const entries = [build.status('queued', 'started'), build.visitorMessage('visitor-1'), build.note(ada)];
    expect(entries.reduce(projectEntry, empty)).toMatchObject({ seq: 3, publicSeq: 2 });
  });

  it('[C1] lets a visitor see nothing of a note: not its number, not its text', () => {
    const before = projectEntry(empty, build.visitorMessage('visitor-1', 'Hello?'));
    const after = projectEntry(before, build.note(ada, 'Angry.'));
    expect(after).toMatchObject({ seq: 2, publicSeq: 1, preview: 'Hello?' });
    expect(projectEntry(after, build.agentMessage(ada))).toMatchObject({ seq: 3, publicSeq: 3 });
  });

  it('waits for an answer from the first message on, not from the last', () => {
    const first = projectEntry(empty, build.visitorMessage('visitor-1', 'Hello?', { at: 1_000 }));
    const second = projectEntry(first, build.visitorMessage('visitor-1', 'Anybody?', { at: 9_000 }));
    expect(second.awaitingReplySince).toBe(1_000);
  });

  it('waits on through claims and notes, until an agent answers, solves or somebody ends', () => {
    const waiting = projectEntry(empty, build.visitorMessage('visitor-1'));
    for (const entry of [
      build.status('active', 'claimed', ada),
      build.note(ada),
      build.status('queued', 'agentLost'),
    ]) {
      expect(projectEntry(waiting, entry).awaitingReplySince).toBe(1_000);
    }
    for (const entry of [
      build.agentMessage(ada),
      build.status('resolved', 'resolved', ada),
      build.status('closed', 'ended'),
    ]) {
      expect(projectEntry(waiting, entry).awaitingReplySince).toBeNull();
    }
  });

  it('[E5] a prepared answer answers nobody', () => {
    const waiting = projectEntry(empty, build.visitorMessage('visitor-1', 'Hello?', { at: 1_000 }));
    const prepared = build.entry(
      { kind: 'system' },
      { type: 'message', text: 'We are on it.' },
      { at: 2_000 },
    );
    expect(projectEntry(waiting, prepared)).toMatchObject({
      awaitingReplySince: 1_000,
      agentMessageAt: null,
      visitorMessageAt: 1_000,
      preview: 'We are on it.',
    });
  });

  it('[C4] a change of words is no answer, and no new question', () => {
    const waiting = projectEntry(empty, build.visitorMessage('visitor-1', 'Hello?', { at: 1_000 }));
    const edit = build.entry(
      { kind: 'agent', ...ada },
      { type: 'edit', entryId: 'entry-1', text: 'Hi' },
      { at: 2_000 },
    );
    expect(projectEntry(waiting, edit)).toMatchObject({
      seq: 2,
      publicSeq: 2,
      awaitingReplySince: 1_000,
      agentMessageAt: null,
      visitorMessageAt: 1_000,
      preview: 'Hello?',
    });
  });

  it('knows when each side wrote last', () => {
    const asked = projectEntry(empty, build.visitorMessage('visitor-1', 'Hello?', { at: 1_000 }));
    const answered = projectEntry(asked, build.agentMessage(ada, 'Hello.', { at: 2_000 }));
    expect(answered).toMatchObject({ visitorMessageAt: 1_000, agentMessageAt: 2_000 });
    // A clock that was set back makes nothing older.
    const again = projectEntry(answered, build.agentMessage(ada, 'Still there?', { at: 1_500 }));
    expect(again).toMatchObject({ agentMessageAt: 2_000 });
  });

  it('keeps the time of the last entry when the clock was set back', () => {
    const later = projectEntry(empty, build.visitorMessage('visitor-1', 'Hello?', { at: 5_000 }));
    expect(projectEntry(later, build.visitorMessage('visitor-1', 'Again', { at: 4_000 })).lastEntryAt).toBe(
      5_000,
    );
  });

  it('shows a short text whole, in one line', () => {
    expect(previewOf('  Where is\n\n my\torder? ')).toBe('Where is my order?');
    expect(previewOf('x'.repeat(140))).toBe('x'.repeat(140));
    expect(previewOf('x'.repeat(141))).toBe(`${'x'.repeat(139)}…`);
  });

  it('never cuts a surrogate pair in two', () => {
    expect(previewOf('x'.repeat(138) + '🔔🔔')).toBe('x'.repeat(138) + '…');
    expect(previewOf('🔔'.repeat(200))).toBe('🔔'.repeat(69) + '…');
  });

  it('shows any well-formed text as at most 140 characters of well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 400, unit: 'binary' }), (text) => {
        const shown = previewOf(text);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(140);
        expect(shown).not.toMatch(/[\n\r\t]/);
      }),
    );
  });
});
