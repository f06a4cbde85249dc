import { expect, it } from 'vitest';
import { statusWords } from './status-words.ts';

type Body = Parameters<typeof statusWords>[0];

const status = (status: Body['status'], reason: Body['reason'], name?: string): Body => ({
  type: 'status',
  status,
  reason,
  ...(name === undefined ? {} : { agent: { name } }),
});

/** What a visitor reads of a story, line by line. */
function read(...story: readonly Body[]): (string | null)[] {
  return story.map((body, index) =>
    statusWords(
      body,
      story.slice(0, index).map((line) => ({ body: line })),
    ),
  );
}

it('[R9] tells of somebody else once, whoever it was that moved it', () => {
  expect(
    read(
      status('queued', 'started'),
      status('active', 'accepted', 'Anna'),
      status('active', 'accepted', 'Ben'),
      status('active', 'claimed', 'Ben'),
    ),
  ).toEqual([null, 'Anna is here for you', 'Ben is here for you now', null]);
});

it('[R9] tells once that somebody is looked for, and not while nobody was there', () => {
  expect(
    read(
      status('queued', 'started'),
      status('queued', 'escalated'),
      status('active', 'assigned', 'Anna'),
      status('queued', 'transferred'),
      status('queued', 'escalated'),
      status('active', 'accepted', 'Anna'),
    ),
  ).toEqual([
    null,
    null,
    'Anna is here for you',
    'We are finding somebody else for you',
    null,
    'Anna is here for you',
  ]);
});

it('[C1] speaks of the desk’s own affairs in none of its reasons', () => {
  const own = ['offered', 'declined', 'missed', 'withdrawn', 'snoozed', 'woken', 'transferReturned'] as const;
  for (const reason of own) expect(statusWords(status('queued', reason, 'Anna'), [])).toBe(null);
});

it('[C2] says nothing when the time for writing again is over', () => {
  expect(read(status('resolved', 'resolved'), status('closed', 'reopenWindowOver'))).toEqual([
    'Marked as solved',
    null,
  ]);
});

it('says that a person is looked for when a bot has handed over', () => {
  expect(read(status('bot', 'started'), status('queued', 'personRequested'))).toEqual([
    null,
    'We are finding a person for you',
  ]);
});
